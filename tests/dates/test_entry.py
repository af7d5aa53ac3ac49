from __future__ import annotations

import contextlib
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.dates.strategies import days, edtf_texts
from timeline.dates import DateError, PartialDate, PartOfDay, parse_edtf, parse_entry


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("4 April 2019", "2019-04-04"),
        ("April 4, 2019", "2019-04-04"),
        ("April 4 2019", "2019-04-04"),
        ("4 Apr 2019", "2019-04-04"),
        ("4 Apr. 2019", "2019-04-04"),
        ("3 Sept 2019", "2019-09-03"),
        ("4-Apr-2019", "2019-04-04"),
        ("4th of April 2019", "2019-04-04"),
        ("the 4th of April, 2019", "2019-04-04"),
        ("April the 4th, 2019", "2019-04-04"),
        ("on 4 April 2019", "2019-04-04"),
        ("  4\u00a0 APRIL   2019 ", "2019-04-04"),
        ("\u200f4 April 2019\u200e.", "2019-04-04"),
        ("٤ April ٢٠١٩", "2019-04-04"),
        ("Thursday 4 April 2019", "2019-04-04"),
        ("Thu, 4 April 2019", "2019-04-04"),
        ("Thurs. April 4, 2019", "2019-04-04"),
        ("2019-04-04", "2019-04-04"),
        ("2019/4/4", "2019-04-04"),
        ("2019.04.04", "2019-04-04"),
        ("13/04/2019", "2019-04-13"),
        ("04/13/2019", "2019-04-13"),
        ("13.4.2019", "2019-04-13"),
        ("04/04/2019", "2019-04-04"),
        ("29 February 2016", "2016-02-29"),
        ("April 2019", "2019-04"),
        ("April, 2019", "2019-04"),
        ("April of 2019", "2019-04"),
        ("Apr-2019", "2019-04"),
        ("in April 2019", "2019-04"),
        ("the month of May 2019", "2019-05"),
        ("2019", "2019"),
        ("the year 2019", "2019"),
        ("spring 2019", "2019-21"),
        ("in the fall of 2019", "2019-23"),
        ("the 2010s", "201X"),
        ("the years 2010–2019", "201X"),
        ("the years 2000–2099", "20XX"),
        ("2019-04-xx", "2019-04-XX"),
        ("about April 2019", "2019-04~"),
        ("around 2014", "2014~"),
        ("c. 2014", "2014~"),
        ("ca 2014", "2014~"),
        ("on or about 4 April 2019", "2019-04-04~"),
        ("possibly April 2019", "2019-04?"),
        ("April 2019?", "2019-04?"),
        ("possibly around 2014", "2014%"),
        ("around 2014 ?", "2014%"),
        ("around about 2014", "2014~"),
        ("4-6 April 2019", "2019-04-04/2019-04-06"),
        ("4–6 April 2019", "2019-04-04/2019-04-06"),
        ("4 — 6 April 2019", "2019-04-04/2019-04-06"),
        ("4 to 6 April 2019", "2019-04-04/2019-04-06"),
        ("from 4 to 6 April 2019", "2019-04-04/2019-04-06"),
        ("from April 4 through 6, 2019", "2019-04-04/2019-04-06"),
        ("April 4-6, 2019", "2019-04-04/2019-04-06"),
        ("28 March to 2 April 2019", "2019-03-28/2019-04-02"),
        ("28 March 2019 to 2 April", "2019-03-28/2019-04-02"),
        ("4 April 2018 until 6 May 2019", "2018-04-04/2019-05-06"),
        ("2019-04-04 to 2019-04-06", "2019-04-04/2019-04-06"),
        ("April to June 2019", "2019-04/2019-06"),
        ("spring to autumn 2019", "2019-21/2019-23"),
        ("2014-2017", "2014/2017"),
        ("2014 to 2017", "2014/2017"),
        ("2014/2017~", "2014/2017~"),
        ("from 2014 to around 2017", "2014/2017~"),
        ("from 2014 to 6 April 2019", "2014/2019-04-06"),
        ("since 4 April 2019", "2019-04-04/.."),
        ("from April 2019 onwards", "2019-04/.."),
        ("from 2014 on", "2014/.."),
        ("2019-04-04/..", "2019-04-04/.."),
        ("from 2014", "2014/"),
        ("until 2017", "../2017"),
        ("till around 2017", "../2017~"),
        ("up to 2017", "/2017"),
    ],
)
def test_stated_dates(text, edtf):
    assert parse_entry(text) == parse_edtf(edtf)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("late on 5 April 2019", "late"),
        ("Late on Friday, April 5, 2019", "late"),
        ("early 5 April 2019", "early"),
        ("on the night of 5 April 2019", "night"),
        ("morning of the 5th of April 2019", "morning"),
        ("in the afternoon of 5 April 2019", "afternoon"),
        ("at midday on 5 April 2019", "noon"),
        ("evening, 5 April 2019", "evening"),
        ("5 April 2019, evening", "evening"),
        ("5 April 2019 at noon", "noon"),
        ("2019-04-05 in the morning", "morning"),
    ],
)
def test_parts_of_day(text, part):
    day = date(2019, 4, 5)
    assert parse_entry(text) == PartialDate(day, day, "2019-04-05", part)


