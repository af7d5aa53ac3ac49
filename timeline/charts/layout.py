"""Where everything stands in a chart: heights in px, places across as fractions of its width.

Across, a chart is as wide as its column: nothing but the number of rows in a lane depends on the
least width that it is drawn for. There are two layouts, so that text keeps its size on a phone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from textwrap import shorten, wrap
from typing import NamedTuple

from .lanes import Edge, Lanes, Mark
from .ticks import Tick, day_starts
from .window import Window

ROW = 24  # px, the least that a finger hits
BAR = 16
AXIS = 36
LANE_PADDING = 5
NAME_LINE = 17
NAME_TOP = 8  # from a lane's top to its name
ARROW = 12  # what an arrow takes of a bar
DAY = 12  # the least width of a day for a line before it
CHARACTER = 6.3  # the width of one in a mark's label, at 12 px in a wide typeface
BESIDE = 13  # from the middle of a shape to a label
BESIDE_BAR = 17  # from the middle of a bar as short as can be
GAP = 6  # between the end of a bar and a label
ENOUGH = 120  # px for a label to be worth beginning
MOST_LABELLED = 40  # marks: with more of them, a label each would make the chart too high


@dataclass(frozen=True, slots=True)
class Format:
    """A way to lay a chart out. Widths in px.

    `least`: of the part with the marks. `gutter`: to its left, for the lanes' names; without
    one, the names stand above their lanes, which takes `header` of each lane's height, and
    NAME_LINE more for a second line.
    `has_labels`: there is room for the titles of the events beside their marks.
    """

    name: str
    least: int
    gutter: int
    header: int
    name_length: int
    has_labels: bool


WIDE = Format("wide", least=620, gutter=176, header=0, name_length=21, has_labels=True)
NARROW = Format("narrow", least=300, gutter=10, header=21, name_length=44, has_labels=False)
MARGIN = 10  # to the right of the marks


class Side(StrEnum):
    """Where a mark's label stands."""

    INSIDE = "inside"
    AFTER = "after"
    BEFORE = "before"


class LabelPlace(NamedTuple):
    """Where a label may stand: from `shift` px beside a moment, with `room` px for it.

    `at`: that moment as a fraction of the width. Before a mark a label ends there, else it begins.
    """

    side: Side
    at: float
    moment: datetime
    shift: int
    room: float


class Label(NamedTuple):
    """An event's title, or as much of it as its place has room for."""

    text: str
    place: LabelPlace


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark's place across: `left` and `right` as fractions of the width.

    `is_bar`: a span with room for its shape inside it. Any other has its shape in its middle.
    """

    mark: Mark
    left: float
    right: float
    is_bar: bool

    @property
    def anchor(self) -> float:
        """Where the shape is measured from: a bar's start, else the middle."""
        return self.left if self.is_bar else (self.left + self.right) / 2

    @property
    def moment(self) -> datetime:
        """The time at the anchor."""
        mark = self.mark
        return mark.start if self.is_bar else mark.start + (mark.end - mark.start) / 2

    @property
    def icon(self) -> int:
        """The px from the anchor to the middle of the shape."""
        if not self.is_bar:
            return 0
        return ROW // 2 + (0 if self.mark.start_edge is Edge.BOUND else ARROW)


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark where it is drawn, `y` px from the first lane's top to its middle."""

    spot: Spot
    y: int
    label: Label | None

    @property
    def mark(self) -> Mark:
        return self.spot.mark


@dataclass(frozen=True, slots=True)
class Band:
    """A lane across the chart, `top` px from the first one's. Its lines may hold part of `name`."""

    name: str
    name_lines: tuple[str, ...]
    top: int
    height: int
    placed: tuple[Placed, ...]

    @property
    def bottom(self) -> int:
        return self.top + self.height

    @property
    def is_name_cut(self) -> bool:
        return " ".join(self.name_lines) != " ".join(self.name.split())

    @property
    def name_top(self) -> int:
        return self.top + NAME_TOP


def bands_for(lanes: Lanes, form: Format) -> tuple[Band, ...]:
    """The lanes one below the other, each as high as its rows of marks."""
    has_labels = form.has_labels and len(lanes.marks) <= MOST_LABELLED
    bands: list[Band] = []
    for lane in lanes.lanes:
        spots = [_spot(mark, lanes.window, form) for mark in lane.marks]
        labels = [_label(spot, form) if has_labels else None for spot in spots]
        bands.append(_band(lane.name, spots, labels, form, total_height(bands)))
    return tuple(bands)


