"""Holidays that are fixed or can be computed: when they were in a year.

Easter is the western one, of the years 1583 to 4099, for which its rule is known to hold. Islamic
days are those of the Umm al-Qura calendar, 1 August 1924 to 16 November 2077; where the new moon
was looked for, they may have begun a day earlier or later. Days of the United States that a law
moved to a weekday have no date before that law.
"""

from __future__ import annotations

from calendar import MONDAY, THURSDAY, monthcalendar
from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date, timedelta

from dateutil.easter import easter
from hijridate import Hijri

Days = tuple[date, date]
Rule = Callable[[int], Days | None]

_EASTER_YEARS = range(1583, 4100)
_UMM_AL_QURA_YEARS = range(1343, 1501)


def _fixed(month: int, day: int) -> Rule:
    return lambda year: _one(date(year, month, day))


def _once(year: int, month: int, day: int) -> Rule:
    """One day in history: the same in whatever year it is told of."""
    return lambda _: _one(date(year, month, day))


def _from_easter(days: int) -> Rule:
    return lambda year: _one(easter(year) + timedelta(days)) if year in _EASTER_YEARS else None


def _weekday(month: int, weekday: int, place: int, *, since: int) -> Rule:
    """The `place`-th such weekday of a month, -1 the last one; none before `since`."""

    def rule(year: int) -> Days | None:
        days = [week[weekday] for week in monthcalendar(year, month) if week[weekday]]
        return _one(date(year, month, [0, *days][place])) if year >= since else None

    return rule


def _islamic(month: int, day: int) -> Rule:
    def rule(year: int) -> Days | None:
        found = _first_islamic(year, month, day)
        return _one(_plain(found)) if found else None

    return rule


def _ramadan(year: int) -> Days | None:
    found = _first_islamic(year, 9, 1)
    if found is None:
        return None
    first = _plain(found)
    return first, first + timedelta(found.month_length() - 1)


def _first_islamic(year: int, month: int, day: int) -> Hijri | None:
    """The first such day of our year, which may have two; 33 Islamic years are about 32 of ours."""
    about = (year - 622) * 33 // 32
    near = [n for n in range(about - 1, about + 2) if n in _UMM_AL_QURA_YEARS]
    days = (Hijri(n, month, day) for n in near)
    return next((found for found in days if _plain(found).year == year), None)


def _plain(day: Hijri) -> date:
    return date.fromordinal(day.to_gregorian().toordinal())


def _one(day: date) -> Days:
    return day, day


_CHRISTIAN: dict[str, Rule] = {
    "christmas": _fixed(12, 25),
    "christmas day": _fixed(12, 25),
    "christmas eve": _fixed(12, 24),
    "boxing day": _fixed(12, 26),
    "epiphany": _fixed(1, 6),
    "all saints day": _fixed(11, 1),
    "all saints ' day": _fixed(11, 1),
    "all souls day": _fixed(11, 2),
    "all souls ' day": _fixed(11, 2),
    "halloween": _fixed(10, 31),
    "ash wednesday": _from_easter(-46),
    "palm sunday": _from_easter(-7),
    "maundy thursday": _from_easter(-3),
    "good friday": _from_easter(-2),
    "holy saturday": _from_easter(-1),
    "easter": _from_easter(0),
    "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1),
    "ascension day": _from_easter(39),
    "pentecost": _from_easter(49),
    "whit sunday": _from_easter(49),
    "whit monday": _from_easter(50),
}
_CIVIL: dict[str, Rule] = {
    "new year 's day": _fixed(1, 1),
    "new year 's eve": _fixed(12, 31),
    "new year 's": _fixed(1, 1),
    "new years day": _fixed(1, 1),
    "new years eve": _fixed(12, 31),
    "valentine 's day": _fixed(2, 14),
    "may day": _fixed(5, 1),
    "bastille day": _fixed(7, 14),
    "armistice day": _fixed(11, 11),
    "veterans day": _fixed(11, 11),
    "d - day": _once(1944, 6, 6),
    "9 / 11": _once(2001, 9, 11),
    "martin luther king day": _weekday(1, MONDAY, 3, since=1986),
    "memorial day": _weekday(5, MONDAY, -1, since=1971),
    "fourth of july": _fixed(7, 4),
    "labor day": _weekday(9, MONDAY, 1, since=1894),
    "columbus day": _weekday(10, MONDAY, 2, since=1971),
    "thanksgiving": _weekday(11, THURSDAY, 4, since=1942),
    "thanksgiving day": _weekday(11, THURSDAY, 4, since=1942),
}
_ISLAMIC: dict[str, Rule] = {
    "islamic new year": _islamic(1, 1),
    "ashura": _islamic(1, 10),
    "mawlid": _islamic(3, 12),
    "ramadan": _ramadan,
    "ramadhan": _ramadan,
    "eid al - fitr": _islamic(10, 1),
    "eid al - adha": _islamic(12, 10),
    "eid ul - fitr": _islamic(10, 1),
    "eid ul - adha": _islamic(12, 10),
}

# By name: lower case, with a blank between spaCy's tokens
HOLIDAYS: dict[str, Rule] = _CHRISTIAN | _CIVIL | _ISLAMIC

# Names of days that were one day only
ONCE = frozenset(["d - day", "9 / 11"])


def holiday(name: str, year: int) -> Days | None:
    """First and last day of a holiday of HOLIDAYS in `year`, the first one if the year has two.

    None where it can't be told. D-Day and 9/11 are one day each, whatever the year.
    """
    rule = HOLIDAYS.get(name)
    return rule(year) if rule and MINYEAR <= year <= MAXYEAR else None


def hangs_on_the_moon(name: str) -> bool:
    """Whether its days hang on the sight of the moon, so that they may be a day off."""
    return name in _ISLAMIC
