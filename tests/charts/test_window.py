from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.charts.window import Window, day_end, main_window, whole_window, window_of
from timeline.dates import PartialDate, parse_edtf

DAYS = ["2019-04-04", "2019-04-05", "2019-04-05"]


def dates(*texts):
    return [parse_edtf(text) for text in texts]


def words(window):
    return f"{window.first}/{window.last}"


@pytest.mark.parametrize(
    ("texts", "window"),
    [
        (["2019-04-04"], "2019-04-04/2019-04-04"),
        (["2019-04-04", "2019-04-01/2019-04-05"], "2019-04-01/2019-04-05"),
        # Too few others to be pressed together by it
        (["2019-04-04", "2019"], "2019-01-01/2019-12-31"),
        # A long one that overlaps the rest begins in the window and runs out of it
        ([*DAYS, "2019-04-05/2019-12-31"], "2019-04-04/2019-04-05"),
        # One that begins a little later is seen to begin
        ([*DAYS, "2019-04-06/2019-12-31"], "2019-04-04/2019-04-07"),
        (["2019-01-01/2019-04-03", *DAYS], "2019-04-02/2019-04-05"),
        # One far away makes room for itself
        (["2018-01-01/2018-02-28", *DAYS], "2018-01-01/2019-04-05"),
        # An open end is known by its other bound alone
        ([*DAYS, "2019-04-02/.."], "2019-04-02/2019-04-05"),
        (["../2019-04-08", *DAYS], "2019-04-04/2019-04-08"),
    ],
)
def test_the_window_holds_the_dates(texts, window):
    assert words(window_of(dates(*texts))) == window


@pytest.mark.parametrize("make", [window_of, main_window, whole_window])
def test_no_bound_makes_no_window(make):
    assert make([PartialDate(None, None)]) is None
    assert make([]) is None


def test_the_main_window_leaves_a_long_date_out_and_the_whole_one_does_not():
    texts = ["2011", *DAYS, "2019-04-07/2019-04-30"]
    assert words(main_window(dates(*texts))) == "2019-04-04/2019-04-05"
    assert words(whole_window(dates(*texts))) == "2011-01-01/2019-04-30"


@given(st.lists(st.tuples(st.dates(), st.dates()).map(sorted), min_size=1))
def test_every_date_shows_some_of_itself(bounds):
    window = window_of(PartialDate(first, last) for first, last in bounds)
    assert all(first <= window.last and last >= window.first for first, last in bounds)


def test_a_fraction_of_a_window_counts_from_its_first_midnight():
    window = Window(date(2019, 4, 4), date(2019, 4, 5))
    assert window.days == 2
    assert window.fraction(datetime(2019, 4, 4)) == 0
    assert window.fraction(datetime(2019, 4, 5)) == 0.5
    assert window.fraction(datetime(2019, 4, 6)) == 1


@pytest.mark.parametrize(
    ("first", "last", "cut"),
    [
        (None, None, "2019-04-01/2019-04-10"),
        (date(2019, 4, 4), None, "2019-04-04/2019-04-10"),
        (date(2019, 4, 4), date(2019, 4, 5), "2019-04-04/2019-04-05"),
        (date(2018, 1, 1), date(2020, 1, 1), "2019-04-01/2019-04-10"),
        # Nothing of it asked for
        (date(2020, 1, 1), None, "2019-04-01/2019-04-10"),
    ],
)
def test_a_window_is_cut_to_the_days_asked_for(first, last, cut):
    window = Window(date(2019, 4, 1), date(2019, 4, 10))
    assert words(window.cut_to(first, last)) == cut


def test_the_last_day_there_is_has_an_end():
    assert day_end(date(2019, 4, 4)) == datetime(2019, 4, 5)
    assert day_end(date.max) == datetime.max
