"""One date, or two ends of one, as words: what sentences about dates are made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date as Day

from .edtf import NOT_GIVEN, Part
from .marking import gettext_noop as _
from .names import MONTH_NAMES
from .phrases import QUALIFIED, TwoEnds

Translate = Callable[[str], str]


def noun(part: Part, translate: Translate) -> str:
    """One date as a noun: “5 April 2019”, “spring 2019”, “around 2019”, “the years 2010–2019”."""
    if part.qualifier:
        phrase = translate(QUALIFIED[part.qualifier])
        return phrase.format(date=noun(replace(part, qualifier=""), translate))
    if "X" in part.year:
        first, last = part.year.replace("X", "0"), part.year.replace("X", "9")
        return translate(_("the years {first}–{last}")).format(first=first, last=last)
    if part.month in NOT_GIVEN:
        return part.year
    month = month_name(part, translate)
    if part.day in NOT_GIVEN:
        return translate(_("{month} {year}")).format(month=month, year=part.year)
    phrase = translate(_("{day} {month} {year}"))
    return phrase.format(day=int(part.day), month=month, year=part.year)


def standing_alone(part: Part, translate: Translate) -> str:
    """One date as said of an event: “5 April 2019”, “in April 2019”, “possibly in 2019”."""
    if part.qualifier == "?":
        words = standing_alone(replace(part, qualifier=""), translate)
        return translate(QUALIFIED["?"]).format(date=words)
    words = noun(part, translate)
    bare = part.qualifier or is_day(part)
    return words if bare else translate(_("in {date}")).format(date=words)


def two_ends(phrases: TwoEnds, first: Part, last: Part, translate: Translate) -> str:
    """Two dates as one phrase: “4 to 6 April 2019”, “between 2014 and 6 April 2019”."""
    return translate(_fitting(phrases, first, last)).format(
        first=noun(first, translate),
        last=noun(last, translate),
        first_day=first.day.lstrip("0"),
        last_day=last.day.lstrip("0"),
        first_month=month_name(first, translate),
        last_month=month_name(last, translate),
        month=month_name(last, translate),
        year=last.year,
    )


def month_name(part: Part, translate: Translate) -> str:
    """Its month or season; empty where it gives none."""
    return "" if part.month in NOT_GIVEN else translate(MONTH_NAMES[part.month])


def is_day(part: Part) -> bool:
    return part.day not in NOT_GIVEN


def is_month(part: Part) -> bool:
    """Whether it is a month or a season, and no less."""
    return part.month not in NOT_GIVEN and not is_day(part)


def parts_with(day: Day) -> tuple[Part, Part, Part]:
    """The year, the month and the day that `day` is."""
    year, month, exact = day.isoformat().split("-")
    return Part(year), Part(year, month), Part(year, month, exact)


def _fitting(phrases: TwoEnds, first: Part, last: Part) -> str:
    if first.qualifier or last.qualifier:
        return phrases.others
    same_year = first.year == last.year
    if is_day(first) and is_day(last):
        if same_year and first.month == last.month:
            return phrases.days_of_month
        return phrases.days_of_year if same_year else phrases.days
    if same_year and is_month(first) and is_month(last):
        return phrases.months_of_year
    return phrases.others
