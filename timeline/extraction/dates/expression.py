"""What the component finds: plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.dates import PartialDate

from .resolved import Basis, Type
from .story import Mention


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """An expression of time in a text.

    `start`, `end`: characters, half-open. `value`: TIMEX3's, None where there is none to give.
    `date`: the days that it means; without bounds where it fixes none. `anchor`: what it was
    resolved against.
    """

    start: int
    end: int
    text: str
    type: Type
    value: str | None
    mod: str
    date: PartialDate
    basis: Basis
    anchor: Mention | None

    def as_json(self) -> dict[str, str | int | None]:
        """Its fields for JSON: days as ISO text, what is missing as None."""
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "type": self.type,
            "value": self.value,
            "mod": self.mod or None,
            **_date_json(self.date),
            "part_of_day": self.date.part_of_day or None,
            "basis": self.basis,
            "anchor": self.anchor.value if self.anchor else None,
            "anchor_start": self.anchor.start if self.anchor and self.anchor.start >= 0 else None,
            "anchor_end": self.anchor.end if self.anchor and self.anchor.start >= 0 else None,
        }


@dataclass(frozen=True, slots=True)
class TimeRange:
    """Two expressions that are the ends of one time: “from 4 to 6 April”."""

    start: int
    end: int
    text: str
    date: PartialDate

    def as_json(self) -> dict[str, str | int | None]:
        return {"start": self.start, "end": self.end, "text": self.text, **_date_json(self.date)}


@dataclass(frozen=True, slots=True)
class DatedText:
    """All that was found. `is_narrative`: how it was read, as a history or as news."""

    expressions: tuple[TimeExpression, ...]
    ranges: tuple[TimeRange, ...]
    is_narrative: bool


def _date_json(dated: PartialDate) -> dict[str, str | None]:
    return {
        "edtf": dated.edtf,
        "earliest": _day(dated.earliest),
        "latest": _day(dated.latest),
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
