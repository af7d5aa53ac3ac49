from __future__ import annotations

import json
import re
from datetime import date, datetime

import pytest
from plotly.graph_objects import Figure

from tests.charts.chart_rows import all_kinds, parsed, row, with_date
from timeline.charts import figure, lane_chart
from timeline.charts.decoration import colours
from timeline.charts.shapes import OUTLINES, moved, upturned
from timeline.codebook import QUADS, Shape
from timeline.dates import parse_edtf

BOTH = pytest.mark.parametrize("narrow", [False, True])
SHAPES = {quad.symbol: quad.value for quad in QUADS.values()}


def figure_of(*rows, **options):
    return figure(rows, translate=str, **options)


def proved(found):
    """The figure as plotly's own schema takes it, which refuses what plotly.js does not know."""
    return Figure({"data": found["data"], "layout": found["layout"]})


@BOTH
def test_a_figure_is_valid_and_plain(narrow):
    found = figure_of(*all_kinds(), narrow=narrow)
    taken = proved(found).to_plotly_json()
    assert json.loads(json.dumps(found)) == found
    assert [trace["type"] for trace in taken["data"]] == [t["type"] for t in found["data"]]
    for given, kept in zip(found["data"], taken["data"], strict=True):
        assert dict(kept) == given
    layout = dict(taken["layout"])
    layout.pop("template")
    assert layout == found["layout"]


def test_no_rows_make_an_empty_figure():
    found = figure_of()
    assert found["data"] == []
    proved(found)


def fraction(found, moment):
    start, end, at = (
        datetime.fromisoformat(text) for text in (*found["layout"]["xaxis"]["range"], moment)
    )
    return (at - start) / (end - start)


def marks_in_figure(found):
    """(address, y, from and to in per cent, class, fill, dashed) of each mark."""
    marks = set()
    for trace in found["data"]:
        quad = next(q for q in QUADS.values() if q.colour == trace["hoverlabel"]["bordercolor"])
        looks = (quad.value, trace["meta"]["fill"], trace["meta"]["dashed"])
        starts = trace.get("base") or trace["x"]
        for index, (start, y) in enumerate(zip(starts, trace["y"], strict=True)):
            left = right = fraction(found, start)
            if trace["type"] == "bar":
                (first, last) = found["layout"]["xaxis"]["range"]
                whole = datetime.fromisoformat(last) - datetime.fromisoformat(first)
                right = left + trace["x"][index] / 1000 / whole.total_seconds()
            url = trace["customdata"][index][0]
            marks.add((url, y, round(100 * left, 1), round(100 * right, 1), *looks))
    return marks


def marks_in_svg(drawing):
    return {_mark_in_svg(link) for link in parsed(drawing).iter("a")}


def _mark_in_svg(link):
    _name, quad, fill, *dashed = link.get("class").split()
    assert link.find(".//use").get("href") == f"#mark-{quad.removeprefix('quad-')}"
    bar = link.find("svg[@width]/rect[@class='hit']")
    place = link.find("svg/use/..")
    left = float(place.get("x")[:-1])
    width = float(bar.get("width")[:-1]) if bar is not None else 0
    y = int(place.get("y"))
    looks = (quad.removeprefix("quad-"), fill, bool(dashed))
    return (link.get("href"), y, round(left, 1), round(left + width, 1), *looks)


@BOTH
@pytest.mark.parametrize(
    "shown", [(None, None), (date(2019, 4, 4), date(2019, 4, 5))], ids=["all", "two days"]
)
def test_figure_and_drawing_agree(narrow, shown):
    rows = [event for event in all_kinds() if event.date.overlaps(*shown)]
    chart = lane_chart(rows, translate=str, shown=shown)
    drawing = next(d for d in chart.drawings if d.name == ("narrow" if narrow else "wide"))
    found = figure_of(*rows, narrow=narrow, shown=shown)
    assert marks_in_figure(found) == marks_in_svg(drawing)
    assert len(marks_in_figure(found)) >= len(rows)
    assert found["layout"]["height"] == drawing.height
    assert found["layout"]["margin"]["l"] == drawing.gutter
    names = [a["text"] for a in found["layout"]["annotations"] if a.get("xref") == "paper"]
    assert names == ["<br>".join(line for _y, line in lane.name_lines) for lane in drawing.lanes]
    labels = [tick.label for tick in drawing.ticks]
    assert [text.rpartition("<br>")[2] for text in found["layout"]["xaxis"]["ticktext"]] == labels


@pytest.mark.parametrize(
    ("standing", "suffix"), [("reported-by-one", ""), ("claimed", "-open"), ("denied", "-open")]
)
@pytest.mark.parametrize(
    ("type_", "symbol"),
    [
        ("CONSULT", "circle"),
        ("AID", "square"),
        ("REQUEST", "triangle-up"),
        ("ASSAULT", "diamond"),
        ("STATEMENT", "cross"),
    ],
)
def test_a_point_has_the_symbol_of_its_class(type_, symbol, standing, suffix):
    (trace,) = figure_of(row(type=type_, standing=standing))["data"]
    assert trace["marker"]["symbol"] == symbol + suffix
    assert trace["marker"]["size"] == OUTLINES[QUADS[SHAPES_OF[type_]].shape].size


SHAPES_OF = {
    "CONSULT": "verbal-cooperation",
    "AID": "material-cooperation",
    "REQUEST": "verbal-conflict",
    "ASSAULT": "material-conflict",
    "STATEMENT": "statement-or-other",
}


