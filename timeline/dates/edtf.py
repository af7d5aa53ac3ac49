"""EDTF (ISO 8601-2) as far as the timeline uses it: level 0 without times, and most of level 1.

    2019-04-05  2019-04  2019      day, month, year (0001 to 9999)
    2019-21 ... 2019-24            spring, summer, autumn, winter
    2019-04-XX  2019-XX  2019-XX-XX  201X  20XX    digits that are not given
    2019-04~  2019?  2019-04-05%   about, possibly, both
    2014/2017~  2014/..  ../2014  2014/  /2014     intervals; `..` is open, an empty end unknown

Specification: https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from .errors import DateError
from .marking import gettext_noop as _
from .names import SEASONS

Bounds = tuple[date | None, date | None]

OPEN_ENDS = ("..", "")
NOT_GIVEN = ("", "XX")

_PART = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?P<qualifier>[?~%]?)"
)

NO_TIMES = _(
    "“{text}” gives a time of day; type the day alone, or with “late”, “morning” and so on."
)
_YEARS = _("“{text}” is outside the years 0001 to 9999, the only ones that can be dated here.")
_LEVEL_2 = _("“{text}” is EDTF of level 2; type the first and the last day, “between A and B”.")

# Why a text is not read, by its shape; the first that fits
_REFUSALS = (
    (r".*[0-9]T[0-9].*", NO_TIMES),
    (r"-[0-9].*|Y.*", _YEARS),
    (r"[\[{].*", _LEVEL_2),
    (
        r".*",
        _("“{text}” is no date in EDTF, such as 2019-04-05, 2019-04, 2019-04-04/.. or 2014/2017~."),
    ),
)


@dataclass(frozen=True, slots=True)
class Part:
    """One date of an expression, in EDTF's digits; "" where it stops, X for digits not given."""

    year: str = ""
    month: str = ""  # 21 to 24 are seasons
    day: str = ""
    qualifier: str = ""

    def __str__(self) -> str:
        return "-".join(filter(None, (self.year, self.month, self.day))) + self.qualifier

    @property
    def bounds(self) -> tuple[date, date]:
        """First and last day; a qualifier does not widen them. Raises DateError if it has none.

        EDTF leaves seasons open. Here they are meteorological, of the northern hemisphere: spring
        is March to May; the winter of 2019 is December 2019 to February 2020.
        """
        self._refuse_impossible()
        if self.month in NOT_GIVEN:
            years = self.year.replace("X", "0"), self.year.replace("X", "9")
            return date(int(years[0]), 1, 1), date(int(years[1]), 12, 31)
        year, month = int(self.year), int(self.month)
        if self.month in SEASONS:
            return _months(year, 3 * (month - 20), 3)
        first, last = _months(year, month, 1)
        if self.day in NOT_GIVEN:
            return first, last
        return first.replace(day=int(self.day)), first.replace(day=int(self.day))

    def _refuse_impossible(self) -> None:
        is_season = self.month in SEASONS
        if (
            ("X" in self.year and self.month)
            or (self.month == "XX" and self.day not in NOT_GIVEN)
            or (is_season and self.day)
        ):
            raise DateError(_LEVEL_2, text=str(self))
        if int(self.year.replace("X", "0")) < 1 or (self.year, self.month) == ("9999", "24"):
            raise DateError(_YEARS, text=str(self))
        if self.month in NOT_GIVEN or is_season:
            return
        if not 1 <= int(self.month) <= 12:
            raise DateError(
                _("“{text}” has no such month: 01 to 12 are months, 21 (spring) to 24 seasons."),
                text=str(self),
            )
        days = monthrange(int(self.year), int(self.month))[1]
        if self.day not in NOT_GIVEN and not 1 <= int(self.day) <= days:
            raise DateError(
                _("There is no day {text}: that month has {days} days."), text=str(self), days=days
            )


def as_part(text: str) -> Part | None:
    """The one date that `text` writes in EDTF; None where it is written otherwise.

    It may still be an impossible one: its bounds tell.
    """
    match = _PART.fullmatch(text)
    return Part(**match.groupdict(default="")) if match else None


def read_part(text: str) -> Part:
    """As as_part, but raises DateError where it is written otherwise."""
    if part := as_part(text):
        return part
    why = next(why for shape, why in _REFUSALS if re.fullmatch(shape, text, re.DOTALL))
    raise DateError(why, text=text)


def edtf_bounds(text: str) -> Bounds:
    """First and last day of an EDTF text; None for an open or unknown end. Raises DateError."""
    match text.split("/"):
        case [only]:
            return read_part(only).bounds
        case [start, end] if start not in OPEN_ENDS or end not in OPEN_ENDS:
            earliest = None if start in OPEN_ENDS else read_part(start).bounds[0]
            latest = None if end in OPEN_ENDS else read_part(end).bounds[1]
            if earliest and latest and earliest > latest:
                raise DateError(_("“{text}” ends before it starts."), text=text)
            return earliest, latest
    raise DateError(_("“{text}” is no interval, such as 2014/2017, 2014/.. or ../2017."), text=text)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    """First and last day of `count` months from the given one on."""
    after, last = divmod(month + count - 2, 12)
    last_day = monthrange(year + after, last + 1)[1]
    return date(year, month, 1), date(year + after, last + 1, last_day)
