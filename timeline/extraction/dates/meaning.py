"""What the words of an expression say, before anything around it is asked."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.dates.names import MONTHS, WEEKDAYS
from timeline.dates.timex import SEASON_CODES

from .amounts import VAGUE, read_amount
from .finder import Found

_MONTH_STEMS = [name[:3].lower() for name in MONTHS]
_WEEKDAY_STEMS = [name[:3].lower() for name in WEEKDAYS]
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
LAST = -1
_PIVOT = 30  # “the summer of '99”

START, MID, END = "START", "MID", "END"
EARLIER, LATER = "EARLIER", "LATER"
_EDGE_OF = {
    word: edge
    for edge, words in {
        START: "early beginning start onset outset first opening",
        MID: "mid middle height",
        END: "late end close conclusion latter last second final closing",
        EARLIER: "earlier",
        LATER: "later rest remainder",
    }.items()
    for word in words.split()
}

# Units by the first letters of their names
_UNITS = {
    "sec": "second", "min": "minute", "hou": "hour", "hr": "hour", "hrs": "hour", "day": "day",
    "wee": "week", "for": "fortnight", "mon": "month", "qua": "quarter", "yea": "year",
    "yr": "year", "yrs": "year", "dec": "decade", "cen": "century", "mil": "millennium",
}  # fmt: skip
_PARTS = {
    "morning": "MO", "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "noon": "MI", "midday": "MI",
    "afternoon": "AF", "evening": "EV", "dusk": "EV", "sunset": "EV", "nightfall": "NI",
    "night": "NI", "midnight": "NI", "tonight": "NI", "overnight": "NI",
}  # fmt: skip

# Where “last”, “next”, “this” and “that” point
BACK, ON, HERE, SAME = "back", "on", "here", "same"
_WAY_OF = {
    word: way
    for way, words in {
        BACK: "last past previous preceding prior",
        ON: "next following coming succeeding subsequent ensuing upcoming",
        HERE: "this current",
        SAME: "same that very the",
    }.items()
    for word in words.split()
}
STEPS = {BACK: -1, ON: 1}

# Pointers that count from the time of speaking, and those that count from the text
_OWN = frozenset("last past this current coming upcoming".split())
_TEXTUAL = frozenset(
    "the that same very previous preceding prior following succeeding subsequent ensuing".split()
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """The parts that an expression names; None or "" for what it doesn't.

    `start`, `end`: its tokens, fewer than what was found where that has two ends.
    """

    found: Found
    start: int
    end: int
    kind: str
    words: frozenset[str]  # of all that was found, in lower case
    year: int | None = None  # below 0: before Christ
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # 0 is Monday
    season: str = ""  # SP, SU, FA, WI
    edge: str = ""  # START, MID, END, EARLIER, LATER
    part: str = ""  # MO, MI, AF, EV, NI
    unit: str = ""
    amount: float | str = VAGUE
    amount_words: int = 0
    ordinal: int | None = None  # LAST is the last
    way: str = ""  # BACK, ON, HERE, SAME
    is_textual: bool = False  # “the previous”, “that”: counted from a date in the text
    range_end: int | None = None  # of a range over New Year that it opens: the month it ends in
    range_start: int | None = None  # of one that it closes: the month it began in

    @property
    def place(self) -> tuple[int, int]:
        """Its characters, half-open."""
        last = self.found.doc[self.end - 1]
        return self.found.doc[self.start].idx, last.idx + len(last)

    @property
    def is_same(self) -> bool:
        """“that year”, “the same month”: the one named last, if only in passing."""
        return bool(self.words & {"that", "same"})

    @property
    def is_before_christ(self) -> bool:
        return is_bc(self.found.first("ERA"))


def read(found: Found) -> Meaning:
    """The meaning of what was found, from its own words."""
    month, weekday = found.first("MONTH"), found.first("WEEKDAY", "WEEKDAYS")
    unit = found.first("UNIT", "ONE", "MANY")
    amount, used = read_amount(_amount_words(found))
    pointers = frozenset(token.lower_ for token in found.all("REL"))
    return Meaning(
        found=found,
        start=found.start,
        end=found.end,
        kind=found.kind,
        words=frozenset(found.words),
        year=_year(found),
        month=_MONTH_STEMS.index(month[:3]) + 1 if month else None,
        day=day_number(found.first("DAY")) or (_ordinal(found) if month else None),
        weekday=_WEEKDAY_STEMS.index(weekday[:3]) if weekday else None,
        season=_season(found.first("SEASON")),
        edge=_EDGE_OF.get(found.first("EARLY", "EDGE", "SIDE", "SOONER") or "", ""),
        part=_part(found),
        unit=unit_of(unit or ("year" if "year" in found.words else None)),
        amount=amount,
        amount_words=used,
        ordinal=_ordinal(found),
        way=_way(pointers),
        is_textual=not pointers & _OWN and bool(pointers & _TEXTUAL),
    )


def unit_of(word: str | None) -> str:
    """The name of the unit that `word`, in lower case, abbreviates or counts; "" for None."""
    if not word or word.startswith("weekend"):
        return "weekend" if word else ""
    return _UNITS.get(word.rstrip("."), "") or _UNITS[word[:3]]


def day_number(word: str | None) -> int | None:
    """“4”, “4th” as a number."""
    return int(re.sub("[a-z]", "", word)) if word else None


def is_bc(era: str | None) -> bool:
    return (era or "").startswith("b")


def _amount_words(found: Found) -> list[str]:
    words = [token.lower_ for token in found.all("QUANTITY")]
    while words and words[-1] == "-":
        words.pop()
    return words


def _year(found: Found) -> int | None:
    text = found.first("YEAR", "YNUM")
    if text is None and found.kind != "year" and (digits := found.first("YY")):
        return int(digits) + (2000 if int(digits) < _PIVOT else 1900)
    if text is None:
        return None
    return -int(text) if is_bc(found.first("ERA")) else int(text)


def _season(word: str | None) -> str:
    return SEASON_CODES[word.removeprefix("mid").removesuffix("time")] if word else ""


def _part(found: Found) -> str:
    if code := next((_PARTS[word] for word in found.words if word in _PARTS), ""):
        return code
    if "hours" in found.words and (word := found.first("EARLY")):
        return "MO" if word == "early" else "NI"
    return ""


def _ordinal(found: Found) -> int | None:
    """“third”, “21st”, “twenty-first”; LAST for “final”."""
    word = found.first("ORDINAL")
    if not word or word in ("last", "final"):
        return LAST if word else None
    number = _ORDINALS.index(word) if word in _ORDINALS else day_number(word) or 0
    tens = found.first("NUMBER") if found.kind in ("century", "date") else None
    amount = read_amount([tens])[0] if tens else 0
    return number if isinstance(amount, str) else number + int(amount)


def _way(pointers: frozenset[str]) -> str:
    ways = {_WAY_OF[word] for word in pointers}
    return next((way for way in (BACK, ON, HERE, SAME) if way in ways), "")
