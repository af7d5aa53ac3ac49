from __future__ import annotations

import pytest

from tests.factories import (
    make_article,
    make_claim,
    make_event,
    make_participation,
    make_party,
    publish_event,
)
from timeline.models import Claim, Correction, Event, Participation

from .pages import address, change, errors, filled, with_row


def public_event(**fields):
    event = make_event(**fields)
    make_claim(event=event, summary="It was so")
    make_participation(event=event, role="target")
    return publish_event(event=event)


CHANGES = [
    {"title": "Another title"},
    {"slug": "another-slug"},
    {"date_entry": "6 April 2019"},
    {"date_words": "last Saturday"},
    {"type_and_mode": "coerce.seize"},
    {"claims-0-summary": "It was not so"},
    {"claims-0-DELETE": "on"},
    {"participations-0-role": "host"},
    {"participations-0-DELETE": "on"},
]


@pytest.mark.parametrize("changes", CHANGES, ids=str)
def test_a_change_of_a_published_event_needs_a_reason(desk, changes):
    event = public_event()
    make_claim(event=event)
    before = versions(event)
    response = change(desk, address(event), changes)
    assert list(errors(response)) == ["change_reason"]
    assert "Say why" in errors(response)["change_reason"]
    assert versions(event) == before
    # What was typed is still there, to be saved once the reason is given
    assert filled(response) | changes == filled(response) | {"change_reason": ""}


@pytest.mark.parametrize("changes", CHANGES, ids=str)
def test_with_a_reason_it_is_saved(desk, changes):
    event = public_event()
    make_claim(event=event)
    before = versions(event)
    response = change(desk, address(event), changes, change_reason="A reader wrote to us")
    assert response.status_code == 302
    assert versions(event) == before + 1


@pytest.mark.parametrize("changes", CHANGES, ids=str)
def test_a_draft_needs_no_reason(desk, changes):
    part = make_participation(role="target")
    make_claim(event=part.event)
    assert change(desk, address(part.event), changes).status_code == 302
    assert Correction.objects.count() == 0


def versions(event):
    """How many versions there are of an event, its claims and its participations."""
    rows = Claim.history.count() + Participation.history.count()
    return Event.history.filter(id=event.pk).count() + rows


def test_saving_without_a_change_needs_no_reason_and_makes_no_version(desk):
    event = public_event()
    before = versions(event)
    assert change(desk, address(event), date_entry="2019-04-05").status_code == 302
    assert versions(event) == before
    assert Correction.objects.count() == 0


def test_readers_are_told_what_was_changed_when_and_why(desk, editor, time_machine):
    event = public_event(title="Airport taken", date="5 April 2019")
    time_machine.move_to("2019-05-01 10:00Z", tick=False)
    data = filled(desk.get(address(event)))
    data |= {"title": "Airport entered", "date_entry": "late on 5 April 2019"}
    data |= {"claims-0-stance": "doubts", "change_reason": " Reuters corrected itself "}
    assert desk.post(address(event), data).status_code == 302
    note = event.corrections.get()
    assert (note.reason, note.by_user) == ("Reuters corrected itself", editor)
    assert note.made_at.isoformat() == "2019-05-01T10:00:00+00:00"
    lines = dict(line.split(": ", 1) for line in note.changed.splitlines())
    claim = f"Claim of {event.claims.get().claimant}"
    assert set(lines) == {"Title", "Date", "Standing", claim}
    assert lines["Title"] == "Airport taken → Airport entered"
    assert lines["Date"] == "5 April 2019 → late on 5 April 2019"


def test_what_readers_do_not_see_makes_no_public_note(desk):
    event = public_event()
    draft = make_event(conflict=event.conflict)
    change(desk, address(event), after=draft.pk, change_reason="For ourselves")
    assert Correction.objects.count() == 0
    assert event.history.first().history_change_reason == "For ourselves"


def test_every_row_of_the_change_keeps_reason_and_name(desk):
    event = public_event()
    data = with_row(desk, address(event), "participations", party=make_party().pk, role="host")
    data |= {"title": "Another", "claims-0-summary": "Other", "participations-0-DELETE": "on"}
    desk.post(address(event), data | {"change_reason": "One reason"})
    rows = [
        event.history.first(),
        event.claims.get().history.first(),
        *Participation.history.order_by("-history_id")[:2],
        event.corrections.get().history.get(),
    ]
    assert {row.history_change_reason for row in rows} == {"One reason"}
    assert {row.history_user.username for row in rows} == {"nadia"}
    assert {row.history_type for row in rows[2:4]} == {"+", "-"}


@pytest.mark.parametrize(
    ("parts", "changes"), [("claims", {"stance": "denies"}), ("participations", {"role": "host"})]
)
def test_a_part_changed_on_its_own_page_follows_the_same_rule(desk, parts, changes):
    event = public_event()
    part = getattr(event, parts).get()
    assert list(errors(change(desk, address(part), changes))) == ["change_reason"]
    assert change(desk, address(part), changes, change_reason="A slip").status_code == 302
    assert event.corrections.get().reason == "A slip"


def test_a_claim_that_moves_changes_both_events(desk):
    old, new = public_event(), public_event()
    make_claim(event=old)
    claim = old.claims.first()
    changes = {"event": new.pk, "change_reason": "It speaks of the other"}
    assert change(desk, address(claim), changes).status_code == 302
    assert Correction.objects.count() == 2


def test_the_only_claim_of_a_published_event_does_not_move_away(desk):
    event, other = public_event(), make_event()
    changes = {"event": other.pk, "change_reason": "It speaks of the other"}
    found = errors(change(desk, address(event.claims.get()), changes))
    assert "last claim" in found[""]
    assert event.claims.count() == 1


def test_somebody_elses_change_in_between_is_not_overwritten_unseen(desk):
    event = make_claim().event
    mine = filled(desk.get(address(event))) | {"title": "Mine"}
    change(desk, address(event), title="Theirs")
    response = desk.post(address(event), mine)
    assert "changed by somebody else" in errors(response)[""]
    event.refresh_from_db()
    assert event.title == "Theirs"
    # Warned, the editor may insist
    assert desk.post(address(event), filled(response)).status_code == 302
    event.refresh_from_db()
    assert event.title == "Mine"


def test_a_new_claim_in_between_is_noticed_too(desk):
    event = make_event()
    mine = filled(desk.get(address(event)))
    make_claim(event=event)
    assert "changed by somebody else" in errors(desk.post(address(event), mine))[""]


def test_adding_an_event_needs_no_reason_and_keeps_one(desk):
    claim = {"stance": "asserts", "voice": "outlet", "article": make_article().pk}
    where = "/admin/timeline/claim/add/"
    data = filled(desk.get(where)) | claim | {"event": make_event().pk}
    assert desk.post(where, data).status_code == 302
    assert desk.post(where, data | {"change_reason": "Found it"}).status_code == 302
    reasons = Claim.history.values_list("history_change_reason", flat=True)
    assert set(reasons) == {"", "Found it"}
