"""The chart as a reader uses it: drawn at first, interactive when it is pointed at."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

URL = "/libya-2019/"
LIVE = ".chart[data-state=live]"


@pytest.fixture
def requests(page):
    """The addresses that the browser asks for."""
    found = []
    page.on("request", lambda request: found.append(request.url))
    return found


@pytest.fixture
def live(page, libya):
    """The timeline with its chart brought to life by pointing at it."""
    page.goto(URL)
    page.locator(".chart-stage").hover()
    expect(page.locator(LIVE)).to_be_visible()
    return page


def plot(page, script):
    """What a script tells of the plot: `plot` is plotly's own element."""
    return page.evaluate(
        f"(() => {{ const plot = document.querySelector('.js-plotly-plot'); {script} }})()"
    )


def titles_in_plot(page):
    return set(plot(page, "return plot.data.flatMap((t) => (t.customdata || []).map((c) => c[0]))"))


def test_plotly_is_not_asked_for_until_the_chart_is_pointed_at(page, libya, requests):
    page.goto(URL)
    page.wait_for_load_state("networkidle")
    assert not any("plotly" in url or "figure.json" in url for url in requests)
    page.locator(".chart-stage").hover()
    expect(page.locator(LIVE)).to_be_visible()
    assert any("plotly-basic" in url for url in requests)


def test_it_comes_alive_by_keyboard_and_can_be_put_back(page, libya):
    page.goto(URL)
    page.get_by_role("button", name="Explore the chart").focus()
    expect(page.locator(LIVE)).to_be_visible()
    page.get_by_role("button", name="Show the plain chart").click()
    expect(page.locator(LIVE)).to_have_count(0)
    expect(page.locator(".lanes a").first).to_be_visible()


def test_it_shows_what_the_drawn_one_showed(live):
    drawn = live.locator(".lanes-wide a").evaluate_all(
        "(links) => links.map((a) => a.getAttribute('href'))"
    )
    assert titles_in_plot(live) == set(drawn) != set()


def test_it_follows_the_filters(live):
    everything = titles_in_plot(live)
    with live.expect_response(lambda response: "figure.json" in response.url):
        live.get_by_label(re.compile("Khalifa Haftar|Russia")).first.check()
    expect(live.locator(LIVE)).to_be_visible()
    live.wait_for_function("document.querySelector('.js-plotly-plot')?.data")
    assert titles_in_plot(live) < everything


def test_a_stretch_of_time_is_offered_as_a_filter_and_reset_by_one_click(live):
    live.evaluate(
        "Plotly.relayout(document.querySelector('.js-plotly-plot'),"
        " {'xaxis.range': ['2019-04-04', '2019-04-06']})"
    )
    offer = live.get_by_role("link", name="Show only")
    expect(offer).to_have_attribute("href", "?from=2019-04-04&to=2019-04-05")
    live.get_by_role("button", name="Reset zoom").click()
    expect(offer).to_be_hidden()


def test_a_mark_leads_to_its_event(live):
    path = live.locator(".lanes-wide a").first.get_attribute("href")
    live.evaluate(
        "(path) => document.querySelector('.js-plotly-plot')"
        ".emit('plotly_click', {points: [{customdata: [path]}]})",
        path,
    )
    live.wait_for_url(f"**{path}")


def test_it_keeps_the_policy_and_raises_no_error(page, libya, complaints):
    page.goto(URL)
    page.locator(".chart-stage").hover()
    expect(page.locator(LIVE)).to_be_visible()
    page.get_by_role("button", name="Dark").click()
    expect(page.locator(LIVE)).to_be_visible()
    assert complaints == []


def test_a_touch_on_a_mark_is_a_link(browser, base_url, libya):
    context = browser.new_context(
        base_url=base_url, has_touch=True, viewport={"width": 390, "height": 844}
    )
    page = context.new_page()
    page.goto(URL)
    page.locator(".lanes-narrow a").first.tap()
    page.wait_for_url("**/events/**")
    context.close()


def test_the_strip_leads_to_the_events_of_a_day(page, libya):
    page.goto(URL)
    page.locator(".strip-bars a[href*='from=2019-04-05']").first.click()
    expect(page.locator("#shown")).to_contain_text("5 April 2019")
    assert "from=2019-04-05&to=2019-04-05" in page.url


def test_a_statement_of_five_governments_is_drawn_once(live):
    marks = live.locator(".lanes-wide a", has_text="Five governments")
    expect(marks).to_have_count(1)
    names = "United States, France, Italy, United Kingdom, United Arab Emirates"
    expect(live.locator(".lanes-wide").get_by_role("group", name=names)).to_have_count(1)
    path = marks.get_attribute("href")
    count = "t.customdata.filter((c) => c[0] === '{path}').length"
    shown = plot(live, f"return plot.data.map((t) => {count.format(path=path)})")
    assert sum(shown) == 1


def test_the_zoom_and_its_tools_outlast_the_theme(live):
    live.evaluate(
        "Plotly.relayout(document.querySelector('.js-plotly-plot'),"
        " {'xaxis.range': ['2019-04-04', '2019-04-06']})"
    )
    with live.expect_response(lambda response: "figure.json" in response.url):
        live.get_by_role("button", name="Dark").click()
    expect(live.locator(LIVE)).to_be_visible()
    offer = live.get_by_role("link", name="Show only")
    expect(offer).to_have_attribute("href", "?from=2019-04-04&to=2019-04-05")
    assert plot(live, "return plot.layout.xaxis.range[0].slice(0, 10)") == "2019-04-04"
    live.get_by_role("button", name="Reset zoom").click()
    expect(offer).to_be_hidden()
