"""Times of day: clocks and parts of a day."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.dates import PartOfDay
from timeline.dates.timex import day_of, day_value, in_unit, shift

from .amounts import VAGUE, read_amount
from .meaning import BACK, EARLIER, END, HERE, LATER, START, STEPS, Meaning
from .resolved import UNKNOWN_DAY, Resolved, Type, counted, unresolved
from .story import Mention, Story

# Hours from Greenwich; GMT and UTC are TIMEX3's Z
_ZONES = {
    "utc": "Z", "gmt": "Z", "z": "Z", "est": "-05", "edt": "-04", "cst": "-06", "cdt": "-05",
    "mst": "-07", "mdt": "-06", "pst": "-08", "pdt": "-07", "cet": "+01", "cest": "+02",
    "bst": "+01", "eet": "+02", "msk": "+03", "jst": "+09",
}  # fmt: skip
_PARTS = {
    "MO": PartOfDay.MORNING,
    "MI": PartOfDay.NOON,
    "AF": PartOfDay.AFTERNOON,
    "EV": PartOfDay.EVENING,
    "NI": PartOfDay.NIGHT,
}
_HOURS_OF_THE_SUN = frozenset("noon midday midnight dawn daybreak dusk nightfall".split())
_EDGES = {START: PartOfDay.EARLY, END: PartOfDay.LATE}

# From which hour on a clock time is which part of the day: a rule of ours
_HOURS = (
    (22, PartOfDay.NIGHT),
    (18, PartOfDay.EVENING),
    (13, PartOfDay.AFTERNOON),
    (12, PartOfDay.NOON),
    (6, PartOfDay.MORNING),
    (0, PartOfDay.EARLY),
)


def clock(meaning: Meaning) -> str:
    """“3:00 a.m. EST” as T03:00-05; "" where there is no clock time, or no such time."""
    found = meaning.found
    half = (found.first("AMPM") or "").replace(".", "")
    hour, minute = _hour(found.first("CLOCK") or _hour_word(meaning) or "")
    is_late = half == "pm" or (meaning.part in ("AF", "EV") and not half.endswith("m"))
    if is_late and 0 < hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    if not (0 <= hour <= 24 and minute < 60):
        return ""
    return f"T{hour:02}:{minute:02}{_ZONES.get(found.first('ZONE') or '', '')}"


def _hour_word(meaning: Meaning) -> str | None:
    """What stands before “a.m.” or “o'clock”; noon and midnight as a clock would show them."""
    found, words = meaning.found, meaning.found.words
    if half := found.first("AMPM"):
        return words[words.index(half) - 1] if words.index(half) else None
    if {"noon", "midday"} & meaning.words:
        return "12"
    return "24" if "midnight" in words else found.first("HHMM", "NUMBER")


def _hour(text: str) -> tuple[int, int]:
    """Hour and minute of “10”, “10:30”, “10.30”, “1030” or “ten”; (-1, 0) for anything else."""
    if match := re.fullmatch(r"([0-9]{1,2})(?:[:.]?([0-9]{2}))?(?::[0-9]{2})?", text):
        return int(match[1]), int(match[2] or 0)
    amount, used = read_amount([text]) if text and not text[0].isdigit() else (VAGUE, 0)
    return (int(amount), 0) if used and isinstance(amount, float) else (-1, 0)


def at_time(day: Resolved, meaning: Meaning) -> Resolved:
    """A day with the clock time or the part of day that the expression gives it."""
    if day.value is None:
        return day
    if time := clock(meaning):
        return _on_day(day, time, next(part for hour, part in _HOURS if int(time[1:3]) >= hour))
    if meaning.part:
        return _on_day(day, f"T{meaning.part}", _PARTS[meaning.part])
    part = _EDGES.get(meaning.edge)
    if part and day.is_day:
        return replace(day, mod=meaning.edge, date=replace(day.date, part_of_day=part))
    return day


def _on_day(day: Resolved, code: str, part: PartOfDay) -> Resolved:
    date = replace(day.date, part_of_day=part) if day.is_day else day.date
    return replace(day, type=Type.TIME, value=f"{day.value}{code}", date=date)


def read_time(meaning: Meaning, story: Story) -> Resolved | None:
    """A clock time alone: on the day that is told of."""
    time = clock(meaning)
    if not time:
        return None
    anchor = _day_anchor(story.told_day)
    if anchor is None:
        return unresolved(UNKNOWN_DAY + time, Type.TIME)
    return replace(at_time(counted(anchor.value[:10], anchor), meaning), is_point=False)


def read_part(meaning: Meaning, story: Story) -> Resolved | None:
    """“that morning”, “the next evening”, “at dawn”."""
    if not meaning.part:
        return None
    code = clock(meaning) or f"T{meaning.part}"
    if not _is_pointed(meaning):
        is_marked = story.is_narrative or meaning.found.before == "at" or "at" in meaning.words
        return unresolved(UNKNOWN_DAY + code, Type.TIME) if is_marked else None
    told = story.told("day") if meaning.is_same else story.told_day
    whole = story.own_time if _is_own(meaning) else told
    anchor = _day_anchor(whole)
    if anchor is None:
        month = in_unit(whole.value, "month") if whole else None
        return unresolved((f"{month}-XX" if month else UNKNOWN_DAY) + code, Type.TIME)
    day = shift(anchor.value, STEPS.get(meaning.way, 0), "day")
    read = at_time(counted(day, anchor), meaning) if day else None
    return replace(read, is_point=meaning.way in STEPS) if read else None


def _is_pointed(meaning: Meaning) -> bool:
    return bool(meaning.way or meaning.edge or meaning.words & _HOURS_OF_THE_SUN)


def _is_own(meaning: Meaning) -> bool:
    """“this morning” is the speaker's; “the morning” that of the day told of."""
    return meaning.way in (HERE, BACK) and not meaning.is_textual


def _day_anchor(mention: Mention | None) -> Mention | None:
    return mention if mention and day_of(mention.value) else None


def read_day(meaning: Meaning, story: Story) -> Resolved | None:
    """“yesterday”, “tonight”, “the day before yesterday”; in a history they are quoted."""
    count = _days_off(meaning.words)
    if meaning.edge in (EARLIER, LATER):
        meaning = replace(meaning, edge="")
    if story.published is None or story.is_narrative:
        return _unknown_day(meaning, count, is_vague=story.is_narrative)
    day = shift(day_value(story.published), count, "day")
    return at_time(counted(day, Mention(day_value(story.published))), meaning) if day else None


def _unknown_day(meaning: Meaning, count: int, *, is_vague: bool) -> Resolved:
    if meaning.part:
        return unresolved(f"{UNKNOWN_DAY}T{meaning.part}", Type.TIME)
    return unresolved("PRESENT_REF" if is_vague and count == 0 else UNKNOWN_DAY)


def _days_off(words: frozenset[str]) -> int:
    if "before" in words:
        return -2
    if "after" in words:
        return 2
    return ("tomorrow" in words) - bool(words & {"yesterday", "last"})
