from __future__ import annotations

import pytest

from timeline.codebook.event_types import TYPES, is_mode
from timeline.extraction.events.cues import cues, type_of_saying


def test_types_and_modes_are_the_codebooks():
    assert {cue.type for cue in cues()} <= TYPES.keys()
    assert [cue for cue in cues() if cue.mode and not is_mode(cue.type, cue.mode)] == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("We regret the loss of life.", ("CONCEDE", "")),
        ("This was a crime.", ("ACCUSE", "disapprove")),
        ("We will crush them.", ("THREATEN", "violence")),
        ("We stand with the people.", ("SUPPORT", "")),
        ("The weather is fine.", ("STATEMENT", "comment")),
        # Only what is to come is a threat
        ("We crushed them.", ("STATEMENT", "comment")),
        # The first that fits
        ("We regret what was a crime.", ("CONCEDE", "")),
    ],
)
def test_a_saying_by_its_words(english, said, expected):
    assert type_of_saying(list(english(said))) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The mayor said that he was not helping rebels.", ("STATEMENT", "deny")),
        ("The army said it did not know them.", ("STATEMENT", "deny")),
        ("The mayor said that rebels were not helping.", ("STATEMENT", "comment")),
        ("The mayor said that he was helping rebels.", ("STATEMENT", "comment")),
    ],
)
def test_what_speakers_deny_of_themselves(english, sentence, expected):
    doc = english(sentence)
    said = next(token for token in doc if token.text == "said")
    content = [t for child in said.children if child.dep_ == "ccomp" for t in child.subtree]
    assert type_of_saying(content) == expected
