"""The chart that stands in the page: drawn by the server, every mark a link.

Coordinates across are per cent, so that the drawing takes the width of its column while text,
marks and what a finger must hit keep their size. See also `figure`, the same chart for plotly.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from timeline.codebook import QUADS, STANDINGS
from timeline.queries.rows import EventRow

from .lanes import ALWAYS, Days, Edge, Fill, Lanes, Mark, make_lanes
from .layout import (
    AXIS,
    NAME_LINE,
    NARROW,
    ROW,
    WIDE,
    Band,
    Format,
    Label,
    Placed,
    bands_for,
    line_moments,
    total_height,
)
from .shapes import outline_of
from .ticks import ticks_for

# How far, as a fraction of the width, a bar is drawn past the edge that hides its round end
BEYOND = 0.05
BASELINE = 13  # px from the top of a line of text


class DrawnTick(NamedTuple):
    x: str
    label: str
    year: str


class DrawnLabel(NamedTuple):
    x: str
    shift: int
    side: str
    text: str


@dataclass(frozen=True, slots=True)
class DrawnMark:
    """A mark with its place in px and per cent, as the template writes it.

    `x` is the middle of a point and of a span too short for a bar, else where the bar begins;
    `icon` px from there stands its shape. `drawn_x` and `drawn_width` go past an edge that cuts.
    `looks` are names for its style. `open_ends`: "start", "end", "both" or empty.
    """

    url: str
    title: str
    quad_class: str
    looks: str
    y: int
    x: str
    end: str
    width: str
    drawn_x: str
    drawn_width: str
    icon: int
    label: DrawnLabel | None
    is_span: bool
    is_bar: bool
    is_hatched: bool
    cut_start: bool
    cut_end: bool
    open_ends: str

    @property
    def top(self) -> int:
        return self.y - ROW // 2


@dataclass(frozen=True, slots=True)
class DrawnLane:
    """`top` and `bottom` px from the first lane's top; a y for each line of the name.

    `is_name_cut`: the lines had no room for all of `name`.
    """

    name: str
    name_lines: tuple[tuple[int, str], ...]
    is_name_cut: bool
    top: int
    bottom: int
    marks: tuple[DrawnMark, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """One of the two layouts. `height` in px, with the axis above the lanes."""

    name: str
    height: int
    axis: int
    gutter: int
    lanes_height: int
    lanes: tuple[DrawnLane, ...]
    ticks: tuple[DrawnTick, ...]
    lines: tuple[str, ...]


class TableRow(NamedTuple):
    date: str
    title: str
    url: str
    parties: str
    standing: str
    claimants: str


class KeyEntry(NamedTuple):
    """A class of event that occurs, its label in the reader's language and its shape."""

    quad_class: str
    label: str
    path: str


@dataclass(frozen=True, slots=True)
class Chart:
    """All that the chart's templates say and draw; nothing is drawn where `drawings` is empty.

    `looks` are those that need a word: "point", "span", "hatched", "hollow", "dashed".
    `left_out` and `undated` count the events that are not shown: too many, or without any date.
    """

    drawings: tuple[Drawing, ...] = ()
    table: tuple[TableRow, ...] = ()
    key: tuple[KeyEntry, ...] = ()
    looks: frozenset[str] = frozenset()
    left_out: int = 0
    undated: int = 0


def lane_chart(
    rows: Sequence[EventRow], *, translate: Callable[[str], str], shown: Days = ALWAYS
) -> Chart:
    """The chart of rows that are in reading order, and the same as a table.

    `translate` turns a msgid into the reader's language. `shown`: first and last day asked for,
    either None for no limit; the time axis ends there. No rows, or none with a date, make a
    chart without drawings.
    """
    lanes = make_lanes(rows, translate, shown)
    if lanes is None:
        return Chart(undated=len(rows))
    classes = {mark.row.quad_class for mark in lanes.marks}
    return Chart(
        drawings=tuple(_drawing(lanes, form, translate) for form in (WIDE, NARROW)),
        table=tuple(_table_row(mark, translate) for mark in lanes.marks),
        key=tuple(
            KeyEntry(value, translate(quad.label), outline_of(value).path)
            for value, quad in QUADS.items()
            if value in classes
        ),
        looks=frozenset(look for mark in lanes.marks for look in _looks(mark)),
        left_out=lanes.left_out,
        undated=lanes.undated,
    )


def _looks(mark: Mark) -> set[str]:
    """What sets a mark apart from the rest. A plan is hollow too, but dashes tell it better."""
    return {"span" if mark.is_span else "point", "dashed" if mark.dashed else mark.fill.value}


def percent(fraction: float) -> str:
    return f"{100 * fraction:.2f}%"


def _drawing(lanes: Lanes, form: Format, translate: Callable[[str], str]) -> Drawing:
    bands = bands_for(lanes, form)
    window = lanes.window
    ticks = ticks_for(window, form.least, translate)
    return Drawing(
        name=form.name,
        height=AXIS + total_height(bands),
        axis=AXIS,
        gutter=form.gutter,
        lanes_height=total_height(bands),
        lanes=tuple(_lane(band) for band in bands),
        ticks=tuple(
            DrawnTick(percent(window.fraction(tick.middle)), tick.label, tick.year)
            for tick in ticks
        ),
        lines=tuple(percent(window.fraction(start)) for start in line_moments(lanes, form, ticks)),
    )


def _lane(band: Band) -> DrawnLane:
    return DrawnLane(
        name=band.name,
        name_lines=tuple(
            (band.name_top + BASELINE + number * NAME_LINE, line)
            for number, line in enumerate(band.name_lines)
        ),
        is_name_cut=band.is_name_cut,
        top=band.top,
        bottom=band.bottom,
        marks=tuple(_mark(placed) for placed in band.placed),
    )


def _mark(placed: Placed) -> DrawnMark:
    mark, spot = placed.mark, placed.spot
    start = spot.left - BEYOND * (mark.start_edge is Edge.CUT)
    end = spot.right + BEYOND * (mark.end_edge is Edge.CUT)
    return DrawnMark(
        url=mark.row.url,
        title=mark.title,
        quad_class=mark.row.quad_class,
        looks=f"{mark.fill}{' dashed' if mark.dashed else ''}",
        y=placed.y,
        x=percent(spot.anchor),
        end=percent(spot.right),
        width=percent(spot.right - spot.left),
        drawn_x=percent(start),
        drawn_width=percent(end - start),
        icon=spot.icon,
        label=_label(placed.label) if placed.label else None,
        is_span=mark.is_span,
        is_bar=spot.is_bar,
        is_hatched=mark.fill is Fill.HATCHED,
        cut_start=mark.start_edge is Edge.CUT,
        cut_end=mark.end_edge is Edge.CUT,
        open_ends=_open_ends(mark),
    )


def _label(label: Label) -> DrawnLabel:
    place = label.place
    return DrawnLabel(percent(place.at), place.shift, place.side.value, label.text)


def _open_ends(mark: Mark) -> str:
    if mark.start_edge is Edge.OPEN:
        return "both" if mark.end_edge is Edge.OPEN else "start"
    return "end" if mark.end_edge is Edge.OPEN else ""


def _table_row(mark: Mark, translate: Callable[[str], str]) -> TableRow:
    row = mark.row
    return TableRow(
        date=mark.words,
        title=row.title,
        url=row.url,
        parties=", ".join(dict.fromkeys(part.name for part in row.participations)),
        standing=translate(STANDINGS[row.standing].label),
        claimants=mark.claimants,
    )
