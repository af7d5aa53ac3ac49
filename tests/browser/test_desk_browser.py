"""The editors' desk on a phone, and what a long form does to help, in a browser."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.admin.pages import address
from tests.factories import make_article, make_claim, make_event, make_participation, make_party

PHONE = {"width": 390, "height": 844}
LONG = "The Government of National Accord of Libya in Tripoli"


def right_edge(found):
    box = found.bounding_box()
    return box["x"] + box["width"]


def test_a_phone_shows_title_status_and_standing(screen):
    make_claim(event=make_event(title="Fighters from the east take the town after a day"))
    screen.set_viewport_size(PHONE)
    screen.goto("/admin/timeline/event/")
    row = screen.locator("#result_list tbody tr").first
    for name in ("title", "status", "standing"):
        assert right_edge(row.locator(f".field-{name}")) <= PHONE["width"]


def test_on_a_phone_no_participation_is_cut(screen):
    part = make_participation(party=make_party(name=LONG))
    screen.set_viewport_size(PHONE)
    screen.goto(address(part.event))
    row = screen.locator("#participations-0")
    party, role = row.locator(".field-party"), row.locator(".field-role")
    for found in (party.locator(".select2-container"), role.locator("select")):
        assert right_edge(found) <= PHONE["width"]
    assert role.bounding_box()["y"] > party.bounding_box()["y"]
    listed = screen.locator("#participations-group")
    assert listed.evaluate("box => box.scrollWidth <= box.clientWidth")
    expect(screen.locator("#participations-empty")).to_be_hidden()


def test_an_articles_text_unfolds_beside_the_claim(screen):
    claim = make_claim(article=make_article(text="Smoke <b>rose</b>\nover the airport."))
    screen.goto(address(claim.event))
    screen.get_by_text("Read it to quote from it").click()
    expect(screen.get_by_text("Smoke <b>rose</b>")).to_be_visible()


def test_a_link_at_the_top_leads_to_what_is_wrong(screen):
    claim = make_claim()
    screen.goto(address(claim.event))
    field = screen.locator("[name=claims-0-said_on]")
    field.fill("31 April 2019")
    screen.locator("[name=claims-0-voice]").select_option("party")
    screen.locator("[name=_save]").first.click()
    expect(field).not_to_be_in_viewport()
    screen.get_by_role("link", name="Claim 1, Said on").click()
    expect(field).to_be_in_viewport()
    screen.get_by_role("link", name="Claim 1, Claimant", exact=True).click()
    expect(screen.locator("#claims-0 .field-party .select2-container")).to_be_in_viewport()
