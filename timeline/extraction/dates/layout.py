"""The outline of a text: lines, headings, sentences, quotations."""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import dataclass

from spacy.tokens import Token

SENTENCE_ENDS = frozenset([".", ";", "!", "?", "…"])
_HEADING = 12
_LINE_ENDS = frozenset('.?!:;,"”')
_YEAR = re.compile("(?<![0-9])[12][0-9]{3}(?![0-9])")

_QUOTES = re.compile('["“”\n]')
_OPENING, _CLOSING = frozenset("“"), frozenset("”\n")


@dataclass(frozen=True, slots=True)
class Heading:
    """Where it stands, in characters, and the first and last year that it names."""

    start: int
    end: int
    years: tuple[int, int] | None


def is_line_end(token: Token) -> bool:
    return token.is_space and "\n" in token.text


def quotations(text: str) -> list[int]:
    """Where quotations begin and end, by turns, in characters; each ends with its paragraph."""
    places: list[int] = []
    for match in _QUOTES.finditer(text):
        is_open = len(places) % 2 == 1
        if match[0] not in (_OPENING if is_open else _CLOSING):
            places.append(match.start())
    return places


def is_quoted(places: list[int], character: int) -> bool:
    """Whether a character stands in one of the `quotations`."""
    return bisect(places, character) % 2 == 1


def headings(text: str) -> list[Heading]:
    """The lines that are headings.

    A heading is a line of up to 12 words that doesn't end as a sentence does.
    """
    found = []
    for line in re.finditer(r"[^\n]+", text):
        words = line[0].split()
        if 0 < len(words) <= _HEADING and words[-1][-1] not in _LINE_ENDS:
            years = [int(year) for year in _YEAR.findall(line[0])]
            named = (min(years), max(years)) if years else None
            found.append(Heading(*line.span(), named))
    return found
