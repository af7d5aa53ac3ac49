"""The review desk in a browser: by keys, by mouse, without JavaScript, under the strict policy."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from tests.admin.at_the_desk import PORT, SHELLS, desk_address, found, make_desk, make_run_of
from tests.factories import (
    WHEN,
    make_article,
    make_conflict,
    make_event,
    make_party,
    make_proposal,
    make_user,
)
from tests.stand_in import DENIED, SAID, SHOTS, TAKEN, TEXT, evidence, shots, taken
from timeline.extraction.found import FoundParty, Standing
from timeline.models import Decision, Event, ExtractionRun
from timeline.workflow import accept

WIDE = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def run(db):
    return make_desk()


def card(page, number):
    return page.locator(f"#proposal-{number}")


def press(page, key, *, settled=True):
    """Press a key and wait for what it brings, if it asks the server."""
    if not settled:
        page.keyboard.press(key)
        return
    with page.expect_response(lambda response: "/desk/" in response.url):
        page.keyboard.press(key)


def said(page):
    return page.locator("#said")


def chosen_words(page):
    return " ".join(page.locator("mark.is-chosen").all_inner_texts())


# The whole way


def test_the_whole_way_by_keys(screen, finds, complaints):
    screen.set_viewport_size(WIDE)
    article = make_article(text=TEXT, title="A bridge is taken")
    conflict = make_conflict(slug="ain", title="The war for Ain")
    make_event(conflict=conflict, title="The south denies it", type="REJECT")
    denied = taken(
        title="South denies",
        type="REJECT",
        mode="",
        initiators=(FoundParty("council of the south"),),
        standing=Standing.STATED,
        evidence=evidence(DENIED),
    )
    said_so = taken(title="Boast", type="STATEMENT", mode="", evidence=evidence(SAID))
    finds(taken(), said_so, denied, shots())

    screen.goto(f"/admin/timeline/article/{article.pk}/change/")
    screen.get_by_role("link", name="Review desk").click()
    screen.get_by_role("button", name="Read this article").click()
    expect(screen.get_by_text("4 events found: 4 new.")).to_be_visible()
    expect(card(screen, 1)).to_have_class(re.compile("is-chosen"))

    press(screen, "a")
    expect(said(screen)).to_contain_text("1 accepted: “Northern troops take the bridge at Ain”")
    expect(card(screen, 1)).to_contain_text("Accepted by nadia")
    expect(card(screen, 1)).to_be_focused()

    press(screen, "j", settled=False)
    expect(card(screen, 2)).to_be_focused()
    assert chosen_words(screen) == SAID
    press(screen, "e")
    title = screen.get_by_label("Title")
    expect(title).to_be_focused()
    title.fill("")
    screen.keyboard.type("A jark near a market")  # no key acts while it is typed
    press(screen, "Enter")
    expect(card(screen, 2)).to_contain_text("corrected: Title")

    press(screen, "j", settled=False)
    press(screen, "m")
    expect(card(screen, 3).get_by_text("One more report of")).to_be_visible()
    card(screen, 3).get_by_label("The south denies it").check()
    card(screen, 3).get_by_role("button", name="Merge", exact=True).click()
    expect(card(screen, 3)).to_contain_text("Merged by nadia")

    press(screen, "j", settled=False)
    press(screen, "r")
    expect(screen.get_by_label("Not an event")).to_be_focused()
    screen.keyboard.press("Space")
    press(screen, "Enter")
    expect(card(screen, 4)).to_contain_text("Rejected by nadia")
    expect(screen.locator("#progress")).to_contain_text("4 of 4 decided")
    expect(screen.locator("#progress")).to_contain_text("All are decided.")

    press(screen, "u")
    expect(said(screen)).to_contain_text("4 is undecided again.")
    expect(screen.locator("#progress")).to_contain_text("3 of 4 decided")
    assert [each.status for each in Event.objects.filter(conflict=conflict)] == ["draft"] * 3

    screen.get_by_role("link", name="2 drafts to publish").click()
    expect(screen.locator("#result_list")).to_contain_text("A jark near a market")
    assert complaints == []


def test_records_are_made_with_one_key(screen, run, complaints):
    screen.goto(desk_address(run))
    expect(card(screen, 2).get_by_role("button", name="with new records")).to_have_count(0)
    expect(card(screen, 1).get_by_title("Makes records of: a militia, Arden")).to_be_visible()
    press(screen, "A")
    expect(card(screen, 1)).to_contain_text("Accepted by nadia")
    expect(card(screen, 1)).not_to_contain_text("no record")
    event = Event.objects.get()
    assert {each.name for each in event.parties.all()} == {"The Rebels", "a militia"}
    assert event.place.name == "Arden"
    assert complaints == []


def test_where_no_record_lacks_the_key_for_them_accepts_too(screen, run):
    screen.goto(desk_address(run))
    press(screen, "j", settled=False)
    press(screen, "A")
    expect(card(screen, 2)).to_contain_text("Accepted by nadia")


def test_a_page_that_waits_shows_what_was_found_once_it_is_there(screen, run):
    waiting = {"state": "waiting", "started_at": None, "finished_at": None}
    run.article.proposals.all().delete()
    from django.utils import timezone

    ExtractionRun.objects.update(**waiting, queued_at=timezone.now())
    screen.goto(desk_address(run))
    expect(screen.locator("#run")).to_contain_text("waits to be read")
    make_proposal(run=run, number=1, evidence=(PORT,), title="Found meanwhile")
    ExtractionRun.objects.update(state="done", started_at=WHEN, finished_at=WHEN)
    expect(card(screen, 1)).to_contain_text("Found meanwhile", timeout=10_000)


# Choosing


def test_a_span_chooses_its_card_and_a_card_its_spans(screen, run, complaints):
    make_proposal(run=run, number=4, evidence=("the port of Arden",), title="Another")
    screen.set_viewport_size(WIDE)
    screen.goto(desk_address(run))
    assert chosen_words(screen).replace("  ", " ") == PORT
    screen.locator("mark", has_text="shells fell").click()
    expect(card(screen, 2)).to_have_attribute("aria-current", "true")
    assert chosen_words(screen) == SHELLS
    overlapping = screen.locator("mark", has_text="the port of Arden")
    overlapping.click()
    expect(card(screen, 1)).to_have_attribute("aria-current", "true")
    overlapping.click()
    expect(card(screen, 4)).to_have_attribute("aria-current", "true")
    card(screen, 3).get_by_role("link", name="3", exact=True).click()
    assert chosen_words(screen) == "Talks may resume next week"
    assert screen.url.endswith("#proposal-3")
    screen.get_by_role("link", name="Proposal 1", exact=True).click()
    expect(card(screen, 1)).to_be_focused()
    assert complaints == []


def test_a_card_cut_off_at_the_edge_takes_the_first_click(screen, run):
    for number in range(4, 12):
        make_proposal(run=run, number=number, evidence=(PORT,))
    screen.set_viewport_size(WIDE)
    screen.goto(desk_address(run))
    box = screen.get_by_label("Choose proposal 8")
    box.evaluate(
        """each => {
            const column = each.closest(".desk-proposals");
            const bottom = column.getBoundingClientRect().bottom;
            column.scrollTop += each.getBoundingClientRect().bottom - bottom + 10;
        }"""
    )
    place = box.bounding_box()
    screen.mouse.click(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    expect(box).to_be_checked()
    expect(card(screen, 8)).to_have_attribute("aria-current", "true")


def test_a_span_grows_quiet_once_it_is_decided(screen, run):
    screen.goto(desk_address(run))
    mark = screen.locator("mark", has_text=PORT)
    expect(mark).to_have_class(re.compile("is-open"))
    press(screen, "a")
    expect(mark).not_to_have_class(re.compile("is-open"))


def test_keys_rest_in_fields_and_when_they_are_switched_off(screen, run):
    screen.goto(desk_address(run))
    screen.locator("#keys-on").uncheck()
    screen.keyboard.press("j")
    expect(card(screen, 1)).to_have_attribute("aria-current", "true")
    screen.locator("#keys-on").check()
    screen.keyboard.press("j")
    expect(card(screen, 2)).to_have_attribute("aria-current", "true")
    screen.keyboard.press("Control+k")
    screen.keyboard.press("k")
    screen.keyboard.press("k")
    expect(card(screen, 1)).to_have_attribute("aria-current", "true")
    screen.keyboard.press("?")
    expect(screen.locator("#keys-help")).to_be_visible()
    screen.keyboard.press("?")
    expect(screen.locator("#keys-help")).to_be_hidden()


@pytest.mark.parametrize("key", ["e", "m", "r"])
def test_a_form_closes_again(screen, run, complaints, key):
    screen.goto(desk_address(run))
    press(screen, key)
    card(screen, 1).get_by_role("link", name="Cancel").focus()
    press(screen, "Escape")
    expect(screen.locator(".desk-form")).to_have_count(0)
    expect(card(screen, 1)).to_be_focused()
    assert complaints == []


# Forms


def test_a_record_is_searched_for_in_a_card(screen, run, complaints):
    make_party(name="Coast guard of Arden")
    screen.set_viewport_size(WIDE)
    screen.goto(desk_address(run))
    press(screen, "e")
    screen.get_by_label("Date", exact=True).fill("late on 6 April 2019")
    expect(screen.get_by_text("Understood as late on 6 April 2019 (Saturday)")).to_be_visible()
    row = screen.get_by_role("group", name="Party 3")
    row.locator(".select2-selection").click()
    screen.locator(".select2-search__field").fill("coast")
    screen.get_by_role("option", name="Coast guard of Arden").click()
    row.get_by_label("Role").select_option("target")
    screen.get_by_role("button", name="Accept with these").click()
    expect(card(screen, 1)).to_contain_text("corrected: Date, Targets")
    assert Event.objects.get().part_of_day == "late"
    assert complaints == []


def test_a_form_opened_with_the_page_has_the_focus(screen, run):
    screen.goto(desk_address(run, "desk_edit", 2))
    expect(screen.get_by_label("Title")).to_be_focused()
    expect(card(screen, 2)).to_have_attribute("aria-current", "true")


def test_what_is_wrong_gets_the_focus(screen, run):
    screen.goto(desk_address(run))
    press(screen, "e")
    screen.get_by_label("Date", exact=True).fill("31 April 2019")
    press(screen, "Enter")
    expect(screen.locator(".errors").get_by_label("Date", exact=True)).to_be_focused()


def test_other_events_are_found_as_their_title_is_typed(screen, run):
    make_event(conflict=run.conflict, title="Ministers meet", type="CONSULT", date="2012")
    screen.goto(desk_address(run))
    press(screen, "m")
    card(screen, 1).get_by_label("Title: Rebels take the port").check()
    card(screen, 1).get_by_label("Another event").type("minis")
    card(screen, 1).get_by_label("Ministers meet").check()
    expect(card(screen, 1).get_by_label("Title: Rebels take the port")).to_be_checked()
    card(screen, 1).get_by_role("button", name="Merge", exact=True).click()
    expect(said(screen)).to_contain_text("one more report of “Rebels take the port”")


def test_who_was_faster_is_told_and_nothing_typed_is_lost(screen, run):
    screen.goto(desk_address(run))
    press(screen, "e")
    screen.get_by_label("Title").fill("My own title")
    accept(found(run, 1), by_user=make_user(username="salem"), when=WHEN)
    press(screen, "Enter")
    expect(card(screen, 1)).to_contain_text("Decided by salem")
    expect(card(screen, 1)).to_contain_text("Accepted by salem")
    expect(screen.get_by_label("Title")).to_have_value("My own title")


def test_signed_out_meanwhile_nothing_typed_is_lost(screen, run):
    screen.goto(desk_address(run))
    press(screen, "e")
    screen.get_by_label("Title").fill("My own title")
    Session.objects.all().delete()
    screen.keyboard.press("Enter")
    expect(said(screen)).to_contain_text("You are signed out.")
    expect(screen.get_by_label("Title")).to_have_value("My own title")


def test_a_server_that_does_not_answer_is_told_of(screen, run):
    screen.goto(desk_address(run))
    screen.route("**/accept/**", lambda route: route.abort())
    screen.keyboard.press("a")
    expect(said(screen)).to_contain_text("That did not reach the server.")
    expect(card(screen, 1).get_by_role("button", name="Accept", exact=True)).to_be_enabled()


def test_the_chosen_are_accepted_in_place(screen, run, complaints):
    screen.goto(desk_address(run))
    for number in (2, 3):
        screen.get_by_label(f"Choose proposal {number}").check()
    screen.get_by_role("button", name="Accept the chosen").click()
    expect(said(screen)).to_contain_text("1 accepted. 1 was not.")
    expect(screen.get_by_role("alert")).to_contain_text("3 “Talks resume”: The article says only")
    expect(card(screen, 2)).to_contain_text("Accepted by nadia")
    assert complaints == []


# Words of one's own


def select(page, words):
    """Select words of the article, however many pieces they are in."""
    page.evaluate(
        """words => {
            const text = document.querySelector(".desk-text");
            const pieces = [...text.querySelectorAll("[data-start]")].map(each => each.firstChild);
            const whole = pieces.map(each => each.data).join("");
            const ends = [whole.indexOf(words), whole.indexOf(words) + words.length];
            const range = document.createRange();
            let at = 0;
            for (const piece of pieces) {
                const next = at + piece.length;
                if (ends[0] >= at && ends[0] < next) range.setStart(piece, ends[0] - at);
                if (ends[1] > at && ends[1] <= next) range.setEnd(piece, ends[1] - at);
                at = next;
            }
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }""",
        words,
    )


def test_selected_words_become_a_proposal(screen, desk, complaints):
    # What browsers count as two, and Python as one, stands before the words
    run = make_run_of(text=f"\U0001f54a Peace. {PORT}. Later a mine went off there.")
    make_proposal(run=run, number=1, evidence=(PORT,))
    screen.set_viewport_size(WIDE)
    screen.goto(desk_address(run))
    button = screen.locator("#make-of-selection")
    expect(button).to_be_hidden()
    select(screen, "on Friday. Later a mine went off")
    button.click()
    form = screen.locator(".desk-by-hand")
    words = form.get_by_label("Words of the article")
    expect(words).to_have_value("on Friday. Later a mine went off")
    form.get_by_label("Title").fill("A mine goes off")
    form.get_by_label("Type").select_option("assault")
    form.get_by_label("Date", exact=True).fill("6 April 2019")
    form.get_by_role("button", name="Propose and accept").click()
    expect(card(screen, 2)).to_contain_text("Accepted by nadia")
    expect(card(screen, 2)).to_have_attribute("aria-current", "true")
    expect(form).to_have_count(0)
    assert chosen_words(screen) == "on Friday . Later a mine went off"
    assert complaints == []


# For everybody


def test_all_is_within_one_screen(screen, run):
    for number in range(10, 30):
        make_proposal(run=run, number=number, evidence=(PORT,), initiators=("somebody",))
    screen.set_viewport_size(WIDE)
    screen.goto(desk_address(run))
    tall = "document.scrollingElement.scrollHeight"
    assert screen.evaluate(tall) <= WIDE["height"]
    for _ in range(12):
        screen.keyboard.press("j")
    expect(card(screen, 20)).to_be_in_viewport(ratio=0.9)
    expect(screen.locator("#keys")).to_be_in_viewport(ratio=1)
    assert screen.evaluate("scrollY") == 0


def test_a_phone_has_the_text_folded_above(screen, run):
    screen.set_viewport_size(PHONE)
    screen.goto(desk_address(run))
    assert screen.evaluate("document.scrollingElement.scrollWidth") <= PHONE["width"]
    expect(screen.get_by_text("The governor said")).to_be_hidden()
    card(screen, 2).get_by_role("link", name="2", exact=True).click()
    expect(screen.locator("mark.is-chosen")).to_be_in_viewport()
    expect(card(screen, 2).get_by_role("heading")).to_be_in_viewport()
    press(screen, "e")
    expect(screen.locator(".select2-selection").first).to_be_visible()
    assert screen.evaluate("document.scrollingElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_everybody_can_use_it(screen, run, scheme, size):
    accept(found(run, 1), by_user=None, when=WHEN)
    make_event(conflict=run.conflict, title="Shells on the old town", type="ASSAULT")
    screen.emulate_media(color_scheme=scheme)
    screen.set_viewport_size(size)
    for name in ("desk", "desk_edit", "desk_merge", "desk_reject", "desk_by_hand"):
        number = 2 if name in ("desk_edit", "desk_merge", "desk_reject") else None
        screen.goto(desk_address(run, name, number))
        results = Axe().run(screen, context="#content")
        assert results.violations_count == 0, f"{name}: {results.generate_report()}"


def test_everything_works_without_javascript(plain_screen, run):
    make_event(conflict=run.conflict, title="Ministers meet", type="CONSULT", date="2012")
    page = plain_screen
    page.goto(desk_address(run))

    card(page, 1).get_by_role("button", name="Accept", exact=True).click()
    assert page.url.endswith("#proposal-1")
    expect(page.get_by_text("1 accepted:")).to_be_visible()
    expect(page.locator("#progress")).to_contain_text("1 of 3 decided")
    card(page, 1).get_by_role("button", name="Undo").click()
    expect(page.locator("#progress")).to_contain_text("0 of 3 decided")

    card(page, 1).get_by_role("link", name="Edit").click()
    page.get_by_label("Title").fill("The port changes hands")
    page.get_by_role("button", name="Accept with these").click()
    expect(card(page, 1)).to_contain_text("corrected: Title")

    card(page, 2).get_by_role("link", name="Merge…").click()
    card(page, 2).get_by_label("Another event").fill("minis")
    card(page, 2).get_by_role("button", name="Search").click()
    card(page, 2).get_by_label("Ministers meet").check()
    card(page, 2).get_by_role("button", name="Merge", exact=True).click()
    expect(card(page, 2)).to_contain_text("Merged by nadia")

    card(page, 3).get_by_role("link", name="Reject…").click()
    page.get_by_label("Not an event").check()
    page.get_by_role("button", name="Reject", exact=True).click()
    expect(card(page, 3)).to_contain_text("Rejected by nadia")

    page.get_by_role("link", name="Make a proposal").click()
    page.get_by_label("Words of the article").fill("nobody was hurt")
    page.get_by_label("Title").fill("Nobody is hurt")
    page.get_by_label("Type").select_option("statement")
    page.get_by_label("Date", exact=True).fill("5 April 2019")
    page.get_by_role("button", name="Only propose").click()
    page.get_by_label("Choose proposal 4").check()
    page.get_by_role("button", name="Accept the chosen").click()
    expect(page.locator("#progress")).to_contain_text("4 of 4 decided")
    assert Decision.objects.in_force().count() == 4


def test_each_card_is_reached_by_tab_with_a_visible_focus(screen, run):
    screen.goto(desk_address(run))
    card(screen, 1).get_by_role("link", name="1", exact=True).focus()
    screen.keyboard.press("Tab")
    accept_it = card(screen, 1).get_by_role("button", name="Accept", exact=True)
    expect(accept_it).to_be_focused()
    assert accept_it.evaluate("each => getComputedStyle(each).outlineStyle") == "solid"
    screen.keyboard.press("Tab")
    expect(card(screen, 1).get_by_role("button", name="with new records")).to_be_focused()
    for name in ("Edit", "Merge…", "Reject…"):
        screen.keyboard.press("Tab")
        expect(card(screen, 1).get_by_role("link", name=name)).to_be_focused()
    screen.keyboard.press("Tab")
    expect(screen.get_by_label("Choose proposal 2")).to_be_focused()
    expect(card(screen, 2)).to_have_attribute("aria-current", "true")


def test_shots_are_marked_in_the_text(screen, finds):
    finds(shots())
    article, conflict = make_article(text=TEXT), make_conflict(slug="ain")
    screen.goto(f"/admin/timeline/article/{article.pk}/desk/?conflict={conflict.slug}")
    screen.get_by_role("button", name="Read this article").click()
    expect(screen.locator("mark")).to_have_text(SHOTS)
    assert TAKEN in screen.locator(".desk-text").inner_text()
