"""What an editor decides at the review desk, with htmx and without."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.factories import (
    WHEN,
    make_decision,
    make_event,
    make_participation,
    make_party,
    make_place,
    make_proposal,
    make_user,
    publish_event,
)
from timeline.models import Claim, Decision, Event, Party, Place
from timeline.workflow import accept, publish

from .at_the_desk import (
    HTMX,
    PORT,
    at_card,
    desk_address,
    filled_form,
    found,
    make_desk,
    text_of,
)
from .pages import address, messages

BOTH = pytest.mark.parametrize("headers", [None, HTMX])


@pytest.fixture
def run(db):
    return make_desk()


def decide(desk, run, name, number, data=None, headers=None):
    return desk.post(desk_address(run, f"desk_{name}", number), data or {}, headers=headers)


def opened(desk, run, name, number):
    """The form that a card opens."""
    response = desk.get(desk_address(run, f"desk_{name}", number))
    return response.context["opened"].context["form"]


def edited(desk, run, number, headers=None, **changes):
    """Open the form of a proposal's fields, change some of them, send it."""
    data = filled_form(opened(desk, run, "edit", number)) | changes
    data = {name: value for name, value in data.items() if value is not None}
    return decide(desk, run, "edit", number, data, headers)


def by_another(proposal, **fields):
    """Somebody else was faster."""
    user = make_user(username="salem", is_staff=True)
    return accept(proposal, by_user=user, when=WHEN, **fields)


# Accept


@BOTH
def test_accepted_as_found_it_is_a_draft(desk, run, headers):
    response = decide(desk, run, "accept", 1, headers=headers)
    event = Event.objects.get()
    assert (event.title, event.status, event.conflict) == (
        "Rebels take the port",
        "draft",
        run.conflict,
    )
    assert found(run, 1).decision.by_user.username == "nadia"
    said = text_of(response) if headers else messages(response)[0]
    assert "1 accepted: “Rebels take the port” is a draft now." in said
    assert "Left out, having no record: a militia, Arden." in said or "Arden" in said
    if headers:
        assert response.status_code == 200
        assert address(event) in response.content.decode()
        assert "1 of 3 decided" in said
    else:
        assert response.headers["Location"] == at_card(run, 1)


@BOTH
def test_accepted_with_new_records_it_lacks_nobody(desk, run, headers):
    response = decide(desk, run, "accept", 1, {"records": "new"}, headers)
    event = Decision.objects.get().event
    assert {each.name for each in event.parties.all()} == {"The Rebels", "a militia"}
    assert event.place.name == "Arden"
    assert response.status_code == (200 if headers else 302)


@BOTH
def test_what_may_only_happen_is_refused_with_the_reason(desk, run, headers):
    response = decide(desk, run, "accept", 3, headers=headers)
    said = text_of(response) if headers else messages(response)[0]
    assert "only that this may happen" in said
    assert not Event.objects.exists()
    if headers:
        assert "Accept" in text_of(response), "the card still offers what can be done"


@BOTH
def test_who_was_faster_is_told(desk, run, headers):
    by_another(found(run, 1))
    response = decide(desk, run, "accept", 1, headers=headers)
    said = text_of(response) if headers else messages(response)[0]
    assert "Decided by salem on 7 April 2019, 12:00 UTC: accepted." in said
    assert Event.objects.count() == 1


def test_of_today_only_the_hour_is_told(desk, run, time_machine):
    time_machine.move_to(WHEN)
    by_another(found(run, 1))
    response = decide(desk, run, "accept", 1, headers=HTMX)
    assert "Decided by salem at 12:00: accepted." in text_of(response)


@BOTH
def test_what_a_newer_reading_replaced_is_not_decided(desk, run, headers):
    run.article.proposals.filter(number=1).update(superseded_by=run)
    response = decide(desk, run, "accept", 1, headers=headers)
    said = text_of(response) if headers else messages(response)[0]
    assert "read again" in said
    assert not Event.objects.exists()


# Edit


def test_a_form_opens_in_the_card(desk, run):
    where = desk_address(run, "desk_edit", 1)
    page, card = desk.get(where), desk.get(where, headers=HTMX)
    for response in (page, card):
        assert "Understood as 5 April 2019 (Friday)" in text_of(response)
    assert "<html" in page.content.decode()
    assert "<html" not in card.content.decode()
    assert card.content.decode().count('id="proposal-') == 1


@BOTH
def test_an_unchanged_form_accepts_what_was_found(desk, run, headers):
    edited(desk, run, 1, headers)
    assert found(run, 1).decision.corrected == []
    event = Event.objects.get()
    assert (event.type, event.mode, event.date_words) == ("COERCE", "seize", "on Friday")
    assert [party.name for party in event.parties.all()] == ["The Rebels"]


