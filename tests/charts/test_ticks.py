from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.charts.ticks import first_day, index_of, last_day, ticks_for
from timeline.charts.window import Window


def window(first, last):
    return Window(date.fromisoformat(first), date.fromisoformat(last))


def labels(ticks):
    return [f"{tick.year} {tick.label}".strip() for tick in ticks]


@pytest.mark.parametrize(
    ("first", "last", "width", "said"),
    [
        ("2019-04-04", "2019-04-04", 300, ["2019 4 Apr"]),
        ("2019-04-04", "2019-04-06", 300, ["2019 4 Apr", "5 Apr", "6 Apr"]),
        ("2019-04-01", "2019-04-09", 300, ["2019 1 Apr", "3 Apr", "5 Apr", "7 Apr", "9 Apr"]),
        ("2018-12-31", "2019-01-01", 300, ["2018 31 Dec", "2019 1 Jan"]),
        ("2019-04-01", "2019-05-05", 300, ["2019 1 Apr", "8 Apr", "15 Apr", "22 Apr", "29 Apr"]),
        # A month of which less than half is seen is not named
        ("2018-11-20", "2019-03-10", 300, ["2018 Dec", "2019 Jan", "Feb"]),
        ("2011-01-01", "2014-12-31", 300, ["2011", "2012", "2013", "2014"]),
        ("1999-01-01", "2019-12-31", 300, ["2000", "2005", "2010", "2015"]),
        ("0001-01-01", "9999-12-31", 620, ["1", *(str(year) for year in range(1000, 10000, 1000))]),
    ],
)
def test_ticks_say_what_there_is_room_for(first, last, width, said):
    assert labels(ticks_for(window(first, last), width, str)) == said


def test_a_tick_stands_in_the_middle_of_what_it_names():
    tick, *_rest = ticks_for(window("2019-04-04", "2019-04-06"), 300, str)
    assert tick.start == datetime(2019, 4, 4)
    assert tick.middle == datetime(2019, 4, 4, 12)


def test_words_are_translated():
    arabic = {"{day} {month}": "{day} {month}", "Apr": "أبريل"}
    ticks = ticks_for(window("2019-04-04", "2019-04-04"), 300, lambda text: arabic[text])
    assert labels(ticks) == ["2019 4 أبريل"]


@given(st.dates(), st.dates(), st.sampled_from([300, 620, 900]))
def test_ticks_never_touch(one, other, width):
    span = Window(min(one, other), max(one, other))
    places = [span.fraction(tick.middle) * width for tick in ticks_for(span, width, str)]
    assert places
    assert all(after - before > 30 for before, after in zip(places, places[1:], strict=False))


@given(st.dates(), st.sampled_from(["day", "month", "year"]))
def test_a_day_lies_between_the_first_and_the_last_of_its_unit(day, unit):
    index = index_of(day, unit)
    assert first_day(index, unit) <= day <= last_day(index, unit)
