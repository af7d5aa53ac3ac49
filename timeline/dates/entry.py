"""What a person types for a date, in EDTF or English.

    4 April 2019 · April 4, 2019 · Thursday 4 Apr 2019     a day; the weekday has to be right
    late on 5 April 2019 · 5 April 2019, morning           with a part of day
    April 2019 · 2019 · spring 2019 · the 2010s            longer
    around April 2019 · possibly 2014                      with EDTF's ~ or ?
    4-6 April 2019 · from 2014 to 2017                     an interval
    since 2014 (2014/..) · from 2014 (2014/, end not said) · until 2017 · up to 2017
    early April 2019 · mid-2014 · late 2018                a third of it (thirds.py)
    between 4 and 6 April 2019                             bounds alone: no date is stated
    before, by, after, on or after 4 April 2019            one bound; before and after exclude it
    April 2019 (between 6 and 30 April 2019)               a stated date with narrower bounds
    undated

Case, extra spaces, ordinals ("4th"), dashes and any script's digits are accepted; a missing year
or a date that could be two (04/05/2019) is not filled in but refused.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import date as Day
from datetime import timedelta

from .edtf import NO_TIMES, Bounds, Part, edtf_bounds
from .errors import DateError
from .marking import gettext_noop as _
from .partial import PartialDate, PartOfDay, parse_edtf
from .points import FLAGS, read_date, read_ends
from .thirds import thirds

LONGEST = 200  # characters

Reader = Callable[[re.Match[str]], PartialDate | None]
Readings = tuple[tuple[re.Pattern[str], Reader], ...]

_DASHES = str.maketrans({"–": " - ", "—": " - ", "‐": "-", "‑": "-", "−": "-"})

# Between the ends of an interval
_SEPARATORS = (" to ", " until ", " till ", " through ", " - ", "-")

_PARTS = "|".join([*PartOfDay, "midday", "mid"])


def parse_entry(text: str) -> PartialDate:
    """The date that a person typed, in the forms above. Raises DateError, and nothing else."""
    if len(text) > LONGEST:
        raise DateError(
            _("A date has at most {longest} characters; this has {length}."),
            longest=LONGEST,
            length=len(text),
        )
    phrase = _plain(text)
    if not phrase:
        raise DateError(_("Type a date, or “undated” where the source gives none."))
    if date := _read(phrase, _IN_PART + _READINGS):
        return date
    raise DateError(
        _(
            "“{text}” could not be read as a date; type one such as “4 April 2019”, "
            "“late on 5 April 2019”, “between 4 and 6 April 2019”, “2014/2017” or “undated”."
        ),
        text=text.strip(),
    )


def _plain(text: str) -> str:
    """`text` with ASCII digits and hyphens, single spaces, no invisible marks, no full stop."""
    visible = (char for char in text if unicodedata.category(char) != "Cf")
    digits = "".join(str(unicodedata.decimal(char, char)) for char in visible)
    return re.sub(r"(?<=[^.])[.,;]$", "", " ".join(digits.translate(_DASHES).split()))


def _read(phrase: str, readings: Readings) -> PartialDate | None:
    for pattern, read in readings:
        if (match := pattern.fullmatch(phrase)) and (date := read(match)):
            return date
    return None


def _stated(match: re.Match[str]) -> PartialDate | None:
    part = read_date(match[0])
    return None if part is None else parse_edtf(str(part))


def _interval(match: re.Match[str]) -> PartialDate | None:
    for separator in _SEPARATORS:
        ends = match["ends"].split(separator)
        if len(ends) == 2 and (parts := read_ends(*ends)):
            return parse_edtf(f"{parts[0]}/{parts[1]}")
    return None


def _one_end(edtf: str) -> Reader:
    """A reader of an interval of which one end is typed; `edtf` has {} in its place."""

    def read(match: re.Match[str]) -> PartialDate | None:
        part = read_date(match["date"])
        return None if part is None else parse_edtf(edtf.format(part))

    return read


def _between(match: re.Match[str]) -> PartialDate | None:
    ends = read_ends(match["first"], match["last"])
    return None if ends is None else PartialDate(_exact(ends[0])[0], _exact(ends[1])[1])


def _limit(bounds: Callable[[Day, Day], Bounds]) -> Reader:
    """A reader of bounds that follow from the first and the last day of one date."""

    def read(match: re.Match[str]) -> PartialDate | None:
        part = read_date(match["date"])
        return None if part is None else PartialDate(*bounds(*_exact(part)))

    return read


def _exact(part: Part) -> tuple[Day, Day]:
    if part.qualifier:
        raise DateError(
            _("A bound is a day, month or year alone, without “around”, “possibly” or {mark}."),
            mark=part.qualifier,
        )
    return part.bounds


def _moved(day: Day, days: int) -> Day:
    try:
        return day + timedelta(days)
    except OverflowError as error:
        raise DateError(_("There is no day beyond {day} here."), day=day.isoformat()) from error


def _narrowed(match: re.Match[str]) -> PartialDate | None:
    """A stated date, and narrower bounds in parentheses."""
    date, within = _read(match["date"], _READINGS), _read(match["bounds"], _READINGS)
    if date is None or within is None:
        return None
    return replace(
        date, earliest=within.earliest or date.earliest, latest=within.latest or date.latest
    )


def _in_part(match: re.Match[str]) -> PartialDate | None:
    """A part of one day, or a third of a month or year."""
    part = match["part"].lower().replace("midday", "noon")
    date = _read(match["date"], _READINGS)
    if date is None:
        return None
    if date.is_day and part != "mid":
        return replace(date, part_of_day=part)
    if (
        date.edtf
        and date.bounds == edtf_bounds(date.edtf)
        and (days := thirds(date.edtf).get(part))
    ):
        return PartialDate(*days, date.edtf)
    raise DateError(
        _(
            "“{part}” does not go with “{date}”: it needs one day; "
            "early, mid and late also take a month or a year."
        ),
        part=match["part"],
        date=match["date"],
    )


def _refused(why: str) -> Reader:
    def read(match: re.Match[str]) -> PartialDate | None:
        raise DateError(why, text=match[0])

    return read


def _compiled(*readings: tuple[str, Reader]) -> Readings:
    return tuple((re.compile(pattern, FLAGS | re.DOTALL), read) for pattern, read in readings)


_IN_PART = _compiled(
    (
        rf"(?:(?:in|on|at|during) )?(?:the )?(?P<part>{_PARTS})"
        r"(?:,?(?: of| on| in)?(?: the)? |-)(?P<date>.+)",
        _in_part,
    ),
    (rf"(?P<date>.+?),? (?:(?:in|on|at) )?(?:the )?(?P<part>{_PARTS})", _in_part),
)

# In this order: a later one may take for its own what an earlier one reads better
_READINGS = _compiled(
    (
        r"undated|not dated|no date|date (?:not given|unknown)|unknown",
        lambda match: PartialDate(None, None),
    ),
    (r"(?P<date>.+?) ?\((?P<bounds>.+)\)", _narrowed),
    (r"between (?P<first>.+?) and (?P<last>.+)", _between),
    (r"before (?P<date>.+)", _limit(lambda first, last: (None, _moved(first, -1)))),
    (r"after (?P<date>.+)", _limit(lambda first, last: (_moved(last, 1), None))),
    (
        r"(?:by|on or before|no later than|not after) (?P<date>.+)",
        _limit(lambda first, last: (None, last)),
    ),
    (
        r"(?:on or after|no earlier than|not before) (?P<date>.+)",
        _limit(lambda first, last: (first, None)),
    ),
    (r"since (?P<date>.+)", _one_end("{}/..")),
    (r"from (?P<date>.+) on(?:wards?)?", _one_end("{}/..")),
    (r"(?:until|till) (?P<date>.+)", _one_end("../{}")),
    (r"up to (?P<date>.+)", _one_end("/{}")),
    (r".+", _stated),
    (r"(?:from )?(?P<ends>.+)", _interval),
    (r"from (?P<date>.+)", _one_end("{}/")),
    (
        r".*[0-9] ?b\.?c\.?(?:e\.?)?",
        _refused(_("“{text}” is before the year 1; dates here begin with the year 0001.")),
    ),
    (r".*[0-9]:[0-9].*", _refused(NO_TIMES)),
    (
        r".*[0-9]00s",
        _refused(
            _(
                "“{text}” may be ten years or a hundred; "
                "type the first and the last one, as in “2000 to 2009”."
            )
        ),
    ),
    (
        r".*\b(?:ago|earlier|last|later|next|this|today|tomorrow|tonight|yesterday)\b.*",
        _refused(_("“{text}” depends on the day on which it was said; type the date itself.")),
    ),
    # An interval in EDTF, or what looks like EDTF: parse_edtf says what is wrong with it
    (r"[\[{Y-]?[0-9][0-9X]{3}[^ ]*|[\[{/.][^ ]*", lambda match: parse_edtf(match[0])),
)
