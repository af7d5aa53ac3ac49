from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse

from tests.factories import (
    make_article,
    make_claim,
    make_dispute,
    make_event,
    make_participation,
    make_party,
    make_position,
    make_relation,
    publish_event,
)
from timeline.models import Claim

from .pages import address, change, errors, filled, messages, with_row

TEXT = "Residents saw smoke.\nThe airport is in our hands, he said. Residents saw smoke."
ADD = "/admin/timeline/claim/add/"


def quoted_claim(quote="The airport is in our hands", **fields):
    return make_claim(article=make_article(text=TEXT), quote=quote, **fields)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"quote": "Nobody said this"}, "is not in the article's text"),
        ({"quote": "Residents saw smoke."}, "more than once"),
        ({"quote_start": "3"}, "is not “The airport"),
        ({"quote_start": "5", "quote_end": "2"}, "from 5 to 2"),
        ({"quote_start": "9" * 18, "quote_end": "9" * 18}, "is not “The airport"),
        ({"quote_start": "9" * 40}, "is not “The airport"),
    ],
)
@pytest.mark.parametrize("where", ["alone", "inline"])
def test_a_quote_that_is_not_in_the_article_is_refused_beside_it(desk, where, changes, sentence):
    claim = quoted_claim()
    prefix = "" if where == "alone" else "claims-0-"
    form = address(claim) if where == "alone" else address(claim.event)
    response = change(desk, form, {f"{prefix}{name}": to for name, to in changes.items()})
    assert sentence in errors(response)[f"{prefix}quote"]
    assert Claim.history.count() == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"quote_start": "-1"}, "quote_start"),
        ({"quote_start": "x"}, "quote_start"),
        ({"article": ""}, "article"),
        ({"article": "x"}, "article"),
        ({"article": "9" * 40}, "article"),
        ({"stance": "knows"}, "stance"),
        ({"said_on": "31 April"}, "said_on"),
        ({"summary": "x" * 10_000}, "summary"),
        ({"said_on": "early on 5 April 2019"}, "said_on"),
        ({"voice": "party"}, "party"),
        ({"voice": "words", "words": "residents", "party": "1"}, "party"),
        ({"relation": "1"}, "relation"),
    ],
)
def test_bad_input_is_refused_beside_its_field(desk, changes, field):
    response = change(desk, address(quoted_claim()), changes)
    assert list(errors(response)) == [field]
    assert Claim.history.count() == 1


def test_a_claim_is_about_an_event_or_a_relation_and_not_both_or_neither(desk):
    claim, relation = make_claim(), make_relation()
    both = errors(change(desk, address(claim), relation=relation.pk))
    neither = errors(change(desk, address(claim), event=""))
    assert "about one event or one relation" in both[""]
    assert "about one event or one relation" in neither[""]
    moved = change(desk, address(claim), relation=relation.pk, event="")
    assert moved.status_code == 302


def test_a_quote_is_looked_up_and_keeps_the_words_around_it(desk):
    claim = quoted_claim()
    assert change(desk, address(claim), quote="in our hands").status_code == 302
    claim.refresh_from_db()
    assert TEXT[claim.quote_start : claim.quote_end] == "in our hands"
    assert claim.quote_suffix.startswith(", he said.")


def test_a_quote_over_two_lines_is_found_as_browsers_send_it(desk):
    claim = quoted_claim()
    changes = {"quote": "smoke.\r\nThe airport", "claims-0-quote": ""}
    assert change(desk, address(claim), changes).status_code == 302
    claim.refresh_from_db()
    assert claim.quote == "smoke.\nThe airport"


def test_words_that_occur_twice_are_quoted_with_their_place(desk):
    claim = quoted_claim()
    start = TEXT.rindex("Residents")
    changes = {
        "quote": "Residents saw smoke.",
        "quote_start": start,
        "quote_end": start + len("Residents saw smoke."),
    }
    assert change(desk, address(claim), changes).status_code == 302
    claim.refresh_from_db()
    assert claim.quote_start == start


