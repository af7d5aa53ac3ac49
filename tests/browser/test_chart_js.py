"""The interactive chart in a real browser, under a strict policy; nothing comes from a network."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.template.loader import render_to_string
from playwright.sync_api import expect

from tests.charts.chart_rows import all_kinds
from timeline.charts import figure, lane_chart

STATIC = Path(__file__).resolve().parents[2] / "static"
SITE = "http://chart.test"
POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:"
TYPES = {".js": "text/javascript", ".css": "text/css"}
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Chart</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/static/css/timeline.css">
<link rel="stylesheet" href="/static/css/chart.css">
<script src="/static/js/chart.js" defer></script></head>
<body><main><h1>Chart</h1><div id="results">{chart}</div></main></body></html>"""
ROWS = all_kinds()


def rows_for(query):
    groups = parse_qs(query).get("party")
    return [r for r in ROWS if not groups or any(p.group in groups for p in r.participations)]


def fragment(query):
    context = {"chart": lane_chart(rows_for(query), translate=str), "figure_url": f"/fig?{query}"}
    return render_to_string("timeline/partials/_chart.html", context)


def answer(route):
    url = urlparse(route.request.url)
    if url.path.startswith("/static/"):
        # Names may carry a hash of what is in the file
        name = re.sub(r"\.[0-9a-f]{12}(?=\.\w+$)", "", url.path.removeprefix("/static/"))
        body, kind = (STATIC / name).read_bytes(), TYPES[Path(name).suffix]
    elif url.path == "/fig":
        narrow = "narrow" in url.query
        body = json.dumps(figure(rows_for(url.query), translate=str, narrow=narrow))
        kind = "application/json"
    elif url.path == "/":
        body, kind = PAGE.replace("{chart}", fragment(url.query)), "text/html"
    else:
        body, kind = "<title>Event</title>", "text/html"
    route.fulfill(body=body, content_type=kind, headers={"Content-Security-Policy": POLICY})


@pytest.fixture
def complaints():
    return []


@pytest.fixture
def asked():
    """The paths that the page asked for."""
    return []


