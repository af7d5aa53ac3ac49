"""The English of the dates that readers see, marked for translation; {names} stay as they are."""

from __future__ import annotations

from typing import NamedTuple

from .marking import gettext_noop as _
from .partial import PartOfDay


class TwoEnds(NamedTuple):
    """The ways to say two dates as one, so that what they share is said once."""

    days_of_month: str
    days_of_year: str
    months_of_year: str
    days: str
    others: str


TO = TwoEnds(
    days_of_month=_("{first_day} to {last_day} {month} {year}"),
    days_of_year=_("{first_day} {first_month} to {last_day} {last_month} {year}"),
    months_of_year=_("from {first_month} to {last_month} {year}"),
    days=_("{first} to {last}"),
    others=_("from {first} to {last}"),
)

BETWEEN = TwoEnds(
    days_of_month=_("between {first_day} and {last_day} {month} {year}"),
    days_of_year=_("between {first_day} {first_month} and {last_day} {last_month} {year}"),
    months_of_year=_("between {first_month} and {last_month} {year}"),
    days=_("between {first} and {last}"),
    others=_("between {first} and {last}"),
)

# By EDTF's qualifier
QUALIFIED = {
    "?": _("possibly {date}"),
    "~": _("around {date}"),
    "%": _("possibly around {date}"),
}

ON_PART_OF_DAY = {
    PartOfDay.EARLY: _("early on {date}"),
    PartOfDay.MORNING: _("on the morning of {date}"),
    PartOfDay.NOON: _("at noon on {date}"),
    PartOfDay.AFTERNOON: _("on the afternoon of {date}"),
    PartOfDay.EVENING: _("on the evening of {date}"),
    PartOfDay.LATE: _("late on {date}"),
    PartOfDay.NIGHT: _("on the night of {date}"),
}

PART_OF_DAY = {
    PartOfDay.EARLY: _("early"),
    PartOfDay.MORNING: _("morning"),
    PartOfDay.NOON: _("noon"),
    PartOfDay.AFTERNOON: _("afternoon"),
    PartOfDay.EVENING: _("evening"),
    PartOfDay.LATE: _("late"),
    PartOfDay.NIGHT: _("night"),
}

# How often within the date
TIMES = {
    2: _("{date}, twice"),
    3: _("{date}, three times"),
    4: _("{date}, four times"),
    5: _("{date}, five times"),
    6: _("{date}, six times"),
    7: _("{date}, seven times"),
    8: _("{date}, eight times"),
    9: _("{date}, nine times"),
    10: _("{date}, ten times"),
}
MANY_TIMES = _("{date}, {times} times")
