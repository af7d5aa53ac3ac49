"""Pasting an article in a browser, under the strict policy, and on a phone."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.factories import make_conflict, make_source
from tests.stand_in import TEXT, taken
from timeline.models import Article

PASTE = "/admin/timeline/article/paste/"
PHONE = {"width": 390, "height": 844}


def test_an_article_is_pasted_by_keyboard_and_goes_to_review(screen, finds, complaints):
    finds(taken())
    make_conflict(title="The bridge at Ain", slug="ain-2019")
    make_source(name="The Herald")
    screen.goto("/admin/")
    screen.get_by_role("link", name="Paste an article").click()
    expect(screen.locator("#outlets option")).to_have_attribute("value", "The Herald")
    expect(screen.locator(".datetimeshortcuts")).to_be_visible()
    screen.get_by_label("Outlet").fill("The Herald")
    screen.get_by_label("Title").fill("Bridge taken")
    screen.get_by_label("Published").fill("6 April 2019")
    screen.get_by_label("Text").fill(TEXT)
    screen.get_by_label("Byline").press("Enter")
    screen.wait_for_url(re.compile(r"/article/\d+/desk/"))
    expect(screen.get_by_text("1 event found").first).to_be_visible()
    assert Article.objects.get().text == TEXT
    assert complaints == []


def test_it_is_said_that_reading_goes_on(screen, finds):
    finds(taken())
    make_conflict()
    screen.goto(PASTE)
    screen.evaluate(
        "document.forms.article_form.addEventListener('submit', e => e.preventDefault())"
    )
    screen.get_by_role("button", name="Keep and read").click()
    expect(screen.get_by_role("button", name="Reading…")).to_be_disabled()


def test_what_is_wrong_is_reached_from_the_top(screen, finds, complaints):
    make_conflict()
    screen.goto(PASTE)
    screen.get_by_label("Text").fill(TEXT)
    screen.get_by_role("button", name="Keep and read").click()
    screen.locator(".complaints").get_by_role("link", name="Published").click()
    assert screen.evaluate("location.hash") == "#id_published"
    expect(screen.get_by_label("Text")).to_have_value(TEXT)
    assert complaints == []


@pytest.mark.parametrize("viewport", [PHONE, {"width": 1440, "height": 900}], ids=["phone", "wide"])
def test_everybody_can_fill_it_in(screen, finds, viewport):
    make_conflict()
    screen.set_viewport_size(viewport)
    screen.goto(PASTE)
    screen.get_by_role("button", name="Keep and read").click()
    expect(screen.locator(".errornote")).to_be_visible()
    assert screen.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    violations = Axe().run(screen, context="#content").response["violations"]
    assert [each["id"] for each in violations] == []
