from __future__ import annotations

import pytest

from timeline.extraction.parties.cast import Cast


@pytest.fixture(scope="module")
def who(english):
    """Whom the last word of that form means."""

    def who(text, word):
        doc = english(text)
        name = Cast(doc).name([token for token in doc if token.text == word][-1])
        return name and name.text

    return who


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # He and she: a person
        ("The mayor left Goma. She was tired.", "She", "mayor"),
        ("Antonio Guterres met the council. He was tired.", "He", "Antonio Guterres"),
        # It: a body or forces
        ("The army came. It shelled the port.", "It", "army"),
        ("The mayor met the council. It was tired.", "It", "council"),
        # They: many, else a body
        ("The rebels met the mayor. They were tired.", "They", "rebels"),
        ("The army came. They shelled the port.", "They", "army"),
        ("The council met the mayor. They were tired.", "They", "council"),
        # Who says it, before anybody else
        ("The bishop told Merkel that she was tired.", "she", "bishop"),
        ("The army said it had left.", "it", "army"),
        # Subjects before the rest
        ("The bishop met the mayor. He was tired.", "He", "bishop"),
        # Nobody
        ("They fled.", "They", None),
        ("It rained.", "It", None),
        ("We fled.", "We", None),
        ("The soldiers fled. She was tired.", "She", None),
        # Too far back
        ("The army came. Shops opened. Buses ran. Rain fell. It was cold.", "It", None),
    ],
)
def test_pronouns(who, text, word, expected):
    assert who(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The Security Council met. The council voted.", "council", "Security Council"),
        ("The Libyan army came. The army left.", "army", "Libyan army"),
        ("Angela Merkel spoke. Merkel left.", "Merkel", "Angela Merkel"),
        # Not what comes later, or is another
        ("The army left. The Libyan army came.", "army", "Libyan army"),
        ("The Libyan army came. An army left.", "army", "army"),
        ("The Libyan army came. The French army left.", "army", "French army"),
        ("The Libyan army came. The council left.", "council", "council"),
    ],
)
def test_short_names(who, text, word, expected):
    assert who(text, word) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The general came. His forces fled.", "general"),
        ("His forces fled.", "His forces"),
        ("The general came. The rebel forces fled.", "rebel forces"),
        ("The general said his forces had come. Soon the forces fled.", "general"),
    ],
)
def test_whose_forces_they_are(who, text, expected):
    assert who(text, "forces") == expected


def test_whose_men_they_are(who):
    assert who("Jan Kruse came. Soon his men fled.", "men") == "Jan Kruse"
    assert who("Jan Kruse came. Soon the men fled.", "men") == "men"


def test_they_may_be_several(english):
    doc = english("France and Italy met in Rome. They backed the truce.")
    [they] = [token for token in doc if token.text == "They"]
    assert [name.text for name in Cast(doc).names([they])] == ["France", "Italy"]


def test_each_once_and_nobody_vague(english):
    doc = english("The army and the army fled from others on Friday.")
    heads = [token for token in doc if token.text in ("army", "others", "Friday")]
    assert [name.text for name in Cast(doc).names(heads)] == ["army"]


def test_the_first_of_a_kind(english):
    cast = Cast(english("Police came. Student protesters and demonstrators fled."))
    assert [name.text for name in cast.of_kind(frozenset({"protester", "demonstrator"}))] == [
        "Student protesters"
    ]
    assert cast.of_kind(frozenset({"judge"})) == []


def test_an_empty_text_has_no_cast(english):
    assert Cast(english("")).of_kind(frozenset({"judge"})) == []
