from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.dates.strategies import days
from timeline.dates import parse_edtf
from timeline.dates.timex import (
    SEASON_CODES,
    UNDATED,
    day_of,
    day_value,
    in_unit,
    month_of,
    shift,
    timex_date,
    week_value,
    year_of,
    year_value,
)

UNITS = ["day", "week", "month", "quarter", "year", "decade", "century"]
MODS = ["", "START", "MID", "END"]

# Looks like a value, but is no date, or none that exists
NO_DATES = [
    "",
    "T",
    "TMO",
    "PT5M",
    "P3Y",
    "PRESENT_REF",
    "FUTURE_REF",
    "XXXX-XX-XX",
    "XXXX-04-05",
    "XXXX-WXX-5",
    "XXXX-SP",
    "0000",
    "000",
    "00",
    "0000-04",
    "0000-04-05",
    "0000-W10",
    "0000-Q1",
    "BC0490",
    "BC0044-03-15",
    "BC0044-03",
    "BC0044-Q1",
    "BC0044-SP",
    "BC049",
    "BC04",
    "BC0000",
    "2019-00",
    "2019-13",
    "2019-21",
    "2019-04-00",
    "2019-04-31",
    "2019-02-29",
    "2019-4-5",
    "20190405",
    "2019-W00",
    "2019-W53",
    "2019-W53-1",
    "2019-W14-0",
    "2019-W14-8",
    "2019-W14-WE-WE",
    "2019W14",
    "2019-WE",
    "2019-WXX",
    "9999-W52",
    "9999-W52-WE",
    "9999-W52-6",
    "9999-W60",
    "9999-WI",
    "2019-Q0",
    "2019-Q5",
    "2019-H3",
    "2019-XX-05",
    "201X",
    "1",
    "20190",
    "2019~",
    "2019-04-05/2019-04-06",
    " 2019",
    "2019\n",
    "2019-04-05\n",
    "٢٠١٩",
    "2019-04-0５",
]


def dates(first, last):
    return date.fromisoformat(first), date.fromisoformat(last)


