"""Dates in words for readers. No word says more than the date does.

`translate` gets each phrase before its {names} are filled; `str` leaves the English.
"""

from __future__ import annotations

from datetime import date as Day

from .edtf import Bounds, Part, edtf_bounds, read_part
from .marking import gettext_noop as _
from .names import WEEKDAYS
from .nouns import Translate, is_month, noun, parts_with, standing_alone, two_ends
from .partial import PartialDate, PartOfDay
from .phrases import BETWEEN, MANY_TIMES, ON_PART_OF_DAY, PART_OF_DAY, TIMES, TO
from .thirds import IN_THIRD, thirds

# A bound on the edge of a year or a month is said as that year or month when there are more
# days than this between the bounds: “between 2014 and 6 April 2019”
_LONG_FOR_YEARS = 366
_LONG_FOR_MONTHS = 92


def say(date: PartialDate, *, times: int = 1, translate: Translate = str) -> str:
    """`date` in words that fit into a sentence: “late on 5 April 2019”, “in 2016, twice”.

    `times` is how often it happened within the date. parse_entry reads the English (without the
    times) back to the same bounds.
    """
    words = _whole_day_words(date, translate)
    if date.part_of_day:
        words = translate(ON_PART_OF_DAY[PartOfDay(date.part_of_day)]).format(date=words)
    if times > 1:
        words = translate(TIMES.get(times, MANY_TIMES)).format(date=words, times=times)
    return words


def part_words(date: PartialDate, translate: Translate = str) -> str:
    """The part of day alone: “late”, “morning”; empty for none."""
    return translate(PART_OF_DAY[PartOfDay(date.part_of_day)]) if date.part_of_day else ""


def day_heading(date: PartialDate, translate: Translate = str) -> str:
    """A heading for the events of `date`, whatever the part of day.

    “Friday 5 April 2019”, “April 2019, day not given”, “Between 4 and 6 April 2019”, “In 2016”.
    """
    whole = _whole_part(date.bounds)
    if date.earliest and date.is_day and _is_unqualified(date.edtf):
        phrase = translate(_("{weekday} {date}"))
        words = phrase.format(
            weekday=weekday_name(date.earliest, translate),
            date=day_words(date.earliest, translate),
        )
    elif whole and is_month(whole) and _is_plain(date.edtf):
        words = translate(_("{date}, day not given")).format(date=noun(whole, translate))
    else:
        words = _whole_day_words(date, translate)
    return words[:1].upper() + words[1:]


def explain(date: PartialDate, translate: Translate = str) -> str:
    """One sentence that tells an editor how a date was understood."""
    edtf = translate(_("EDTF {edtf}") if date.edtf else _("no EDTF")).format(edtf=date.edtf)
    if date.earliest and date.is_day:
        phrase = translate(_("Understood as {date} ({weekday}); {edtf}."))
        weekday = weekday_name(date.earliest, translate)
        return phrase.format(date=say(date, translate=translate), weekday=weekday, edtf=edtf)
    if date.earliest is None and date.latest is None:
        return translate(_("Understood as undated: no earliest and no latest day, no EDTF."))
    phrase = translate(_("Understood as {date}; {edtf}; earliest {earliest}, latest {latest}."))
    return phrase.format(
        date=say(date, translate=translate),
        earliest=_bound_words(date.earliest, translate),
        latest=_bound_words(date.latest, translate),
        edtf=edtf,
    )


def weekday_name(day: Day, translate: Translate = str) -> str:
    """“Friday”."""
    return translate(WEEKDAYS[day.weekday()])


def day_words(day: Day, translate: Translate = str) -> str:
    """“5 April 2019”."""
    return noun(parts_with(day)[-1], translate)


def edtf_words(edtf: str, translate: Translate = str) -> str:
    """A valid EDTF text in words: “in April 2019”, “since 2014”, “from 2014 to around 2017”."""
    match edtf.split("/"):
        case [start, ".."]:
            return _one_end(_("since {date}"), start, translate)
        case [start, ""]:
            return _one_end(_("from {date}"), start, translate)
        case ["..", end]:
            return _one_end(_("until {date}"), end, translate)
        case ["", end]:
            return _one_end(_("up to {date}"), end, translate)
        case [start, end] if start != end:
            return two_ends(TO, read_part(start), read_part(end), translate)
    # One date, or the interval from a date to itself
    return standing_alone(read_part(edtf.partition("/")[0]), translate)


def bounds_words(bounds: Bounds, translate: Translate = str) -> str:
    """Bounds alone in words: “between 4 and 6 April 2019”, “by 6 April 2019”, “in 2011”."""
    earliest, latest = bounds
    if earliest and latest:
        if whole := _whole_part(bounds):
            return standing_alone(whole, translate)
        days = (latest - earliest).days + 1
        return two_ends(BETWEEN, _edge(earliest, 0, days), _edge(latest, 1, days), translate)
    if earliest:
        return translate(_("on or after {date}")).format(date=day_words(earliest, translate))
    if latest:
        return translate(_("by {date}")).format(date=day_words(latest, translate))
    return translate(_("date not given"))


def _whole_day_words(date: PartialDate, translate: Translate) -> str:
    if date.edtf is None:
        return bounds_words(date.bounds, translate)
    if date.bounds == edtf_bounds(date.edtf):
        return edtf_words(date.edtf, translate)
    for third, days in thirds(date.edtf).items():
        if date.bounds == days:
            return translate(IN_THIRD[third]).format(date=noun(read_part(date.edtf), translate))
    if _is_plain(date.edtf):
        return bounds_words(date.bounds, translate)
    return translate(_("{date} ({bounds})")).format(
        date=edtf_words(date.edtf, translate), bounds=bounds_words(date.bounds, translate)
    )


def _is_unqualified(edtf: str | None) -> bool:
    return edtf is None or not set("?~%") & set(edtf)


def _is_plain(edtf: str | None) -> bool:
    """Whether `edtf` is one date that says no more than narrower bounds do."""
    return edtf is None or ("/" not in edtf and _is_unqualified(edtf))


def _one_end(phrase: str, edtf: str, translate: Translate) -> str:
    return translate(phrase).format(date=noun(read_part(edtf), translate))


def _bound_words(day: Day | None, translate: Translate) -> str:
    return day_words(day, translate) if day else translate(_("not known"))


def _whole_part(bounds: Bounds) -> Part | None:
    """The year, month or day that fills `bounds` exactly; None where none does."""
    if bounds[0] is None:
        return None
    return next((part for part in parts_with(bounds[0]) if part.bounds == bounds), None)


def _edge(day: Day, side: int, days: int) -> Part:
    """The coarsest date with its first (side 0) or last (1) day on `day` that suits the length."""
    year, month, exact = parts_with(day)
    if days > _LONG_FOR_YEARS and year.bounds[side] == day:
        return year
    return month if days > _LONG_FOR_MONTHS and month.bounds[side] == day else exact
