from __future__ import annotations

import pytest

from timeline.extraction.parties.naming import Kind, fold, is_party, name_of


@pytest.fixture(scope="module")
def name(english):
    """The name of the phrase that a word heads."""

    def name(sentence, word):
        return name_of(next(token for token in english(sentence) if token.text == word))

    return name


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("The UN Security Council", "un security council"),
        ("U.N. Security Council", "un security council"),
        ("Haftar's forces", "haftar forces"),
        ("Haftar’s forces", "haftar forces"),
        ("a man", "man"),
        ("Ain-Zara  brigade,", "ain zara brigade"),
        ("", ""),
    ],
)
def test_names_as_they_are_compared(name, folded):
    assert fold(name) == folded


# What the model takes for a noun like others, and for a person
ACRONYM = "ECOWAS threatened to use force if the president was not reinstated."
MAYOR = (
    "The mayor of Melitopol was kidnapped by Russian troops, Ukrainian officials said on Friday."
)


@pytest.mark.parametrize(
    ("sentence", "word", "text", "kind"),
    [
        ("The army fled.", "army", "army", "forces"),
        ("The Kurdish forces fled.", "forces", "Kurdish forces", "forces"),
        ("The ruling party met.", "party", "ruling party", "body"),
        ("Russia attacked.", "Russia", "Russia", "body"),
        ("The UN Security Council met.", "Council", "UN Security Council", "body"),
        ("The mayor fled.", "mayor", "mayor", "person"),
        ("The people fled.", "people", "people", "people"),
        ("The table broke.", "table", "table", "thing"),
        # Without counts, titles and possessives
        ("Ten soldiers fled.", "soldiers", "soldiers", "forces"),
        ("The Pakistani Taliban met.", "Taliban", "Pakistani Taliban", "body"),
        (ACRONYM, "ECOWAS", "ECOWAS", "body"),
        ("The state media spoke.", "media", "state media", "body"),
        ("The armed wing of Hamas spoke.", "wing", "armed wing of Hamas", "body"),
        (MAYOR, "mayor", "mayor of Melitopol", "person"),
        ("Forces loyal to Haftar and police fled.", "Forces", "Forces loyal to Haftar", "forces"),
        ("In August Croatia's army fled.", "army", "Croatia's army", "forces"),
        ("A three-pronged force came.", "force", "three-pronged force", "forces"),
        ("Interior Minister John Smith resigned.", "Smith", "John Smith", "person"),
        ("President Emmanuel Macron spoke.", "Macron", "Emmanuel Macron", "person"),
        ("Haftar's forces fled.", "forces", "Haftar's forces", "forces"),
        ("The European Union's envoy spoke.", "Union", "European Union", "body"),
        # With a short phrase behind
        (
            "Forces from the east fled.",
            "Forces",
            "Forces from the east",
            "forces",
        ),
        (
            "The ministers of the Group of Seven met.",
            "ministers",
            "ministers of the Group of Seven",
            "person",
        ),
        (
            "Troops of the French army (and friends) fled.",
            "Troops",
            "Troops of the French army",
            "forces",
        ),
        (
            "The soldiers of the second brigade (the best of all) fled.",
            "soldiers",
            "soldiers of the second brigade",
            "forces",
        ),
        (
            "Members of the party who had voted in the election of last year fled.",
            "Members",
            "Members",
            "people",
        ),
        # What is counted
        ("Dozens of soldiers fled.", "Dozens", "soldiers", "forces"),
        ("One of the groups fled.", "One", "groups", "body"),
        ("Hundreds fled.", "Hundreds", "Hundreds", "thing"),
        (
            "Dozens of hundreds of thousands of millions of people fled.",
            "Dozens",
            "people",
            "people",
        ),
        # Whom a role is explained by
        (
            "The interior minister, Fathi Bashagha, resigned.",
            "minister",
            "Fathi Bashagha",
            "person",
        ),
        ("The President of Chad Idriss Deby died.", "President", "Deby", "person"),
        (
            "The leader of the party that Angela Merkel founded died.",
            "leader",
            "leader of the party",
            "person",
        ),
        # Whom a spokesman speaks for, unless he has a name
        ("A spokesman for the army resigned.", "spokesman", "army", "forces"),
        ("The army spokesman resigned.", "spokesman", "army", "forces"),
        ("A tall spokesman resigned.", "spokesman", "tall spokesman", "person"),
        ("The spokesman resigned.", "spokesman", "spokesman", "person"),
        ("Army spokesman Ali Hassan resigned.", "Hassan", "Ali Hassan", "person"),
    ],
)
def test_names(name, sentence, word, text, kind):
    found = name(sentence, word)
    assert (found.text, found.kind) == (text, Kind(kind))


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("The soldiers fled.", "soldiers", True),
        ("The army fled.", "army", False),
        ("Russia and Ukraine fought.", "Russia", True),
        ("Antonio Guterres spoke.", "Guterres", False),
        ("The Houthis fled.", "Houthis", True),
        ("Hamas fled.", "Hamas", False),
        ("They fled.", "They", True),
    ],
)
def test_many_or_one(name, sentence, word, expected):
    assert name(sentence, word).is_plural is expected


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("The army fled.", "army", True),
        ("Dozens of soldiers fled.", "Dozens", True),
        ("A series of attacks followed.", "series", False),
        ("The table broke.", "table", False),
        ("They posted it on Twitter.", "Twitter", False),
    ],
)
def test_somebody_or_something(english, sentence, word, expected):
    token = next(token for token in english(sentence) if token.text == word)
    assert is_party(token) is expected


def test_no_name_is_longer_than_a_line(name):
    sentence = "The very old and very poor and very tired and very angry soldiers fled."
    assert len(name(sentence, "soldiers").text.split()) <= 8
