from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.holidays import HOLIDAYS, hangs_on_the_moon, holiday

names = st.sampled_from(sorted(HOLIDAYS))
observed = sorted(filter(hangs_on_the_moon, HOLIDAYS))


@pytest.mark.parametrize(
    ("name", "days"),
    [
        # Fixed
        ("christmas", "2019-12-25"),
        ("christmas day", "2019-12-25"),
        ("christmas eve", "2019-12-24"),
        ("boxing day", "2019-12-26"),
        ("epiphany", "2019-01-06"),
        ("all saints day", "2019-11-01"),
        ("all saints ' day", "2019-11-01"),
        ("all souls day", "2019-11-02"),
        ("all souls ' day", "2019-11-02"),
        ("halloween", "2019-10-31"),
        ("new year 's", "2019-01-01"),
        ("new year 's day", "2019-01-01"),
        ("new years day", "2019-01-01"),
        ("new year 's eve", "2019-12-31"),
        ("new years eve", "2019-12-31"),
        ("valentine 's day", "2019-02-14"),
        ("may day", "2019-05-01"),
        ("fourth of july", "2019-07-04"),
        ("bastille day", "2019-07-14"),
        ("armistice day", "2019-11-11"),
        ("veterans day", "2019-11-11"),
        # From Easter
        ("ash wednesday", "2019-03-06"),
        ("palm sunday", "2019-04-14"),
        ("maundy thursday", "2019-04-18"),
        ("good friday", "2019-04-19"),
        ("holy saturday", "2019-04-20"),
        ("easter", "2019-04-21"),
        ("easter sunday", "2019-04-21"),
        ("easter monday", "2019-04-22"),
        ("ascension day", "2019-05-30"),
        ("pentecost", "2019-06-09"),
        ("whit sunday", "2019-06-09"),
        ("whit monday", "2019-06-10"),
        # On a weekday
        ("martin luther king day", "2019-01-21"),
        ("memorial day", "2019-05-27"),
        ("labor day", "2019-09-02"),
        ("columbus day", "2019-10-14"),
        ("thanksgiving", "2019-11-28"),
        ("thanksgiving day", "2019-11-28"),
        # From the moon
        ("ramadan", "2019-05-06 2019-06-03"),
        ("ramadhan", "2019-05-06 2019-06-03"),
        ("eid al - fitr", "2019-06-04"),
        ("eid ul - fitr", "2019-06-04"),
        ("eid al - adha", "2019-08-11"),
        ("eid ul - adha", "2019-08-11"),
        ("islamic new year", "2019-08-31"),
        ("ashura", "2019-09-09"),
        ("mawlid", "2019-11-09"),
        # Once
        ("d - day", "1944-06-06"),
        ("9 / 11", "2001-09-11"),
    ],
)
def test_every_holiday_of_2019(name, days):
    first, *last = map(date.fromisoformat, days.split())
    assert holiday(name, 2019) == (first, *(last or [first]))


def test_the_table_above_has_every_holiday():
    [table] = [mark for mark in test_every_holiday_of_2019.pytestmark if mark.name == "parametrize"]
    assert {name for name, _ in table.args[1]} == set(HOLIDAYS)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("easter", "2024-03-31", None),
        ("easter", "1818-03-22", None),
        ("easter", "2038-04-25", None),
        ("easter", "1583-04-10", None),
        ("good friday", "2024-03-29", None),
        ("thanksgiving", "2018-11-22", None),
        ("thanksgiving", "1942-11-26", None),
        ("memorial day", "1971-05-31", None),
        ("labor day", "1894-09-03", None),
        ("labor day", "2025-09-01", None),
        ("columbus day", "1971-10-11", None),
        ("martin luther king day", "1986-01-20", None),
        ("ramadan", "2024-03-11", "2024-04-09"),
        # Ramadan reaches into the next year
        ("ramadan", "1999-12-09", "2000-01-07"),
        # Of two in a year the first; the others begin on 26 December 2030, 23 December 1965
        ("ramadan", "2030-01-05", "2030-02-03"),
        ("ramadan", "1965-01-03", "1965-02-01"),
        ("eid al - adha", "2006-01-10", None),  # and 31 December
        # The first and the last that are known
        ("islamic new year", "1924-08-01", None),
        ("ramadan", "2077-07-21", "2077-08-18"),
    ],
)
def test_holidays_of_other_years(name, first, last):
    days = date.fromisoformat(first), date.fromisoformat(last or first)
    assert holiday(name, days[0].year) == days


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("easter", 1582),
        ("good friday", 1191),
        ("easter", 4100),
        ("martin luther king day", 1985),
        ("memorial day", 1970),
        ("columbus day", 1970),
        ("thanksgiving", 1941),
        ("labor day", 1893),
        ("ramadan", 1923),
        ("ramadan", 1924),
        ("islamic new year", 2077),
        ("ramadan", 2078),
        ("eid al - fitr", 622),
        ("christmas", 0),
        ("christmas", -1),
        ("christmas", 10_000),
        ("d - day", 0),
        ("flag day", 2019),
        ("", 2019),
    ],
)
def test_what_cannot_be_told_is_none(name, year):
    assert holiday(name, year) is None


@pytest.mark.parametrize("year", [MINYEAR, 1944, 2019, MAXYEAR])
@pytest.mark.parametrize(("name", "day"), [("d - day", "1944-06-06"), ("9 / 11", "2001-09-11")])
def test_a_day_in_history_was_once(name, day, year):
    once = date.fromisoformat(day)
    assert holiday(name, year) == (once, once)


@pytest.mark.parametrize(
    ("name", "is_moon"),
    [
        ("ramadan", True),
        ("eid al - fitr", True),
        ("ashura", True),
        ("easter", False),
        ("labor day", False),
        ("", False),
    ],
)
def test_only_days_of_the_moon_are_observed(name, is_moon):
    assert hangs_on_the_moon(name) is is_moon


@pytest.mark.parametrize("name", observed)
def test_islamic_days_are_known_from_1925_to_2076(name):
    years = [year for year in range(1900, 2101) if holiday(name, year)]
    assert set(range(1925, 2077)) <= set(years) <= set(range(1924, 2078))


# In these years one Eid ends the Ramadan of the year before, a second one their own
@pytest.mark.parametrize("year", sorted({*range(1925, 2077)} - {1935, 1968, 2000, 2033, 2065}))
def test_ramadan_ends_on_the_eve_of_eid(year):
    _, last = holiday("ramadan", year)
    eid = last + timedelta(days=1)
    assert holiday("eid al - fitr", eid.year) == (eid, eid)


@given(names, st.integers(MINYEAR, MAXYEAR) | st.integers())
def test_a_holiday_begins_in_its_year(name, year):
    days = holiday(name, year)
    if days and name not in ("d - day", "9 / 11"):
        assert days[0].year == year
        assert days[0] <= days[1]
        assert type(days[0]) is type(days[1]) is date


@given(st.text(max_size=20), st.integers())
def test_nothing_is_raised(name, year):
    assert holiday(name, year) is None or name in HOLIDAYS
    assert hangs_on_the_moon(name) is (name in observed)
