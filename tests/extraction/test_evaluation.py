"""How well events are found must not fall below what has been reached: EVALUATION.md."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from tests.timex import CODED_SENTENCES
from timeline.extraction.pipeline import Extractor
from timeline.extraction.scoring.events import Figures, score_of
from timeline.extraction.scoring.gold import read_sentence
from timeline.extraction.scoring.matching import match
from timeline.extraction.scoring.reading import read_sentences
from timeline.extraction.scoring.sentences import SentenceScore

# What the issue asks for, over all coded articles beside the repository
ASKED = {
    "core_recall": 75,
    "precision": 60,
    "date_accuracy": 80,
    "type_accuracy": 70,
    "initiator_f1": 70,
    "claimant_f1": 60,
    "standing_accuracy": 80,
    "ready_recall": 35,
}
# … and on the article that the first timeline is made from
ASKED_OF_FIRST = {"core_recall": 85, "ready_recall": 50}
FIRST = "2019-04-06_rferl-haftar"
# A little below what was reached on our own articles
REACHED = {
    "core_recall": 73,
    "precision": 83,
    "date_accuracy": 78,
    "type_accuracy": 84,
    "initiator_f1": 81,
    "claimant_f1": 51,
    "standing_accuracy": 85,
    "ready_recall": 41,
}


def figures(read) -> Figures:
    return score_of(match(article.events, found) for article, found in read).figures()


def below(reached: Figures, floors: dict[str, int]) -> dict[str, float]:
    """The figures that are under their floors."""
    measured = asdict(reached)
    return {name: measured[name] for name, floor in floors.items() if measured[name] < floor}


def test_our_articles(our_articles):
    assert len(our_articles) == 6
    assert below(figures(our_articles), REACHED) == {}


def test_the_coded_articles(shared_articles):
    assert below(figures(shared_articles), ASKED) == {}


def test_the_first_article(shared_articles):
    first = [read for read in shared_articles if read[0].name == FIRST]
    assert below(figures(first), ASKED_OF_FIRST) == {}


def test_the_coded_sentences(extractor: Extractor):
    if not CODED_SENTENCES.exists():
        pytest.skip("the coded sentences are not here")
    lines = CODED_SENTENCES.read_text("utf-8").splitlines()
    score = SentenceScore()
    for sentence in read_sentences(extractor, [read_sentence(line) for line in lines]):
        score.add(sentence)
    assert score.type_recall >= 70
    assert score.initiator_recall >= 65
