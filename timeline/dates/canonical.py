"""A date as text to type: what a form shows of a date that it already has."""

from __future__ import annotations

from dataclasses import replace

from .edtf import Bounds, edtf_bounds
from .entry import parse_entry
from .partial import PartialDate, PartOfDay
from .phrases import ON_PART_OF_DAY
from .words import bounds_words, day_words, edtf_words, say


def entry_text(date: PartialDate) -> str:
    """Text that parse_entry reads back to exactly `date`; English where that can say it.

    “late on 5 April 2019”, “April 2019 (between 6 and 30 April 2019)”, “undated”, “2019-04-XX”.
    """
    if date.part_of_day:
        whole_day = entry_text(replace(date, part_of_day=""))
        return ON_PART_OF_DAY[PartOfDay(date.part_of_day)].format(date=whole_day)
    if date.edtf is None:
        return _bounds_text(date.bounds)
    words = say(date).removeprefix("in ")
    if parse_entry(words) == date:
        return words
    if date.bounds == edtf_bounds(date.edtf):
        return date.edtf
    return f"{_edtf_text(date.edtf)} ({bounds_words(date.bounds)})"


def _edtf_text(edtf: str) -> str:
    words = edtf_words(edtf).removeprefix("in ")
    return words if parse_entry(words).edtf == edtf else edtf


def _bounds_text(bounds: Bounds) -> str:
    earliest, latest = bounds
    if not (earliest or latest):
        return "undated"
    words = bounds_words(bounds)
    if earliest and latest and parse_entry(words).edtf:
        # “in 2011” is right for readers, but typed it states EDTF 2011
        return f"between {day_words(earliest)} and {day_words(latest)}"
    return words
