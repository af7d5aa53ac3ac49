"""How fast events are found, beside spaCy's own pipeline that comes first."""

from __future__ import annotations

import resource
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from statistics import mean, median
from time import process_time
from typing import Any

import spacy
from django.core.management.base import BaseCommand, CommandError, CommandParser

from timeline.extraction.pipeline import MODEL, Extractor, Text
from timeline.management.coded import coded_articles
from timeline.management.days import argument_day, read_day
from timeline.management.lines import read_entries, read_text

RUNS = 3


class Command(BaseCommand):
    help = (
        "Finds the events in articles, over and over, in one process; prints words a second of"
        " processor time (median of 3 runs, after a first), how many times the time of spaCy's"
        " own pipeline that is, how long it took to load, and the most memory the process took."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "files",
            nargs="+",
            type=Path,
            metavar="FILE",
            help="coded articles or folders of them (.json), .jsonl files whose lines have a"
            ' "text" and a "published", or texts',
        )
        parser.add_argument(
            "--published",
            type=argument_day,
            metavar="DATE",
            help="when texts were published, such as 2019-04-06",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        texts = [text for file in options["files"] for text in _texts(file, options["published"])]
        if not any(text.text.split() for text in texts):
            raise CommandError("There are no words to read.")
        started = process_time()
        extractor = Extractor()
        loaded = process_time()
        self.stdout.write(
            f"loading: {loaded - started:.1f} seconds, {loaded:.1f} with the program itself"
        )
        self._time(extractor, texts)

    def _time(self, extractor: Extractor, texts: Sequence[Text]) -> None:
        words = sum(len(text.text.split()) for text in texts)
        first = _seconds(lambda: list(extractor.pipe(texts)))
        ours = _median(lambda: list(extractor.pipe(texts)))
        singly = [_seconds(partial(extractor.extract, text)) for text in texts]
        # Before spaCy's own is loaded beside it
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        self.stdout.write(
            f"{words:,} words in {len(texts)} articles\n"
            f"first run: {words / first:,.0f} words a second\n"
            f"then: {words / ours:,.0f}, {ours / _own_seconds(texts):.2f} times the time of"
            " spaCy's own pipeline\n"
            f"an article by itself: {mean(singly):.2f} seconds, {max(singly):.2f} at most\n"
            f"memory: {peak:.0f} MB at most"
        )


def _texts(path: Path, published: date | None) -> list[Text]:
    if path.suffix == ".json" or path.is_dir():
        return [Text(each.text, each.published, each.title) for each in coded_articles(path)]
    if path.suffix == ".jsonl":
        return [_text(path, entry, published) for entry in read_entries(path)]
    if published is None:
        raise CommandError(f"Say when {path} was published (--published 2019-04-06).")
    return [Text(read_text(path), published)]


def _text(path: Path, entry: dict[str, Any], published: date | None) -> Text:
    """The article of a line; those without a day of their own take `published`."""
    day = entry.get("published")
    if not isinstance(day, str):
        if published is None:
            raise CommandError(
                f'{path} has a line without a "published": say when it was (--published DATE).'
            )
        return Text(entry["text"], published)
    try:
        return Text(entry["text"], read_day(day), str(entry.get("title") or ""))
    except ValueError as error:
        raise CommandError(f"{path}: {error}") from error


def _own_seconds(texts: Sequence[Text]) -> float:
    """What spaCy's own pipeline takes for the same texts."""
    nlp = spacy.load(MODEL)
    plain = [text.text for text in texts]
    list(nlp.pipe(plain))
    return _median(lambda: list(nlp.pipe(plain)))


def _seconds(work: Callable[[], object]) -> float:
    begun = process_time()
    work()
    return process_time() - begun


def _median(work: Callable[[], object]) -> float:
    return median(_seconds(work) for _ in range(RUNS))
