"""Coded articles and sentences that commands read."""

from __future__ import annotations

from pathlib import Path

from django.core.management.base import CommandError

from timeline.extraction.scoring.gold import (
    GoldArticle,
    GoldSentence,
    read_article,
    read_sentence,
)
from timeline.management.lines import numbered_lines, read_text


def coded_articles(path: Path) -> list[GoldArticle]:
    """The article in a .json file, or those in a folder of them, by name.

    Raises CommandError that says what is wrong with the first that can't be read.
    """
    if not path.is_dir():
        return [_article(path)]
    files = sorted(path.glob("*.json"))
    if not files:
        raise CommandError(f"{path} has no coded articles: no file in it ends in .json.")
    return [_article(file) for file in files]


def coded_sentences(path: Path) -> list[GoldSentence]:
    """The sentences in the lines of a file. Raises CommandError that names the first bad one."""
    return [_sentence(path, number, line) for number, line in numbered_lines(path)]


def _article(path: Path) -> GoldArticle:
    content = read_text(path)
    try:
        return read_article(path.stem, content)
    except ValueError as error:
        raise CommandError(f"{path} is no coded article: {error}") from error


def _sentence(path: Path, number: int, line: str) -> GoldSentence:
    try:
        return read_sentence(line)
    except ValueError as error:
        raise CommandError(f"{path}, line {number}, is no coded sentence: {error}") from error
