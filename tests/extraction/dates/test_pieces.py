from __future__ import annotations

from datetime import date

import pytest

PUBLISHED = date(2019, 4, 6)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ran for two years and three months.", [("two years and three months", "P2Y3M")]),
        ("It took three hours and 20 minutes.", [("three hours and 20 minutes", "PT3H20M")]),
        (
            "It took a few days and several weeks.",
            [("a few days", "PXD"), ("several weeks", "PXW")],
        ),
        ("He served twenty-five years.", [("twenty-five years", "P25Y")]),
        ("It lasts 60 to 90 days.", [("60", "P60D"), ("90 days", "P90D")]),
        ("The index for 2019-04 is out.", [("2019-04", "2019-04")]),
        ("The season of 2006-07 was dry.", [("2006", "2006"), ("07", "2007")]),
        ("In 1999/00 it grew.", [("1999", "1999"), ("00", "2000")]),
        (
            "At 5:34 AM local time in Benghazi on March 20, 2003 it began.",
            [("5:34 AM local time", "2003-03-20T05:34"), ("March 20, 2003", "2003-03-20")],
        ),
        (
            "For the quarter ended Sept. 30, 2018 it lost money.",
            [("the quarter", "2018-Q3"), ("Sept. 30, 2018", "2018-09-30")],
        ),
        ("In 2014 a two-year war began.", [("2014", "2014"), ("two-year", "P2Y")]),
        ("In 1914 people fled.", [("1914", "1914")]),
        ("On 5 April last year it rose.", [("5 April last year", "2018-04-05")]),
        ("They died on Good Friday.", [("Good Friday", "2018-03-30")]),
        (
            "It held from 29 April 2018 until 3 May.",
            [("29 April 2018", "2018-04-29"), ("3 May", "2018-05-03")],
        ),
        ("The day after the vote was calm.", [("The day after", "XXXX-XX-XX")]),
        ("Two days after the vote it rained.", [("Two days", "P2D")]),
        ("A minute of silence, and year by year.", [("A minute", "PT1M")]),
        (
            "From October 2018 to March 2019.",
            [("October 2018", "2018-10"), ("March 2019", "2019-03")],
        ),
        (
            "From October to March 2011 it held.",
            [("October", "2010-10"), ("March 2011", "2011-03")],
        ),
    ],
)
def test_pieces(found, text, expected):
    read = found(text, PUBLISHED, narrative=False).expressions
    assert [(each.text, each.value) for each in read] == expected


def test_a_range_without_years_that_ends_in_the_next_one(found):
    text = "In February 1945 they landed. They had fought from October to March."
    read = found(text, PUBLISHED, narrative=True).expressions
    assert [each.value for each in read] == ["1945-02", "1944-10", "1945-03"]


def test_every_date_of_a_long_list_is_found_whole(found):
    text = "In 2018, " + ", ".join(["Friday, 5 April 2019"] * 12)
    read = found(text, PUBLISHED, narrative=False).expressions
    assert [each.text for each in read] == ["2018", *["Friday, 5 April 2019"] * 12]
