"""TIMEX3 values: how far they reach, and counting on from them.

    2019-04-05  2019-04  2019      day, month, year; BC0490 before Christ
    2019-W14  2019-W14-WE          ISO week, its weekend; 2019-W14-5 is its Friday
    2019-Q2  2019-H1  2019-SP      quarter, half, season (SP, SU, FA, WI)
    201  19                        decade, century: the digits that their years share
    2019-04-05TMO  …T16:30Z        part of day, time
    2019-04-XX  XXXX-XX-XX         digits that are not known

Any text can be asked about, and nothing here raises: what is no date or does not exist is UNDATED
or None. There is no year 0: the year after BC0001 is 0001.

Specification: TimeML 1.2.1, https://timeml.org/
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from .errors import DateError
from .partial import PartialDate, parse_edtf
from .thirds import thirds

SEASON_CODES = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

UNDATED = PartialDate(None, None)

_MONTH = "(?:0[1-9]|1[0-2])"
_YEAR = "(?:BC)?(?!0000)[0-9]{4}"
_END = "(?![^T-])"

_DAY = re.compile("([0-9]{4}-(?:[0-9]{2}-[0-9]{2}|W[0-9]{2}-[1-7]))(?:T.*)?")

# What a value that lies in a unit begins with: that unit
_UNITS = {
    "week": rf"[0-9]{{4}}-W[0-9]{{2}}{_END}",
    "month": rf"{_YEAR}-{_MONTH}{_END}",
    "quarter": rf"{_YEAR}-Q[1-4]{_END}",
    "year": rf"{_YEAR}{_END}",
    "decade": rf"(?:BC)?(?!0000)[0-9]{{3}}(?=[0-9]?{_END})",
    "century": rf"(?:BC)?(?!0000)[0-9]{{2}}(?=[0-9]{{0,2}}{_END})",
}

# Parts of a year in EDTF
_PARTS = {
    "Q1": "{0}-01/{0}-03",
    "Q2": "{0}-04/{0}-06",
    "Q3": "{0}-07/{0}-09",
    "Q4": "{0}-10/{0}-12",
    "H1": "{0}-01/{0}-06",
    "H2": "{0}-07/{0}-12",
    "SP": "{0}-21",
    "SU": "{0}-22",
    "FA": "{0}-23",
    "WI": "{0}-24",
}

# Of a month or a year a third as in thirds.py; of a decade or a century the first and the last of
# its tenths: a rule of ours too
_THIRDS = {"START": ("early", "02"), "MID": ("mid", "36"), "END": ("late", "79")}


def timex_date(value: str, mod: str = "") -> PartialDate:
    """The days that a TIMEX3 value means; UNDATED where it fixes none, as before year 1.

    `mod`: START, MID or END narrows a month or a year to a third (thirds.py), a decade or a
    century to three, four or three tenths of its years; any other changes nothing. `edtf` has the
    very bounds: where a part is meant, it is an interval from the first to the last of its days or
    years.
    """
    edtf = _edtf(value.partition("T")[0])
    try:
        whole = parse_edtf(edtf)
    except DateError:
        return UNDATED
    return parse_edtf(_third(edtf, mod)) if mod in _THIRDS else whole


def day_value(day: date) -> str:
    """The value of a day, 2019-04-05."""
    return day.isoformat()


def week_value(day: date) -> str:
    """The value of the ISO week in which a day lies, 2019-W14."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def year_value(year: int) -> str:
    """The value of a year; below 0 it is before Christ."""
    return f"{year:04}" if year > 0 else f"BC{-year:04}"


def year_of(value: str) -> int | None:
    """The year in which a value lies, below 0 before Christ; None where it lies in no one year."""
    year = in_unit(value, "year")
    return int(year.replace("BC", "-")) if year else None


def month_of(value: str) -> int | None:
    """The number of the month in which a value lies; None where it lies in no one month."""
    month = in_unit(value, "month")
    return int(month[-2:]) if month else None


