from __future__ import annotations

import html
import re
from datetime import UTC, datetime

import pytest

from tests.factories import (
    WHEN,
    make_claim,
    make_conflict,
    make_dispute,
    make_event,
    make_party,
    make_place,
    make_position,
    make_source,
    make_user,
    publish_event,
)
from timeline.models import Claim, Correction, Event
from timeline.workflow import withdraw


def text(response):
    return html.unescape(response.content.decode())


def event_pages(libya):
    return [event.get_absolute_url() for event in Event.objects.filter(conflict=libya)]


def subject_pages():
    return [
        "/",
        "/about/",
        "/about/codebook/",
        "/libya-2019/",
        "/libya-2019/parties/lna/",
        "/libya-2019/parties/egypt/",
        "/libya-2019/parties/reuters/",
        "/libya-2019/places/gharyan/",
        "/libya-2019/places/libya/",
        "/libya-2019/sources/rferl/",
    ]


def test_every_page_has_one_heading_and_links_that_lead_somewhere(client, libya):
    waiting, seen = [*subject_pages(), *event_pages(libya)], set()
    while waiting:
        path = waiting.pop()
        seen.add(path)
        response = client.get(path)
        assert response.status_code == 200, path
        if "text/html" not in response.headers["Content-Type"]:
            continue
        page = text(response)
        assert page.count("<h1") == 1, path
        ids = re.findall(r'\sid="([^"]*)"', page)
        assert len(ids) == len(set(ids)), path
        links = re.findall(r'href="(/[^"#?]*)', page)
        pages = (link for link in links if not link.startswith(("/static", "/admin")))
        waiting += [link for link in dict.fromkeys(pages) if link not in {*seen, *waiting}]
    assert any("/disputes/" in path for path in seen)


def test_no_page_has_anything_inline(client, libya):
    for path in [*subject_pages(), *event_pages(libya)]:
        page = text(client.get(path))
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", page), path
        assert not re.search(r"<script(?![^>]*(src=|application/json))", page), path


def test_an_event_shows_its_claims_by_claimant(client, libya):
    claim = Claim.objects.filter(words="area residents").first()
    page = text(client.get(claim.event.get_absolute_url()))
    assert claim.summary in page
    assert "area residents" in page
    assert "UN Security Council, G7 Demand Haftar Forces" in page
    assert "6 April 2019" in page


def test_an_event_leads_to_the_one_before_and_after(client, libya):
    events = client.get("/libya-2019/events.json").json()["events"]
    page = text(client.get(events[3]["url"]))
    assert f'rel="prev" href="{events[2]["url"]}"' in page
    assert f'rel="next" href="{events[4]["url"]}"' in page
    first = text(client.get(events[0]["url"]))
    assert 'rel="prev"' not in first


def test_a_correction_is_public_with_its_reason(client, libya):
    event = Event.objects.get(conflict=libya, place__slug="gharyan")
    Correction.objects.create(
        event=event,
        made_at=datetime(2026, 11, 23, 9, 30, tzinfo=UTC),
        reason="The agencies gave a day",
        changed="Date: between 4 and 6 April 2019 → 4 April 2019",
    )
    page = text(client.get(event.get_absolute_url()))
    assert "The agencies gave a day" in page
    assert "between 4 and 6 April 2019 → 4 April 2019" in page
    assert "First published" in page
    assert "last change 23 November 2026" in text(client.get("/libya-2019/"))


def test_a_draft_is_a_preview_for_editors_and_nothing_for_readers(client, libya):
    draft = make_event(conflict=libya, title="A draft")
    path = draft.get_absolute_url()
    assert client.get(path).status_code == 404
    client.force_login(make_user(is_staff=True))
    page = text(client.get(path))
    assert "Preview: readers cannot see this event." in page
    assert "No claim yet" in page


def test_a_dispute_sets_its_answers_side_by_side_and_names_no_winner(client, libya):
    for dispute in libya.disputes.all():
        page = text(client.get(dispute.get_absolute_url()))
        for position in dispute.positions.all():
            assert position.label in page
            if not position.claims.exists():
                assert "Nobody says so in the articles read so far." in page
        assert "No winner is computed." in page


