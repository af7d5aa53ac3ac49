from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from tests.dates.strategies import partial_dates
from timeline.dates import PartialDate, entry_text, parse_entry
from timeline.dates.entry import LONGEST


@pytest.mark.parametrize(
    ("earliest", "latest", "edtf", "part", "text"),
    [
        (None, None, None, "", "undated"),
        ("2019-04-05", "2019-04-05", "2019-04-05", "", "5 April 2019"),
        ("2019-04-05", "2019-04-05", "2019-04-05", "late", "late on 5 April 2019"),
        ("2019-04-01", "2019-04-30", "2019-04", "", "April 2019"),
        ("2019-04-21", "2019-04-30", "2019-04", "", "late April 2019"),
        ("2016-01-01", "2016-12-31", "2016", "", "2016"),
        ("2019-04-01", "2019-04-05", "2019-04-01/2019-04-05", "", "1 to 5 April 2019"),
        ("2014-01-01", "2017-12-31", "2014/2017~", "", "from 2014 to around 2017"),
        ("2014-01-01", None, "2014/..", "", "since 2014"),
        ("2019-04-04", "2019-04-06", None, "", "between 4 and 6 April 2019"),
        (None, "2019-04-06", None, "", "by 6 April 2019"),
        (
            "2019-04-06",
            "2019-04-30",
            "2019-04",
            "",
            "April 2019 (between 6 and 30 April 2019)",
        ),
        # What English leaves out, EDTF says
        ("2019-04-01", "2019-04-30", "2019-04-XX", "", "2019-04-XX"),
        ("2019-04-06", "2019-04-06", "2019-04-XX", "", "2019-04-XX (6 April 2019)"),
        ("2019-04-05", "2019-04-05", "2019-04-05/2019-04-05", "", "2019-04-05/2019-04-05"),
        ("2019-04-05", "2019-04-05", "2019", "night", "on the night of 2019 (5 April 2019)"),
        # A year or a day that only the bounds give
        ("2011-01-01", "2011-12-31", None, "", "between 1 January 2011 and 31 December 2011"),
        ("2019-04-05", "2019-04-05", None, "", "between 5 April 2019 and 5 April 2019"),
    ],
)
def test_a_form_shows_what_could_have_been_typed(earliest, latest, edtf, part, text):
    bounds = (day and date.fromisoformat(day) for day in (earliest, latest))
    assert entry_text(PartialDate(*bounds, edtf, part)) == text


@given(partial_dates())
def test_it_reads_back_to_the_same_date(date):
    text = entry_text(date)
    assert parse_entry(text) == date
    assert len(text) <= LONGEST