def day_of(value: str) -> date | None:
    """The one day that a value names, without its time; None where it names none."""
    match = _DAY.fullmatch(value)
    try:
        return date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None


def in_unit(value: str, unit: str) -> str | None:
    """The day, week, month, quarter, year, decade or century that a value lies in.

    None where the value is coarser than the unit, and for any other unit.
    """
    if day := day_of(value):
        value = day_value(day)
    if unit == "day":
        return value if day else None
    if unit == "week" and day:
        return week_value(day)
    if unit == "quarter" and (month := in_unit(value, "month")):
        return f"{month[:-2]}Q{(int(month[-2:]) + 2) // 3}"
    return _beginning(value, unit)


def _beginning(value: str, unit: str) -> str | None:
    found = re.match(_UNITS[unit], value) if unit in _UNITS else None
    if found is None or (unit == "week" and day_of(f"{found[0]}-1") is None):
        return None
    return found[0]


def shift(value: str, count: int, unit: str) -> str | None:
    """The `unit` that lies `count` of them after that of `value`; None if it cannot be counted.

    `unit`: as for in_unit. Days and weeks end with the years 1 and 9999; the others go on before
    Christ, as far as four digits reach.
    """
    start = in_unit(value, unit)
    if start is None:
        return None
    match unit:
        case "day":
            return _shift_days(start, count)
        case "week":
            monday = _shift_days(f"{start}-1", 7 * count)
            return monday and in_unit(monday, "week")
        case "month":
            return _shift_months(start, count)
        case "quarter":
            first = f"{start[:-2]}{3 * int(start[-1]) - 2:02}"
            month = _shift_months(first, 3 * count)
            return month and in_unit(month, "quarter")
    return _shift_years(start, count)


def _shift_days(start: str, count: int) -> str | None:
    try:
        return day_value(date.fromisoformat(start) + timedelta(days=count))
    except OverflowError:
        return None


def _shift_months(start: str, count: int) -> str | None:
    years, month = divmod(int(start[-2:]) - 1 + count, 12)
    year = _shift_years(start[:-3], years)
    return year and f"{year}-{month + 1:02}"


def _shift_years(start: str, count: int) -> str | None:
    """Years, decades or centuries on. Both eras are counted in one row: 0001 is 0, BC0001 is -1."""
    digits = start.removeprefix("BC")
    lowest = 1 if len(digits) == len("2019") else 0
    place = int(digits) - lowest
    # ~0 is -1, ~1 is -2
    moved = count + (place if digits == start else ~place)
    number = lowest + max(moved, ~moved)
    if number >= 10 ** len(digits):
        return None
    return f"{'BC' if moved < 0 else ''}{number:0{len(digits)}}"


def _edtf(value: str) -> str:
    """EDTF for the same days, "" where it has none. It may be refused yet, as 0000 is."""
    if day := day_of(value):
        return day_value(day)
    if re.fullmatch(f"[0-9]{{4}}(-({_MONTH}|XX)(-XX)?)?", value):
        return value
    if re.fullmatch("[0-9]{2,3}", value):
        return f"{value:X<4}"
    if part := re.fullmatch(f"([0-9]{{4}})-({'|'.join(_PARTS)})", value):
        return _PARTS[part[2]].format(part[1])
    return _week_edtf(value)


def _week_edtf(value: str) -> str:
    week = value.removesuffix("-WE")
    first, last = day_of(f"{week}-{1 if week == value else 6}"), day_of(f"{week}-7")
    return f"{first}/{last}" if first and last else ""


def _third(edtf: str, mod: str) -> str:
    name, tenths = _THIRDS[mod]
    if days := thirds(edtf).get(name):
        return f"{days[0]}/{days[1]}"
    if re.fullmatch("[0-9]{2,3}X{1,2}", edtf):
        first, last = (edtf.replace("X", tenth, 1) for tenth in tenths)
        return f"{first.replace('X', '0')}/{last.replace('X', '9')}"
    return edtf
