from __future__ import annotations

from tests.extraction.scoring.made import found, parties
from timeline.extraction.scoring.gold import GoldSentence
from timeline.extraction.scoring.sentences import SentenceRead, SentenceScore


def sentence(*initiators: str) -> GoldSentence:
    return GoldSentence("C-1", "Rebels took Suva.", "COERCE", initiators, "took")


def test_any_proposed_event_will_do():
    ours = (found(type="ASSAULT"), found(initiators=parties("Velden")))
    read = SentenceRead(sentence("the rebels", "UN"), ours)
    assert read.has_type
    assert read.has_initiator


def test_only_the_first_initiator_counts():
    assert not SentenceRead(sentence("UN", "rebels"), (found(),)).has_initiator


def test_counts_by_type():
    score = SentenceScore()
    score.add(SentenceRead(sentence("rebels"), (found(),)))
    score.add(SentenceRead(sentence(), (found(type="ASSAULT"),)))
    assert (score.type_recall, score.initiator_recall) == (50, 100)
    assert (score.sentences, score.with_initiator) == ({"COERCE": 2}, {"COERCE": 1})


def test_nothing_is_nothing():
    assert (SentenceScore().type_recall, SentenceScore().initiator_recall) == (0, 0)
