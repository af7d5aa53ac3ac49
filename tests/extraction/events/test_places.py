from __future__ import annotations

import pytest

from timeline.extraction.known import Known, KnownPlace


@pytest.fixture(scope="module")
def places(read):
    """Type of each event, and where it is said to have happened."""
    return lambda text: [(each.type, each.place and each.place.name) for each in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels killed two guards in Goma.", "Goma"),
        ("In Goma, rebels killed two guards.", "Goma"),
        ("Two guards were killed near Goma on Tuesday.", "near Goma"),
        ("Rebels were killed in an air strike in Goma.", "Goma"),
        # What is taken or hit
        ("Rebels attacked Goma.", "Goma"),
        ("Rebels seized the town of Beni.", "Beni"),
        # From where to where only for those who move
        ("The army withdrew from Goma.", "Goma"),
        ("Troops were sent to Goma.", "Goma"),
        # Not listed anywhere
        ("Rebels attacked a base used by troops.", "base"),
        ("Rebels seized the port.", "port"),
        ("Rebels attacked the schools of the east.", "schools of the east"),
        # Many are no one place
        ("Rebels attacked some schools.", None),
        # Who acts is no place
        ("French troops attacked rebels.", None),
        ("France killed ten rebels.", None),
        ("Rebels killed two guards.", None),
        # Too far up the sentence
        ("Everyone in Goma spoke of the fear of an attack by rebels.", None),
    ],
)
def test_where(places, text, expected):
    assert [place for _, place in places(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        # Where it was said
        "The mayor said in Rome that rebels had fled.",
        # Where those are whom a clause describes
        "Villagers in Rome welcomed rebels who had fled.",
    ],
)
def test_a_clause_of_its_own_is_not_where_the_sentence_is(places, text):
    assert ("RETREAT", None) in places(text)


def test_a_town_that_the_model_takes_for_a_person_is_none(places):
    assert places("Rebels captured Goma.") == [("COERCE", "Goma")]


def test_two_clauses_with_a_place_each(places):
    assert places("Rebels attacked Goma, and the army killed ten people in Beni.") == [
        ("ASSAULT", "Goma"),
        ("ASSAULT", "Beni"),
    ]


def test_a_place_of_the_record(read):
    goma = KnownPlace("goma", ("Goma",), "CD", -1.68, 29.22, 1)
    [event] = read("Rebels attacked Goma.", known=Known(places=(goma,)))
    assert (event.place.slug, event.place.lat) == ("goma", -1.68)
