"""Blanks that a reader doesn't see: hard spaces, tabs, two for one.

A date broken by them is still a date. Texts are read with one plain blank each, and what is found
is moved back to its place in the text as it was written.
"""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import replace

from .dates.expression import DatedText, TimeExpression, TimeRange
from .dates.story import Mention

# Whatever is blank but ends no line, unless it is one plain blank
_BLANKS = re.compile(r"(?! (?![^\S\r\n]))[^\S\r\n]+")


class Squeezed:
    """`text` is what to read; `restore` moves what was found there back."""

    def __init__(self, original: str) -> None:
        self._original = original
        self._places, self._lost = [0], [0]
        self.text = _BLANKS.sub(self._squeeze, original)

    def _squeeze(self, match: re.Match[str]) -> str:
        lost = self._lost[-1] + len(match[0]) - 1
        self._places.append(match.end() - lost)
        self._lost.append(lost)
        return " "

    def restore(self, dated: DatedText) -> DatedText:
        """What was found in `text`, with its places and words in the original."""
        if self._original == self.text:
            return dated
        expressions = tuple(map(self._moved, dated.expressions))
        ranges = tuple(map(self._moved_range, dated.ranges))
        return replace(dated, expressions=expressions, ranges=ranges)

    def _moved(self, found: TimeExpression) -> TimeExpression:
        start, end = self._span(found.start, found.end)
        anchor, words = found.anchor, self._original[start:end]
        if anchor and not anchor.is_publication:
            anchor = Mention(anchor.value, *self._span(anchor.start, anchor.end))
        return replace(found, start=start, end=end, text=words, anchor=anchor)

    def _moved_range(self, found: TimeRange) -> TimeRange:
        start, end = self._span(found.start, found.end)
        return replace(found, start=start, end=end, text=self._original[start:end])

    def _span(self, start: int, end: int) -> tuple[int, int]:
        return self._place(start), self._place(end - 1) + 1

    def _place(self, character: int) -> int:
        return character + self._lost[bisect(self._places, character) - 1]
