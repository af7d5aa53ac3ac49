"""The editors' desk in a browser, under the strict policy."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.factories import make_user
from timeline.management.editors import editors_group
from timeline.models import Event

EVENT = "/libya-2019/events/lna-takes-gharyan/"


@pytest.fixture
def desk(page, libya):
    """A browser in which an editor, who is no superuser, has signed in."""
    editor = make_user(username="editor", password="for a test", is_staff=True)
    editor.groups.add(editors_group())
    page.goto("/admin/")
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password").fill("for a test")
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("link", name="Events", exact=True)).to_be_visible()
    return page


def event_page(libya):
    event = Event.objects.get(conflict=libya, slug="lna-takes-gharyan")
    return f"/admin/timeline/event/{event.pk}/change/"


def test_a_date_is_understood_while_it_is_typed(desk, libya, complaints):
    desk.goto(event_page(libya))
    field = desk.locator("[name=date_entry]")
    field.fill("late on 5 April 2019")
    expect(desk.get_by_text("Understood as late on 5 April 2019 (Friday)")).to_be_visible()
    field.fill("31 April 2019")
    expect(desk.get_by_text("30 days")).to_be_visible()
    assert complaints == []


def test_a_change_appears_on_the_page_with_its_reason(desk, libya, complaints):
    desk.goto(event_page(libya))
    desk.locator("[name=date_entry]").fill("5 April 2019")
    desk.locator("[name=_save]").first.click()
    expect(desk.locator(".field-change_reason").get_by_text("Say why")).to_be_visible()
    desk.get_by_label("Reason for the change").fill("A second article gives the day")
    desk.locator("[name=_save]").first.click()
    expect(desk.get_by_text("was changed successfully")).to_be_visible()
    desk.goto(EVENT)
    corrections = desk.locator(".corrections")
    expect(corrections).to_contain_text("A second article gives the day")
    expect(corrections).to_contain_text("Date: between 4 and 6 April 2019 → 5 April 2019")
    assert complaints == []


def test_pages_of_the_desk_keep_the_policy(desk, libya, complaints):
    change = event_page(libya)
    for path in (
        "/admin/",
        "/admin/timeline/event/",
        "/admin/timeline/event/add/",
        change,
        change.replace("/change/", "/history/"),
        change.replace("/change/", "/delete/"),
        "/admin/timeline/dispute/",
        "/admin/timeline/partyrelation/add/",
    ):
        response = desk.goto(path)
        assert response.status == 200, path
    assert complaints == []