@pytest.mark.parametrize(
    ("value", "first", "last", "edtf"),
    [
        ("2019-04-05", "2019-04-05", "2019-04-05", "2019-04-05"),
        ("0001-01-01", "0001-01-01", "0001-01-01", "0001-01-01"),
        ("9999-12-31", "9999-12-31", "9999-12-31", "9999-12-31"),
        ("2016-02-29", "2016-02-29", "2016-02-29", "2016-02-29"),
        ("2019-04", "2019-04-01", "2019-04-30", "2019-04"),
        ("2019", "2019-01-01", "2019-12-31", "2019"),
        ("0001", "0001-01-01", "0001-12-31", "0001"),
        ("2019-04-XX", "2019-04-01", "2019-04-30", "2019-04-XX"),
        ("2019-XX", "2019-01-01", "2019-12-31", "2019-XX"),
        ("2019-XX-XX", "2019-01-01", "2019-12-31", "2019-XX-XX"),
        # Weeks, over the turn of the year too
        ("2019-W14", "2019-04-01", "2019-04-07", "2019-04-01/2019-04-07"),
        ("2019-W14-1", "2019-04-01", "2019-04-01", "2019-04-01"),
        ("2019-W14-7", "2019-04-07", "2019-04-07", "2019-04-07"),
        ("2019-W14-WE", "2019-04-06", "2019-04-07", "2019-04-06/2019-04-07"),
        ("2019-W01", "2018-12-31", "2019-01-06", "2018-12-31/2019-01-06"),
        ("2020-W53", "2020-12-28", "2021-01-03", "2020-12-28/2021-01-03"),
        ("2020-W53-WE", "2021-01-02", "2021-01-03", "2021-01-02/2021-01-03"),
        ("2020-W53-5", "2021-01-01", "2021-01-01", "2021-01-01"),
        ("9999-W52-5", "9999-12-31", "9999-12-31", "9999-12-31"),
        # Parts of a year
        ("2019-Q1", "2019-01-01", "2019-03-31", "2019-01/2019-03"),
        ("2019-Q2", "2019-04-01", "2019-06-30", "2019-04/2019-06"),
        ("2019-Q3", "2019-07-01", "2019-09-30", "2019-07/2019-09"),
        ("2019-Q4", "2019-10-01", "2019-12-31", "2019-10/2019-12"),
        ("2019-H1", "2019-01-01", "2019-06-30", "2019-01/2019-06"),
        ("2019-H2", "2019-07-01", "2019-12-31", "2019-07/2019-12"),
        ("2019-SP", "2019-03-01", "2019-05-31", "2019-21"),
        ("2019-SU", "2019-06-01", "2019-08-31", "2019-22"),
        ("2019-FA", "2019-09-01", "2019-11-30", "2019-23"),
        ("2019-WI", "2019-12-01", "2020-02-29", "2019-24"),
        # Ten and a hundred years
        ("201", "2010-01-01", "2019-12-31", "201X"),
        ("001", "0010-01-01", "0019-12-31", "001X"),
        ("999", "9990-01-01", "9999-12-31", "999X"),
        ("19", "1900-01-01", "1999-12-31", "19XX"),
        ("01", "0100-01-01", "0199-12-31", "01XX"),
        # Times lie in their day
        ("2019-04-05TMO", "2019-04-05", "2019-04-05", "2019-04-05"),
        ("2019-04-05TNI", "2019-04-05", "2019-04-05", "2019-04-05"),
        ("2019-04-05T16:30Z", "2019-04-05", "2019-04-05", "2019-04-05"),
        ("2019-04-05T16:30-05", "2019-04-05", "2019-04-05", "2019-04-05"),
        ("2019-04-05TXX", "2019-04-05", "2019-04-05", "2019-04-05"),
        ("2019-W14-5TEV", "2019-04-05", "2019-04-05", "2019-04-05"),
        ("2019-04-XXTMO", "2019-04-01", "2019-04-30", "2019-04-XX"),
    ],
)
def test_a_value_has_the_bounds_and_the_edtf_of_its_days(value, first, last, edtf):
    date = timex_date(value)
    assert date.bounds == dates(first, last)
    assert date.edtf == edtf
    assert date.part_of_day == ""


@pytest.mark.parametrize(
    ("value", "mod", "first", "last", "edtf"),
    [
        ("2019-04", "START", "2019-04-01", "2019-04-10", "2019-04-01/2019-04-10"),
        ("2019-04", "MID", "2019-04-11", "2019-04-20", "2019-04-11/2019-04-20"),
        ("2019-02", "END", "2019-02-21", "2019-02-28", "2019-02-21/2019-02-28"),
        ("2019", "START", "2019-01-01", "2019-04-30", "2019-01-01/2019-04-30"),
        ("2019", "MID", "2019-05-01", "2019-08-31", "2019-05-01/2019-08-31"),
        ("2019", "END", "2019-09-01", "2019-12-31", "2019-09-01/2019-12-31"),
        ("201", "START", "2010-01-01", "2012-12-31", "2010/2012"),
        ("201", "MID", "2013-01-01", "2016-12-31", "2013/2016"),
        ("201", "END", "2017-01-01", "2019-12-31", "2017/2019"),
        ("19", "START", "1900-01-01", "1929-12-31", "1900/1929"),
        ("19", "MID", "1930-01-01", "1969-12-31", "1930/1969"),
        ("19", "END", "1970-01-01", "1999-12-31", "1970/1999"),
    ],
)
def test_start_mid_and_end_narrow_to_about_a_third(value, mod, first, last, edtf):
    date = timex_date(value, mod)
    assert date.bounds == dates(first, last)
    assert date.edtf == edtf


