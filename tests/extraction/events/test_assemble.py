from __future__ import annotations

from datetime import date

import pytest

from timeline.dates import PartialDate
from timeline.extraction.events.assemble import is_background
from timeline.extraction.known import Known, KnownParty


@pytest.fixture(scope="module")
def event(read):
    """The one event of a text."""

    def event(text):
        [found] = read(text)
        return found

    return event


def bounds(event):
    return tuple(day and day.isoformat() for day in event.date.bounds)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Up to the day of publication; a plan from then on
        ("Rebels seized the port.", [(None, "2019-04-06")]),
        ("Rebels will seize the port.", [("2019-04-06", None)]),
        # From the first day told of before, and not of one told of later
        (
            "Rebels seized the port on Thursday. The army shelled a bridge.",
            [("2019-04-04", "2019-04-04"), ("2019-04-04", "2019-04-06")],
        ),
        (
            "The army shelled a bridge. Rebels seized the port on Thursday.",
            [(None, "2019-04-06"), ("2019-04-04", "2019-04-04")],
        ),
        # But not where the article tells of the past
        (
            "Rebels seized the port on Thursday. The army shelled a bridge in 2016. "
            "Gunmen killed two guards.",
            [
                ("2019-04-04", "2019-04-04"),
                ("2016-01-01", "2016-12-31"),
                (None, "2019-04-06"),
            ],
        ),
        # Last month is no news
        (
            "Rebels seized the port on 1 March. The army shelled a bridge.",
            [("2019-03-01", "2019-03-01"), (None, "2019-04-06")],
        ),
    ],
)
def test_bounds_of_what_has_no_date(read, text, expected):
    assert [bounds(each) for each in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels seized the port on Thursday.", False),
        ("Rebels seized the port in January.", False),
        ("Rebels seized the port in 2016.", True),
        ("Rebels seized the port in November.", True),
        ("Rebels seized the port.", False),
        ("Rebels will seize the port.", False),
    ],
)
def test_background_is_what_was_long_before(event, text, expected):
    assert event(text).is_background is expected


def test_nothing_is_long_before_the_first_day_there_is():
    assert not is_background(PartialDate(None, date.min), date.min)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels seized the port.", "stated"),
        ("Rebels reportedly seized the port.", "claimed"),
        ("Rebels will seize the port.", "planned"),
        # Whether it was, nobody says
        ("The spokesman flew in to condemn the raid.", "hypothetical"),
        # Stated once is stated
        (
            "Turkish jets bombed the camp. Residents said Turkish jets had bombed the camp.",
            "stated",
        ),
        (
            "Residents said Turkish jets bombed the camp. Jets reportedly bombed the camp.",
            "claimed",
        ),
        # “The attack” takes no side
        (
            "Residents said rebels attacked the camp on Friday. The attack killed ten people.",
            "claimed",
        ),
    ],
)
def test_standing(event, text, expected):
    assert event(text).standing == expected


def test_each_party_once(event):
    found = event("Turkish jets bombed the camp. Turkish jets had bombed the camp, residents said.")
    assert [party.name for party in found.initiators] == ["Turkish jets"]


def test_those_named_together_are_several(event):
    found = event("Iraqi police and Iraqi soldiers attacked Goma.")
    assert [party.name for party in found.initiators] == ["Iraqi police", "Iraqi soldiers"]


def test_a_party_told_of_again_is_the_same(event):
    found = event(
        "The Iraqi army attacked Goma on Friday. "
        "Iraqi troops had attacked Goma at noon, residents said."
    )
    assert [party.name for party in found.initiators] == ["Iraqi army"]


def test_who_acts_is_no_target(event):
    found = event("Police clashed with police.")
    assert [party.name for party in found.initiators] == ["Police"]
    assert found.targets == ()


def test_parties_of_the_record(read):
    known = Known((KnownParty("m23", ("M23",), "armed-group"),))
    [found] = read("M23 attacked soldiers, the mayor said.", known=known)
    assert [(party.name, party.slug) for party in found.initiators] == [("M23", "m23")]
    assert [(party.name, party.slug) for party in found.targets] == [("soldiers", "")]
    assert [(party.name, party.slug) for party in found.claimants] == [("mayor", "")]


def test_how_often(event):
    assert event("The army shelled the port twice on Tuesday.").times == 2
    assert event("The army shelled the port on Tuesday.").times == 1


def test_what_is_told_twice_is_surer(event):
    once = event("Turkish jets bombed the camp.")
    twice = event("Turkish jets bombed the camp. Residents said Turkish jets had bombed it.")
    assert 0.5 <= once.confidence <= twice.confidence <= 1


def test_what_is_hardly_an_event_is_not_proposed(read):
    assert read("The ship left.") == ()


def test_protests_are_those_of_the_protesters(event):
    found = event("Protests erupted in Goma on Friday. There, the protesters erupted again.")
    assert [party.name for party in found.initiators] == ["protesters"]


def test_numbers_of_its_clauses(event):
    [number] = event("Ten soldiers were killed in a clash in Goma.").numbers
    assert (number.what, number.low, number.of) == ("killed", 10, "soldiers")


def test_the_day_of_publication_is_never_made_up(event):
    found = event("Rebels seized the port.")
    assert found.date.edtf is None
    assert found.date.latest == date(2019, 4, 6)
    assert (found.date_words, found.date_basis) == ("", "inferred")
