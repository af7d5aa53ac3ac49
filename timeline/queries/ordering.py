"""The order in which events are read, and the headings they stand under."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date as Day
from itertools import groupby

from timeline.dates import PartialDate, PartOfDay, day_heading

from .rows import EventRow


@dataclass(frozen=True, slots=True)
class DateGroup:
    """Events with the same date, under one heading."""

    heading: str
    rows: tuple[EventRow, ...]


def in_order(rows: Iterable[EventRow]) -> list[EventRow]:
    """Rows by date, the surer first; within one date by what came after what, then part of day."""
    by_date = sorted(rows, key=lambda row: (*_date_key(row.date), row.id))
    return [
        row
        for _, same in groupby(by_date, key=lambda row: _date_key(row.date))
        for row in _after_one_another(sorted(same, key=_part_key))
    ]


def date_groups(rows: Iterable[EventRow], translate: Callable[[str], str]) -> list[DateGroup]:
    """Rows that are in order, grouped under headings in words."""
    return [
        DateGroup(heading, tuple(same))
        for heading, same in groupby(rows, key=lambda row: day_heading(row.date, translate))
    ]


def _date_key(date: PartialDate) -> tuple[Day, Day]:
    """Where a date stands in the list: by its first bound known, undated ones last."""
    return (date.earliest or date.latest or Day.max, date.latest or Day.max)


def _part_key(row: EventRow) -> tuple[int, int]:
    # A part of day that is not given stands in the middle: after "early", before "late".
    part = PartOfDay(row.date.part_of_day) if row.date.part_of_day else PartOfDay.NOON
    return (part.rank, row.id)


def _after_one_another(rows: list[EventRow]) -> list[EventRow]:
    """Rows moved back as far as needed to stand after the row each is said to have followed."""
    ordered: list[EventRow] = []
    waiting = list(rows)
    while waiting:
        held_back = {row.id for row in waiting}
        # A circle of "after" has no first row; take them as they came.
        row = next((row for row in waiting if row.after_id not in held_back), waiting[0])
        ordered.append(row)
        waiting.remove(row)
    return ordered
