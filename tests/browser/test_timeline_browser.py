"""The timeline as a reader uses it, in a real browser, under the strict policy."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

URL = "/libya-2019/"
PAGES = [
    "/",
    "/about/",
    "/about/codebook/",
    URL,
    f"{URL}?party=lna&from=2019-04-05",
    "/libya-2019/events/lna-takes-airport/",
    "/libya-2019/parties/lna/",
    "/libya-2019/places/gharyan/",
    "/libya-2019/sources/rferl/",
    "/nothing-here/",
]


def card_titles(page):
    return page.locator(".card h4 a").all_inner_texts()


def choose(page, name):
    """Tick a choice of the facets and wait for the list that follows from it."""
    with page.expect_response(lambda response: "party=" in response.url):
        page.get_by_label(re.compile(name)).first.check()
    expect(page.locator(".chip").first).to_be_visible()


def test_a_filter_changes_list_address_and_counts_in_place(page, libya, complaints):
    page.goto(URL)
    before = card_titles(page)
    page.evaluate("window.same = true")
    choose(page, "Khalifa Haftar")
    assert page.evaluate("window.same"), "the page was loaded anew"
    assert page.url.endswith("/libya-2019/?party=khalifa-haftar")
    assert 0 < len(card_titles(page)) < len(before)
    expect(page.locator("#shown")).to_contain_text("with Khalifa Haftar")
    assert complaints == []


def test_back_forward_and_reload_restore_what_was_seen(page, libya, complaints):
    page.goto(URL)
    everything = card_titles(page)
    choose(page, "Khalifa Haftar")
    filtered = card_titles(page)
    page.go_back()
    expect(page.locator(".chip")).to_have_count(0)
    assert card_titles(page) == everything
    assert not page.get_by_label(re.compile("Khalifa Haftar")).first.is_checked()
    page.go_forward()
    expect(page.locator(".chip")).to_have_count(1)
    assert card_titles(page) == filtered
    assert page.get_by_label(re.compile("Khalifa Haftar")).first.is_checked()
    page.reload()
    assert card_titles(page) == filtered
    assert complaints == []


def test_a_chip_takes_its_filter_away(page, libya):
    page.goto(f"{URL}?party=lna&place=gharyan")
    page.get_by_role("link", name="Remove the filter Gharyan").click()
    expect(page.locator(".chip")).to_have_count(1)
    assert page.url.endswith("/libya-2019/?party=lna")
    assert not page.locator("#facet-place input:checked").count()


def test_words_and_days_are_asked_for_by_the_button(page, libya):
    page.goto(URL)
    page.get_by_label("Search").fill("airport")
    page.get_by_label("From").fill("5 April 2019")
    page.get_by_role("button", name=re.compile("Show .* event")).click()
    expect(page.locator(".chip")).to_have_count(2)
    assert page.url.endswith("?from=2019-04-05&q=airport")
    assert len(card_titles(page)) == 3


@pytest.mark.parametrize("answer", ["none", "error"])
def test_a_failed_answer_is_told_and_the_form_says_what_is_shown(page, libya, answer):
    page.goto(f"{URL}?party=lna")

    def fail(route):
        route.abort() if answer == "none" else route.fulfill(status=500, body="out of order")

    page.route("**/libya-2019/?*", fail)
    before = card_titles(page)
    page.get_by_label(re.compile("Russia")).first.click()
    expect(page.locator("#problems")).to_contain_text("Try again")
    assert card_titles(page) == before
    assert not page.get_by_label(re.compile("Russia")).first.is_checked()
    assert page.get_by_label(re.compile("Libyan National Army")).first.is_checked()


def test_a_removed_chip_gives_its_focus_to_the_sentence(page, libya):
    page.goto(f"{URL}?party=lna")
    page.get_by_role("link", name="Remove the filter Libyan").press("Enter")
    expect(page.locator(".chip")).to_have_count(0)
    expect(page.locator("#shown")).to_be_focused()


def test_on_a_phone_the_filters_close_over_what_they_found(page, libya):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(URL)
    page.locator("#filters summary").first.click()
    choose(page, "Khalifa Haftar")
    page.get_by_role("button", name=re.compile("Show .* event")).click()
    expect(page.locator("#filter-form")).to_be_hidden()
    expect(page.locator("#shown")).to_be_in_viewport()


def test_focus_stays_on_the_choice_just_made(page, libya):
    page.goto(URL)
    choose(page, "Khalifa Haftar")
    assert page.evaluate("document.activeElement.value") == "khalifa-haftar"


def test_without_javascript_filters_chart_and_links_work(browser, base_url, libya):
    context = browser.new_context(java_script_enabled=False, base_url=base_url)
    page = context.new_page()
    page.goto(URL)
    page.get_by_label(re.compile("Khalifa Haftar")).first.check()
    page.get_by_role("button", name=re.compile("Show .* event")).click()
    expect(page.locator(".chip")).to_have_count(1)
    assert "party=khalifa-haftar" in page.url
    marks = page.locator(".lanes a")
    assert marks.count() > 0
    page.goto(URL)
    page.locator(".lanes a[href*='/events/']").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert "/events/" in page.url
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_needs_no_sideways_scrolling(page, libya, path):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(path)
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= 390


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_pages_are_accessible(page, libya, path, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(path)
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def test_every_page_keeps_the_policy(page, libya, complaints):
    for path in PAGES[:-1]:
        page.goto(path)
    assert complaints == []


def test_the_first_tab_leads_past_the_header(page, libya):
    page.goto(URL)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()


def test_the_theme_switch_turns_the_page_dark_and_is_remembered(page, libya):
    page.emulate_media(color_scheme="light")
    page.goto(URL)
    page.get_by_role("button", name="Dark").click()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.goto("/about/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark
    assert dark != "rgb(255, 255, 255)"


def test_a_citation_is_copied(page, context, libya):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/libya-2019/events/lna-takes-airport/")
    page.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert "/libya-2019/events/lna-takes-airport/" in page.evaluate(
        "navigator.clipboard.readText()"
    )
