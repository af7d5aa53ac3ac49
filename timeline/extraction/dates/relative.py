"""What is counted from another date: “last week”, “on Friday”, “two days later”."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from math import ceil

from timeline.dates import parse_edtf
from timeline.dates.timex import day_of, day_value, in_unit, month_of, shift, timex_date

from .calendar import read_date, read_day_number, read_month, read_year
from .clock import at_time, read_day
from .meaning import BACK, HERE, ON, SAME, STEPS, Meaning
from .resolved import UNKNOWN_DAY, Basis, Resolved, Type, clipped, counted, unresolved
from .story import Mention, Story
from .voice import FUTURE, tense
from .years import relative_year

BLANKS = {
    "day": UNKNOWN_DAY, "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX",
    "year": "XXXX", "decade": "XXX", "century": "XX",
}  # fmt: skip
_BEFORE = frozenset("ago earlier before previous previously beforehand prior".split())
_AFTER = frozenset(["after", "following"])

# Beyond so many units a date can't be written
_WRITTEN_YEARS = 10**6

# Amounts that are counted in another unit
_COUNTED_IN = {
    "fortnight": ("week", 2), "weekend": ("week", 1), "quarter": ("month", 3),
    "century": ("year", 100), "millennium": ("year", 1000), "hour": ("day", 1 / 24),
}  # fmt: skip


def read_weekday(meaning: Meaning, story: Story) -> Resolved:
    """“Friday”, “late on Friday”, “next Monday”, “Tuesday of last week”."""
    if meaning.weekday is None or meaning.day is not None:
        return read_day_number(meaning, story)
    is_told = meaning.is_textual and not story.is_narrative
    anchor = story.told_time if is_told else story.own_time
    base = _base_day(anchor) if anchor else None
    if anchor is None or base is None:
        return at_time(unresolved(f"XXXX-WXX-{meaning.weekday + 1}"), meaning)
    try:
        day = base + timedelta(days=_days_to(meaning, story, base))
    except OverflowError:
        return unresolved(UNKNOWN_DAY)
    return at_time(counted(day_value(day), anchor), meaning)


def _base_day(anchor: Mention) -> date | None:
    """The day itself, or the last of the week: “last week … the following Tuesday”."""
    return timex_date(anchor.value).latest if "W" in anchor.value else day_of(anchor.value)


def _days_to(meaning: Meaning, story: Story, base: date) -> int:
    """How many days after `base` the weekday is meant to be."""
    ahead = ((meaning.weekday or 0) - base.weekday()) % 7
    if "week" in meaning.words:
        return (meaning.weekday or 0) - base.weekday() + 7 * STEPS.get(meaning.way, 0)
    if meaning.way == BACK:
        return ahead - 7
    if meaning.way == ON:
        return ahead or 7
    if story.is_narrative:
        return ahead if ahead < 4 else ahead - 7
    return ahead if tense(meaning) == FUTURE or ahead == 0 else ahead - 7


def read_relative(meaning: Meaning, story: Story) -> Resolved | None:
    """“last week”, “the following month”, “that day”, “the end of the year”, “the year before”."""
    if meaning.unit == "weekend":
        return _weekend(meaning, story)
    if meaning.ordinal is not None and not meaning.found.all("SIDE", "EDGE"):
        return _numbered(meaning, story)
    if meaning.unit not in BLANKS:
        return None
    count, anchor = _steps(meaning, story), _relative_anchor(meaning, story)
    value = shift(anchor.value, count, meaning.unit) if anchor else None
    if anchor is None or value is None:
        return _unknown(meaning.unit, anchor)
    now = anchor if day_of(anchor.value) else story.publication
    return clipped(counted(value, anchor, meaning.edge), meaning.edge, now)


def _steps(meaning: Meaning, story: Story) -> int:
    last = meaning.found.words[-1]
    if {"before", "last"} <= meaning.words or {"after", "next"} <= meaning.words:
        return -2 if "last" in meaning.words else 2
    if last in _BEFORE:
        return -1
    return 1 if last in _AFTER else STEPS.get(meaning.way, 0)


def _relative_anchor(meaning: Meaning, story: Story) -> Mention | None:
    """What is counted from: “the year” alone means the writer's own in news."""
    words, last = meaning.words, meaning.found.words[-1]
    if {"before", "last"} <= words or {"after", "next"} <= words:
        return story.own_time
    is_counted = last in _BEFORE or last in _AFTER
    is_plain = meaning.way == SAME and not words & {"same", "that", "very"} and not is_counted
    is_told = is_plain or meaning.way in (HERE, ON) or meaning.is_textual
    if meaning.unit == "day" and is_told:
        return story.told("day")
    if is_counted:
        return story.told("day") if meaning.unit == "day" else story.told_time
    if meaning.unit == "century" and meaning.way == HERE:
        return story.publication
    if meaning.is_same or (meaning.unit == "quarter" and is_plain):
        return story.told(meaning.unit)
    return story.told_time if meaning.is_textual and not is_plain else story.own_time


