"""The names of the calendar in English, marked for translation."""

from __future__ import annotations

from .marking import gettext_noop as _

MONTHS = (
    _("January"),
    _("February"),
    _("March"),
    _("April"),
    _("May"),
    _("June"),
    _("July"),
    _("August"),
    _("September"),
    _("October"),
    _("November"),
    _("December"),
)

# Monday first, as date.weekday() counts
WEEKDAYS = (
    _("Monday"),
    _("Tuesday"),
    _("Wednesday"),
    _("Thursday"),
    _("Friday"),
    _("Saturday"),
    _("Sunday"),
)

# By EDTF's number, which stands where the month does
SEASONS = {
    "21": _("spring"),
    "22": _("summer"),
    "23": _("autumn"),
    "24": _("winter"),
}

# By what stands in the place of an EDTF month: a month or a season
MONTH_NAMES = {f"{number:02}": name for number, name in enumerate(MONTHS, 1)} | SEASONS
