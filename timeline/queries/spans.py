"""An article's text cut where evidence begins and ends, so that each piece can be marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]  # characters from the start of the text, half-open


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where the evidence of a proposal begins: its `place`th clause, counted from 1."""

    number: int
    place: int

    @property
    def anchor(self) -> str:
        """The id of that place on the page; of the first one it is told by the number alone."""
        words = f"evidence-{self.number}"
        return words if self.place == 1 else f"{words}-{self.place}"


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text with the numbers of the proposals whose evidence covers it, if any.

    `beginnings`: the evidence that begins with this piece. `is_open`: whether one of those
    proposals waits for a decision.
    """

    start: int
    text: str
    numbers: tuple[int, ...] = ()
    beginnings: tuple[Beginning, ...] = ()
    is_open: bool = False


def segments(
    text: str, evidence: Mapping[int, Sequence[Span]], undecided: Iterable[int] = ()
) -> tuple[Segment, ...]:
    """`text` as pieces that together are all of it. `evidence`: spans by a proposal's number.

    Spans may overlap; what of them lies outside the text is left out.
    """
    spans = {number: _within(len(text), found) for number, found in evidence.items()}
    waiting = frozenset(undecided)
    ends = {end for found in spans.values() for span in found for end in span}
    cuts = sorted(ends | {0, len(text)})
    return tuple(_segment(text, cut, spans, waiting) for cut in pairwise(cuts))


def _within(length: int, spans: Iterable[Span]) -> list[Span]:
    cut = [(start, min(end, length)) for start, end in spans]
    return sorted(span for span in cut if span[0] < span[1])


def _segment(
    text: str, cut: Span, spans: Mapping[int, Sequence[Span]], waiting: frozenset[int]
) -> Segment:
    start, end = cut
    covering = [
        number
        for number, found in spans.items()
        if any(first <= start and end <= last for first, last in found)
    ]
    beginnings = [
        Beginning(number, place)
        for number in covering
        for place, (first, _last) in enumerate(spans[number], 1)
        if first == start
    ]
    is_open = not waiting.isdisjoint(covering)
    return Segment(start, text[start:end], tuple(covering), tuple(beginnings), is_open)