def _unknown(unit: str, anchor: Mention | None) -> Resolved:
    """A unit that can't be placed; a day in a month that is told of is one of its days."""
    month = in_unit(anchor.value, "month") if anchor else None
    if unit == "day" and month:
        return unresolved(f"{month}-XX")
    is_bc = anchor is not None and anchor.value.startswith("BC")
    return unresolved(f"{'BC' if is_bc else ''}{BLANKS[unit]}")


def _numbered(meaning: Meaning, story: Story) -> Resolved | None:
    """“the third evening” of something that a history tells."""
    if not story.is_narrative or meaning.unit not in ("", "day"):
        return None
    day = _unknown("day", story.told_time)
    if not meaning.part:
        return day
    return replace(day, type=Type.TIME, value=f"{day.value}T{meaning.part}")


def _weekend(meaning: Meaning, story: Story) -> Resolved:
    is_told = meaning.is_textual and story.is_narrative
    anchor = story.told_time if is_told else story.own_time
    base = day_of(anchor.value) if anchor else None
    if anchor is None or base is None:
        return unresolved("XXXX-WXX-WE")
    is_past = meaning.way not in STEPS and base.weekday() < 5 and tense(meaning) != FUTURE
    count = -1 if is_past and not story.is_narrative else STEPS.get(meaning.way, 0)
    week = shift(day_value(base), count, "week")
    return counted(f"{week}-WE", anchor) if week else unresolved("XXXX-WXX-WE")


def read_offset(meaning: Meaning, story: Story) -> Resolved | None:
    """“two days earlier”, “a year ago”, “three weeks after April 4”, “the same month last year”."""
    if _is_from_date(meaning):
        return _from_date(meaning, story)
    if meaning.found.all("MONTH") or not meaning.found.all("UNIT", "MANY"):
        return _year_off(meaning, story)
    is_own = bool(meaning.words & {"ago", "now", "today"})
    return _counted_off(meaning, story.own_time if is_own else _told(meaning, story))


def _told(meaning: Meaning, story: Story) -> Mention | None:
    return story.told("day") if meaning.unit in ("hour", "minute") else story.last


def _is_from_date(meaning: Meaning) -> bool:
    is_dated = bool(meaning.found.all("MONTH", "YEAR", "DEICTIC"))
    return is_dated and not meaning.words & {"ago", "earlier", "later"}


def _from_date(meaning: Meaning, story: Story) -> Resolved | None:
    base = _base(meaning, story)
    if base is None or base.value is None or base.date.earliest is None:
        return None
    moved = _counted_off(meaning, Mention(base.value))
    if moved.basis == Basis.UNRESOLVED:
        return moved
    return replace(moved, basis=base.basis, anchor=base.anchor)


def _base(meaning: Meaning, story: Story) -> Resolved | None:
    plain = replace(meaning, edge="", part="", unit="", way="")
    if meaning.found.all("DEICTIC"):
        return read_day(replace(plain, words=meaning.words - {"before", "after"}), story)
    if meaning.month and meaning.day:
        return read_date(plain, story)
    return read_month(plain, story) if meaning.month else read_year(plain, story)