@pytest.mark.parametrize("mod", ["START", "MID", "END"])
@pytest.mark.parametrize(
    "value",
    ["2019-04-05", "2019-W14", "2019-W14-WE", "2019-Q2", "2019-H1", "2019-WI", "2019-XX", "BC0490"],
)
def test_what_has_no_thirds_stays_whole(value, mod):
    assert timex_date(value, mod) == timex_date(value)


@pytest.mark.parametrize("mod", ["APPROX", "BEFORE", "AFTER", "start", "EARLIER"])
@pytest.mark.parametrize("value", ["2019-04", "2019", "201", "19"])
def test_other_modifiers_change_no_bounds(value, mod):
    assert timex_date(value, mod) == timex_date(value)


@pytest.mark.parametrize("mod", MODS)
@pytest.mark.parametrize("value", NO_DATES)
def test_what_fixes_no_date_is_undated(value, mod):
    assert timex_date(value, mod) == UNDATED


@pytest.mark.parametrize(
    ("day", "value", "week"),
    [
        (date(2019, 4, 5), "2019-04-05", "2019-W14"),
        (date(2018, 12, 30), "2018-12-30", "2018-W52"),
        (date(2018, 12, 31), "2018-12-31", "2019-W01"),
        (date(2021, 1, 3), "2021-01-03", "2020-W53"),
        (date(2021, 1, 4), "2021-01-04", "2021-W01"),
        (date.min, "0001-01-01", "0001-W01"),
        (date.max, "9999-12-31", "9999-W52"),
    ],
)
def test_a_day_has_a_value_and_a_week(day, value, week):
    assert day_value(day) == value
    assert week_value(day) == week


@pytest.mark.parametrize(
    ("year", "value"),
    [(2019, "2019"), (44, "0044"), (1, "0001"), (-1, "BC0001"), (-490, "BC0490")],
)
def test_a_year_has_four_digits_in_both_eras(year, value):
    assert year_value(year) == value
    assert year_of(value) == year


@pytest.mark.parametrize(
    ("value", "year", "month", "day"),
    [
        ("2019-04-05", 2019, 4, date(2019, 4, 5)),
        ("2019-04-05T16:30Z", 2019, 4, date(2019, 4, 5)),
        ("2019-04-05TNI", 2019, 4, date(2019, 4, 5)),
        # The first day of 2019's first week
        ("2019-W01-1", 2018, 12, date(2018, 12, 31)),
        ("2019-W01", 2019, None, None),
        ("2019-W14-WE", 2019, None, None),
        ("2019-04", 2019, 4, None),
        ("2019-04-XX", 2019, 4, None),
        ("2019", 2019, None, None),
        ("2019-Q2", 2019, None, None),
        ("2019-SP", 2019, None, None),
        ("2019-XX", 2019, None, None),
        ("2019-WXX", 2019, None, None),
        ("BC0044", -44, None, None),
        ("BC0044-03", -44, 3, None),
        ("BC0044-03-15", -44, 3, None),
        ("BC0044-SP", -44, None, None),
        ("201", None, None, None),
        ("BC049", None, None, None),
        ("19", None, None, None),
        ("0000-04-05", None, None, None),
        ("BC0000-04", None, None, None),
        ("XXXX-04-05", None, None, None),
        ("20190405", None, None, None),
        ("2019x", None, None, None),
        ("PT5M", None, None, None),
        ("", None, None, None),
    ],
)
def test_a_value_names_its_year_month_and_day(value, year, month, day):
    assert (year_of(value), month_of(value), day_of(value)) == (year, month, day)


@pytest.mark.parametrize("value", NO_DATES)
def test_what_is_no_date_names_no_day(value):
    assert day_of(value) is None