@pytest.mark.parametrize(
    ("text", "edtf", "earliest", "latest"),
    [
        ("early April 2019", "2019-04", "2019-04-01", "2019-04-10"),
        ("in mid-April 2019", "2019-04", "2019-04-11", "2019-04-20"),
        ("late April 2019", "2019-04", "2019-04-21", "2019-04-30"),
        ("late February 2016", "2016-02", "2016-02-21", "2016-02-29"),
        ("early 2018", "2018", "2018-01-01", "2018-04-30"),
        ("mid-2018", "2018", "2018-05-01", "2018-08-31"),
        ("late in 2018", "2018", "2018-09-01", "2018-12-31"),
        ("between 4 and 6 April 2019", None, "2019-04-04", "2019-04-06"),
        ("between 4 April and 6 April 2019", None, "2019-04-04", "2019-04-06"),
        ("between April 4 and 6, 2019", None, "2019-04-04", "2019-04-06"),
        ("between 28 March and 2 April 2019", None, "2019-03-28", "2019-04-02"),
        ("between 2014 and 6 April 2019", None, "2014-01-01", "2019-04-06"),
        ("between October 2018 and 2019", None, "2018-10-01", "2019-12-31"),
        ("before 6 April 2019", None, None, "2019-04-05"),
        ("before April 2019", None, None, "2019-03-31"),
        ("by 6 April 2019", None, None, "2019-04-06"),
        ("no later than April 2019", None, None, "2019-04-30"),
        ("after 4 April 2019", None, "2019-04-05", None),
        ("after 2018", None, "2019-01-01", None),
        ("on or after 4 April 2019", None, "2019-04-04", None),
        ("not before 2018", None, "2018-01-01", None),
        ("April 2019 (between 6 and 30 April 2019)", "2019-04", "2019-04-06", "2019-04-30"),
        ("April 2019 (on or after 6 April 2019)", "2019-04", "2019-04-06", "2019-04-30"),
        ("2019-04 (by 2019-04-06)", "2019-04", "2019-04-01", "2019-04-06"),
        ("around 2014 (May 2014)", "2014~", "2014-05-01", "2014-05-31"),
        ("undated", None, None, None),
        ("Date not given.", None, None, None),
    ],
)
def test_bounds(text, edtf, earliest, latest):
    bounds = (day and date.fromisoformat(day) for day in (earliest, latest))
    assert parse_entry(text) == PartialDate(*bounds, edtf)


