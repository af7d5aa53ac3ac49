"""One value of a file, read as what it has to be, or refused in a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date as Day
from datetime import datetime
from math import isfinite

from django.utils.translation import gettext as _

from timeline.dates import PartialDate, parse_entry


class Unfit(ValueError):
    """The value is not what its key needs. The message is a sentence for the editor."""


def text(value: object) -> str:
    """Text without the space around it. Raises Unfit."""
    if isinstance(value, str):
        return value.strip()
    raise Unfit(_("This has to be text in quotation marks."))


def texts(value: object) -> tuple[str, ...]:
    """A list of texts. Raises Unfit."""
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(each.strip() for each in value)
    raise Unfit(_('This has to be a list of texts, such as ["one", "two"].'))


def whole(value: object) -> int:
    """A whole number. Raises Unfit."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise Unfit(_("This has to be a whole number without quotation marks."))


def number(value: object) -> float:
    """A number, such as degrees of latitude. Raises Unfit."""
    if isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value):
        return float(value)
    raise Unfit(_("This has to be a number without quotation marks."))


def flag(value: object) -> bool:
    """True or false. Raises Unfit."""
    if isinstance(value, bool):
        return value
    raise Unfit(_("This has to be true or false."))


def day(value: object) -> Day:
    """A day, as a date of TOML or as text in the form 2019-04-06. Raises Unfit."""
    try:
        return datetime.strptime(str(value), "%Y-%m-%d").date()
    except ValueError:
        raise Unfit(_("This has to be a day that exists, written as 2019-04-06.")) from None


def entry(value: object) -> PartialDate:
    """A date as a person types it. Raises Unfit, or DateError, itself a ValueError."""
    if isinstance(value, Day) and not isinstance(value, datetime):
        return parse_entry(value.isoformat())
    return parse_entry(text(value))


def one_of(choices: Iterable[tuple[str, str]]) -> Callable[[object], str]:
    """A reader of one of the values of `choices`, (value, label) pairs."""
    values = [value for value, _label in choices]

    def read(value: object) -> str:
        if value in values:
            return str(value)
        listed = ", ".join(values)
        raise Unfit(_("This has to be one of: %(listed)s.") % {"listed": listed})

    return read