@pytest.mark.parametrize(
    ("value", "units"),
    [
        # day, week, month, quarter, year, decade, century
        ("2019-04-05", "2019-04-05 2019-W14 2019-04 2019-Q2 2019 201 20"),
        ("2019-04-05TMO", "2019-04-05 2019-W14 2019-04 2019-Q2 2019 201 20"),
        ("2019-W14-5", "2019-04-05 2019-W14 2019-04 2019-Q2 2019 201 20"),
        ("2019-W01-1", "2018-12-31 2019-W01 2018-12 2018-Q4 2018 201 20"),
        ("2020-01-01", "2020-01-01 2020-W01 2020-01 2020-Q1 2020 202 20"),
        ("2019-W14", "- 2019-W14 - - 2019 201 20"),
        ("2019-W14-WE", "- 2019-W14 - - 2019 201 20"),
        ("2019-W53", "- - - - 2019 201 20"),
        ("2019-04-XX", "- - 2019-04 2019-Q2 2019 201 20"),
        ("2019-03", "- - 2019-03 2019-Q1 2019 201 20"),
        ("2019-06", "- - 2019-06 2019-Q2 2019 201 20"),
        ("2019-07", "- - 2019-07 2019-Q3 2019 201 20"),
        ("2019-12", "- - 2019-12 2019-Q4 2019 201 20"),
        ("2019-Q2", "- - - 2019-Q2 2019 201 20"),
        ("2019-Q5", "- - - - 2019 201 20"),
        ("2019-H1", "- - - - 2019 201 20"),
        ("2019-WI", "- - - - 2019 201 20"),
        ("2019", "- - - - 2019 201 20"),
        ("201", "- - - - - 201 20"),
        ("20", "- - - - - - 20"),
        ("0005", "- - - - 0005 000 00"),
        ("BC0044-03-15", "- - BC0044-03 BC0044-Q1 BC0044 BC004 BC00"),
        ("BC0044-Q1", "- - - BC0044-Q1 BC0044 BC004 BC00"),
        ("BC0490", "- - - - BC0490 BC049 BC04"),
        ("BC049", "- - - - - BC049 BC04"),
        ("BC04", "- - - - - - BC04"),
        ("2019-13", "- - - - 2019 201 20"),
        ("0000-04-05", "- - - - - - -"),
        ("20190405", "- - - - - - -"),
        ("12 people", "- - - - - - -"),
        ("XXXX-04-05", "- - - - - - -"),
        ("XXX", "- - - - - - -"),
        ("PT5M", "- - - - - - -"),
        ("", "- - - - - - -"),
    ],
)
def test_a_value_lies_in_units(value, units):
    assert [in_unit(value, unit) or "-" for unit in UNITS] == units.split()


@pytest.mark.parametrize("unit", ["", "hour", "weekend", "fortnight", "millennium", "days"])
def test_other_units_are_not_counted(unit):
    assert in_unit("2019-04-05", unit) is None
    assert shift("2019-04-05", 1, unit) is None


