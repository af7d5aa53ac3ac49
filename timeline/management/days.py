"""Days as commands take them."""

from __future__ import annotations

from argparse import ArgumentTypeError
from datetime import date, datetime


def argument_day(text: str) -> date:
    """For an option. Raises ArgumentTypeError for what is no day."""
    try:
        return read_day(text)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from error


def read_day(text: str) -> date:
    """The day that an ISO date or time names. Raises ValueError with a sentence."""
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        raise ValueError(f"“{text}” is no day such as 2019-04-06.") from None