def paths(found):
    return [shape for shape in found["layout"]["shapes"] if shape["type"] == "path"]


def test_a_contested_point_is_hatched():
    (plain,) = (paths(figure_of(row())),)
    (hatching,) = paths(figure_of(row(standing="contested")))
    assert plain == []
    assert hatching["path"].count("M") == 3


def test_a_contested_bar_is_hatched_and_a_claimed_one_hollow():
    span = "between 4 and 6 April 2019"
    markers = {
        standing: figure_of(row(span, standing=standing))["data"][0]["marker"]
        for standing in ("reported-by-one", "contested", "claimed")
    }
    assert markers["contested"]["pattern"]["shape"] == "/"
    assert "pattern" not in markers["claimed"]
    assert markers["claimed"]["color"] == markers["contested"]["color"] == "rgba(0,0,0,0)"
    assert markers["reported-by-one"]["color"] == "#b5361c40"


SPAN = "between 4 and 6 April 2019"


@pytest.mark.parametrize(
    ("standing", "fill", "strokes"),
    [
        ("reported-by-one", "#b5361c", 0),
        ("contested", "#ffffff", 1),
        ("denied", "#ffffff", 1),
        ("claimed", "rgba(0,0,0,0)", 0),
    ],
)
def test_the_shape_in_a_bar_looks_as_the_bar_does(standing, fill, strokes):
    head, *hatching = paths(figure_of(row(SPAN, standing=standing)))
    assert head["fillcolor"] == fill
    assert len(hatching) == strokes


def test_a_shape_is_not_upside_down():
    # Plotly counts the px of a shape upwards
    (head,) = paths(figure_of(row(SPAN, type="REQUEST")))
    assert head["path"] == upturned(moved(OUTLINES[Shape.TRIANGLE].path, 12))
    assert upturned("M1.0,2.0L-3.5,0.0Z") == "M1.0,-2.0L-3.5,0.0Z"


@BOTH
def test_a_lane_name_that_is_cut_is_said_whole_on_hover(narrow):
    names = [f"party {number}" for number in range(20)]
    (annotation,) = [
        a
        for a in figure_of(row("5 April 2019", *names), narrow=narrow)["layout"]["annotations"]
        if a.get("xref") == "paper"
    ]
    assert annotation["text"].endswith("…")
    assert annotation["hovertext"].replace("<br>", " ") == ", ".join(names).upper()
    (plain, *_labels) = figure_of(row(), row("5 April 2019", "lna"))["layout"]["annotations"]
    assert "hovertext" not in plain


def test_what_a_click_does_is_said_in_the_readers_language():
    (trace,) = figure((row(),), translate=lambda text: f"<{text}>")["data"]
    assert "<br>&lt;Click to open&gt;<extra>" in trace["hovertemplate"]


@pytest.mark.parametrize("date_", ["5 April 2019", "between 4 and 6 April 2019"])
def test_a_plan_is_dashed(date_):
    found = figure_of(row(date_, standing="planned", planned=True))
    (trace,) = found["data"]
    assert trace["marker"].get("opacity") == 0 or trace["marker"]["line"]["width"] == 0
    dashes = [shape["line"].get("dash") for shape in found["layout"]["shapes"]]
    assert dashes.count("3px,2px") == (2 if trace["type"] == "bar" else 1)


def test_a_span_that_goes_on_has_an_arrow_at_the_edge():
    others = [row(f"{day} April 2019") for day in (1, 2, 4, 5)]
    found = figure_of(*others, with_date(parse_edtf("2019-04-03/..")))
    ends = [shape["xanchor"] for shape in paths(found)]
    assert ends == ["2019-04-03T00:00:00", found["layout"]["xaxis"]["range"][1]]


def test_what_is_said_on_hover_is_escaped():
    found = figure_of(row(title="<b>A & B</b> " * 6))
    (trace,) = found["data"]
    url, title, words, claimants = trace["customdata"][0]
    assert url.startswith("/libya-2019/events/")
    assert "<b>" not in title
    assert "&lt;b&gt;A &amp; B&lt;/b&gt;" in title
    assert title.count("<br>") == 1
    assert (words, claimants) == ("5 April 2019", "RFE/RL")
    assert "<b>" not in found["layout"]["annotations"][-1]["text"]


def test_nothing_in_a_figure_becomes_a_style_attribute():
    # Plotly writes one for these, which a strict policy refuses
    text = json.dumps(figure_of(*all_kinds()))
    assert not re.search(r"<(b|i|u|em|strong|sub|sup|span|a)\b", text)


def test_every_colour_has_its_property():
    text = json.dumps({**figure_of(*all_kinds()), "config": {}})
    used = set(re.findall(r"#[0-9a-f]{6}", text))
    assert used == set(colours())
    assert colours()["#b5361c"] == "--material-conflict"


def test_the_months_are_in_the_readers_language():
    config = figure((row(),), translate=lambda text: text.replace("Apr", "avr."))["config"]
    assert config["locales"]["page"]["format"]["shortMonths"][3] == "avr."
    assert config["displayModeBar"] is False


@pytest.mark.parametrize("outline", OUTLINES.values())
def test_a_path_moves_without_changing_its_form(outline):
    assert moved(moved(outline.path, 12), -12) == moved(outline.path, 0)
    assert moved("M1.0,2.0L-3.5,4.0Z", 10) == "M11.0,2.0L6.5,4.0Z"