@pytest.mark.parametrize(
    ("value", "count", "unit", "shifted"),
    [
        ("2019-04-05", 0, "day", "2019-04-05"),
        ("2019-04-05TMO", 1, "day", "2019-04-06"),
        ("2019-02-28", 1, "day", "2019-03-01"),
        ("2020-02-28", 1, "day", "2020-02-29"),
        ("2019-01-01", -1, "day", "2018-12-31"),
        ("2019-04-05", 1, "week", "2019-W15"),
        ("2019-W14", -1, "week", "2019-W13"),
        ("2019-W14-WE", 1, "week", "2019-W15"),
        ("2018-12-30", 1, "week", "2019-W01"),
        ("2020-W52", 1, "week", "2020-W53"),
        ("2020-W53", 1, "week", "2021-W01"),
        ("2019-W52", 1, "week", "2020-W01"),
        ("2019-01-31", 1, "month", "2019-02"),
        ("2019-12", 1, "month", "2020-01"),
        ("2019-01", -1, "month", "2018-12"),
        ("2019-04-XX", 12, "month", "2020-04"),
        ("2019-04", -28, "month", "2016-12"),
        ("2019-04-05", 1, "quarter", "2019-Q3"),
        ("2019-Q4", 1, "quarter", "2020-Q1"),
        ("2019-Q1", -5, "quarter", "2017-Q4"),
        ("2019-04-05", -1, "year", "2018"),
        ("2019-SP", 1, "year", "2020"),
        ("2019-04-05", 1, "decade", "202"),
        ("1990", -10, "decade", "189"),
        ("2019", -1, "century", "19"),
        ("19", 1, "century", "20"),
        # The two eras follow each other without a year 0
        ("BC0001", 1, "year", "0001"),
        ("0001", -1, "year", "BC0001"),
        ("BC0002", 1, "year", "BC0001"),
        ("BC0044", 100, "year", "0057"),
        ("0057", -100, "year", "BC0044"),
        ("BC0490", -10, "year", "BC0500"),
        ("BC0044-03-15", 1, "month", "BC0044-04"),
        ("BC0044-12", 1, "month", "BC0043-01"),
        ("BC0001-12", 1, "month", "0001-01"),
        ("0001-01", -1, "month", "BC0001-12"),
        ("BC0044-Q4", 1, "quarter", "BC0043-Q1"),
        ("BC0001-Q4", 1, "quarter", "0001-Q1"),
        ("BC0490", 1, "decade", "BC048"),
        ("BC049", -1, "decade", "BC050"),
        ("BC000", 1, "decade", "000"),
        ("000", -1, "decade", "BC000"),
        ("BC0490", 1, "century", "BC03"),
        ("BC00", 1, "century", "00"),
        ("01", -2, "century", "BC00"),
        # As far as they go
        ("9999-12-30", 1, "day", "9999-12-31"),
        ("9999-12-31", 1, "day", None),
        ("0001-01-01", -1, "day", None),
        ("9999-W51", 1, "week", "9999-W52"),
        ("9999-W52", 1, "week", None),
        ("0001-W01", -1, "week", None),
        ("9999-12", 1, "month", None),
        ("BC9999-01", -1, "month", None),
        ("9999-Q4", 1, "quarter", None),
        ("9999", 1, "year", None),
        ("BC9999", -1, "year", None),
        ("999", 1, "decade", None),
        ("BC999", -1, "decade", None),
        ("99", 1, "century", None),
        ("BC99", -1, "century", None),
        # Coarser than the unit, or nothing that can be counted
        ("2019-04", 1, "day", None),
        ("2019-W14", 1, "day", None),
        ("2019", 1, "month", None),
        ("2019-W14", 1, "month", None),
        ("201", 1, "year", None),
        ("20", 1, "decade", None),
        ("BC0044-03-15", 1, "day", None),
        ("2019-04-31", 1, "day", None),
        ("2019-W53", 0, "week", None),
        ("0000", 1, "year", None),
        ("XXXX-XX-XX", 1, "day", None),
        ("PT5M", 1, "day", None),
        ("", 1, "century", None),
    ],
)
def test_shift_counts_on(value, count, unit, shifted):
    assert shift(value, count, unit) == shifted


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize("digits", [8, 12, 100, 5000])
@pytest.mark.parametrize("unit", UNITS)
def test_counting_too_far_ends_nowhere(unit, digits, sign):
    assert shift("2019-04-05", sign * 10**digits, unit) is None


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("spring", "2019-03-01"),
        ("summer", "2019-06-01"),
        ("autumn", "2019-09-01"),
        ("fall", "2019-09-01"),
        ("winter", "2019-12-01"),
    ],
)
def test_every_season_has_its_days(word, first):
    assert timex_date(f"2019-{SEASON_CODES[word]}").earliest == date.fromisoformat(first)


