"""What readers see of a dispute is not taken away without a word."""

from __future__ import annotations

import pytest

from tests.factories import make_claim, make_dispute, make_position, publish_event
from timeline.models import Dispute, Position

from .pages import address, change, errors
from .test_claims import delete


def shown_position():
    claim = make_claim()
    publish_event(event=claim.event)
    dispute = make_dispute(conflict=claim.event.conflict, question="Who holds it?")
    return make_position(dispute=dispute, label="Nobody", claims=(claim,))


@pytest.mark.parametrize("way", ["page", "list"])
def test_a_dispute_that_readers_see_is_not_deleted(desk, way):
    dispute, other = shown_position().dispute, make_dispute(question="Unseen?")
    kept = delete(desk, [other, dispute] if way == "list" else [dispute], way).content.decode()
    assert "“Who holds it?” is shown to readers; take the claims out of its answers" in kept
    assert "“Unseen?” is shown" not in kept
    assert Dispute.objects.count() == 2


@pytest.mark.parametrize("way", ["page", "list"])
def test_an_answer_that_readers_see_is_not_deleted_on_its_own_page(desk, way):
    kept = delete(desk, [shown_position()], way).content.decode()
    assert "“Nobody”, an answer to “Who holds it?”, is shown to readers" in kept
    assert Position.objects.count() == 1


@pytest.mark.parametrize("way", ["page", "list"])
@pytest.mark.parametrize("kind", ["dispute", "position"])
def test_what_readers_do_not_see_is_deleted(desk, way, kind):
    position = make_position(claims=(make_claim(),))
    delete(desk, [position if kind == "position" else position.dispute], way)
    assert Position.objects.count() == 0


@pytest.mark.parametrize("way", ["page", "list"])
def test_once_its_claims_are_taken_out_with_a_reason_a_dispute_is_deleted(desk, way):
    dispute = shown_position().dispute
    make_position(dispute=dispute, claims=tuple(dispute.positions.get().claims.all()))
    emptied = {"positions-0-claims": [], "positions-1-claims": []}
    assert change(desk, address(dispute), emptied, change_reason="No question").status_code == 302
    delete(desk, [dispute], way)
    assert Dispute.objects.count() == 0


@pytest.mark.parametrize("kind", ["dispute", "position", "claim", "list"])
def test_rows_that_only_link_are_not_told_of_before_deleting(desk, kind):
    position = make_position(label="Nobody", claims=(make_claim(),))
    if kind == "list":
        data = {"action": "delete_selected", "_selected_action": [position.dispute.pk]}
        page = desk.post(address(Dispute, "changelist"), data)
    else:
        row = {"dispute": position.dispute, "position": position, "claim": position.claims.get()}
        page = desk.get(address(row[kind], "delete"))
    text = page.content.decode()
    assert "Are you sure" in text
    assert "osition-claim relationship" not in text
    assert "Position_claims" not in text
    assert ("Nobody" in text) == (kind != "claim")


def test_a_dispute_that_needs_a_reason_says_truly_what_it_is_about(desk):
    position = shown_position()
    other = make_claim(event=position.claims.get().event)
    make_position(dispute=position.dispute, claims=(other,))
    response = change(desk, address(position.dispute), {"positions-0-claims": []})
    sentence = "Say why: this is about published events, and readers are told what was changed."
    assert errors(response) == {"change_reason": sentence}
