"""Which found event is which of the coded ones, and what is right in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.codebook import quad_of
from timeline.extraction.found import FoundEvent, FoundParty

from .gold import GoldEvent, Names
from .names import is_one_of

# Of the shorter of two clauses, that the other has to cover to tell of the same event
_ENOUGH = 0.2


@dataclass(frozen=True, slots=True)
class Parties:
    """How many of the coded parties were found, and how many of those found are right."""

    coded: int = 0
    hit: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: Parties) -> Parties:
        return Parties(
            self.coded + other.coded,
            self.hit + other.hit,
            self.found + other.found,
            self.right + other.right,
        )

    @property
    def are_all_hit(self) -> bool:
        return self.hit == self.coded


@dataclass(frozen=True, slots=True)
class Pair:
    """A coded event and the found one that tells of it."""

    gold: GoldEvent
    ours: FoundEvent

    @property
    def is_type_right(self) -> bool:
        return self.gold.type == self.ours.type

    @property
    def is_class_right(self) -> bool:
        return quad_of(self.gold.type) == quad_of(self.ours.type)

    @property
    def has_same_bounds(self) -> bool:
        return (self.gold.earliest, self.gold.latest) == self.ours.date.bounds

    @property
    def is_date_right(self) -> bool:
        """The same bounds; where the article gives no date, none given is enough."""
        is_undated = self.gold.edtf is None and self.ours.date.edtf is None
        return is_undated or self.has_same_bounds

    @property
    def is_standing_right(self) -> bool:
        return self.gold.standing == self.ours.standing

    @property
    def is_place_right(self) -> bool:
        return self.ours.place is not None and is_one_of(self.ours.place.name, self.gold.place)

    @property
    def initiators(self) -> Parties:
        return _parties(self.gold.initiators, self.ours.initiators)

    @property
    def targets(self) -> Parties:
        return _parties(self.gold.targets, self.ours.targets)

    @property
    def claimants(self) -> Parties:
        return _parties(self.gold.claimants, self.ours.claimants)

    @property
    def is_ready(self) -> bool:
        """An editor can accept it as it is: date, type and every initiator are right."""
        return self.is_date_right and self.is_type_right and self.initiators.are_all_hit


@dataclass(frozen=True, slots=True)
class Matching:
    """All events of one article: found, missed, false, and found once more."""

    pairs: tuple[Pair, ...]
    missed: tuple[GoldEvent, ...]
    false: tuple[FoundEvent, ...]
    twice: tuple[FoundEvent, ...]


def match(gold: Sequence[GoldEvent], ours: Sequence[FoundEvent]) -> Matching:
    """Coded and found events, one for one: the best fit first.

    They can be one if a piece of evidence overlaps an anchor. Of those, the same type counts
    most, then how far they overlap and the same dates; then comes what is first in the text.
    """
    fits = _fits(gold, ours)
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(fits, key=lambda fit: -fit[0]):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    fitting = {j for _, _, j in fits}
    left = [(j, event) for j, event in enumerate(ours) if j not in taken]
    return Matching(
        pairs=tuple(Pair(gold[i], ours[j]) for i, j in pairs.items()),
        missed=tuple(event for i, event in enumerate(gold) if i not in pairs),
        false=tuple(event for j, event in left if j not in fitting),
        twice=tuple(event for j, event in left if j in fitting),
    )


def _fits(gold: Sequence[GoldEvent], ours: Sequence[FoundEvent]) -> list[tuple[float, int, int]]:
    """How well each pair that can be one fits, and which it is."""
    fits = []
    for i, coded in enumerate(gold):
        for j, found in enumerate(ours):
            overlap = _overlap(coded, found)
            if overlap > _ENOUGH:
                pair = Pair(coded, found)
                # In this order, so that ties are the reference scorer's ties
                fit = pair.is_type_right * 1.0 + pair.has_same_bounds * 0.5 + overlap
                fits.append((fit, i, j))
    return fits


def _overlap(gold: GoldEvent, ours: FoundEvent) -> float:
    """The greatest share of a clause that one of the other side covers."""
    return max(
        (
            _shared(anchor, (evidence.start, evidence.end))
            for anchor in gold.anchors
            for evidence in ours.evidence
        ),
        default=0.0,
    )


def _shared(one: tuple[int, int], other: tuple[int, int]) -> float:
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common / min(one[1] - one[0], other[1] - other[0]) if common > 0 else 0.0


def _parties(gold: Sequence[Names], ours: Sequence[FoundParty]) -> Parties:
    found = [party.name for party in ours]
    return Parties(
        coded=len(gold),
        hit=sum(any(is_one_of(name, names) for name in found) for names in gold),
        found=len(found),
        right=sum(any(is_one_of(name, names) for names in gold) for name in found),
    )
