"""How well the events of articles are found: counts over all of them, and figures in per cent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from .matching import Matching, Pair, Parties


@dataclass(frozen=True, slots=True)
class Figures:
    """In per cent, to one decimal; None where nothing was there to be measured.

    `core_recall`: core events that were found; `ready_recall`: and could be accepted as they are.
    `precision`: found events that were coded, each once. The `…_accuracy` are of the events that
    were found; that of the place, of those that were coded with one.
    """

    core_recall: float
    precision: float
    f1: float
    date_accuracy: float | None
    type_accuracy: float | None
    quad_accuracy: float | None
    standing_accuracy: float | None
    place_accuracy: float | None
    initiator_f1: float
    target_f1: float
    claimant_f1: float
    ready_recall: float | None


@dataclass(slots=True)
class Score:
    """Counts over all articles so far, by the type that was coded; `false`, `twice`: proposed."""

    articles: int = 0
    gold: Counter[str] = field(default_factory=Counter)
    core: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    core_found: Counter[str] = field(default_factory=Counter)
    type_right: Counter[str] = field(default_factory=Counter)
    class_right: Counter[str] = field(default_factory=Counter)
    date_right: Counter[str] = field(default_factory=Counter)
    standing_right: Counter[str] = field(default_factory=Counter)
    placed: Counter[str] = field(default_factory=Counter)  # found, and coded with a place
    place_right: Counter[str] = field(default_factory=Counter)
    initiators_right: Counter[str] = field(default_factory=Counter)
    core_ready: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    twice: Counter[str] = field(default_factory=Counter)
    confused: Counter[tuple[str, str]] = field(default_factory=Counter)  # coded, proposed
    initiators: Parties = Parties()
    targets: Parties = Parties()
    claimants: Parties = Parties()

    @property
    def proposed(self) -> int:
        return self.found.total() + self.false.total() + self.twice.total()

    def add(self, matching: Matching) -> None:
        """Count one article."""
        self.articles += 1
        for event in (*matching.missed, *(pair.gold for pair in matching.pairs)):
            self.gold[event.type] += 1
            self.core[event.type] += event.is_core
        self.false.update(event.type for event in matching.false)
        self.twice.update(event.type for event in matching.twice)
        for pair in matching.pairs:
            self._count(pair)
            self._count_parties(pair)

    def _count(self, pair: Pair) -> None:
        gold = pair.gold
        self.found[gold.type] += 1
        self.core_found[gold.type] += gold.is_core
        self.type_right[gold.type] += pair.is_type_right
        self.class_right[gold.type] += pair.is_class_right
        self.date_right[gold.type] += pair.is_date_right
        self.standing_right[gold.type] += pair.is_standing_right
        self.placed[gold.type] += bool(gold.place)
        self.place_right[gold.type] += pair.is_place_right
        self.core_ready[gold.type] += gold.is_core and pair.is_ready
        if not pair.is_type_right:
            self.confused[gold.type, pair.ours.type] += 1

    def _count_parties(self, pair: Pair) -> None:
        self.initiators_right[pair.gold.type] += pair.initiators.are_all_hit
        self.initiators += pair.initiators
        self.targets += pair.targets
        self.claimants += pair.claimants

    def figures(self) -> Figures:
        """What the counts come to."""
        found, core = self.found.total(), self.core.total()
        core_recall = _per_cent(self.core_found.total(), core) or 0.0
        precision = _per_cent(found, self.proposed) or 0.0
        return Figures(
            core_recall=core_recall,
            precision=precision,
            f1=_f1(core_recall, precision),
            date_accuracy=_per_cent(self.date_right.total(), found),
            type_accuracy=_per_cent(self.type_right.total(), found),
            quad_accuracy=_per_cent(self.class_right.total(), found),
            standing_accuracy=_per_cent(self.standing_right.total(), found),
            place_accuracy=_per_cent(self.place_right.total(), self.placed.total()),
            initiator_f1=_parties_f1(self.initiators),
            target_f1=_parties_f1(self.targets),
            claimant_f1=_parties_f1(self.claimants),
            ready_recall=_per_cent(self.core_ready.total(), core),
        )


def score_of(matchings: Iterable[Matching]) -> Score:
    """The counts over so many articles."""
    score = Score()
    for matching in matchings:
        score.add(matching)
    return score


def _per_cent(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None


def _parties_f1(parties: Parties) -> float:
    recall = 100 * parties.hit / parties.coded if parties.coded else 0.0
    precision = 100 * parties.right / parties.found if parties.found else 0.0
    return _f1(recall, precision)


def _f1(recall: float, precision: float) -> float:
    total = recall + precision
    return round(2 * recall * precision / total, 1) if total else 0.0
