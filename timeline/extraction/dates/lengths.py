"""How long and how often: durations, spans up to or from now, sets."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from math import ceil, copysign

from spacy.tokens import Token

from timeline.dates import PartialDate
from timeline.dates.timex import day_value, shift

from .amounts import VAGUE, read_amount
from .meaning import BACK, ON, Meaning, unit_of
from .resolved import UNKNOWN_DAY, Basis, Resolved, Type
from .story import Mention, Story

_CODES = {
    "second": "T{}S", "minute": "T{}M", "hour": "T{}H", "day": "{}D", "week": "{}W",
    "fortnight": "{}W", "weekend": "{}WE", "month": "{}M", "quarter": "{}Q", "year": "{}Y",
    "decade": "{}DE", "century": "{}CE", "millennium": "{}ML",
}  # fmt: skip
# Hours reach back to the day on which they began: 24 from noon are in two days
_DAYS = {"hour": 1 / 24, "day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}

# “recent”, “a few”: as many at most, a rule of ours
_FEW = 6

_REPEATED = {
    "daily": "day", "everyday": "day", "nightly": "day", "weekly": "week", "monthly": "month",
    "yearly": "year", "annually": "year", "annual": "year", "hourly": "hour",
    "quarterly": "quarter",
}  # fmt: skip

# How a history's annotators write what is repeated (TIMEX2); news has the period (TIMEX3)
_BLANKS = {
    "day": UNKNOWN_DAY, "week": "XXXX-WXX", "month": "XXXX-XX", "year": "XXXX",
    "hour": f"{UNKNOWN_DAY}TXX", "quarter": "XXXX-QX",
}  # fmt: skip


def period(unit: str, amount: float | str) -> str:
    """TIMEX3's P3Y, PT24H, PXM."""
    if unit == "fortnight" and not isinstance(amount, str):
        amount = 2 * amount
    digits = f"{amount:.3f}".rstrip("0").rstrip(".") if isinstance(amount, float) else amount
    return "P" + _CODES[unit].format(digits)


def read_duration(meaning: Meaning, story: Story) -> Resolved | None:
    """“three years”, “a ten-day visit”, “a quarter of a century”, “decades”."""
    words = meaning.found.words
    if "quarter" in words and "century" in words:
        return Resolved(Type.DURATION, "P25Y")
    if not meaning.unit or meaning.unit == "quarter":
        return None
    if len(_units(meaning)) == 2:
        return _two_units(meaning)
    if words[-3:] == ["and", "a", "half"] and not isinstance(meaning.amount, str):
        return Resolved(Type.DURATION, period(meaning.unit, meaning.amount + 0.5))
    return Resolved(Type.DURATION, period(meaning.unit, _amount(meaning)))


def _units(meaning: Meaning) -> list[Token]:
    return [unit for unit in meaning.found.all("UNIT") if meaning.start <= unit.i < meaning.end]


def _two_units(meaning: Meaning) -> Resolved:
    """“two years and three months” is P2Y3M."""
    doc, (first, second) = meaning.found.doc, _units(meaning)
    values = []
    for start, unit in ((meaning.start, first), (first.i + 1, second)):
        amount, _ = read_amount([token.lower_ for token in doc[start : unit.i]])
        values.append(period(unit_of(unit.lower_), amount))
    is_timed = values[0].startswith("PT")
    return Resolved(Type.DURATION, values[0] + values[1].removeprefix("PT" if is_timed else "P"))


def _amount(meaning: Meaning) -> float | str:
    if meaning.amount_words or not meaning.found.all("ONE"):
        return meaning.amount
    return 0.5 if meaning.found.words[0] == "half" else 1


def read_age(meaning: Meaning, story: Story) -> Resolved:
    """“nineteen years old”, “a 3-month-old”."""
    return Resolved(Type.DURATION, period(meaning.unit or "year", meaning.amount))


def read_span(meaning: Meaning, story: Story) -> Resolved | None:
    """“the past three years”, “the next few days”, “recent months”: up to or from publication."""
    if "times" in meaning.words:
        return Resolved(Type.DATE, "PAST_REF", basis=Basis.UNRESOLVED)
    span = Resolved(Type.DURATION, period(meaning.unit, _amount(meaning)))
    is_textual = meaning.words & {"previous", "preceding", "following", "subsequent", "first"}
    way = BACK if "recent" in meaning.words else meaning.way
    if story.is_narrative or is_textual or way not in (BACK, ON):
        return span
    if story.published is None:
        return replace(span, basis=Basis.UNRESOLVED)
    return _reaching(span, story.published, meaning.unit, _amount(meaning), way)


def _reaching(span: Resolved, day: date, unit: str, amount: float | str, way: str) -> Resolved:
    sign = -1 if way == BACK else 1
    other = _far_end(day, unit, sign * (amount if not isinstance(amount, str) else _FEW))
    if other is None:
        return span
    if amount == VAGUE and unit in _MONTHS:
        other = _month_end(other, sign)
    first, last = sorted((day, other))
    edtf = None if amount == VAGUE else f"{first}/{last}"
    basis = Basis.INFERRED if amount == VAGUE else Basis.TO_PUBLICATION
    dated = PartialDate(first, last, edtf)
    return replace(span, basis=basis, anchor=Mention(day_value(day)), date=dated)


def _far_end(day: date, unit: str, amount: float) -> date | None:
    """The day that lies `amount` units away; None if it can't be counted."""
    try:
        if unit in _DAYS:
            days = amount * _DAYS[unit]
            return day + timedelta(days=int(copysign(ceil(abs(days)), days)))
        months = shift(day_value(day), round(amount * _MONTHS[unit]), "month")
        return _same_day(months, day.day) if months and months[0].isdigit() else None
    except (KeyError, OverflowError):
        return None


def _same_day(month: str, day: int) -> date:
    year, number = int(month[:4]), int(month[5:])
    return date(year, number, min(day, monthrange(year, number)[1]))


def _month_end(day: date, sign: int) -> date:
    return day.replace(day=1 if sign < 0 else monthrange(day.year, day.month)[1])


def read_set(meaning: Meaning, story: Story) -> Resolved | None:
    """“daily”, “every two weeks”, “twice a year”, “Mondays”."""
    word = meaning.found.first("DAILY")
    if word:
        return _repeated(_REPEATED[word], story)
    if meaning.words & {"weekends", "weekdays"}:
        return Resolved(Type.SET, "XXXX-WXX" + ("-WE" if "weekends" in meaning.words else ""))
    if meaning.weekday is not None:
        return Resolved(Type.SET, f"XXXX-WXX-{meaning.weekday + 1}")
    if meaning.season or meaning.month:
        return Resolved(Type.SET, f"XXXX-{meaning.season or f'{meaning.month:02}'}")
    if meaning.part:
        return Resolved(Type.SET, f"{UNKNOWN_DAY}T{meaning.part}")
    if not meaning.unit:
        return None
    every = meaning.amount if meaning.amount_words and "every" in meaning.words else 1
    return Resolved(Type.SET, period(meaning.unit, 2 if "other" in meaning.words else every))


def _repeated(unit: str, story: Story) -> Resolved:
    if story.is_narrative:
        return Resolved(Type.SET, _BLANKS[unit])
    return Resolved(Type.SET, "P3M" if unit == "quarter" else period(unit, 1))