UNREAD = "could not be read as a date; type one such as “4 April 2019”"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "Type a date, or “undated” where the source gives none."),
        (" \u200f ", "Type a date"),
        ("x" * 201, "A date has at most 200 characters; this has 201."),
        ("soon", f"“soon” {UNREAD}"),
        ("5", UNREAD),
        ("4 April 19", UNREAD),
        ("6, 2019", UNREAD),
        ("4 to 2019", UNREAD),
        ("2019 to", UNREAD),
        ("between April and", UNREAD),
        ("between soon and 2019", UNREAD),
        ("before soon", UNREAD),
        ("since soon", UNREAD),
        ("around soon", UNREAD),
        ("Friday soon", UNREAD),
        ("late soon", UNREAD),
        ("late on the evening of 5 April 2019", UNREAD),
        ("April 2019 (soon)", UNREAD),
        ("ſept 2019", UNREAD),
        ("5 April", "“5 April” has no year"),
        ("late April", "“April” has no year"),
        ("April to 2019", "“April” has no year"),
        ("between 4 and 6 April", "“6 April” has no year"),
        ("30 February 2019", "There is no day 2019-02-30: that month has 28 days."),
        ("2019-02-30", "There is no day 2019-02-30: that month has 28 days."),
        ("31/04/2019", "There is no day 2019-04-31"),
        ("14/13/2019", "“2019-14-13” has no such month"),
        ("2019-13", "“2019-13” has no such month"),
        ("04/05/2019", "“04/05/2019” could be two dates; write the month as a word, or"),
        ("04/05/2019", "2019-05-04"),
        ("Friday 4 April 2019", "“Friday 4 April 2019” is not right: 4 April 2019 is a Thursday."),
        ("Friday 31 April 2019", "There is no day 2019-04-31"),
        ("Friday 5 April", "has a weekday but no full date"),
        ("Friday, April 2019", "has a weekday but no full date"),
        ("Friday 2019-04-XX", "has a weekday but no full date"),
        ("6 to 4 April 2019", "“2019-04-06/2019-04-04” ends before it starts."),
        ("28 December to 2 January 2019", "ends before it starts."),
        ("between 6 and 4 April 2019", "is after the latest day"),
        ("between around 2014 and 2017", "without “around”, “possibly” or ~."),
        ("by possibly 2014", "without “around”, “possibly” or ?."),
        ("before 0001", "There is no day beyond 0001-01-01 here."),
        ("after 9999", "There is no day beyond 9999-12-31 here."),
        ("April 2019 (May 2019)", "have to lie within the EDTF date 2019-04."),
        (
            "night of 5 to 6 April 2019",
            "“night” does not go with “5 to 6 April 2019”: it needs one",
        ),
        ("late spring 2019", "“late” does not go with “spring 2019”"),
        ("late April 2019 (29 April 2019 to 30 April 2019)", "“late” does not go with"),
        ("late by 2019", "“late” does not go with"),
        ("mid 5 April 2019", "“mid” does not go with “5 April 2019”"),
        ("April 2019, evening", "“evening” does not go with “April 2019”"),
        ("490 BC", "“490 BC” is before the year 1"),
        ("-0490", "is outside the years 0001 to 9999"),
        ("0000", "is outside the years 0001 to 9999"),
        ("5 April 2019, 10:30", "gives a time of day"),
        ("2019-04-05T10:30", "gives a time of day"),
        ("the 2000s", "may be ten years or a hundred"),
        ("last Friday", "“last Friday” depends on the day on which it was said"),
        ("two days ago", "depends on the day"),
        ("[2019,2020]", "is EDTF of level 2"),
        ("2019-XX-05", "is EDTF of level 2"),
        ("2019/2018", "ends before it starts"),
        ("2019/2020/2021", "is no interval"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(text, message):
    with pytest.raises(DateError) as refusal:
        parse_entry(text)
    assert message in str(refusal.value)
    assert str(refusal.value).endswith(".")


@given(days)
def test_a_day_may_be_written_in_many_ways(day):
    # strftime does not fill the years before 1000 with zeros
    year = f"{day.year:04}"
    for written in (
        day.strftime(f"%d %B {year}"),
        day.strftime(f"%B %d, {year}"),
        day.strftime(f"%A %d %b {year}"),
        day.strftime(f"%d-%b-{year}"),
        day.isoformat(),
    ):
        assert parse_entry(written) == PartialDate(day, day, day.isoformat())


@given(edtf_texts)
def test_edtf_is_an_entry(edtf):
    assert parse_entry(edtf.lower()) == parse_edtf(edtf)


WORDS = st.sampled_from(
    "4 6, 31 2019 0001 9999 2019-04 2019-XX 201X April feb may spring Thursday from to and - / .. "
    "between before by after since until on or in the of (by 2019) around possibly ? late mid "
    "night, evening undated 04/05/2019 2010s 10:30 bc".split()
)


@given(
    st.text()
    | st.text("0123456789X-/.?~%,() ")
    | st.lists(WORDS | st.sampled_from([*PartOfDay]), max_size=8).map(" ".join)
)
@example("?" * 200)
@example("c" * 200)
@example("late " * 40)
@example("(" * 100 + ")" * 100)
def test_nothing_but_a_date_error_is_raised(text):
    with contextlib.suppress(DateError):
        parse_entry(text)
