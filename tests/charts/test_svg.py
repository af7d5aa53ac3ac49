from __future__ import annotations

import gzip
import re
from dataclasses import replace
from pathlib import Path

import pytest
from django.template.loader import render_to_string

from tests.charts.chart_rows import UNDATED, acting, all_kinds, parsed, row, with_date
from timeline.charts import lane_chart
from timeline.charts.lanes import MOST_MARKS
from timeline.charts.layout import MARGIN, WIDE
from timeline.dates import parse_edtf

ROOT = Path(__file__).resolve().parents[2]


def chart_of(*rows, **options):
    return lane_chart(rows, translate=str, **options)


def page_of(*rows):
    context = {"chart": chart_of(*rows), "figure_url": "/libya-2019/figure.json?party=lna"}
    return render_to_string("timeline/partials/_chart.html", context)


def drawings(chart):
    """Each drawing by name."""
    return {drawing.name: parsed(drawing) for drawing in chart.drawings}


def marks(svg):
    return {link.get("href"): link for link in svg.iter("a")}


def drawn(date_, **fields):
    others = [row(f"{day} April 2019", "un", url=f"/{day}/") for day in (1, 2, 4, 5)]
    event = replace(row(**fields), url="/mark/", date=parse_edtf(date_))
    return marks(drawings(chart_of(*others, event))["wide"])["/mark/"]


def test_every_mark_is_a_link_that_says_what_it_is():
    rows = all_kinds()
    for svg in drawings(chart_of(*rows)).values():
        found = marks(svg)
        assert set(found) == {event.url for event in rows}
        title = found[rows[2].url].find("title").text
        assert title == f"{rows[2].title} — between 4 and 6 April 2019 — residents, Reuters"


def test_a_group_of_marks_is_named_after_its_lane():
    svg = drawings(chart_of(row("4 April 2019", "lna"), row("5 April 2019")))["narrow"]
    lanes = [group.get("aria-label") for group in svg.iter("g") if group.get("role") == "group"]
    assert lanes == ["LNA", "No party named as acting"]
    assert svg.get("role") == "group"
    assert svg.get("aria-labelledby") == "chart-title"


@pytest.mark.parametrize(
    ("type_", "shape"),
    [
        ("CONSULT", "#mark-verbal-cooperation"),
        ("AID", "#mark-material-cooperation"),
        ("REQUEST", "#mark-verbal-conflict"),
        ("ASSAULT", "#mark-material-conflict"),
        ("STATEMENT", "#mark-statement-or-other"),
    ],
)
def test_a_class_of_event_has_its_shape_and_colour(type_, shape):
    link = drawn("2019-04-03", type=type_)
    assert link.find(".//use").get("href") == shape
    assert shape.replace("#mark", "quad") in link.get("class").split()
    assert f'id="{shape[1:]}"' in page_of(row(type=type_))


@pytest.mark.parametrize(
    ("fields", "looks", "pattern"),
    [
        ({}, "solid", None),
        ({"standing": "claimed"}, "hollow", None),
        ({"standing": "contested"}, "hatched", "url(#hatch-material-conflict)"),
        ({"standing": "denied"}, "hatched", "url(#hatch-material-conflict)"),
        ({"standing": "planned", "planned": True}, "hollow dashed", None),
    ],
)
def test_standing_shows(fields, looks, pattern):
    point, span = drawn("2019-04-03", **fields), drawn("2019-04-03/2019-04-04", **fields)
    for link in (point, span):
        assert link.get("class") == f"chart-mark quad-material-conflict {looks}"
    assert point.find(".//use").get("fill") == pattern
    assert span.find(".//rect[@class='bar']").get("fill") == pattern
    assert span.find(".//use[@class='head']").get("fill") == pattern


def test_a_point_has_no_bar_and_a_span_has_one_over_its_days():
    assert drawn("2019-04-03").find(".//rect[@class='bar']") is None
    bar = drawn("2019-04-02/2019-04-03").find(".//rect[@class='bar']")
    assert (bar.get("x"), bar.get("width")) == ("20.00%", "40.00%")


def test_a_span_cut_by_the_edge_has_an_arrow_and_an_open_one_fades():
    cut = drawn("2019-04-03/2019-12-31")
    assert cut.find(".//path[@class='stroke']") is not None
    assert cut.find(".//rect[@class='bar']").get("width") == "65.00%"  # past the edge
    for edtf, mask in [("2019-04-03/..", "url(#open-end)"), ("../2019-04-03", "url(#open-start)")]:
        link = drawn(edtf)
        assert link.find(".//rect[@class='bar']").get("mask") == mask
        assert link.find(".//path[@class='stroke']") is None
        assert f'id="{mask[5:-1]}"' in page_of(with_date(parse_edtf(edtf)))


