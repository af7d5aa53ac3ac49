"""The interactive chart: a figure that plotly.js draws, as plain dictionaries.

It shows the lanes and marks that `svg` draws, at the same places. Its colours are the light
theme's; `layout.meta.colours` names the CSS property behind each, and the page's script puts in
what that property says. Plotly has neither hatched nor dashed symbols, nor a shape at the head of
a bar: `decoration` adds those.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import Any

from timeline.codebook import QUADS, Quad, QuadClass
from timeline.codebook.marking import gettext_noop as _
from timeline.queries.rows import EventRow

from .decoration import (
    INK,
    LINE,
    MUTED,
    NOTHING,
    PAPER,
    colours,
    hover_lines,
    labels,
    lane_names,
    lines,
    shapes,
)
from .lanes import ALWAYS, Days, Fill, Lanes, Mark, make_lanes
from .layout import (
    AXIS,
    BAR,
    MARGIN,
    NARROW,
    WIDE,
    Band,
    Format,
    Placed,
    bands_for,
    line_moments,
    total_height,
)
from .shapes import outline_of
from .ticks import MONTHS, Tick, ticks_for
from .window import Window

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
TINT = "40"  # added to a colour: a quarter of its strength
# No <b>: plotly would make it a style attribute, which the page's policy refuses
HOVER = "%{customdata[1]}<br>%{customdata[2]}<br>%{customdata[3]}<br>{click}<extra></extra>"
CLICK = _("Click to open")
HATCHED_BAR = {"size": 6, "solidity": 0.25, "fgopacity": 0.6}
MILLISECONDS = 1000

Object = dict[str, Any]
Kind = tuple[bool, QuadClass, Fill, bool]  # is it a span, its class, fill, and whether it is dashed


def figure(
    rows: Sequence[EventRow],
    *,
    translate: Callable[[str], str],
    narrow: bool = False,
    shown: Days = ALWAYS,
) -> Object:
    """The figure of rows that are in reading order: `data`, `layout` and `config` for plotly.

    `translate` and `shown` as for lane_chart. `narrow`: for a column too narrow for names beside
    the lanes. Each point of `customdata` is [url, title, date in words, claimants], of which
    the last three are plotly's HTML. Without a row that has a date, `data` is empty.
    """
    lanes = make_lanes(rows, translate, shown)
    if lanes is None:
        return {"data": [], "layout": {}, "config": {}}
    form = NARROW if narrow else WIDE
    bands = bands_for(lanes, form)
    ticks = ticks_for(lanes.window, form.least, translate)
    return {
        "data": _traces([placed for band in bands for placed in band.placed], translate(CLICK)),
        "layout": _layout(lanes, bands, form, ticks),
        "config": _config(translate),
    }


def _traces(all_placed: Iterable[Placed], click: str) -> list[Object]:
    """A trace for each kind of mark, so that plotly draws few. `click`: what a click does."""
    kinds: dict[Kind, list[Placed]] = defaultdict(list)
    for placed in all_placed:
        mark = placed.mark
        kinds[mark.is_span, QuadClass(mark.row.quad_class), mark.fill, mark.dashed].append(placed)
    said = {"hovertemplate": HOVER.replace("{click}", escape(click))}
    return [(_bars if kind[0] else _points)(kind, found) | said for kind, found in kinds.items()]


def _points(kind: Kind, found: list[Placed]) -> Object:
    quad, fill, dashed = QUADS[kind[1]], kind[2], kind[3]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [placed.mark.start.isoformat() for placed in found],
        "marker": {
            "symbol": quad.symbol if fill is Fill.SOLID else quad.symbol_open,
            "size": outline_of(kind[1]).size,
            "color": quad.colour,
            # A dashed one is drawn over it; this one is there to be pointed at.
            "opacity": 0 if dashed else 1,
            "line": {"width": 1.5, "color": quad.colour},
        },
        "cliponaxis": False,
        **_told(kind, found),
    }


def _bars(kind: Kind, found: list[Placed]) -> Object:
    marks = [placed.mark for placed in found]
    return {
        "type": "bar",
        "orientation": "h",
        "base": [mark.start.isoformat() for mark in marks],
        "x": [(mark.end - mark.start).total_seconds() * MILLISECONDS for mark in marks],
        "width": BAR,
        "marker": _bar_marker(QUADS[kind[1]], kind[2], dashed=kind[3]),
        **_told(kind, found),
    }


def _bar_marker(quad: Quad, fill: Fill, *, dashed: bool) -> Object:
    hatching = {"shape": "/", "fgcolor": quad.colour, "bgcolor": NOTHING, **HATCHED_BAR}
    return {
        "color": quad.colour + TINT if fill is Fill.SOLID else NOTHING,
        "cornerradius": BAR // 2,
        "line": {"width": 0 if dashed else 1.25, "color": quad.colour},
        **({"pattern": hatching} if fill is Fill.HATCHED else {}),
    }


def _told(kind: Kind, found: list[Placed]) -> Object:
    """What all traces share: the rows they stand in and what is told of each mark."""
    return {
        "y": [placed.y for placed in found],
        "customdata": [_customdata(placed.mark) for placed in found],
        "hoverlabel": {"bordercolor": QUADS[kind[1]].colour},
        "meta": {"fill": kind[2].value, "dashed": kind[3]},
        "showlegend": False,
    }


def _customdata(mark: Mark) -> list[str]:
    return [mark.row.url, hover_lines(mark.row.title), escape(mark.words), escape(mark.claimants)]


def _layout(lanes: Lanes, bands: Sequence[Band], form: Format, ticks: Sequence[Tick]) -> Object:
    height = total_height(bands)
    return {
        "height": AXIS + height,
        "margin": {"l": form.gutter, "r": MARGIN, "t": AXIS, "b": 0, "pad": 0},
        "font": {"family": FONT, "size": 13, "color": INK},
        "paper_bgcolor": NOTHING,
        "plot_bgcolor": NOTHING,
        "hovermode": "closest",
        "hoverlabel": {"bgcolor": PAPER, "font": {"family": FONT, "color": INK}, "align": "left"},
        "dragmode": "zoom",
        "barmode": "overlay",
        "showlegend": False,
        "xaxis": _time_axis(lanes.window, ticks),
        "yaxis": {"range": [height, 0], "visible": False, "fixedrange": True},
        "annotations": [*lane_names(bands, form), *labels(bands)],
        "shapes": [*lines(bands, form, line_moments(lanes, form, ticks)), *shapes(bands)],
        "meta": {"colours": colours()},
    }


def _time_axis(window: Window, ticks: Sequence[Tick]) -> Object:
    ends = [window.start.isoformat(), window.end.isoformat()]
    return {
        "type": "date",
        "range": ends,
        "minallowed": ends[0],
        "maxallowed": ends[1],
        "side": "top",
        "tickmode": "array",
        "tickvals": [tick.middle.isoformat() for tick in ticks],
        "ticktext": [f"{t.year}<br>{t.label}" if t.year else t.label for t in ticks],
        # For ticks that plotly chooses itself, after zooming
        "tickformat": "%-d %b",
        "tickformatstops": [
            {"dtickrange": ["M1", "M11"], "value": "%b %Y"},
            {"dtickrange": ["M12", None], "value": "%Y"},
        ],
        "tickfont": {"color": MUTED, "size": 13},
        "tickangle": 0,
        "ticklabelstandoff": 4,
        "showgrid": False,
        "zeroline": False,
        "gridcolor": LINE,
    }


def _config(translate: Callable[[str], str]) -> Object:
    """How plotly behaves: no toolbar, no tips, months in the reader's language."""
    months = [translate(month) for month in MONTHS]
    return {
        "responsive": True,
        "displayModeBar": False,
        "showTips": False,
        "doubleClick": "reset",
        "locale": "page",
        "locales": {"page": {"dictionary": {}, "format": {"shortMonths": months}}},
    }