def total_height(bands: Sequence[Band]) -> int:
    return bands[-1].bottom if bands else 0


def stack(extents: Sequence[tuple[float, float]]) -> list[int]:
    """For each (from, to) in turn, the number of the first row where it overlaps none before."""
    rows: list[list[tuple[float, float]]] = []
    numbers: list[int] = []
    for start, end in extents:
        free = (
            number
            for number, row in enumerate(rows)
            if all(end <= other_start or start >= other_end for other_start, other_end in row)
        )
        number = next(free, len(rows))
        if number == len(rows):
            rows.append([])
        rows[number].append((start, end))
        numbers.append(number)
    return numbers


def line_moments(lanes: Lanes, form: Format, ticks: Sequence[Tick]) -> list[datetime]:
    """Where a line across the lanes helps: between days, or where a tick's unit begins."""
    window = lanes.window
    if window.days * DAY <= form.least:
        return day_starts(window)
    return [tick.start for tick in ticks if tick.start > window.start]


def _band(
    name: str,
    spots: Sequence[Spot],
    labels: Sequence[Label | None],
    form: Format,
    top: int,
) -> Band:
    rows = stack([_extent(s, label, form) for s, label in zip(spots, labels, strict=True)])
    names = _name_lines(name, form)
    header = form.header and form.header + (len(names) - 1) * NAME_LINE
    first = top + LANE_PADDING + header + ROW // 2
    height = max((max(rows) + 1) * ROW, 0 if header else len(names) * NAME_LINE)
    return Band(
        name=name,
        name_lines=names,
        top=top,
        height=height + header + 2 * LANE_PADDING,
        placed=tuple(
            Placed(spot, first + row * ROW, label)
            for spot, row, label in zip(spots, rows, labels, strict=True)
        ),
    )


def _spot(mark: Mark, window: Window, form: Format) -> Spot:
    left, right = window.fraction(mark.start), window.fraction(mark.end)
    return Spot(mark, left, right, mark.is_span and (right - left) * form.least >= ROW)


def _label(spot: Spot, form: Format) -> Label:
    """The title where all of it has room; else within a bar that holds enough of it."""
    title = spot.mark.row.title
    places = _label_places(spot, form)
    found = [place for place in places if place.room >= len(title) * CHARACTER]
    found += [place for place in places if place.side is Side.INSIDE and place.room >= ENOUGH]
    place = found[0] if found else max(places, key=lambda place: place.room)
    length = int(place.room / CHARACTER)
    cut = title[: max(0, length - 1)].rstrip() + "…"
    return Label(title if len(title) <= length else cut, place)


def _label_places(spot: Spot, form: Format) -> list[LabelPlace]:
    """The places for a spot's label, the better first."""
    mark, least = spot.mark, form.least
    if not spot.is_bar:
        at, moment, gap = spot.anchor, spot.moment, BESIDE_BAR if mark.is_span else BESIDE
        return [
            LabelPlace(Side.AFTER, at, moment, gap, (1 - at) * least - gap),
            LabelPlace(Side.BEFORE, at, moment, -gap, at * least - gap),
        ]
    left, right, inner = spot.left, spot.right, spot.icon + BESIDE
    return [
        LabelPlace(Side.INSIDE, left, mark.start, inner, (right - left) * least - inner),
        LabelPlace(Side.AFTER, right, mark.end, GAP, (1 - right) * least - GAP),
        LabelPlace(Side.BEFORE, left, mark.start, -GAP, left * least - GAP),
    ]


def _extent(spot: Spot, label: Label | None, form: Format) -> tuple[float, float]:
    """The px that a mark takes with its label, never less than a finger needs."""
    left, right = spot.left * form.least, spot.right * form.least
    spare = max(0, ROW - (right - left)) / 2
    ends = [left - spare, right + spare]
    if label:
        start = label.place.at * form.least + label.place.shift
        length = len(label.text) * CHARACTER
        ends += [start - length if label.place.side is Side.BEFORE else start + length]
    return min(ends), max(ends)


def _name_lines(name: str, form: Format) -> tuple[str, ...]:
    """A lane's name in at most two lines."""
    lines = wrap(name, form.name_length)
    if len(lines) <= 2:
        return tuple(lines)
    rest = shorten(" ".join(lines[1:]), form.name_length, placeholder=" …")
    return (lines[0], rest)