_years = st.integers(1, 9999).map("{:04}".format)
_all_years = st.builds("{}{}".format, st.sampled_from(["", "BC"]), _years)
_day_values = days.map(day_value)
_weeks = days.map(week_value)
_parts = st.sampled_from(["Q1", "Q2", "Q3", "Q4", "H1", "H2", "SP", "SU", "FA", "WI", "XX"])
_digits = st.builds(str.__getitem__, _all_years, st.sampled_from([slice(-1), slice(-2)]))
_times = st.sampled_from(["", "TMO", "TNI", "T16:30Z", "TXX"])
values = st.one_of(
    st.builds("{}{}".format, _day_values, _times),
    st.builds("{}{}".format, _weeks, st.sampled_from(["", "-WE", "-1", "-7"])),
    st.builds("{}-{:02}".format, _all_years, st.integers(1, 12)),
    st.builds("{}-{:02}-XX".format, _all_years, st.integers(1, 12)),
    st.builds("{}-{}".format, _all_years, _parts),
    _all_years,
    _digits,
)
texts = st.one_of(
    values,
    st.sampled_from(NO_DATES),
    st.text(max_size=15),
    st.text("0123456789-XTWEQHBC:Z/", max_size=15),
)


@given(texts, st.sampled_from([*MODS, "APPROX"]))
def test_the_edtf_has_the_same_bounds(value, mod):
    date = timex_date(value, mod)
    assert (date.edtf is None) == (date == UNDATED)
    if date.edtf:
        assert parse_edtf(date.edtf) == date
        assert date.earliest <= date.latest


@given(texts, st.sampled_from(MODS))
def test_a_modifier_never_widens(value, mod):
    whole, part = timex_date(value), timex_date(value, mod)
    if whole == UNDATED:
        assert part == UNDATED
    else:
        assert whole.earliest <= part.earliest
        assert part.latest <= whole.latest


@given(values)
def test_thirds_follow_each_other_and_make_up_the_whole(value):
    whole = timex_date(value)
    start, mid, end = (timex_date(value, mod) for mod in ("START", "MID", "END"))
    if whole in (start, UNDATED):
        assert start == mid == end == whole
    else:
        assert (start.earliest, end.latest) == whole.bounds
        assert (mid.earliest - start.latest).days == (end.earliest - mid.latest).days == 1


@given(texts, st.sampled_from(UNITS))
def test_a_date_lies_within_the_days_of_its_unit(value, unit):
    inner, outer = timex_date(value), timex_date(in_unit(value, unit) or "")
    # A winter and a week reach into the next year
    if UNDATED in (inner, outer) or "-W" in value:
        return
    assert outer.earliest <= inner.earliest
    assert inner.latest <= outer.latest


@given(texts, st.integers(), st.sampled_from([*UNITS, "hour"]))
def test_nothing_is_raised(value, count, unit):
    shifted = shift(value, count, unit)
    assert shifted is None or in_unit(shifted, unit) == shifted
    assert (year_of(value) is None) == (in_unit(value, "year") is None)
    assert (month_of(value) is None) == (in_unit(value, "month") is None)
    assert (day_of(value) is None) == (in_unit(value, "day") is None)


@given(texts, st.integers(-3000, 3000) | st.integers(), st.sampled_from(UNITS))
@example("BC0001", 1, "year")
@example("BC000", 1, "decade")
@example("BC0001-Q4", 1, "quarter")
def test_counting_there_and_back_comes_home(value, count, unit):
    there = shift(value, count, unit)
    if there is not None:
        assert shift(there, -count, unit) == in_unit(value, unit)


@given(values, st.integers(-3000, 3000), st.integers(-3000, 3000), st.sampled_from(UNITS))
def test_two_steps_are_one_long_step(value, one, two, unit):
    there = shift(value, one, unit)
    further = there and shift(there, two, unit)
    if further:
        assert further == shift(value, one + two, unit)


@given(st.dates(date(1901, 1, 1), date(2071, 12, 31)).map(day_value))
def test_the_calendar_comes_again_after_28_years(value):
    later = f"{shift(value, 28, 'year')}{value[4:]}"
    assert day_of(later).weekday() == day_of(value).weekday()
    # A quarter of them has 366 days
    assert shift(value, 28 * 365 + 7, "day") == later
