"""How well expressions of time are found and resolved: TempEval-3's measures.

relaxed: found at all, one for one; strict: to the letter; value: found, and the same TIMEX3
value. Precision, recall and F1 over all texts together, in per cent. UzZaman et al. 2013,
https://aclanthology.org/S13-2001/
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

# Trimmed off both ends before two spans are compared
_EDGES = " \t\r\n\u00a0.,;:!?\"'()[]{}“”‘’"

# The kinds of a TIMEX3 value, the first that fits
_KINDS = (
    ("none", r"(null)?"),
    ("reference", r"(PAST|PRESENT|FUTURE)_REF"),
    ("duration", r"P.*"),
    ("before Christ", r"BC.*"),
    ("time of day", r".*T.*"),
    ("not known in full", r".*X.*"),
    ("day", r"\d{4}-\d\d-\d\d"),
    ("month", r"\d{4}-\d\d"),
    ("week", r"\d{4}-W.*"),
    ("season, quarter, half", r"\d{4}-(SP|SU|FA|WI|Q\d|H\d)"),
    ("year", r"\d{4}"),
    ("decade, century", r"\d{2,3}"),
)


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` of a text, and the value there; None or "" for none."""

    start: int
    end: int
    value: str | None

    @property
    def kind(self) -> str:
        return next(
            (kind for kind, shape in _KINDS if re.fullmatch(shape, self.value or "")), "other"
        )


@dataclass(slots=True)
class Score:
    """Counts over all texts so far, and for each kind of value."""

    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)  # of gold
    exact: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)  # in value
    spurious: Counter[str] = field(default_factory=Counter)
    confused: Counter[tuple[str, str]] = field(default_factory=Counter)  # gold kind, our kind

    def add(self, text: str, gold: Iterable[Span], ours: Iterable[Span]) -> Iterator[Pair]:
        """Count one text; gives the pairs, one side None where the other stands alone."""
        for pair in pairs(_trimmed(text, gold), _trimmed(text, ours)):
            self._count(*pair)
            yield pair

    def _count(self, gold: Span | None, ours: Span | None) -> None:
        if gold is None:
            self.spurious[ours.kind if ours else ""] += 1
            return
        self.gold[gold.kind] += 1
        if ours is None:
            return
        self.found[gold.kind] += 1
        self.exact[gold.kind] += (gold.start, gold.end) == (ours.start, ours.end)
        is_right = (gold.value or "") == (ours.value or "")
        self.right[gold.kind] += is_right
        if not is_right:
            self.confused[gold.kind, ours.kind] += 1

    def f1(self, counted: Counter[str]) -> float:
        """F1 in per cent, where `counted` are the hits: `found`, `exact` or `right`."""
        total = self.gold.total() + self.found.total() + self.spurious.total()
        return 200 * counted.total() / total if total else 0.0


Pair = tuple[Span | None, Span | None]


def pairs(gold: Sequence[Span], ours: Sequence[Span]) -> list[Pair]:
    """Gold and ours, one for one: the same place first, then by how far they overlap."""
    overlaps = sorted(
        (_distance(one, other), i, j)
        for i, one in enumerate(gold)
        for j, other in enumerate(ours)
        if one.start < other.end and other.start < one.end
    )
    left, right = dict(enumerate(gold)), dict(enumerate(ours))
    matched: list[Pair] = []
    for _, i, j in overlaps:
        if i in left and j in right:
            matched.append((left.pop(i), right.pop(j)))
    return [
        *matched,
        *((one, None) for one in left.values()),
        *((None, one) for one in right.values()),
    ]


def _distance(one: Span, other: Span) -> tuple[bool, int, int, int]:
    overlap = min(one.end, other.end) - max(one.start, other.start)
    is_same = (one.start, one.end) == (other.start, other.end)
    return not is_same, -overlap, one.start, other.start


def _trimmed(text: str, spans: Iterable[Span]) -> list[Span]:
    """Without what stands at either end only for punctuation; one span a place."""
    kept: dict[tuple[int, int], Span] = {}
    for span in spans:
        start, end = max(0, span.start), min(len(text), span.end)
        while start < end and text[start] in _EDGES:
            start += 1
        while end > start and text[end - 1] in _EDGES:
            end -= 1
        if start < end:
            kept.setdefault((start, end), Span(start, end, span.value))
    return list(kept.values())
