"""From a pasted article to a published event with its quotation, with the real pipeline."""

from __future__ import annotations

import json
import re
from pathlib import Path

from django.test import Client
from playwright.sync_api import expect

from tests.factories import make_conflict
from timeline.models import Event

ARTICLE = Path(__file__).parents[1] / "extraction/gold/2012-11-08_residents-and-ministry.json"
SHELLING = "Government artillery fires on the town"
CLAUSE = "government artillery fired on the town on Wednesday night"


def paste(screen, article):
    screen.goto("/admin/timeline/article/paste/")
    screen.get_by_label("Outlet").fill("The Korda Post")
    screen.get_by_label("Title").fill(article["title"])
    screen.get_by_label("Published").fill("8 November 2012")
    screen.get_by_label("Text").fill(article["text"])
    screen.get_by_role("button", name="Keep and read").click()
    screen.wait_for_url(re.compile(r"/article/\d+/desk/"))


def test_a_pasted_article_becomes_a_published_event_with_its_quotation(screen, complaints):
    make_conflict(slug="velden-2012", title="The fighting in Velden")
    paste(screen, json.loads(ARTICLE.read_text("utf-8")))
    expect(screen.get_by_text(re.compile(r"\d+ events found"))).to_be_visible()

    first = screen.locator("#proposal-1")
    expect(first).to_contain_text(SHELLING)
    expect(first).to_contain_text("7 November 2012")
    expect(screen.locator("mark.is-chosen").first).to_contain_text(CLAUSE)
    screen.keyboard.press("a")
    expect(first).to_contain_text("Accepted by nadia")
    assert [(each.status, each.is_published) for each in Event.objects.all()] == [("draft", False)]
    assert Client().get("/velden-2012/").status_code == 404

    screen.goto("/admin/timeline/event/")
    screen.locator("#result_list input[type=checkbox][name=_selected_action]").check()
    screen.locator("select[name=action]").first.select_option("publish_selected")
    screen.get_by_role("button", name="Run").or_(
        screen.get_by_role("button", name="Go")
    ).first.click()
    expect(screen.locator(".messagelist")).to_contain_text("1 event published.")

    screen.goto("/velden-2012/")
    expect(screen.get_by_text("Wednesday 7 November 2012")).to_be_visible()
    screen.get_by_role("link", name=re.compile(SHELLING)).first.click()
    expect(screen.locator("main")).to_contain_text(CLAUSE)
    expect(screen.locator("main")).to_contain_text("The Korda Post")
    assert complaints == []
