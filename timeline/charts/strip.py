"""The strip above a timeline: how many events there are, by day, by month or by year."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date as Day
from datetime import timedelta
from typing import NamedTuple

from timeline.codebook.marking import gettext_noop as _
from timeline.dates import PartialDate, say
from timeline.queries.rows import EventRow

from .lanes import ALWAYS, Days
from .svg import percent
from .ticks import LABEL_WIDTH, Unit, first_day, index_of, indexes, label_of, last_day
from .window import Window, main_window, whole_window

MOST_BARS = 45
TOP = 16  # px above the highest bar, for its number
HEIGHT = 40  # px of the highest bar
FOOT = 20  # px below the bars, for their labels
LOWEST = 4  # px of a bar for one event among many
NARROW, WIDE = 300, 620  # px: labels are chosen for a strip at least so wide
NUMBERED = 14  # that many bars have room for a number each
UNITS: tuple[Unit, ...] = (
    *(("day", 1), ("month", 1)),
    *(("year", 1), ("year", 10), ("year", 100), ("year", 1000)),
)
BEFORE, AFTER = _("Earlier"), _("Later")

Translate = Callable[[str], str]
Stretch = tuple[Day, Day, str]  # first and last day, and a short label


@dataclass(frozen=True, slots=True)
class Bar:
    """The events of a stretch of days, `frm` to `to`, both included.

    `sure` lie in it whole; `perhaps` have dates that only overlap it. `words` names the stretch.
    `label` stands below it, empty where there is no room; one that `is_spare` needs a wide
    screen. Heights and tops in px.
    """

    frm: Day
    to: Day
    words: str
    label: str
    is_spare: bool
    sure: int
    perhaps: int
    x: str
    middle: str
    width: str
    height: int
    sure_height: int

    @property
    def total(self) -> int:
        return self.sure + self.perhaps

    @property
    def top(self) -> int:
        return TOP + HEIGHT - self.height

    @property
    def sure_top(self) -> int:
        return TOP + HEIGHT - self.sure_height


class Band(NamedTuple):
    """The part of the strip that the date filter shows: where, and in words."""

    x: str
    width: str
    words: str


@dataclass(frozen=True, slots=True)
class OverviewStrip:
    """All bars, none where no event has a date with both bounds.

    `words`: the days it covers. `band`: which of them are shown, None for all.
    """

    bars: tuple[Bar, ...] = ()
    words: str = ""
    band: Band | None = None
    base: int = TOP + HEIGHT
    height: int = TOP + HEIGHT + FOOT

    @property
    def has_perhaps(self) -> bool:
        return any(bar.perhaps for bar in self.bars)

    @property
    def is_numbered(self) -> bool:
        return len(self.bars) <= NUMBERED


def overview_strip(
    rows: Sequence[EventRow],
    *,
    translate: Translate,
    shown: Days = ALWAYS,
    start: Day | None = None,
) -> OverviewStrip:
    """The strip of all rows, whatever days are asked for; `shown` are those days.

    Events from `start` on make the strip's days; what began earlier is gathered in a bar of its
    own at the front, and what runs on long after the others in one at the end.
    An event with an open bound has no place in it: no date filter would find that event.
    """
    dates = [row.date for row in rows if row.date.earliest and row.date.latest]
    whole = whole_window(dates)
    recent = [date for date in dates if not start or date.earliest and date.earliest >= start]
    main = main_window(recent or dates)
    if whole is None or main is None:
        return OverviewStrip()
    inner = _stretches(main, translate)
    stretches = _with_ends(inner, whole, translate)
    bars = _bars(stretches, dates, translate, has_after=whole.last > inner[-1][1])
    return OverviewStrip(
        bars=bars,
        words=_words(whole.first, whole.last, translate),
        band=_band(bars, whole.cut_to(*shown), translate) if any(shown) else None,
    )


def _stretches(window: Window, translate: Translate) -> list[Stretch]:
    """The days, months, years or more of a window: the finest of which there are not too many."""
    name, count = next(unit for unit in UNITS if len(indexes(window, unit)) <= MOST_BARS)
    found = []
    for index in indexes(window, (name, count)):
        first = first_day(index, name)
        found.append((first, last_day(index + count - 1, name), label_of(first, name, translate)))
    return found


def _with_ends(found: list[Stretch], whole: Window, translate: Translate) -> list[Stretch]:
    """The stretches, and one for all that lies before them and one for all after."""
    first, last = found[0][0], found[-1][1]
    before = [(whole.first, first - timedelta(1), translate(BEFORE))] if whole.first < first else []
    after = [(last + timedelta(1), whole.last, translate(AFTER))] if whole.last > last else []
    return [*before, *found, *after]


def _bars(
    stretches: list[Stretch], dates: list[PartialDate], translate: Translate, has_after: bool
) -> tuple[Bar, ...]:
    counts = [_counts(frm, to, dates) for frm, to, _label in stretches]
    highest = max(sum(pair) for pair in counts)
    step, wide = _labelled(len(stretches), WIDE, keep_last=has_after)
    _step, narrow = _labelled(len(stretches), NARROW, step, keep_last=has_after)
    slot = 1 / len(stretches)
    return tuple(
        Bar(
            frm=frm,
            to=to,
            words=_words(frm, to, translate),
            label=label if index in wide else "",
            is_spare=index not in narrow,
            sure=sure,
            perhaps=perhaps,
            x=percent(slot * index),
            middle=percent(slot * (index + 0.5)),
            width=percent(slot),
            sure_height=_height(sure, highest),
            height=_height(sure + perhaps, highest),
        )
        for index, ((frm, to, label), (sure, perhaps)) in enumerate(
            zip(stretches, counts, strict=True)
        )
    )


def _counts(frm: Day, to: Day, dates: list[PartialDate]) -> tuple[int, int]:
    """How many dates lie within two days whole, and how many more only overlap them."""
    overlapping = [date for date in dates if date.overlaps(frm, to)]
    inside = sum(
        bool(date.earliest and date.latest and frm <= date.earliest and date.latest <= to)
        for date in overlapping
    )
    return inside, len(overlapping) - inside


def _height(count: int, highest: int) -> int:
    return max(LOWEST, round(HEIGHT * count / highest)) if count else 0


def _labelled(count: int, width: int, step: int = 1, *, keep_last: bool) -> tuple[int, set[int]]:
    """Every how many bars one has a label, for bars `width` px wide together, and which ones.

    A multiple of `step`. `keep_last`: the last one is named, whatever its neighbours must lose.
    """
    step *= -(-LABEL_WIDTH * count // (width * step))
    chosen = {index for index in range(0, count, step) if not keep_last or count - index > step}
    return step, chosen | ({count - 1} if keep_last else set())


def _words(frm: Day, to: Day, translate: Translate) -> str:
    """A stretch of days as a date in words: a day, a month, a year, or from one day to another."""
    return say(PartialDate(frm, to, _edtf(frm, to)), translate=translate)


def _edtf(frm: Day, to: Day) -> str:
    for unit, length in (("day", 10), ("month", 7), ("year", 4)):
        index = index_of(frm, unit)
        if (frm, to) == (first_day(index, unit), last_day(index, unit)):
            return frm.isoformat()[:length]
    return f"{frm.isoformat()}/{to.isoformat()}"


def _band(bars: Sequence[Bar], shown: Window, translate: Translate) -> Band:
    touched = [
        index for index, bar in enumerate(bars) if bar.to >= shown.first and bar.frm <= shown.last
    ]
    slot = 1 / len(bars)
    return Band(
        x=percent(slot * touched[0]),
        width=percent(slot * len(touched)),
        words=_words(shown.first, shown.last, translate),
    )
