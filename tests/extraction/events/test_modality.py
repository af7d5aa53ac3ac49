from __future__ import annotations

import pytest

from timeline.extraction.events.modality import Modality, is_finite, is_negated, modality_of


@pytest.fixture(scope="module")
def word(english):
    """A word of a sentence, the last of that form."""

    def word(sentence, form):
        return [token for token in english(sentence) if token.text == form][-1]

    return word


@pytest.mark.parametrize(
    ("sentence", "form", "expected"),
    [
        ("The army seized the port.", "seized", "fact"),
        ("The army has seized the port.", "seized", "fact"),
        ("The port was seized.", "seized", "fact"),
        ("Seizing the port, the army moved on.", "Seizing", "fact"),
        # To come
        ("The army will seize the port.", "seize", "planned"),
        ("The army won't seize the port.", "seize", "planned"),
        ("The army shall seize the port.", "seize", "planned"),
        ("The army is to seize the port.", "seize", "planned"),
        ("The army plans to seize the port.", "seize", "planned"),
        ("Rebels expect to take the town and attack the port.", "attack", "planned"),
        ("Troops that will leave the port were cheered.", "leave", "planned"),
        ("The army attacked the camp and will seize the port.", "seize", "planned"),
        ("The army attacked the camp and will seize the port.", "attacked", "fact"),
        # “Would” is the “will” of somebody quoted in the past; else it is only thought of
        ("The general said the army would seize the port.", "seize", "planned"),
        ("The general said the army would take the port and shell it.", "shell", "planned"),
        ("The general said the army would take the port and would shell it.", "shell", "planned"),
        ("The army would seize the port.", "seize", "hypothetical"),
        ("The mayor feared that rebels would attack the port.", "attack", "hypothetical"),
        # What may be
        ("The army may seize the port.", "seize", "hypothetical"),
        ("The army could have seized the port.", "seized", "hypothetical"),
        ("The army must leave the port.", "leave", "hypothetical"),
        ("If the army seizes the port, rebels will flee.", "seizes", "hypothetical"),
        ("Nobody knows whether the army seized the port.", "seized", "hypothetical"),
        ("The army will stay unless rebels leave the port.", "leave", "hypothetical"),
        # Infinitives: by the verb above
        ("The army began to shell the port.", "shell", "fact"),
        ("The army managed to seize the port.", "seize", "fact"),
        ("The army was forced to leave the port.", "leave", "fact"),
        ("The army will begin to shell the port.", "shell", "planned"),
        ("The army was ordered to seize the port.", "seize", "planned"),
        ("The general ordered the army to seize the port.", "seize", "planned"),
        ("The army refused to seize the port.", "seize", "hypothetical"),
        ("The army tried to seize the port.", "seize", "hypothetical"),
        ("The army fled to avoid an attack.", "avoid", "hypothetical"),
        ("The decision to attack the port failed.", "attack", "hypothetical"),
        # A noun is as its verb is
        ("The army launched an attack.", "attack", "fact"),
        ("The army will launch an attack.", "attack", "planned"),
        ("The army may launch an attack on the camp.", "camp", "hypothetical"),
        ("The army fled to avoid an attack.", "attack", "hypothetical"),
        ("The attack will start at dawn.", "attack", "planned"),
        ("An attack on the port.", "attack", "fact"),
    ],
)
def test_modality(word, lexicon, sentence, form, expected):
    assert modality_of(word(sentence, form), lexicon) == Modality(expected)


@pytest.mark.parametrize(
    ("sentence", "form", "expected"),
    [
        ("The army did not seize the port.", "seize", True),
        ("The army didn't seize the port.", "seize", True),
        ("The army never seized the port.", "seized", True),
        ("No soldiers were killed.", "killed", True),
        ("The army killed no civilians.", "killed", True),
        ("Not a single soldier was killed.", "killed", True),
        ("Not only soldiers were killed.", "killed", False),
        ("The army seized the port.", "seized", False),
        ("The army seized the port, which had no guards.", "seized", False),
    ],
)
def test_negation(word, sentence, form, expected):
    assert is_negated(word(sentence, form)) is expected


@pytest.mark.parametrize(
    ("sentence", "form", "expected"),
    [
        ("The army seized the port.", "seized", True),
        ("The army has seized the port.", "seized", True),
        ("The army is shelling the port.", "shelling", True),
        ("The army came to seize the port.", "seize", False),
        ("Seizing the port, the army moved on.", "Seizing", False),
    ],
)
def test_tense_of_its_own(word, sentence, form, expected):
    assert is_finite(word(sentence, form)) is expected
