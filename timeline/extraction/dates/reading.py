"""Each kind of expression to its reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from .calendar import (
    read_around,
    read_century,
    read_date,
    read_decade,
    read_half,
    read_holiday,
    read_month,
    read_numeric,
    read_quarter,
    read_season,
    read_year,
)
from .clock import read_day, read_part, read_time
from .lengths import read_age, read_duration, read_set, read_span
from .meaning import BACK, Meaning
from .relative import BLANKS, read_offset, read_relative, read_weekday
from .resolved import Resolved, unresolved
from .story import Story

Reader = Callable[[Meaning, Story], Resolved | None]


def resolve(meaning: Meaning, story: Story) -> Resolved | None:
    """The time that an expression means in its story; None if it turns out to mean none."""
    if meaning.kind == "relative" and _is_span(meaning):
        return read_span(meaning, story)
    if meaning.kind == "quarter" and meaning.found.words == ["last", "quarter"]:
        return read_relative(replace(meaning, way=BACK, unit="quarter", ordinal=None), story)
    return _READERS[meaning.kind](meaning, story)


def _is_span(meaning: Meaning) -> bool:
    """“the past year”, “the last decade” are lengths up to now; “the last year” is a date."""
    is_decade = meaning.unit == "decade" and "last" in meaning.words
    return "past" in meaning.words or is_decade


def _reference(value: str) -> Reader:
    """“now”, “recently”, “in the future”: TIMEX3 has a word for each and they date nothing."""
    return lambda meaning, story: unresolved(value)


def _past(meaning: Meaning, story: Story) -> Resolved | None:
    """“recently”. “former” and “future” are marked in histories alone, as annotators do."""
    is_title = meaning.found.words[0] in ("former", "future")
    return None if is_title and not story.is_narrative else unresolved("PAST_REF")


def _future(meaning: Meaning, story: Story) -> Resolved | None:
    word = meaning.found.words[0]
    is_left_out = word == ("soon" if story.is_narrative else "future")
    return None if is_left_out else unresolved("FUTURE_REF")


_READERS: dict[str, Reader] = {
    "age": read_age,
    "beside": lambda meaning, story: unresolved(BLANKS[meaning.unit]),
    "century": read_century,
    "date": read_date,
    "day": read_day,
    "decade": read_decade,
    "duration": read_duration,
    "future": _future,
    "half": read_half,
    "holiday": read_holiday,
    "month": read_month,
    "numeric": read_numeric,
    "offset": read_offset,
    "part": read_part,
    "past": _past,
    "present": _reference("PRESENT_REF"),
    "quarter": read_quarter,
    "relative": read_relative,
    "season": read_season,
    "set": read_set,
    "span": read_span,
    "time": read_time,
    "around": read_around,
    "weekday": read_weekday,
    "year": read_year,
}
