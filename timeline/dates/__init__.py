"""Partial dates: bounds, EDTF, what a person types, words for readers. Plain Python.

    partial.py     the value: bounds, EDTF, part of day
    edtf.py        EDTF text to bounds
    entry.py       what a person types to a date; points.py reads one date in it
    canonical.py   a date to what a person would type
    words.py       a date to words for readers; nouns.py, phrases.py, names.py hold the parts
    thirds.py      what early, mid and late mean
    timex.py       TIMEX3 values: their bounds, and counting on from them
    holidays.py    when a holiday is in a year
    codes.py       a date's precision in the codes of other data sets

Text for people is marked with gettext_noop and translated by the caller (`translate`).
"""

from __future__ import annotations

from .canonical import entry_text
from .codes import acled_time_precision, ucdp_date_prec
from .entry import parse_entry
from .errors import DateError
from .partial import PartialDate, PartOfDay, Precision, parse_edtf
from .words import day_heading, day_words, explain, part_words, say

__all__ = [
    "DateError",
    "PartOfDay",
    "PartialDate",
    "Precision",
    "acled_time_precision",
    "day_heading",
    "day_words",
    "entry_text",
    "explain",
    "parse_edtf",
    "parse_entry",
    "part_words",
    "say",
    "ucdp_date_prec",
]