@BOTH
def test_corrected_fields_are_those_of_the_event(desk, run, headers):
    other = make_party(name="Coast guard")
    edited(
        desk,
        run,
        1,
        headers,
        **{
            "title": "The port changes hands",
            "type_and_mode": "retreat.withdraw",
            "date_entry": "between 4 and 6 April 2019",
            "place_is_new": "on",
            "standing": "claimed",
            "times": "2",
            "summary": "After a week.",
            "parties-1-kind": "armed-group",
            "parties-2-role": "target",
            "parties-2-party": str(other.pk),
            "parties-3-role": "claimant",
            "parties-3-name": "a fisherman",
        },
    )
    event = Event.objects.get()
    assert (event.title, event.type, event.mode, event.times) == (
        "The port changes hands",
        "RETREAT",
        "withdraw",
        2,
    )
    assert (event.edtf, event.place.name, event.summary) == (None, "Arden", "After a week.")
    roles = {(part.party.name, part.role) for part in event.participations.all()}
    assert roles == {
        ("The Rebels", "initiator"),
        ("a militia", "initiator"),
        ("Coast guard", "target"),
    }
    assert Party.objects.get(name="a militia").kind == "armed-group"
    assert event.claims.get().words == "a fisherman"
    assert found(run, 1).decision.corrected == [
        "title",
        "type",
        "date",
        "times",
        "targets",
        "standing",
        "claimants",
    ]


def test_a_party_can_be_dropped(desk, run):
    edited(desk, run, 1, **{"parties-0-DELETE": "on"})
    assert Event.objects.get().parties.count() == 0
    assert found(run, 1).decision.corrected == ["initiators"]


def test_a_name_typed_finds_its_record(desk, run):
    place, party = make_place(name="Arden"), make_party(name="Coast guard")
    edited(
        desk,
        run,
        1,
        **{"place": None, "place_name": "arden", "parties-2-name": "coast guard"},
    )
    event = Event.objects.get()
    assert event.place == place
    assert party in event.parties.all()
    assert Place.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"title": ""}, "This field is required."),
        ({"title": "x" * 300}, "at most 200 characters"),
        ({"date_entry": "31 April 2019"}, "30 days"),
        ({"date_entry": "soon"}, "could not be read as a date"),
        ({"type_and_mode": "war"}, "Select a valid choice."),
        ({"times": "0"}, "greater than or equal to 1"),
        ({"times": "many"}, "Enter a whole number."),
        ({"place": "x"}, "Select a valid choice."),
        ({"place": "9" * 40}, "Select a valid choice."),
        ({"said_on": "2019"}, "is not one day alone"),
        ({"parties-0-party": "999"}, "Select a valid choice."),
        ({"parties-0-role": "host"}, "Select a valid choice."),
        ({"standing": "hypothetical"}, "only that this may happen"),
        ({"parties-TOTAL_FORMS": None}, "ManagementForm data is missing"),
        ({"parties-TOTAL_FORMS": "99999"}, "at most 60 forms"),
    ],
)
@BOTH
def test_what_is_wrong_is_said_at_its_field(desk, run, changes, sentence, headers):
    response = edited(desk, run, 1, headers, **{"summary": "Kept as typed", **changes})
    assert response.status_code == 200
    assert sentence in text_of(response)
    assert "Kept as typed" in response.content.decode()
    assert not Event.objects.exists()


@BOTH
def test_a_stale_edit_loses_nothing_that_was_typed(desk, run, headers):
    data = filled_form(opened(desk, run, "edit", 1))
    by_another(found(run, 1))
    data |= {"title": "My own title", "parties-2-name": "My own party"}
    response = decide(desk, run, "edit", 1, data, headers)
    assert response.status_code == 200
    assert "Decided by salem on 7 April 2019, 12:00 UTC: accepted." in text_of(response)
    html = response.content.decode()
    assert 'value="My own title"' in html
    assert 'value="My own party"' in html
    assert Event.objects.count() == 1


def test_nor_does_one_of_what_a_newer_reading_replaced(desk, run):
    data = filled_form(opened(desk, run, "edit", 1)) | {"title": "My own title"}
    run.article.proposals.filter(number=1).update(superseded_by=run)
    response = decide(desk, run, "edit", 1, data)
    assert "The article was read again" in text_of(response)
    assert 'value="My own title"' in response.content.decode()
    assert "0 of 2 decided" in text_of(response)


# Reject


