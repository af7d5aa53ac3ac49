"""The year of a date that doesn't say it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from timeline.dates.timex import month_of, shift, year_of, year_value

from .meaning import BACK, HERE, ON, STEPS, Meaning
from .resolved import Resolved, counted, stated
from .story import Mention, Story
from .voice import FUTURE, PAST, is_announced, is_told_back, tense

# The month in which a season stands when it is compared with one
SEASON_MONTHS = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}

_FIRST_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}

# A history goes forward: a month more than so many before the last one told is the next year's.
# One as many after it is the year's before; sooner where it is told in the past perfect.
# Chosen on a part of the WikiWars texts.
_FORWARD, _BACKWARD, _BACKWARD_IF_PAST = 5, 10, 7

# In news a day without a year is the nearest one. A verb decides where that is further off.
_SOON, _LONG_AGO = timedelta(days=14), timedelta(days=60)
_LEAP = 4
_LAST_YEAR = 9999

# From when two digits are read where the day of writing is not known
_NO_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Year:
    """A year as TIMEX3 writes it, and what it was taken from: None if the text gives it."""

    value: str
    anchor: Mention | None = None

    def complete(self, rest: str, mod: str = "") -> Resolved:
        """The date of this year that goes on with `rest`."""
        value = self.value + rest
        return counted(value, self.anchor, mod) if self.anchor else stated(value, mod)


def year_for(meaning: Meaning, story: Story) -> Year | None:
    """The year of a month or of a day in one; None where nothing tells."""
    if meaning.year is not None:
        return Year(year_value(meaning.year))
    if meaning.unit == "year":
        return relative_year(meaning, story)
    if meaning.way in (BACK, ON, HERE):
        return _pointed(meaning, story)
    if story.is_narrative and not is_announced(meaning):
        return _told(meaning, story)
    return _nearest(meaning, story)


def relative_year(meaning: Meaning, story: Story) -> Year | None:
    """“last year”, “that year”, “the following year”."""
    told = story.told("year") if meaning.is_same else story.told_time
    anchor = told if meaning.is_textual else story.own_time
    value = shift(anchor.value, STEPS.get(meaning.way, 0), "year") if anchor else None
    return Year(value, anchor) if value else None


def month_hint(value: str) -> int | None:
    """The month that a value names, or the one in which its season stands."""
    return month_of(value) or SEASON_MONTHS.get(value[-2:] if value[-3:-2] == "-" else "")


def _pointed(meaning: Meaning, story: Story) -> Year | None:
    """“last April”: the one before now; “next April”, “this April”."""
    anchor = story.told_time if meaning.is_textual else story.own_time
    year = year_of(anchor.value) if anchor else None
    if anchor is None or year is None or meaning.month is None:
        return None
    now = month_of(anchor.value) or (1 if meaning.way == ON else 12)
    if meaning.way == BACK:
        return _year(year - (meaning.month >= now), anchor)
    return _year(year + (meaning.way == ON and meaning.month <= now), anchor)


def _year(year: int, anchor: Mention) -> Year | None:
    return Year(year_value(year or 1), anchor) if abs(year) <= _LAST_YEAR else None


def _told(meaning: Meaning, story: Story) -> Year | None:
    """In a history: the year last told of, or one beside it, as the months go on."""
    anchor = story.mention
    year = year_of(anchor.value) if anchor else None
    if anchor is None or year is None or meaning.month is None:
        return None
    last = month_hint(anchor.value) or meaning.month
    if meaning.range_end:
        return _year(year - 1 + _turn(meaning.range_end - last, is_past=False), anchor)
    if meaning.range_start == last:
        return _year(year + 1, anchor)
    if meaning.found.before == "since":
        return _year(year - (meaning.month > last), anchor)
    return _year(year + _turn(meaning.month - last, is_past=is_told_back(meaning)), anchor)


def _turn(months: int, *, is_past: bool) -> int:
    """How many years on it is when the telling goes `months` on within a year."""
    if months < -_FORWARD and not is_past:
        return 1
    return -1 if months >= (_BACKWARD_IF_PAST if is_past else _BACKWARD) else 0


def _nearest(meaning: Meaning, story: Story) -> Year | None:
    """In news: by the day of publication, and the tense."""
    published, anchor = story.published, story.publication
    if published is None or anchor is None or meaning.month is None:
        return None
    if meaning.day is None:
        is_next = tense(meaning) == FUTURE
        if is_next:
            return _year(published.year + (meaning.month < published.month), anchor)
        return _year(published.year - (meaning.month > published.month), anchor)
    return _year(_nearest_day(meaning, published), anchor)


def _nearest_day(meaning: Meaning, published: date) -> int:
    days = [day for n in range(-_LEAP, _LEAP + 1) if (day := _day(meaning, published.year + n))]
    if not days:
        return published.year
    told = tense(meaning)
    nearest = min(days, key=lambda day: abs((day - published).days))
    if told == PAST and nearest - published > _SOON:
        nearest = max((day for day in days if day <= published), default=nearest)
    elif told == FUTURE and published - nearest > _LONG_AGO:
        nearest = min((day for day in days if day >= published), default=nearest)
    return nearest.year


def _day(meaning: Meaning, year: int) -> date | None:
    try:
        return date(year, meaning.month or 0, meaning.day or 0)
    except ValueError:
        return None


def season_year(meaning: Meaning, story: Story) -> Year | None:
    """The year of a season that doesn't say it."""
    if meaning.unit == "year":
        return relative_year(meaning, story)
    is_told = meaning.is_textual or story.is_narrative
    anchor = story.told_time if is_told else story.own_time
    year = year_of(anchor.value) if anchor else None
    if anchor is None or year is None:
        return None
    now = month_hint(anchor.value)
    if now is None:
        return _year(year + STEPS.get(meaning.way, 0), anchor)
    if story.is_narrative:
        return _year(year + _season_told(meaning, now), anchor)
    return _year(year + _season_reported(meaning, now), anchor)