def test_nothing_unpublished_shows_through_what_is_around_it(client, libya):
    hidden = Event.objects.get(conflict=libya, slug="lna-takes-airport")
    withdraw(hidden, when=WHEN, by_user=None, reason="To be checked")
    for path in ("parties/lna/", "places/tripoli-international-airport/", "sources/rferl/"):
        assert hidden.title not in text(client.get(f"/libya-2019/{path}"))
    follower = text(client.get("/libya-2019/events/gna-retakes-airport/"))
    assert hidden.title not in follower
    assert "Claimed by Fathi Bashagha (RFE/RL)" in follower
    dispute = text(client.get("/libya-2019/disputes/who-held-the-airport/"))
    assert "Government forces held it again" in dispute
    assert "The LNA held it" not in dispute


def test_an_old_link_to_what_was_withdrawn_says_so_and_no_more(client, libya):
    event = Event.objects.get(conflict=libya, slug="lna-takes-airport")
    withdraw(event, when=WHEN, by_user=None, reason="The source took it back")
    response = client.get(event.get_absolute_url())
    assert response.status_code == 404
    assert "withdrawn on 7 April 2019: The source took it back" in text(response)
    assert event.title not in text(response)


def test_a_dispute_without_a_public_claim_is_not_shown(client, libya):
    dispute = make_dispute(conflict=libya, slug="secret", question="Which secret?")
    make_position(dispute=dispute, claims=(make_claim(event=make_event(conflict=libya)),))
    assert "Which secret?" not in text(client.get("/libya-2019/"))
    assert client.get("/libya-2019/disputes/secret/").status_code == 404


def test_relations_stay_in_their_conflict(client, libya):
    publish_event(conflict=make_conflict(slug="other"))
    assert "supports" in text(client.get("/libya-2019/parties/egypt/"))
    assert client.get("/other/parties/egypt/").status_code == 404


def test_a_preview_shows_the_standing_that_it_will_have(client, libya):
    event = Event.objects.get(conflict=libya, slug="lna-takes-airport")
    withdraw(event, when=WHEN, by_user=None, reason="To be checked")
    client.force_login(make_user(is_staff=True))
    assert "Contested; asserted by area residents" in text(client.get(event.get_absolute_url()))


def test_the_codebook_page_has_every_type_standing_and_role(client, db):
    from timeline import codebook

    page = text(client.get("/about/codebook/"))
    for type_ in codebook.TYPES.values():
        assert f'id="{type_.value}"' in page
        assert type_.definition in page
        for mode in type_.modes:
            assert f"{type_.value}.{mode.value}" in page
    for standing in codebook.STANDINGS.values():
        assert standing.definition in page


def test_the_first_page_lists_what_has_been_published(client, libya):
    make_event(conflict=make_conflict(title="A timeline of drafts"))
    page = text(client.get("/"))
    assert libya.title in page
    assert "A timeline of drafts" not in page


@pytest.mark.parametrize(
    "path",
    [
        "/libya-2019/parties/nobody/",
        "/libya-2019/places/nowhere/",
        "/libya-2019/sources/nothing/",
        "/libya-2019/disputes/none/",
        "/libya-2019/events/none/",
        "/libya-2019/%ff/",
        "/%00/",
        "/nothing/events.json",
    ],
)
def test_what_is_not_there_is_not_found(client, libya, path):
    response = client.get(path)
    assert response.status_code == 404
    assert "matches the given query" not in text(response)


@pytest.mark.parametrize("path", ["parties/stranger/", "places/far-away/", "sources/unread/"])
def test_what_another_timeline_knows_is_not_found_in_this_one(client, libya, path):
    make_party(slug="stranger")
    make_place(slug="far-away")
    make_source(slug="unread")
    response = client.get(f"/libya-2019/{path}")
    assert response.status_code == 404
    assert "This timeline has no" in text(response)
