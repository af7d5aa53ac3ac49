"""Published on Saturday, 6 April 2019: Monday was the 1st."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def dates(read):
    """Type, EDTF and words of each event's date."""
    return lambda text: [(each.type, each.date.edtf, each.date_words) for each in read(text)]


@pytest.mark.parametrize(
    ("text", "edtf", "words", "basis"),
    [
        ("Rebels seized the port on Monday.", "2019-04-01", "Monday", "relative"),
        ("Rebels seized the port on 1 April 2019.", "2019-04-01", "1 April 2019", "stated"),
        ("On Monday, rebels seized the port.", "2019-04-01", "Monday", "relative"),
        ("Rebels seized the port in 2016.", "2016", "2016", "stated"),
        (
            "The army shelled the port from Monday to Wednesday.",
            "2019-04-01/2019-04-03",
            "from Monday to Wednesday",
            "stated",
        ),
        # Of the happening that it is set beside
        ("Rebels seized the port after a raid on Monday.", "2019-04-01", "Monday", "relative"),
        ("A guard was killed when rebels attacked on Monday.", "2019-04-01", "Monday", "relative"),
        # Of the clause above
        ("The mayor said on Monday that rebels fled.", "2019-04-01", "Monday", "inferred"),
        # Its own before that of the clause above
        (
            "The mayor said on Friday that rebels fled on Monday.",
            "2019-04-01",
            "Monday",
            "relative",
        ),
        # Its nouns'
        ("Monday's attack on the port killed ten people.", "2019-04-01", "Monday", "relative"),
        # None
        ("Rebels seized the port.", None, "", "inferred"),
        ("Rebels attack the port every Monday.", None, "", "inferred"),
        # It would be yet to come
        ("The kidnappers released the students two days later.", None, "", "inferred"),
    ],
)
def test_the_date_of_an_event(read, text, edtf, words, basis):
    [event] = read(text)
    assert (event.date.edtf, event.date_words, event.date_basis) == (edtf, words, basis)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Ten people have been killed since Monday.", "2019-04-01/2019-04-06"),
        ("Ten people have been killed since the truce of 3 March.", "2019-03-03/2019-04-06"),
        ("Ten people have been killed since the truce began on Monday.", "2019-04-01/2019-04-06"),
        # From when in that year, nobody says
        ("Ten people have been killed since 2016.", None),
        ("The fighting on Monday was the heaviest since 3 March 2018.", "2019-04-01"),
        # What is no fighting began then
        ("The army has besieged the port since Monday.", "2019-04-01"),
    ],
)
def test_since(dates, text, edtf):
    assert dates(text)[0][1] == edtf


@pytest.mark.parametrize(
    "text",
    [
        # Not on the day of the announcement
        "The general said on Monday that troops would leave the port.",
        "The general said on Monday that troops will leave the port.",
        # Before the saying
        "The general said on Monday that rebels had seized the port.",
        # Before or after what it is told with
        "The mayor resigned on Monday after rebels seized the port.",
        "The mayor resigned on Monday before rebels seized the port.",
    ],
)
def test_a_clause_of_another_time_has_not_the_date_above(read, text):
    event = read(text)[-1]
    assert event.date.edtf is None


def test_two_clauses_with_a_date_each(dates):
    assert dates("Rebels seized the port on Monday, and the army shelled it on Friday.") == [
        ("COERCE", "2019-04-01", "Monday"),
        ("ASSAULT", "2019-04-05", "Friday"),
    ]


def test_the_nearest_telling_gives_the_date(dates):
    assert dates(
        "Turkish jets bombed the camp near Goma this week. Turkish jets bombed the camp on Monday."
    ) == [("ASSAULT", "2019-04-01", "Monday")]


def test_part_of_day(read):
    [event] = read("Rebels seized the port late on Friday.")
    assert (event.date.edtf, event.date.part_of_day) == ("2019-04-05", "late")
