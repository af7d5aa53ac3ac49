"""The words along the time axis, from days to centuries: "4 Apr", "May", "2014"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date as Day
from datetime import datetime, timedelta

from timeline.codebook.marking import gettext_noop as _

from .window import Window, day_end, midnight

Unit = tuple[str, int]  # "day", "month" or "year", and how many of it
STEPS: tuple[Unit, ...] = (
    *(("day", count) for count in (1, 2, 7, 14)),
    *(("month", count) for count in (1, 2, 3, 6)),
    *(("year", count) for count in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)
UNIT_DAYS = {"day": 1, "month": 30, "year": 365}
LABEL_WIDTH = 46  # px that "30 Sep" takes at 13 px, and some air
MONTHS = (
    *(_("Jan"), _("Feb"), _("Mar"), _("Apr"), _("May"), _("Jun")),
    *(_("Jul"), _("Aug"), _("Sep"), _("Oct"), _("Nov"), _("Dec")),
)
DAY_AND_MONTH = _("{day} {month}")


@dataclass(frozen=True, slots=True)
class Tick:
    """A label at the middle of the day, month or year that it names.

    `year`: said above the label where it first holds. `start`: of the unit, or of the window.
    """

    label: str
    year: str
    start: datetime
    middle: datetime


def ticks_for(window: Window, width: int, translate: Callable[[str], str]) -> tuple[Tick, ...]:
    """As many ticks as `width` px have room for."""
    unit, count = _step(window, width)
    found: list[Tick] = []
    named = ""
    for index in indexes(window, (unit, count)):
        first, last = first_day(index, unit), last_day(index, unit)
        if not _is_mostly_in(window, first, last):
            continue
        year = "" if unit == "year" or named == str(first.year) else str(first.year)
        named = str(first.year)
        start, end = max(midnight(first), window.start), min(day_end(last), window.end)
        found.append(Tick(label_of(first, unit, translate), year, start, start + (end - start) / 2))
    return tuple(found)


def day_starts(window: Window) -> list[datetime]:
    """The midnights between the window's days."""
    return [window.start + timedelta(day) for day in range(1, window.days)]


def indexes(window: Window, unit: Unit) -> range:
    """The numbers of the units that a window has any of; see first_day and last_day.

    Days are counted off from the window's start; months and years from round ones.
    """
    name, count = unit
    first, last = index_of(window.first, name), index_of(window.last, name)
    return range(first if name == "day" else first - first % count, last + 1, count)


def index_of(day: Day, unit: str) -> int:
    """The number of the day, month or year that `day` lies in."""
    months = day.year * 12 + day.month - 1
    return {"day": day.toordinal(), "month": months, "year": day.year}[unit]


def first_day(index: int, unit: str) -> Day:
    """The first day of a day, month or year by its number; of one before the calendar, its own."""
    index = max(index, index_of(Day.min, unit))
    if unit == "day":
        return Day.fromordinal(index)
    year, month = divmod(index, 12) if unit == "month" else (index, 0)
    return Day(year, month + 1, 1)


def last_day(index: int, unit: str) -> Day:
    """The last day of a day, month or year by its number; of one after the calendar, its own."""
    if index >= index_of(Day.max, unit):
        return Day.max
    return first_day(max(index, index_of(Day.min, unit)) + 1, unit) - timedelta(1)


def label_of(day: Day, unit: str, translate: Callable[[str], str]) -> str:
    """A short name for the day, month or year that begins with `day`."""
    month = translate(MONTHS[day.month - 1])
    if unit == "day":
        return translate(DAY_AND_MONTH).format(day=day.day, month=month)
    return month if unit == "month" else str(day.year)


def _step(window: Window, width: int) -> Unit:
    """The finest step whose labels do not touch."""
    for unit, count in STEPS:
        if window.days / (UNIT_DAYS[unit] * count) <= width / LABEL_WIDTH:
            return unit, count
    return STEPS[-1]


def _is_mostly_in(window: Window, first: Day, last: Day) -> bool:
    """Whether a unit shows enough of itself to be named."""
    seen = min(last, window.last) - max(first, window.first)
    return seen.days + 1 > ((last - first).days + 1) / 2
