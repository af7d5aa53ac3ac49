"""What plotly's traces cannot draw: lines, names, and shapes hatched, dashed or within a bar.

All of it is layout.shapes and layout.annotations, sized in px and anchored to a moment and a row,
so that it keeps its form and its place when a reader zooms.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from html import escape
from textwrap import wrap
from typing import Any

from timeline.codebook import QUADS, QuadClass

from .lanes import Edge, Fill
from .layout import BAR, Band, Format, Label, Placed, Side
from .shapes import ARROW_END, ARROW_START, HATCHING, moved, outline_of, upturned

# As in timeline.css
INK, MUTED, LINE, PAPER = "#1b1f23", "#545c66", "#d9d7d1", "#ffffff"
NOTHING = "rgba(0,0,0,0)"
DASH = "3px,2px"
HOVER_LENGTH = 48  # characters in a line of what is said on hover

Object = dict[str, Any]

TEXT: Object = {"yref": "y", "align": "left", "showarrow": False, "borderpad": 0}


def colours() -> dict[str, str]:
    """The CSS custom property behind each colour of a figure, by its #rrggbb in the light theme."""
    quads = {quad.colour: f"--{value}" for value, quad in QUADS.items()}
    return {**quads, INK: "--ink", MUTED: "--ink-soft", LINE: "--line", PAPER: "--ground"}


def hover_lines(text: str) -> str:
    """A text that is said on hover, as plotly's HTML."""
    return "<br>".join(escape(line) for line in wrap(text, HOVER_LENGTH))


def lane_names(bands: Sequence[Band], form: Format) -> list[Object]:
    """The lanes' names, where the drawn chart has them; one that is cut is said whole on hover."""
    return [
        {
            **TEXT,
            "text": "<br>".join(escape(line) for line in band.name_lines),
            "xref": "paper",
            "x": 0,
            "xshift": -form.gutter,
            "xanchor": "left",
            "y": band.name_top,
            "yanchor": "top",
            "font": {"size": 13, "weight": 600},
            **({"hovertext": hover_lines(band.name)} if band.is_name_cut else {}),
        }
        for band in bands
    ]


def labels(bands: Sequence[Band]) -> list[Object]:
    """The events' titles beside their marks, where the drawn chart has them."""
    all_placed = [placed for band in bands for placed in band.placed]
    return [_label(placed, placed.label) for placed in all_placed if placed.label]


def lines(bands: Sequence[Band], form: Format, moments: Sequence[datetime]) -> list[Object]:
    """A line above each lane, and one down the lanes at each of the moments."""
    across = [line for band in bands for line in _lane_line(band.top, form)]
    down = [{"x0": each.isoformat(), "x1": each.isoformat()} for each in moments]
    bottom = bands[-1].bottom
    return [*across, *(_line({**ends, "y0": 0, "y1": bottom}) for ends in down)]


def shapes(bands: Sequence[Band]) -> list[Object]:
    """Hatching, dashes, shapes within bars, and arrows where a bar goes on past the edge."""
    return [shape for band in bands for placed in band.placed for shape in _shapes(placed)]


def _label(placed: Placed, label: Label) -> Object:
    """A title, and in `name` the event's address: the page's script makes it a link."""
    mark, place = placed.mark, label.place
    is_on_colour = place.side is Side.INSIDE and mark.fill is not Fill.HATCHED
    return {
        **TEXT,
        "text": escape(label.text),
        "x": place.moment.isoformat(),
        "xshift": place.shift,
        "xanchor": "right" if place.side is Side.BEFORE else "left",
        "y": placed.y,
        "yanchor": "middle",
        "font": {"size": 12},
        # Over the lines between days and over hatching, but not over a bar's own colour
        "bgcolor": NOTHING if is_on_colour else PAPER,
        "name": mark.row.url,
    }


def _lane_line(y: int, form: Format) -> list[Object]:
    """Across the marks, and across the gutter beside them."""
    level = {"y0": y, "y1": y, "xref": "paper"}
    gutter = {"xsizemode": "pixel", "xanchor": 0, "x0": -form.gutter, "x1": 0}
    return [_line({**level, "x0": 0, "x1": 1}), _line({**level, **gutter})]


def _line(ends: Object) -> Object:
    return {"type": "line", "layer": "below", "line": {"color": LINE, "width": 1}, **ends}


def _shapes(placed: Placed) -> Iterator[Object]:
    mark = placed.mark
    at, right = placed.spot.moment, placed.spot.icon
    if mark.is_span or mark.dashed:
        yield _path(placed, at, moved(outline_of(QuadClass(mark.row.quad_class)).path, right))
    if mark.fill is Fill.HATCHED:
        yield _stroke(placed, at, moved(HATCHING, right))
    if mark.is_span and mark.dashed:
        yield _dashed_bar(placed)
    if mark.start_edge is not Edge.BOUND:
        yield _stroke(placed, mark.start, ARROW_START)
    if mark.end_edge is not Edge.BOUND:
        yield _stroke(placed, mark.end, ARROW_END)


def _path(placed: Placed, at: datetime, path: str) -> Object:
    """A shape of its own. In a hatched bar it covers the bar's hatching, and has its own."""
    mark = placed.mark
    colour = mark.quad.colour
    ground = {Fill.SOLID: colour, Fill.HATCHED: PAPER, Fill.HOLLOW: NOTHING}
    return {
        **_stroke(placed, at, path),
        "fillcolor": ground[mark.fill],
        "line": {"color": colour, "width": 1.5, "dash": DASH if mark.dashed else "solid"},
    }


def _stroke(placed: Placed, at: datetime, path: str) -> Object:
    return {
        "type": "path",
        "path": upturned(path),
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": at.isoformat(),
        "yanchor": placed.y,
        "line": {"color": placed.mark.quad.colour, "width": 1.25},
    }


def _dashed_bar(placed: Placed) -> Object:
    mark = placed.mark
    return {
        "type": "rect",
        "x0": mark.start.isoformat(),
        "x1": mark.end.isoformat(),
        "y0": placed.y - BAR / 2,
        "y1": placed.y + BAR / 2,
        "line": {"color": mark.quad.colour, "width": 1.25, "dash": DASH},
    }