def _season_told(meaning: Meaning, now: int) -> int:
    """How many years on the season is, in a history; a winter has the year in which it ends."""
    months = SEASON_MONTHS[meaning.season] - now
    if meaning.way == BACK:
        return 0 if months < -1 else -1
    if meaning.way == ON:
        return 0 if months > 0 else 1
    if meaning.season == "WI" and months <= -8:
        return 1
    return _turn(months, is_past=is_told_back(meaning))


def _season_reported(meaning: Meaning, now: int) -> int:
    """The same in news; a winter has the year in which it begins, as in EDTF."""
    first = _FIRST_MONTHS[meaning.season]
    begun = 0 if first <= now else -1
    is_now = 0 <= now - first - 12 * begun < 3
    if meaning.way == BACK:
        return begun - is_now
    if meaning.way == ON:
        return begun + 1
    is_next = tense(meaning) == FUTURE or (meaning.way == HERE and tense(meaning) != PAST)
    return begun + (is_next and not is_now)


def part_year(meaning: Meaning, story: Story, first_month: int) -> Year | None:
    """The year of a quarter or a half that begins with `first_month`."""
    if meaning.year is not None:
        return Year(year_value(meaning.year))
    if "year" in meaning.words:
        return relative_year(meaning, story)
    anchor = story.own_time
    year = year_of(anchor.value) if anchor else None
    if anchor is None or year is None:
        return None
    is_ahead = first_month > (month_of(anchor.value) or 12)
    is_last = is_ahead and not story.is_narrative and tense(meaning) == PAST
    return _year(year - is_last, anchor)


def full_year(two_digits: int, published: date | None) -> str:
    """“'82”: the year of its century that is not more than ten years ahead of the writing."""
    now = published.year if published else _NO_YEAR
    year = now // 100 * 100 + two_digits
    return year_value(year - 100 * (year > now + 10))
