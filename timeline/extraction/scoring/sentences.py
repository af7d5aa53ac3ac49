"""How well the event of a single sentence is found among those proposed for it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from timeline.extraction.found import FoundEvent

from .gold import GoldSentence
from .names import is_one_of


@dataclass(frozen=True, slots=True)
class SentenceRead:
    """A coded sentence, and the events that were proposed for it."""

    gold: GoldSentence
    ours: tuple[FoundEvent, ...]

    @property
    def has_type(self) -> bool:
        return any(event.type == self.gold.type for event in self.ours)

    @property
    def has_initiator(self) -> bool:
        """Whether the first initiator that was coded is among those proposed."""
        proposed = [party.name for event in self.ours for party in event.initiators]
        return is_one_of(self.gold.initiators[0], proposed)


@dataclass(slots=True)
class SentenceScore:
    """Counts over all sentences so far, by the type that was coded."""

    sentences: Counter[str] = field(default_factory=Counter)
    type_found: Counter[str] = field(default_factory=Counter)
    with_initiator: Counter[str] = field(default_factory=Counter)
    initiator_found: Counter[str] = field(default_factory=Counter)

    def add(self, sentence: SentenceRead) -> None:
        kind = sentence.gold.type
        self.sentences[kind] += 1
        self.type_found[kind] += sentence.has_type
        if sentence.gold.initiators:
            self.with_initiator[kind] += 1
            self.initiator_found[kind] += sentence.has_initiator

    @property
    def type_recall(self) -> float:
        """In per cent."""
        return _per_cent(self.type_found, self.sentences)

    @property
    def initiator_recall(self) -> float:
        """In per cent of the sentences that were coded with an initiator."""
        return _per_cent(self.initiator_found, self.with_initiator)


def _per_cent(part: Counter[str], whole: Counter[str]) -> float:
    return round(100 * part.total() / whole.total(), 1) if whole else 0.0
