"""Dates of the calendar: days, months, years, decades, centuries, seasons, holidays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from timeline.dates import PartialDate
from timeline.dates.holidays import HOLIDAYS, ONCE, Days, hangs_on_the_moon, holiday
from timeline.dates.timex import day_of, day_value, in_unit, shift, timex_date, year_of, year_value

from .clock import at_time
from .meaning import BACK, LAST, ON, Meaning
from .resolved import UNKNOWN_DAY, Basis, Resolved, Type, clipped, counted, stated, unresolved
from .story import Mention, Story
from .voice import FUTURE, NO_TENSE, PAST, tense
from .years import full_year, part_year, season_year, year_for

_DECADE_WORDS = {
    word: 20 + 10 * place
    for place, word in enumerate(
        "twenties thirties forties fifties sixties seventies eighties nineties".split()
    )
}
_QUARTERS = frozenset(["q1", "q2", "q3", "q4"])
_LAST_CENTURY = 30
_TELLING = {PAST: BACK, NO_TENSE: "", FUTURE: ON}
# Two-digit years below this are of this century
_PIVOT = 50


def read_date(meaning: Meaning, story: Story) -> Resolved | None:
    """A day of a month, with or without its year, weekday and time."""
    if meaning.month is None or meaning.day is None:
        return at_time(read_day_number(meaning, story), meaning)
    rest = f"-{meaning.month:02}-{meaning.day:02}"
    year = year_for(meaning, story)
    if year is None:
        return at_time(unresolved(f"XXXX{rest}"), meaning)
    day = year.complete(rest)
    if not (year.value.startswith("BC") or day.is_day):
        return unresolved(None)
    return at_time(_about(day, meaning), meaning)


def read_day_number(meaning: Meaning, story: Story) -> Resolved:
    """“Monday the 4th”, “on the 15th”: of the month that is told of; in news, near publication."""
    number = meaning.day or meaning.ordinal or 0
    anchor = story.told("month") if story.is_narrative else story.publication
    month = in_unit(anchor.value, "month") if anchor else None
    now = day_of(anchor.value) if anchor else None
    if month and now and not story.is_narrative and number > now.day and tense(meaning) == PAST:
        month = shift(month, -1, "month")
    value = f"{month}-{number:02}"
    return counted(value, anchor) if anchor and day_of(value) else unresolved(UNKNOWN_DAY)


def read_month(meaning: Meaning, story: Story) -> Resolved:
    """“April”, “early April 2019”, “last April”, “April of that year”, “later in April”."""
    rest = f"-{meaning.month:02}"
    year = year_for(meaning, story)
    if year is None:
        return unresolved(f"XXXX{rest}")
    month = _about(year.complete(rest, meaning.edge), meaning)
    return clipped(month, meaning.edge, year.anchor or story.told_time)


def read_season(meaning: Meaning, story: Story) -> Resolved:
    """“the summer of 1943”, “last spring”."""
    if meaning.year is not None:
        return stated(f"{year_value(meaning.year)}-{meaning.season}", meaning.edge)
    named = story.last
    if meaning.is_same and named and named.value.endswith(f"-{meaning.season}"):
        return counted(named.value, named)
    year = season_year(meaning, story)
    if year is None:
        return unresolved(f"XXXX-{meaning.season}")
    season = year.complete(f"-{meaning.season}", meaning.edge)
    if meaning.season == "WI" and story.is_narrative and year.anchor:
        began = shift(year.value, -1, "year")
        season = replace(season, date=timex_date(f"{began}-WI", season.mod))
    return clipped(season, meaning.edge, year.anchor)


def read_quarter(meaning: Meaning, story: Story) -> Resolved | None:
    """“the third quarter of 2008”, “the final quarter”, “Q3 2008”."""
    named = next((int(word[1]) for word in meaning.words if word in _QUARTERS), None)
    number = 4 if meaning.ordinal == LAST else meaning.ordinal or named
    if number is None or not 1 <= number <= 4:
        return None
    return _part_of_year(meaning, story, f"Q{number}", 3 * number - 2)


def read_half(meaning: Meaning, story: Story) -> Resolved:
    """“the first half of 2008”."""
    number = 1 if meaning.ordinal == 1 else 2
    return _part_of_year(meaning, story, f"H{number}", 6 * number - 5)


def _part_of_year(meaning: Meaning, story: Story, code: str, first_month: int) -> Resolved:
    year = part_year(meaning, story, first_month)
    return year.complete(f"-{code}") if year else unresolved(f"XXXX-{code}")


def read_year(meaning: Meaning, story: Story) -> Resolved:
    """“1943”, “late 1943”, “490 BC”, “'82”."""
    if meaning.year is None:
        digits = meaning.found.first("YY") or ""
        return stated(full_year(int(digits), story.published))
    return _about(stated(year_value(meaning.year), meaning.edge), meaning)


def _about(read: Resolved, meaning: Meaning) -> Resolved:
    """“about 2014”, “circa April 2014”: EDTF's “~”; the bounds stay."""
    if not meaning.found.all("CIRCA") or read.date.edtf is None or "/" in read.date.edtf:
        return read
    return replace(read, mod="APPROX", date=replace(read.date, edtf=f"{read.date.edtf}~"))


