"""The time that an expression means."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from timeline.dates import PartialDate
from timeline.dates.timex import UNDATED, timex_date

from .story import Mention


class Basis(StrEnum):
    """What a resolved expression rests on."""

    STATED = "stated"
    TO_PUBLICATION = "relative-to-publication"
    TO_TEXT = "relative-to-text"
    INFERRED = "inferred"
    UNRESOLVED = "unresolved"


class Type(StrEnum):
    """TIMEX3's four."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


UNKNOWN_DAY = "XXXX-XX-XX"


@dataclass(frozen=True, slots=True)
class Resolved:
    """`value`: TIMEX3's, None where there is none; `date`: the days it means, if it fixes any.

    `is_point`: a date that others may count from.
    """

    type: Type
    value: str | None
    mod: str = ""  # TIMEX3's START, MID, END, BEFORE, AFTER
    basis: Basis = Basis.STATED
    anchor: Mention | None = None
    date: PartialDate = UNDATED
    is_point: bool = False

    @property
    def is_day(self) -> bool:
        return self.date.is_day


def stated(value: str, mod: str = "") -> Resolved:
    """A date that the text gives in full. `mod`: of the edges, START, MID and END narrow it."""
    return _point(value, mod, Basis.STATED, None)


def counted(value: str, anchor: Mention, mod: str = "") -> Resolved:
    """A date found by counting from, or completing with, `anchor`."""
    basis = Basis.TO_PUBLICATION if anchor.is_publication else Basis.TO_TEXT
    return _point(value, mod, basis, anchor)


def unresolved(value: str | None, type_: Type = Type.DATE) -> Resolved:
    """An expression that nothing here dates."""
    return Resolved(type_, value, basis=Basis.UNRESOLVED)


def _point(value: str, mod: str, basis: Basis, anchor: Mention | None) -> Resolved:
    mod = mod if mod in ("START", "MID", "END") else ""
    return Resolved(Type.DATE, value, mod, basis, anchor, timex_date(value, mod), is_point=True)


def clipped(resolved: Resolved, edge: str, anchor: Mention | None) -> Resolved:
    """“later in April”, “earlier this year”: up to, or from, the day it is counted from.

    `edge`: EARLIER or LATER; any other changes nothing.
    """
    day = timex_date(anchor.value).earliest if anchor else None
    first, last = resolved.date.bounds
    if edge not in ("EARLIER", "LATER") or not (day and first and last and first <= day <= last):
        return resolved
    first, last = (day, last) if edge == "LATER" else (first, day)
    mod = "AFTER" if edge == "LATER" else "BEFORE"
    return replace(resolved, mod=mod, date=PartialDate(first, last, f"{first}/{last}"))