def test_the_last_claim_of_a_published_event_is_not_deleted_with_it_open(desk):
    event = publish_event(title="Airport taken")
    changes = {"claims-0-DELETE": "on", "change_reason": "Wrong"}
    response = change(desk, address(event), changes)
    assert "“Airport taken” is published and this is its last claim" in errors(response)[""]
    assert event.claims.count() == 1


def test_all_claims_of_a_published_event_are_not_deleted_at_once(desk):
    event = publish_event(event=make_claim(event=make_claim().event).event)
    changes = {"claims-0-DELETE": "on", "claims-1-DELETE": "on", "change_reason": "Wrong"}
    assert "last claim" in errors(change(desk, address(event), changes))[""]
    assert event.claims.count() == 2


def test_the_last_claim_may_be_replaced(desk):
    event = publish_event()
    fields = {"stance": "denies", "voice": "outlet", "article": make_article().pk}
    data = with_row(desk, address(event), "claims", **fields)
    data |= {"claims-0-DELETE": "on", "change_reason": "The other article is the first"}
    assert desk.post(address(event), data).status_code == 302
    assert event.claims.get().stance == "denies"


@pytest.mark.parametrize("make", [make_claim, make_participation], ids=["claim", "participation"])
@pytest.mark.parametrize("way", ["page", "list"])
def test_parts_of_a_published_event_are_deleted_on_its_page_only(chief_desk, make, way):
    part = make(event=make_event(title="Airport taken"))
    other = make(event=part.event)
    make_claim(event=part.event)
    publish_event(event=part.event)
    kept = delete(chief_desk, [part, other], way)
    assert "belongs to “Airport taken”, which is published" in kept.content.decode()
    assert type(part).objects.filter(pk__in=[part.pk, other.pk]).count() == 2


@pytest.mark.parametrize("make", [make_claim, make_participation], ids=["claim", "participation"])
@pytest.mark.parametrize("way", ["page", "list"])
def test_parts_of_a_draft_are_deleted_with_a_trace(chief_desk, make, way):
    part = make()
    delete(chief_desk, [part], way)
    assert type(part).objects.count() == 0
    last = type(part).history.first()
    assert (last.history_type, last.history_user.username) == ("-", "salem")


@pytest.mark.parametrize("way", ["page", "list"])
def test_a_published_event_is_not_deleted(chief_desk, way):
    event = publish_event(title="Airport taken")
    kept = delete(chief_desk, [event], way)
    assert "“Airport taken” is published; withdraw it first." in kept.content.decode()
    event.refresh_from_db()


@pytest.mark.parametrize("way", ["page", "list"])
def test_an_event_with_public_notes_stays_withdrawn(chief_desk, way):
    event = publish_event(title="Airport taken")
    change(chief_desk, address(event), title="Airport entered", change_reason="More exact")
    data = {"events": [event.pk], "change_reason": "Retracted"}
    chief_desk.post("/admin/timeline/event/withdraw/", data)
    assert "keeps the public notes" in delete(chief_desk, [event], way).content.decode()
    event.refresh_from_db()


@pytest.mark.parametrize("way", ["page", "list"])
def test_a_draft_is_deleted_with_its_claims(chief_desk, way):
    claim = make_claim()
    delete(chief_desk, [claim.event], way)
    assert Claim.objects.count() == 0


@pytest.mark.parametrize("way", ["page", "list"])
def test_what_claims_cite_is_protected(chief_desk, way):
    article = make_claim().article
    kept = delete(chief_desk, [article], way)
    assert "Nothing is deleted" in kept.content.decode()
    article.refresh_from_db()


def delete(client, rows, way):
    """Confirm the deletion of `rows`; the answer of the last."""
    if way == "page":
        return [client.post(address(row, "delete"), {"post": "yes"}) for row in rows][-1]
    data = {"action": "delete_selected", "post": "yes", "_selected_action": [r.pk for r in rows]}
    return client.post(address(type(rows[0]), "changelist"), data)