def read_decade(meaning: Meaning, story: Story) -> Resolved | None:
    """“the 1990s”, “the '60s”, “the late sixties”, “the 470s BC”: the digits they share."""
    word = meaning.found.first("DECADES", "TEN") or ""
    number = _DECADE_WORDS.get(word) or int(word.removesuffix("s"))
    prefix = "BC" if meaning.is_before_christ else ""
    if not prefix and number < 100:
        number += 1900
    if number in range(1000, 2000) and number % 100 == 0:
        return stated(f"{prefix}{number // 100:02}", meaning.edge)
    return stated(f"{prefix}{number // 10:03}", meaning.edge)


def read_century(meaning: Meaning, story: Story) -> Resolved | None:
    """“the 20th century” is 19, “the 4th century BC” BC03."""
    if meaning.ordinal is None or not 0 < meaning.ordinal <= _LAST_CENTURY:
        return None
    if "millennium" in meaning.words:
        return unresolved(f"{meaning.ordinal - 1}")
    prefix = "BC" if meaning.is_before_christ else ""
    return stated(f"{prefix}{meaning.ordinal - 1:02}", meaning.edge)


def read_numeric(meaning: Meaning, story: Story) -> Resolved | None:
    """“2019-04-06”, “06.04.2019”, “4/6/07”; None where it is no date."""
    numbers = [token.text for token in meaning.found.all("DIGITS", "YEAR", "DOTTED", "ISOTIME")]
    last, _, time = numbers[-1].upper().partition("T")
    numbers = [*numbers[:-1], last] if len(numbers) == 3 else numbers[0].split(".")
    days = _numeric_days(numbers, story)
    if not days:
        return unresolved(None) if len(numbers[0]) == 4 or len(numbers[-1]) == 4 else None
    read = stated(day_value(days[0]))
    if len(set(days)) > 1:
        read = replace(read, basis=Basis.INFERRED)
    return replace(read, type=Type.TIME, value=f"{read.value}T{time}") if time else read


def _numeric_days(numbers: list[str], story: Story) -> list[date]:
    """The days that three numbers can mean, the one nearest to publication first."""
    if len(numbers[0]) == 4:
        return _days(*map(int, numbers))
    first, second, year = map(int, numbers)
    if len(numbers[2]) < 3:
        year += 2000 if year < _PIVOT else 1900
    days = _days(year, first, second) + _days(year, second, first)
    published = story.published
    return sorted(days, key=lambda day: abs((day - published).days)) if published else days


def _days(year: int, month: int, day: int) -> list[date]:
    try:
        return [date(year, month, day)]
    except ValueError:
        return []


def read_holiday(meaning: Meaning, story: Story) -> Resolved:
    """“Christmas 2007”, “Good Friday”, “last Easter”, “Ramadan”."""
    name = _holiday_name(meaning.found.words)
    if name in ONCE or meaning.year is not None:
        days = holiday(name, meaning.year or 1)
        return _on_holiday(name, days, None) if days else unresolved(None)
    anchor = story.told_time if story.is_narrative else story.own_time
    way = meaning.way if story.is_narrative else meaning.way or _TELLING[tense(meaning)]
    days = _nearest_holiday(name, way, anchor) if anchor else None
    return _on_holiday(name, days, anchor) if days else unresolved(None)


def _holiday_name(words: list[str]) -> str:
    rows = (" ".join(words[start:end]) for end in range(len(words), 0, -1) for start in range(end))
    return max((row for row in rows if row in HOLIDAYS), key=len)


def _nearest_holiday(name: str, way: str, anchor: Mention) -> Days | None:
    """The one in the anchor's year; around a day the last, the next or the nearest one."""
    year, day = year_of(anchor.value), day_of(anchor.value)
    if year is None or day is None:
        return holiday(name, year) if year else None
    held = [days for n in (-1, 0, 1) if (days := holiday(name, year + n))]
    if way == BACK:
        held = [days for days in held if days[0] <= day]
    elif way == ON:
        held = [days for days in held if days[0] >= day]
    return min(held, key=lambda days: abs((days[0] - day).days), default=None)


def _on_holiday(name: str, days: Days, anchor: Mention | None) -> Resolved:
    first, last = days
    value = day_value(first)
    read = counted(value, anchor) if anchor else stated(value)
    if not hangs_on_the_moon(name) and first == last:
        return read
    if first != last:
        read = replace(read, value=None, is_point=False)
    if hangs_on_the_moon(name):
        first, last = first - timedelta(days=1), last + timedelta(days=1)
    return replace(read, date=PartialDate(first, last, f"{first}/{last}"))


def read_around(meaning: Meaning, story: Story) -> Resolved | None:
    """“the week of Jan. 14”, “the quarter” that “ended Sept. 30”: the unit of that day."""
    unit = meaning.unit or "week"
    day = read_date(replace(meaning, unit=""), story)
    value = in_unit(day.value, unit) if day and day.value else None
    if day is None or value is None:
        return unresolved(None)
    return counted(value, day.anchor) if day.anchor else stated(value)
