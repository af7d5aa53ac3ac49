from __future__ import annotations

import json
from datetime import date

import pytest

from tests.timex import SHARED
from timeline.extraction.language import dates_only, find_dates

GOLD = SHARED / "extraction" / "gold"

pytestmark = pytest.mark.skipif(not GOLD.exists(), reason="the coded articles are not here")


@pytest.fixture(scope="module")
def article():
    return json.loads((GOLD / "2019-04-06_rferl-haftar.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def expressions(article):
    published = date.fromisoformat(article["published"])
    return find_dates(dates_only(), article["text"], published).expressions


@pytest.mark.parametrize(
    ("words", "earliest", "latest", "part"),
    [
        ("Late on April 5", "2019-04-05", "2019-04-05", "late"),
        ("April 4", "2019-04-04", "2019-04-04", ""),
        ("this week", "2019-04-01", "2019-04-07", ""),
        ("later in April", "2019-04-06", "2019-04-30", ""),
        ("2014", "2014-01-01", "2014-12-31", ""),
        ("three-year", "2014-01-01", "2017-12-31", ""),
        ("recent months", "2018-10-01", "2019-04-06", ""),
        ("2016", "2016-01-01", "2016-12-31", ""),
    ],
)
def test_expressions_of_the_article(expressions, words, earliest, latest, part):
    [found] = [each for each in expressions if each.text == words]
    bounds = tuple(str(day) for day in found.date.bounds)
    assert (*bounds, found.date.part_of_day) == (earliest, latest, part)


def test_every_date_in_an_events_words_fits_how_it_was_coded(article, expressions):
    for event in article["events"]:
        for found in inside(event, expressions):
            frm, to = (date.fromisoformat(event[end]) for end in ("earliest", "latest"))
            assert found.date.overlaps(frm, to), (event["what"], found)


def test_events_dated_by_their_own_words_get_the_coded_bounds(article, expressions):
    own = {
        event["id"]
        for event in article["events"]
        if any(
            tuple(str(day) for day in found.date.bounds) == (event["earliest"], event["latest"])
            for found in inside(event, expressions)
        )
    }
    assert own >= {"e9", "e13", "e16", "e19", "e20", "e21", "e22", "e23", "e25", "e27"}


def inside(event, expressions):
    """The dated expressions in the clauses that report an event."""
    return [
        found
        for found in expressions
        for start, end in event["anchors"]
        if start <= found.start and found.end <= end and found.date.earliest
    ]
