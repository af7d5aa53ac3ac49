from __future__ import annotations

import pytest

from timeline.extraction.events.acting import actors
from timeline.extraction.parties.cast import Cast


@pytest.mark.parametrize(
    ("sentence", "heads", "expected"),
    [
        ("Rebels and soldiers struck.", ["Rebels", "soldiers"], ["Rebels", "soldiers"]),
        ("Rebels came and the rebels fled.", ["Rebels", "rebels"], ["Rebels"]),
        # A deed or a weapon is not who acts: its owner is
        ("Israeli air strikes killed ten.", ["strikes"], ["Israeli"]),
        ("The rebels' attack killed ten.", ["attack"], ["rebels"]),
        ("An attack by rebels killed ten.", ["attack"], ["rebels"]),
        ("Israeli shells killed ten.", ["shells"], ["Israeli"]),
        ("The flood killed ten.", ["flood"], []),
        # Led back to who is meant
        ("The army came. It killed ten.", ["It"], ["army"]),
        ("It killed ten.", ["It"], []),
    ],
)
def test_who_acts(english, lexicon, sentence, heads, expected):
    doc = english(sentence)
    tokens = [token for token in doc if token.text in heads]
    assert [name.text for name in actors(tokens, lexicon, Cast(doc))] == expected