def test_the_table_says_the_same():
    rows = all_kinds()
    chart = chart_of(*rows)
    assert [line.url for line in chart.table] == [event.url for event in rows]
    assert chart.table[2] == (
        "between 4 and 6 April 2019",
        rows[2].title,
        rows[2].url,
        "LNA",
        "Claimed",
        "residents, Reuters",
    )


def test_the_page_explains_only_what_it_shows():
    plain = page_of(row("4 April 2019", "lna"))
    assert "Material conflict" in plain
    assert "Verbal cooperation" not in plain
    for word in ("Hatched", "Hollow", "Dashed", "A bar"):
        assert word not in plain
        assert word in page_of(*all_kinds())
    assert "not by the clock" in plain
    assert "not by the clock" not in page_of(row("between 4 and 5 April 2019"))


def test_titles_are_escaped():
    page = page_of(row(title='"Nobody" <b>& sons</b>', url="/a/?b=1&c"))
    assert "<b>" not in page
    assert page.count("&quot;Nobody&quot; &lt;b&gt;&amp; sons&lt;/b&gt;") == 4


def test_nothing_is_inline():
    page = page_of(*all_kinds())
    assert not re.search(r"<(style|script)|\s(style|on\w+)=", page)


def test_the_addresses_are_there_for_the_script():
    page = page_of(row())
    assert 'data-figure-url="/libya-2019/figure.json?party=lna"' in page
    assert "vendor/plotly-basic-4.1.1.min" in page
    assert "vendor/plotly-4.1.1" in page


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([], "There is no event to chart."),
        ([with_date(UNDATED)], "None of these events has a date"),
        ([row(), with_date(UNDATED)], "1 event has no date and is not in the chart."),
    ],
)
def test_what_is_not_drawn_is_said(rows, sentence):
    assert sentence in page_of(*rows)
    assert ("<figure" in page_of(*rows)) == (len(rows) == 2)


def test_a_thousand_events_stay_a_page_that_can_be_sent():
    rows = [row(f"{1 + n % 28} April 2019", f"p{n % 20}", standing="claimed") for n in range(1000)]
    page = page_of(*rows)
    assert page.count("<a class=") == 2 * MOST_MARKS
    assert "500 more events are not in the chart" in page
    assert len(page) < 500_000
    assert len(gzip.compress(page.encode())) < 40_000


def test_numbers_are_those_of_css_whatever_the_language(settings):
    settings.USE_THOUSAND_SEPARATOR = True
    settings.LANGUAGE_CODE = "de"
    rows = [row(f"{1 + n % 28} April 2019", f"p{n % 20}") for n in range(500)]
    svg = drawings(chart_of(*rows))["narrow"]
    assert re.fullmatch(r"\d{4}", svg.get("height"))
    assert {re.sub(r"[\d.-]", "", link.find("svg").get("x")) for link in marks(svg).values()} == {
        "%"
    }


def test_the_style_sheet_and_the_script_know_the_same_widths():
    css = (ROOT / "static/css/chart.css").read_text()
    script = (ROOT / "static/js/chart.js").read_text()
    whole = WIDE.least + WIDE.gutter + MARGIN
    assert f"inline-size >= {whole}px" in css
    assert f"inline-size < {whole}px" in css
    assert f"margin-left: {WIDE.gutter}px; width: calc(100% - {WIDE.gutter + MARGIN}px)" in css
    assert f"WIDE = {whole};" in script


def test_several_groups_make_several_marks():
    event = replace(row(), participations=acting("us", "france"), url="/mark/")
    svg = drawings(chart_of(event))["wide"]
    assert [link.get("href") for link in svg.iter("a")] == ["/mark/", "/mark/"]


def test_a_joint_statement_is_one_mark_in_a_lane_that_lists_its_parties():
    parties = ("united states", "france", "italy", "united kingdom", "united arab emirates")
    names = ", ".join(parties).upper()
    chart = chart_of(row("4 April 2019", *parties, url="/mark/"))
    for name, svg in drawings(chart).items():
        assert [link.get("href") for link in svg.iter("a")] == ["/mark/"]
        assert names in [group.get("aria-label") for group in svg.iter("g")]
        lines = svg.findall(".//text[@class='lane-name']")
        titles = [line.findtext("title") for line in lines]
        assert titles == ([names, names] if name == "wide" else [None, None])
    assert [line.parties for line in chart.table] == [names]
