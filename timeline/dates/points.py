"""One date as a person types it, read into EDTF's digits.

It may lack what stands beside it: in “4 to 6 April 2019” the first is a day alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from .edtf import Part, as_part
from .errors import DateError
from .marking import gettext_noop as _
from .names import MONTHS, SEASONS, WEEKDAYS

# re.A: with re.I alone, letters such as “ſ” would pass for the ASCII ones
FLAGS = re.IGNORECASE | re.ASCII

_MONTH_NUMBERS = {name.lower(): f"{number:02}" for number, name in enumerate(MONTHS, 1)}
_SEASON_NUMBERS = {name: number for number, name in SEASONS.items()}

# EDTF's digits for the words that stand for a month or a season
_NUMBERS = (
    _MONTH_NUMBERS
    | {name[:3]: number for name, number in _MONTH_NUMBERS.items()}
    | _SEASON_NUMBERS
    | {"sept": "09", "fall": "23"}
)
_WEEKDAY_STEMS = [name.lower()[:3] for name in WEEKDAYS]

_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_MONTH = rf"(?P<month>{'|'.join(_NUMBERS)})\.?"
_YEAR = r"(?P<year>[0-9]{4})"


def read_date(text: str) -> Part | None:
    """The date in `text`; None where none can be read.

    Raises DateError for a date without a year, one that could be two, or a wrong weekday. It may
    still be a day that does not exist: its bounds tell.
    """
    part = _read(text)
    return part and _complete(part, text)


def read_ends(first: str, last: str) -> tuple[Part, Part] | None:
    """Two dates, each with the month and year that only the other one gives; else as read_date.

    “4” and “6 April 2019”, “April 4” and “6, 2019”, “28 March” and “2 April 2019”.
    """
    start, end = _read(first), _read(last)
    if start is None or end is None:
        return None
    start, end = _filled(start, end), _filled(end, start)
    if _complete(end, last) and _complete(start, first):
        return start, end
    return None


def _read(text: str) -> Part | None:
    for pattern, read in _READINGS:
        if match := pattern.fullmatch(text):
            return read(match)
    return as_part(text.upper())


def _complete(part: Part, text: str) -> Part | None:
    if part.day and not part.month:
        return None
    if not part.year:
        raise DateError(
            _("“{text}” has no year; type it too, as in “4 April 2019”, or 2019 alone."), text=text
        )
    return part


def _filled(part: Part, other: Part) -> Part:
    month = part.month or (other.month if part.day else "")
    # “April to 2019” does not say which April
    year = part.year or (other.year if other.month or other.day else "")
    return replace(part, month=month, year=year)


def _in_full(match: re.Match[str]) -> Part:
    found = match.groupdict()
    month, day = found.get("month") or "", found.get("day") or ""
    month = _NUMBERS.get(month.lower(), month.zfill(2)) if month else ""
    return Part(found.get("year") or "", month, day.zfill(2) if day else "")


def _in_numbers(match: re.Match[str]) -> Part:
    """Two numbers before a year: a date only where it is clear which of them is the month."""
    first, second = match["first"].zfill(2), match["second"].zfill(2)
    if first <= "12" and second <= "12" and first != second:
        raise DateError(
            _("“{text}” could be two dates; write the month as a word, or the year first: {iso}."),
            text=match[0],
            iso=f"{match['year']}-{second}-{first}",
        )
    month, day = (first, second) if second > "12" else (second, first)
    return Part(match["year"], month, day)


def _on_weekday(match: re.Match[str]) -> Part | None:
    part = _read(match["date"])
    if part is None:
        return None
    if not (part.year and part.day.isdigit()):
        raise DateError(
            _("“{text}” has a weekday but no full date; type both, as in “Thursday 4 April 2019”."),
            text=match[0],
        )
    weekday = part.bounds[0].weekday()
    if weekday != _WEEKDAY_STEMS.index(match["weekday"].lower()):
        raise DateError(
            _("“{text}” is not right: {date} is a {weekday}."),
            text=match[0],
            date=match["date"],
            weekday=WEEKDAYS[weekday],
        )
    return part


def _qualified(mark: str) -> Callable[[re.Match[str]], Part | None]:
    """A reader of a date with one of EDTF's qualifiers; a second one makes it “%”, both."""

    def read(match: re.Match[str]) -> Part | None:
        part = _read(match["date"])
        if part is None:
            return None
        return replace(part, qualifier=mark if part.qualifier in ("", mark) else "%")

    return read


def _spread(unspecified: str) -> Callable[[re.Match[str]], Part]:
    """A reader of ten or a hundred years: EDTF leaves their last digits unspecified."""
    return lambda match: Part(match["digits"] + unspecified)


_READINGS = tuple(
    (re.compile(pattern, FLAGS), read)
    for pattern, read in (
        (rf"{_DAY}[ -]?(?:of )?{_MONTH}(?:,?[ -]{_YEAR})?", _in_full),
        (rf"{_MONTH} ?(?:the )?{_DAY}(?:,? {_YEAR})?", _in_full),
        (rf"{_MONTH}(?:(?:,| of)?[ -]{_YEAR})?", _in_full),
        (rf"{_DAY}(?:,? {_YEAR})?", _in_full),
        (rf"{_YEAR}([/.])(?P<month>[0-9]{{1,2}})\2(?P<day>[0-9]{{1,2}})", _in_full),
        (rf"(?P<first>[0-9]{{1,2}})([/.-])(?P<second>[0-9]{{1,2}})\2{_YEAR}", _in_numbers),
        (r"(?P<digits>[0-9]{2}[1-9])0s", _spread("X")),
        (r"years (?P<digits>[0-9]{3})0 - (?P=digits)9", _spread("X")),
        (r"years (?P<digits>[0-9]{2})00 - (?P=digits)99", _spread("XX")),
        (
            r"(?P<weekday>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs?|ur)?(?:day)?\.?,? (?P<date>.+)",
            _on_weekday,
        ),
        (
            r"(?:on or about|about|around|approximately|approx\.?|roughly|circa|ca?\.?) ?"
            r"(?P<date>.+)",
            _qualified("~"),
        ),
        (r"(?:possibly|perhaps|probably|maybe) (?P<date>.+)", _qualified("?")),
        (r"(?P<date>.+?) ?\?", _qualified("?")),
        (r"(?:on|in|during|the|month of|year) (?P<date>.+)", lambda match: _read(match["date"])),
    )
)
