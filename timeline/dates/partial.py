"""A date as exact as its source makes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .edtf import Bounds, edtf_bounds
from .errors import DateError
from .marking import gettext_noop as _


class PartOfDay(StrEnum):
    """When on its day, in the order of the day."""

    EARLY = "early"
    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    LATE = "late"
    NIGHT = "night"

    @property
    def rank(self) -> int:
        """Its place in the day, from 0."""
        return list(PartOfDay).index(self)


class Precision(StrEnum):
    """How far apart the bounds are."""

    DAY = "day"
    DAYS = "days"  # 2 to 6
    WEEK = "week"  # 7
    MONTH = "month"  # 8 to 31 days
    YEAR = "year"  # 32 to 366 days
    YEARS = "years"
    OPEN = "open"  # one bound is not known
    UNDATED = "undated"  # none is


_LONGEST = (
    (1, Precision.DAY),
    (6, Precision.DAYS),
    (7, Precision.WEEK),
    (31, Precision.MONTH),
    (366, Precision.YEAR),
)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """The first and the last day that a careful reader would defend, and what says so.

    `earliest`, `latest`: None is open, not known. `edtf`: the date that the source states, None
    where it states none; the bounds may be narrower ("later in April", said on 6 April, is
    2019-04 from the 6th to the 30th), never wider. `part_of_day`: a PartOfDay, for one day only;
    a night belongs to the day on which it begins. Raises DateError for anything else.
    """

    earliest: date | None
    latest: date | None
    edtf: str | None = None
    part_of_day: str = ""

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise DateError(
                _("The earliest day, {earliest}, is after the latest day, {latest}."),
                earliest=self.earliest.isoformat(),
                latest=self.latest.isoformat(),
            )
        if self.edtf is not None and not _within(self.bounds, edtf_bounds(self.edtf)):
            raise DateError(
                _("The earliest and the latest day have to lie within the EDTF date {edtf}."),
                edtf=self.edtf,
            )
        if self.part_of_day and self.part_of_day not in list(PartOfDay):
            raise DateError(_("“{part}” is not a part of day."), part=self.part_of_day)
        if self.part_of_day and not self.is_day:
            raise DateError(
                _("“{part}” is a part of one day, but the date is longer than a day."),
                part=self.part_of_day,
            )

    @property
    def bounds(self) -> Bounds:
        return self.earliest, self.latest

    @property
    def is_day(self) -> bool:
        """Whether it is known to the day."""
        return self.precision is Precision.DAY

    @property
    def precision(self) -> Precision:
        if self.earliest is None or self.latest is None:
            return Precision.UNDATED if self.earliest == self.latest else Precision.OPEN
        days = (self.latest - self.earliest).days + 1
        return next((name for longest, name in _LONGEST if days <= longest), Precision.YEARS)

    def overlaps(self, frm: date | None, to: date | None) -> bool:
        """Whether it may have been between `frm` and `to`, both included; None asks for no end.

        `frm` needs a latest day and `to` an earliest one: an open bound that cannot be tested
        is no match.
        """
        return (frm is None or (self.latest is not None and self.latest >= frm)) and (
            to is None or (self.earliest is not None and self.earliest <= to)
        )


def parse_edtf(text: str) -> PartialDate:
    """The date that `text` writes in EDTF (see edtf.py), with its own bounds. Raises DateError.

    Case and spaces round it are forgiven; `edtf` of the result is the text in capitals.
    """
    edtf = text.strip().upper()
    return PartialDate(*edtf_bounds(edtf), edtf)


def _within(inner: Bounds, outer: Bounds) -> bool:
    return (outer[0] is None or (inner[0] is not None and inner[0] >= outer[0])) and (
        outer[1] is None or (inner[1] is not None and inner[1] <= outer[1])
    )
