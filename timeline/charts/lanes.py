"""What a chart shows, before anything is drawn: lanes, and in them marks with their time.

See also `svg` and `figure`, which draw the same lanes, the one for every reader and the other for
those who point at it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date as Day
from datetime import datetime
from enum import StrEnum

from timeline.codebook import QUADS, Quad, QuadClass, Role, Standing
from timeline.codebook.marking import gettext_noop as _
from timeline.dates import PartialDate, say
from timeline.queries.rows import EventRow

from .day_order import places_in_day
from .window import Window, day_end, midnight, window_of

NAMED_LANES = 10
JOINT = 3  # parties that did nothing but the same event, for a lane of them all
OTHER_PARTIES = _("Other parties")
NO_PARTY = _("No party named as acting")
# More than a reader can tell apart, and as much as a page should carry.
MOST_MARKS = 500

Days = tuple[Day | None, Day | None]
ALWAYS: Days = (None, None)


class Edge(StrEnum):
    """How a span ends: at its bound, at the chart's edge, or nobody knows where."""

    BOUND = "bound"
    CUT = "cut"
    OPEN = "open"


class Fill(StrEnum):
    SOLID = "solid"
    HATCHED = "hatched"
    HOLLOW = "hollow"


FILLS = {
    Standing.CONTESTED: Fill.HATCHED,
    Standing.DENIED: Fill.HATCHED,
    Standing.CLAIMED: Fill.HOLLOW,
    Standing.PLANNED: Fill.HOLLOW,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """An event's place in time. `start` equals `end` for one that is known to the day.

    `words`: its date, for readers.
    """

    row: EventRow
    words: str
    start: datetime
    end: datetime
    start_edge: Edge = Edge.BOUND
    end_edge: Edge = Edge.BOUND

    @property
    def is_span(self) -> bool:
        return self.start != self.end

    @property
    def quad(self) -> Quad:
        return QUADS[QuadClass(self.row.quad_class)]

    @property
    def fill(self) -> Fill:
        return FILLS.get(Standing(self.row.standing), Fill.SOLID)

    @property
    def dashed(self) -> bool:
        return self.row.planned

    @property
    def claimants(self) -> str:
        return ", ".join(dict.fromkeys(claim.claimant for claim in self.row.claims))

    @property
    def title(self) -> str:
        """What a pointer or a screen reader is told: title, date in words, claimants."""
        parts = (self.row.title, self.words, self.claimants)
        return " — ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Lane:
    """The marks of one party and of those below it, in order of time.

    A joint lane holds the one mark of several parties, and its name lists them.
    """

    name: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Lanes:
    """The marks in the order of their rows, the lanes they stand in, the most active first.

    How many events found no place: `left_out` beyond MOST_MARKS, `undated` with no bound at all.
    """

    window: Window
    marks: tuple[Mark, ...]
    lanes: tuple[Lane, ...]
    left_out: int
    undated: int


def make_lanes(
    rows: Sequence[EventRow], translate: Callable[[str], str], shown: Days = ALWAYS
) -> Lanes | None:
    """The lanes of rows that are in order; None where there is nothing to show.

    `shown`: the days asked for, to which the window is cut.
    """
    dated = [row for row in rows if row.date.earliest or row.date.latest]
    drawn = _drawable(dated)
    whole = window_of(row.date for row in drawn)
    if whole is None:
        return None
    window = whole.cut_to(*shown)
    marks = _marks(drawn, window, translate)
    return Lanes(
        window=window,
        marks=marks,
        lanes=_lanes(marks, translate),
        left_out=len(dated) - len(drawn),
        undated=len(rows) - len(dated),
    )


def acting_groups(row: EventRow) -> dict[str, str]:
    """Name by slug of the groups (topmost parties) that started an event."""
    parts = [part for part in row.participations if part.role == Role.INITIATOR]
    return {part.group: part.group_name for part in parts}


def _drawable(rows: list[EventRow]) -> list[EventRow]:
    """The first rows, up to MOST_MARKS marks: an event has one for each of its groups."""
    total = 0
    for index, row in enumerate(rows):
        total += max(1, len(acting_groups(row)))
        if total > MOST_MARKS:
            return rows[:index]
    return rows


def _marks(
    rows: list[EventRow], window: Window, translate: Callable[[str], str]
) -> tuple[Mark, ...]:
    """The marks that the window shows any of."""
    places = _places(rows)
    found = [
        _mark(row, say(row.date, times=row.times, translate=translate), places.get(row.id), window)
        for row in rows
    ]
    return tuple(mark for mark in found if mark.start < window.end and mark.end > window.start)


def _places(rows: Iterable[EventRow]) -> dict[int, float]:
    """Where in its day each event stands that is known to the day, by id."""
    by_day: dict[Day, list[EventRow]] = defaultdict(list)
    for row in rows:
        if row.date.earliest and row.date.earliest == row.date.latest:
            by_day[row.date.earliest].append(row)
    places: dict[int, float] = {}
    for same in by_day.values():
        fractions = places_in_day([row.date.part_of_day for row in same])
        places |= dict(zip((row.id for row in same), fractions, strict=True))
    return places


def _mark(row: EventRow, words: str, place: float | None, window: Window) -> Mark:
    if place is not None and row.date.earliest:
        day = midnight(row.date.earliest)
        moment = day + (day_end(row.date.earliest) - day) * place
        return Mark(row, words, moment, moment)
    start, start_edge = _start(row.date, window)
    end, end_edge = _end(row.date, window)
    return Mark(row, words, start, end, start_edge, end_edge)


def _start(date: PartialDate, window: Window) -> tuple[datetime, Edge]:
    if date.earliest is None:
        return window.start, Edge.OPEN
    bound = midnight(date.earliest)
    return (window.start, Edge.CUT) if bound < window.start else (bound, Edge.BOUND)


def _end(date: PartialDate, window: Window) -> tuple[datetime, Edge]:
    if date.latest is None:
        return window.end, Edge.OPEN
    bound = day_end(date.latest)
    return (window.end, Edge.CUT) if bound > window.end else (bound, Edge.BOUND)


def _lanes(marks: Sequence[Mark], translate: Callable[[str], str]) -> tuple[Lane, ...]:
    """A mark stands in the lane of each group that acted; the busiest groups have one each."""
    by_activity = sorted(_group_lanes(marks), key=lambda lane: len(lane.marks), reverse=True)
    others = {mark.row.id for lane in by_activity[NAMED_LANES:] for mark in lane.marks}
    rest = {
        OTHER_PARTIES: tuple(mark for mark in marks if mark.row.id in others),
        NO_PARTY: tuple(mark for mark in marks if not acting_groups(mark.row)),
    }
    unnamed = (Lane(translate(name), found) for name, found in rest.items() if found)
    return (*by_activity[:NAMED_LANES], *unnamed)


def _group_lanes(marks: Sequence[Mark]) -> list[Lane]:
    """A lane for each group that acted, in the order of their first marks; joint ones as one."""
    names: dict[str, str] = {}
    acted: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        for slug, name in acting_groups(mark.row).items():
            names[slug] = name
            acted[slug].append(mark)
    sole = Counter(found[0].row.id for found in acted.values() if len(found) == 1)
    parties: dict[str | int, list[str]] = defaultdict(list)
    for slug, (first, *more) in acted.items():
        is_joint = not more and sole[first.row.id] >= JOINT
        parties[first.row.id if is_joint else slug].append(slug)
    return [
        Lane(", ".join(names[slug] for slug in slugs), tuple(acted[slugs[0]]))
        for slugs in parties.values()
    ]