@BOTH
def test_rejected_for_a_reason(desk, run, headers):
    response = decide(
        desk, run, "reject", 1, {"reason": "wrong-date", "note": "It was in May"}, headers
    )
    decision = found(run, 1).decision
    assert (decision.kind, decision.reason, decision.note) == (
        "reject",
        "wrong-date",
        "It was in May",
    )
    said = text_of(response) if headers else messages(response)[0]
    assert "1 rejected: wrong date." in said


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"note": "Kept as typed"}, "Say why: choose a reason."),
        ({"note": "Kept as typed", "reason": "boring"}, "Select a valid choice."),
        ({"reason": "other"}, "Say in the note why it is rejected."),
        ({"reason": "other", "note": "  "}, "Say in the note why it is rejected."),
    ],
)
@BOTH
def test_without_a_reason_nothing_is_rejected(desk, run, data, sentence, headers):
    response = decide(desk, run, "reject", 1, data, headers)
    assert response.status_code == 200
    assert sentence in text_of(response)
    assert data.get("note", "").strip() in response.content.decode()
    assert not Decision.objects.exists()


@BOTH
def test_a_stale_rejection_keeps_its_note(desk, run, headers):
    by_another(found(run, 1))
    response = decide(
        desk, run, "reject", 1, {"reason": "background", "note": "Kept as typed"}, headers
    )
    assert "Decided by salem" in text_of(response)
    assert "Kept as typed" in response.content.decode()


# Merge


@BOTH
def test_merged_it_is_one_more_report(desk, run, headers):
    event = make_event(conflict=run.conflict, title="The port falls")
    response = decide(desk, run, "merge", 1, {"event": event.pk}, headers)
    said = text_of(response) if headers else messages(response)[0]
    assert "1 is one more report of “The port falls”." in said
    event.refresh_from_db()
    assert (event.title, event.claims.count()) == ("The port falls", 1)
    assert found(run, 1).state == "merged"


def test_a_merge_takes_over_what_is_ticked(desk, run):
    event = make_event(conflict=run.conflict, title="The port falls", date="2019")
    decide(desk, run, "merge", 1, {"event": event.pk, "overwrite": ["date", "type"]})
    event.refresh_from_db()
    assert (event.title, event.edtf, event.type) == ("The port falls", "2019-04-05", "COERCE")


def test_to_change_a_published_event_needs_a_reason(desk, run):
    event = publish_event(event=make_event(conflict=run.conflict, date="2019"))
    data = {"event": event.pk, "overwrite": ["date"]}
    response = decide(desk, run, "merge", 1, data, HTMX)
    assert "Say why: this event is published" in text_of(response)
    assert found(run, 1).state == "pending"
    decide(desk, run, "merge", 1, data | {"reason": "A second article gives the day"})
    assert event.corrections.first().reason == "A second article gives the day"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({}, "Choose the event that it is one more report of."),
        ({"event": "x"}, "There is no such event in this timeline any more."),
        ({"event": "9" * 40}, "There is no such event in this timeline any more."),
        ({"overwrite": "claims"}, "Select a valid choice."),
    ],
)
@BOTH
def test_an_unfit_merge_is_refused_at_its_field(desk, run, data, sentence, headers):
    response = decide(desk, run, "merge", 1, data | {"reason": "Kept as typed"}, headers)
    assert response.status_code == 200
    assert sentence in text_of(response)
    assert "Kept as typed" in response.content.decode()


def test_an_event_of_another_timeline_cannot_be_chosen(desk, run):
    response = decide(desk, run, "merge", 1, {"event": make_event().pk})
    assert "There is no such event in this timeline any more." in text_of(response)


@BOTH
def test_what_may_only_happen_is_not_merged(desk, run, headers):
    event = make_event(conflict=run.conflict, title="The port falls")
    data = {"event": event.pk, "q": "port", "reason": "Kept as typed"}
    response = decide(desk, run, "merge", 3, data, headers)
    assert "only that this may happen" in text_of(response)
    html = response.content.decode()
    assert "Kept as typed" in html
    assert f'value="{event.pk}" checked' in html


def test_other_events_are_searched_by_their_titles(desk, run):
    make_event(conflict=run.conflict, title="Ministers meet", type="CONSULT", date="2012")
    where = desk_address(run, "desk_merge", 1)
    for headers in (None, HTMX):
        assert "No event of this timeline is like it." in text_of(desk.get(where, headers=headers))
        assert "Ministers meet" in text_of(desk.get(f"{where}&q=meet", headers=headers))
        assert "No other event of" in text_of(desk.get(f"{where}&q=x", headers=headers))