@pytest.fixture
def page(page, complaints, asked):
    page.route("**/*", answer)
    page.on("request", lambda request: asked.append(urlparse(request.url).path))
    page.on("console", lambda line: line.type != "log" and complaints.append(line.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.set_viewport_size({"width": 1440, "height": 1000})
    page.goto(f"{SITE}/")
    return page


def live(page):
    expect(page.locator('.chart[data-state="live"]')).to_have_count(1, timeout=20_000)


def plot_area(page):
    """Left edge, top and width of what the marks are drawn in, in px."""
    box = page.locator(".chart-live").bounding_box()
    margin = page.evaluate("document.querySelector('.chart-live').layout.margin")
    return box["x"] + margin["l"], box["y"], box["width"] - margin["l"] - margin["r"]


def drag(page, start, end):
    """Draw a stretch of time, given as fractions of what is shown, below all marks' rows."""
    left, top, width = plot_area(page)
    y = top + page.locator(".chart-live").bounding_box()["height"] - 3
    page.mouse.move(left + start * width, y)
    page.mouse.down()
    page.mouse.move(left + (start + end) / 2 * width, y, steps=3)
    page.mouse.move(left + end * width, y, steps=3)
    page.mouse.up()


def point_at(page, url):
    """Put the pointer on the mark of an event that is known to the day."""
    left, top, width = plot_area(page)
    x, y = page.evaluate(
        """(url) => {
            const { data, layout } = document.querySelector(".chart-live");
            const time = (text) => Date.parse(text + "Z");
            const [start, end] = layout.xaxis.range.map(time);
            for (const trace of data.filter((each) => each.type === "scatter")) {
                const at = trace.customdata.findIndex((row) => row[0] === url);
                if (at < 0) continue;
                return [(time(trace.x[at]) - start) / (end - start), trace.y[at] + layout.margin.t];
            }
        }""",
        url,
    )
    page.mouse.move(left + x * width - 4, top + y)
    page.mouse.move(left + x * width, top + y)
    page.wait_for_timeout(100)


def test_nothing_of_plotly_is_loaded_before_it_is_wanted(page, asked):
    assert not [path for path in asked if "plotly" in path or path == "/fig"]
    expect(page.locator(".lanes-wide")).to_be_visible()
    expect(page.locator(".lanes-narrow")).to_be_hidden()
    expect(page.get_by_role("button", name="Explore the chart")).to_be_visible()
    expect(page.get_by_role("button", name="Show the plain chart")).to_be_hidden()


@pytest.mark.parametrize("reach", ["hover", "focus", "click"])
def test_the_interactive_chart_takes_the_place_of_the_drawn_one(page, complaints, asked, reach):
    if reach == "hover":
        page.locator(".lanes-wide").hover(position={"x": 5, "y": 60})
    else:
        getattr(page.get_by_role("button", name="Explore the chart"), reach)()
    live(page)
    expect(page.locator(".chart-live .main-svg").first).to_be_visible()
    assert asked.count("/fig") == 1
    assert complaints == []


def test_the_interactive_chart_is_as_high_and_says_the_same(page):
    height = page.locator(".lanes-wide").bounding_box()["height"]
    drawn = page.locator(".lanes-wide .lane-name").all_inner_texts()
    page.get_by_role("button", name="Explore the chart").click()
    live(page)
    assert page.locator(".chart-live").bounding_box()["height"] == height
    texts = page.locator(".chart-live .annotation").all_inner_texts()
    assert set(drawn) <= set(texts)


def test_hover_tells_and_a_click_leads_to_the_event(page, complaints):
    page.get_by_role("button", name="Explore the chart").click()
    live(page)
    event = ROWS[1]
    point_at(page, event.url)
    said = f"{event.title}4 April 2019RFE/RLClick to open"
    expect(page.locator(".hoverlayer")).to_contain_text(said)
    plane = page.locator(".chart-live .nsewdrag")
    expect(plane).to_have_css("cursor", "pointer")
    left, top, width = plot_area(page)
    page.mouse.move(left + width - 2, top + 3)
    expect(plane).to_have_css("cursor", "ew-resize")
    point_at(page, event.url)
    page.mouse.down()
    page.mouse.up()
    page.wait_for_url(f"**{event.url}")
    assert complaints == []


def test_a_label_leads_to_the_event_too(page):
    page.get_by_role("button", name="Explore the chart").click()
    live(page)
    label = page.locator(".chart-live .annotation", has_text=ROWS[6].title).first
    box = label.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_url(f"**{ROWS[6].url}")


def test_a_stretch_of_time_is_offered_as_a_filter_and_reset(page, complaints):
    page.goto(f"{SITE}/?party=lna&party=un&page=2&from=2019-01-01")
    page.get_by_role("button", name="Explore the chart").click()
    live(page)
    expect(page.locator("[data-chart-days]")).to_be_hidden()
    # 1 to 6 April are shown
    drag(page, 3.2 / 6, 4.7 / 6)
    link = page.locator("[data-chart-days]")
    expect(link).to_have_text(re.compile(r"Show only 4\s*–\s*5 April 2019"))
    assert link.get_attribute("href") == ("?party=lna&party=un&from=2019-04-04&to=2019-04-05")
    days = page.evaluate("document.querySelector('.chart-live').layout.xaxis.range")
    assert [day[:10] for day in days] == ["2019-04-04", "2019-04-06"]
    expect(page.locator(".chart-live .xtick")).to_have_text(["4 Apr", "5 Apr"])
    page.get_by_role("button", name="Reset zoom").click()
    expect(link).to_be_hidden()
    expect(page.locator(".chart-live .xtick")).to_have_count(6)
    assert complaints == []


def test_a_double_click_resets_too(page):
    page.get_by_role("button", name="Explore the chart").click()
    live(page)
    drag(page, 0.1, 0.3)
    expect(page.locator("[data-chart-days]")).to_be_visible()
    left, top, width = plot_area(page)
    page.mouse.dblclick(left + width / 2, top + 40)
    expect(page.locator("[data-chart-days]")).to_be_hidden()
    expect(page.locator(".chart-live .xtick")).to_have_count(6)


def swap(page, query):
    """What htmx does with the answer to a filter."""
    page.evaluate(
        """(html) => {
            document.getElementById("results").innerHTML = html;
            document.body.dispatchEvent(new CustomEvent("htmx:afterSettle", { bubbles: true }));
        }""",
        fragment(query),
    )


def test_the_chart_follows_the_filters(page, complaints):
    page.get_by_role("button", name="Explore the chart").click()
    live(page)
    swap(page, "party=gna")
    live(page)
    urls = page.evaluate(
        "document.querySelector('.chart-live').data.flatMap((t) => t.customdata.map((c) => c[0]))"
    )
    assert set(urls) == {event.url for event in rows_for("party=gna")}
    assert complaints == []


def test_the_plain_chart_stays_when_it_is_chosen(page):
    page.get_by_role("button", name="Explore the chart").click()
    live(page)
    page.get_by_role("button", name="Show the plain chart").click()
    expect(page.get_by_role("button", name="Explore the chart")).to_be_focused()
    page.locator(".lanes-wide").hover(position={"x": 5, "y": 60})
    page.wait_for_timeout(300)
    expect(page.locator(".lanes-wide")).to_be_visible()
    swap(page, "party=gna")
    page.locator(".lanes-wide").hover(position={"x": 5, "y": 60})
    page.wait_for_timeout(300)
    assert page.locator(".chart").get_attribute("data-state") is None
    page.get_by_role("button", name="Explore the chart").click()
    live(page)


def test_marks_stay_within_reach_of_the_keys(page):
    first = page.locator(".lanes-wide a").first
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Explore the chart")).to_be_focused()
    live(page)
    expect(page.locator(".chart-live")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Show the plain chart")).to_be_focused()
    page.keyboard.press("Tab")
    expect(first).to_be_focused()
    expect(page.locator(".chart-live")).to_be_hidden()
    page.keyboard.press("Enter")
    page.wait_for_url("**/events/**")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", ["plain", "live"])
def test_the_chart_is_accessible(page, scheme, state):
    page.emulate_media(color_scheme=scheme)
    if state == "live":
        page.get_by_role("button", name="Explore the chart").click()
        live(page)
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def test_colours_follow_the_theme(page):
    page.get_by_role("button", name="Explore the chart").click()
    live(page)
    ink = "document.querySelector('.chart-live').layout.font.color"
    light = page.evaluate(ink)
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    live(page)
    page.wait_for_function(f"{ink} !== '{light}'")
    css = page.evaluate("getComputedStyle(document.body).getPropertyValue('--ink')")
    assert page.evaluate(ink) == css.strip()


def test_the_zoom_outlasts_the_theme(page, asked, complaints):
    page.get_by_role("button", name="Explore the chart").click()
    live(page)
    drag(page, 3.2 / 6, 4.7 / 6)
    expect(page.locator(".chart-live .xtick")).to_have_text(["4 Apr", "5 Apr"])
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    live(page)
    assert asked.count("/fig") == 2
    expect(page.locator(".chart-live .xtick")).to_have_text(["4 Apr", "5 Apr"])
    expect(page.locator("[data-chart-days]")).to_have_text(re.compile("Show only 4"))
    page.get_by_role("button", name="Reset zoom").click()
    expect(page.locator(".chart-live .xtick")).to_have_count(6)
    assert complaints == []


def test_the_tools_stand_above_the_drawing_and_never_move_it(page):
    hint, stage = page.get_by_text("Drag across days to zoom."), page.locator(".chart-stage")
    top = stage.bounding_box()["y"]
    expect(hint).to_be_hidden()
    page.get_by_role("button", name="Explore the chart").click()
    live(page)
    expect(hint).to_be_visible()
    assert stage.bounding_box()["y"] == top
    drag(page, 3.2 / 6, 4.7 / 6)
    tools = [page.locator("[data-chart-days]"), page.get_by_role("button", name="Reset zoom")]
    expect(tools[0]).to_be_visible()
    boxes = [tool.bounding_box() for tool in tools]
    assert boxes[0]["y"] == boxes[1]["y"] < top - boxes[0]["height"]
    assert stage.bounding_box()["y"] == top
    page.mouse.wheel(0, 200)
    expect(tools[0]).to_be_in_viewport(ratio=1)


def test_a_failure_leaves_the_drawn_chart(page, complaints):
    page.route("**/fig?*", lambda route: route.fulfill(status=500, body="no"))
    page.get_by_role("button", name="Explore the chart").click()
    page.wait_for_function("!document.querySelector('.chart').dataset.state")
    expect(page.locator(".lanes-wide")).to_be_visible()
    page.unroute("**/fig?*")
    page.locator(".lanes-wide").hover(position={"x": 5, "y": 60})
    live(page)


@pytest.fixture
def phone(browser):
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.route("**/*", answer)
    page.goto(f"{SITE}/")
    yield page
    context.close()


def test_on_a_phone_a_tap_on_a_mark_is_a_link(phone):
    phone.locator(".lanes-narrow a").first.tap()
    phone.wait_for_url("**/events/**")


def test_on_a_phone_a_tap_beside_the_marks_loads_a_chart_that_scrolls(phone):
    expect(phone.locator(".lanes-wide")).to_be_hidden()
    top = phone.locator(".chart-stage").bounding_box()["y"]
    phone.locator(".lanes-narrow").tap(position={"x": 5, "y": 50})
    live(phone)
    assert phone.locator(".chart-stage").bounding_box()["y"] == top
    expect(phone.get_by_text("Drag across days to zoom.")).to_be_hidden()
    layout = phone.evaluate("document.querySelector('.chart-live').layout")
    assert layout["dragmode"] is False
    assert layout["margin"]["l"] == 10
    assert phone.evaluate("document.documentElement.scrollWidth") == 390


def test_marks_on_a_phone_are_big_enough_to_hit_and_text_to_read(phone):
    boxes = phone.evaluate(
        """[...document.querySelectorAll(".lanes-narrow a")].map((link) => {
            const { width, height } = link.getBoundingClientRect();
            return [width, height];
        })"""
    )
    assert all(width >= 23.9 and height >= 23.9 for width, height in boxes)
    sizes = phone.evaluate(
        """[...document.querySelectorAll(".lanes-narrow text")].map((text) =>
            parseFloat(getComputedStyle(text).fontSize))"""
    )
    assert min(sizes) >= 11


def test_the_style_sheet_beside_plotly_has_its_rules(page):
    rules = (
        """(id) => [...document.getElementById(id).sheet.cssRules].map((rule) => rule.cssText)"""
    )
    page.get_by_role("button", name="Explore the chart").click()
    live(page)
    ours = page.evaluate(rules, "plotly.js-style-global")
    page.unroute("**/*")
    page.goto("about:blank")
    page.add_script_tag(path=STATIC / "vendor/plotly-basic-4.1.1.min.js")
    assert page.evaluate(rules, "plotly.js-style-global") == ours