def _counted_off(meaning: Meaning, anchor: Mention | None) -> Resolved:
    sign = -1 if meaning.words & _BEFORE else 1
    amount: float | str = 1 if meaning.found.all("ONE") else meaning.amount
    if isinstance(amount, str) or not (meaning.amount_words or meaning.found.all("ONE")):
        return unresolved("PAST_REF" if sign < 0 else "FUTURE_REF")
    if meaning.unit in ("hour", "minute", "second") and not _is_days(meaning.unit, amount):
        days = ceil(amount / 24) if meaning.unit == "hour" else 1
        return _hours_off(anchor, sign * days)
    unit, count = _whole(meaning.unit, amount)
    value = shift(anchor.value, sign * count, unit) if anchor else None
    if value and unit == "month" and meaning.unit == "year":
        value = in_unit(value, "year")
    if anchor and count > _WRITTEN_YEARS:
        return unresolved("PAST_REF" if sign < 0 else "FUTURE_REF")
    if anchor is None or value is None:
        return _unknown_off(unit, anchor)
    return counted(value, anchor)


def _is_days(unit: str, amount: float) -> bool:
    """“48 hours later” is two days later."""
    return unit == "hour" and amount % 24 == 0


def _whole(unit: str, amount: float) -> tuple[str, int]:
    """“two and a half years” in months, “a fortnight” in weeks, “a decade” in years."""
    if unit == "year" and amount != int(amount):
        return "month", round(12 * amount)
    if unit == "decade" and amount == 1:
        return "year", 10
    other, times = _COUNTED_IN.get(unit, (unit, 1))
    return other, round(times * amount)


def _hours_off(anchor: Mention | None, days: int) -> Resolved:
    """“two hours earlier”: on that day, or beyond midnight, `days` away at most."""
    day = day_of(anchor.value) if anchor else None
    beyond = shift(day_value(day), days, "day") if day else None
    if anchor is None or day is None or beyond is None:
        return unresolved(f"{UNKNOWN_DAY}TXX", Type.TIME)
    first, last = sorted([day_value(day), beyond])
    read, dated = counted(day_value(day), anchor), parse_edtf(f"{first}/{last}")
    return replace(read, type=Type.TIME, value=f"{read.value}TXX", date=dated, is_point=False)


def _unknown_off(unit: str, anchor: Mention | None) -> Resolved:
    """Counted in days from a month, or in months from a year: at least the year stays."""
    blank = BLANKS[unit]
    year = in_unit(anchor.value, "year") if anchor else None
    if not (anchor and year) or unit not in ("day", "month"):
        return _unknown(unit, anchor)
    if unit == "day" and month_of(anchor.value):
        return _unknown(unit, anchor)
    return unresolved(year + blank[4:])


def _year_off(meaning: Meaning, story: Story) -> Resolved | None:
    """“the same month a year ago”, “April a year earlier”, “the year-earlier period”."""
    if meaning.month:
        anchor = story.told_time if story.is_narrative else story.publication
        year = relative_year(replace(meaning, way=BACK, is_textual=False), story)
        if anchor is None or year is None:
            return unresolved(f"XXXX-{meaning.month:02}")
        return year.complete(f"-{meaning.month:02}")
    told = story.told_time
    unit = meaning.found.first("ONE") or ("quarter" if told and "Q" in told.value else "year")
    value = in_unit(told.value, unit) if told and unit in BLANKS else None
    if told is None or value is None:
        return unresolved(None)
    is_ahead = meaning.words & {"later", "after", "next", "following"}
    moved = _year_away(value, 1 if is_ahead else -1)
    return counted(moved, told) if moved else None


def _year_away(value: str, sign: int) -> str | None:
    """The same day, week, month or quarter of another year."""
    year = shift(value, sign, "year")
    return year and year + value[len(year) :]