def test_a_disputes_claims_are_searched_in_its_conflict(desk):
    own, other = make_claim(summary="Taken"), make_claim(summary="Taken")
    relation = make_claim(relation=make_relation(), summary="Taken")
    dispute = make_dispute(conflict=own.event.conflict)
    page = desk.get(address(dispute)).content.decode()
    where = reverse("admin:timeline_claim_of_conflict")
    assert f"{where}?conflict={dispute.conflict_id}" in page
    asked = {"app_label": "timeline", "model_name": "position", "field_name": "claims"}
    found = desk.get(where, asked | {"term": "taken", "conflict": dispute.conflict_id}).json()
    assert {row["id"] for row in found["results"]} == {str(own.pk), str(relation.pk)}
    assert f"Taken ({own.event})" in found["results"][0]["text"]
    everything = desk.get(where, asked | {"conflict": "x"}).json()
    assert str(other.pk) in {row["id"] for row in everything["results"]}


def test_a_position_takes_claims_of_its_own_conflict_only(desk):
    own, other = make_claim(), make_claim(summary="From elsewhere")
    position = make_position(dispute=make_dispute(conflict=own.event.conflict))
    where = address(position.dispute)
    refused = change(desk, where, {"positions-0-claims": [own.pk, other.pk]})
    assert "another conflict" in errors(refused)["positions-0-claims"]
    assert change(desk, where, {"positions-0-claims": [own.pk]}).status_code == 302
    assert list(position.claims.all()) == [own]


@pytest.mark.parametrize("wrong", [["x"], ["9" * 40], ["0"]])
def test_claims_that_are_none_are_refused(desk, wrong):
    position = make_position()
    response = change(desk, address(position.dispute), {"positions-0-claims": wrong})
    assert errors(response)["positions-0-claims"]


def test_a_relation_takes_its_claims_on_its_page(desk):
    relation = make_relation()
    fields = {"stance": "asserts", "voice": "outlet", "article": make_article().pk}
    data = with_row(desk, address(relation), "claims", **fields)
    assert desk.post(address(relation), data).status_code == 302
    assert relation.claims.get().event is None


@pytest.mark.parametrize(
    "query",
    [
        "stance__exact=denies",
        "voice__exact=words",
        "event__conflict__id__exact={claim.event.conflict_id}",
        "q=residents",
        "q=smoke",
        "q={claim.event.title}",
        "said_on__year=2019",
    ],
)
def test_the_list_is_filtered_and_searched(desk, query):
    other = make_claim(party=make_party(), voice="party", said_on=date(2011, 1, 1))
    claim = quoted_claim(
        quote="", stance="denies", voice="words", words="area residents", said_on=date(2019, 4, 5)
    )
    claim.summary = "No smoke"
    claim.save()
    text = desk.get(f"/admin/timeline/claim/?{query.format(claim=claim)}").content.decode()
    assert address(claim) in text
    assert address(other) not in text


@pytest.mark.parametrize("query", ["event=x", "event=99", "event=" + "9" * 40, "article=x&party=x"])
def test_nonsense_in_the_address_of_the_form_never_breaks_it(desk, query):
    assert desk.get(f"{ADD}?{query}").status_code == 200


def test_a_claim_added_on_its_own_to_a_published_event_is_told_to_readers(desk):
    event = publish_event()
    fields = {"event": event.pk, "article": make_article().pk, "summary": "So it was"}
    data = filled(desk.get(ADD)) | fields
    assert list(errors(desk.post(ADD, data))) == ["change_reason"]
    response = desk.post(ADD, data | {"change_reason": "Another source"})
    assert response.status_code == 302
    assert "added successfully" in messages(response)[0]
    assert "So it was" in event.corrections.get().changed