def test_a_card_tells_of_an_event_that_is_alike(desk, run):
    assert "One more report of" not in text_of(desk.get(desk_address(run)))
    told = {"title": "Rebels take the port of Arden", "type": "COERCE", "mode": "seize"}
    event = make_event(conflict=run.conflict, **told)
    make_participation(event=event, party=Party.objects.get(slug="rebels"))
    card = text_of(desk.get(desk_address(run, "desk_card", 1), headers=HTMX))
    assert "One more report of “Rebels take the port of Arden” (5 April 2019)? same day" in card
    offered = desk.get(desk_address(run, "desk_merge", 1))
    assert "Rebels take the port of Arden 5 April 2019, draft · same day" in text_of(offered)
    assert f'value="{event.pk}" checked' in offered.content.decode()
    decide(desk, run, "merge", 1, {"event": event.pk})
    assert "One more report of" not in text_of(desk.get(desk_address(run)))


# Undo


@BOTH
def test_undone_it_waits_again(desk, run, headers):
    decide(desk, run, "accept", 1)
    decision = found(run, 1).decision
    response = decide(desk, run, "undo", 1, {"decision": decision.pk}, headers)
    assert found(run, 1).state == "pending"
    assert not Event.objects.exists()
    said = text_of(response) if headers else messages(response)[-1]
    assert "1 is undecided again." in said


@BOTH
def test_later_work_is_not_undone(desk, run, headers):
    decide(desk, run, "accept", 1)
    publish(Event.objects.get(), when=WHEN, by_user=None)
    decision = found(run, 1).decision
    response = decide(desk, run, "undo", 1, {"decision": decision.pk}, headers)
    said = text_of(response) if headers else messages(response)[-1]
    assert "is published; withdraw it first" in said
    assert found(run, 1).state == "accepted"


@BOTH
def test_another_decision_than_the_one_shown_is_not_undone(desk, run, headers):
    old = make_decision(proposal=found(run, 1), undone_at=WHEN)
    by_another(found(run, 1))
    response = decide(desk, run, "undo", 1, {"decision": old.pk}, headers)
    said = text_of(response) if headers else messages(response)[-1]
    assert "Decided by salem" in said
    assert found(run, 1).state == "accepted"


@pytest.mark.parametrize("shown", ["", "x", "999", "9" * 40])
def test_a_decision_that_is_not_there_is_not_found(desk, run, shown):
    assert decide(desk, run, "undo", 1, {"decision": shown}).status_code == 404


# Many at once


def chosen(desk, run, numbers, headers=None):
    where = desk_address(run, "desk_accept_chosen")
    return desk.post(where, {"chosen": numbers}, headers=headers)


def test_the_chosen_are_accepted(desk, run):
    response = chosen(desk, run, [1, 2])
    assert messages(response) == ["2 accepted."]
    assert response.headers["Location"] == desk_address(run)
    assert Event.objects.count() == 2


@BOTH
def test_each_that_is_refused_is_named_with_its_reason(desk, run, headers):
    by_another(found(run, 2))
    response = chosen(desk, run, [1, 2, 3, "x", 77], headers)
    words = text_of(response)
    assert "1 accepted. 2 were not." in words
    assert "2 “Shells on the old town”: Decided by salem" in words
    assert "3 “Talks resume”: The article says only that this may happen" in words
    assert found(run, 1).state == "accepted"


def test_with_nothing_chosen_nothing_happens(desk, run):
    assert "Nothing was chosen" in messages(chosen(desk, run, []))[0]
    assert not Event.objects.exists()


# Once all are decided


def test_once_all_are_decided_the_page_leads_to_the_drafts(desk, run):
    chosen(desk, run, [1, 2])
    decide(desk, run, "reject", 3, {"reason": "not-an-event"})
    response = desk.get(desk_address(run))
    words = text_of(response)
    assert "3 of 3 decided" in words
    assert "All are decided." in words
    assert "2 drafts to publish" in words
    drafts = ",".join(str(pk) for pk in Event.objects.order_by("pk").values_list("pk", flat=True))
    where = f"{reverse('admin:timeline_event_changelist')}?id__in={drafts}"
    assert where in response.content.decode()
    listed = text_of(desk.get(where))
    assert "2 events" in listed


def test_claims_quote_the_article(desk, run):
    decide(desk, run, "accept", 1)
    claim = Claim.objects.get()
    assert (claim.quote, claim.article) == (PORT, run.article)


def test_other_parts_of_an_event_stay_in_a_merge(desk, run):
    part = make_participation(event=make_event(conflict=run.conflict))
    make_proposal(run=run, number=9, evidence=(PORT,))
    decide(desk, run, "merge", 9, {"event": part.event.pk})
    assert list(part.event.participations.all()) == [part]
