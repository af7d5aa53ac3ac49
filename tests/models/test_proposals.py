from __future__ import annotations

from datetime import timedelta

import pytest
from django.db.models import ProtectedError

from tests.factories import WHEN, make_decision, make_party, make_proposal, make_run
from timeline.codebook import PROPOSAL_STANDINGS, PROPOSAL_STATES
from timeline.extraction.found import Standing
from timeline.models import Proposal

pytestmark = pytest.mark.django_db

# What was decided about a proposal, and its state then
STATES = {
    "pending": [],
    "accepted": [{"kind": "accept", "reason": ""}],
    "merged": [{"kind": "merge", "reason": ""}],
    "rejected": [{}],
    "superseded": [],
}


@pytest.fixture(params=STATES)
def proposal(request):
    proposal = make_proposal()
    for fields in STATES[request.param]:
        make_decision(proposal=proposal, **fields)
    if request.param == "superseded":
        Proposal.objects.update(superseded_by=make_run())
    return Proposal.objects.get(), request.param


def test_the_state_of_a_proposal(proposal):
    found, state = proposal
    assert found.state == state
    assert state in PROPOSAL_STATES


def test_which_are_pending_decided_and_on_the_desk(proposal):
    _found, state = proposal
    counts = [
        each.count()
        for each in (
            Proposal.objects.pending(),
            Proposal.objects.decided(),
            Proposal.objects.on_desk(),
        )
    ]
    assert counts == {"pending": [1, 0, 1], "superseded": [0, 0, 0]}.get(state, [0, 1, 1])


def test_an_undone_decision_holds_no_more():
    proposal = make_proposal()
    make_decision(proposal=proposal, undone_at=WHEN)
    assert (proposal.state, proposal.decision) == ("pending", None)
    assert Proposal.objects.pending().get() == proposal
    second = make_decision(proposal=proposal, kind="merge", reason="")
    assert (proposal.state, proposal.decision) == ("merged", second)


def test_parties_are_told_apart_by_role():
    north = make_party(name="North")
    proposal = make_proposal(initiators=(north, "Guards"), claimants=("Guards",))
    assert [each.name for each in proposal.parties("initiator")] == ["North", "Guards"]
    assert [each.party for each in proposal.parties("claimant")] == [None]


def test_an_article_goes_with_its_proposals_unless_one_was_decided():
    kept, gone = make_decision().proposal, make_proposal()
    gone.article.delete()
    assert Proposal.objects.get() == kept
    with pytest.raises(ProtectedError):
        kept.article.delete()


def test_the_words_are_those_of_extraction():
    assert list(PROPOSAL_STANDINGS) == [standing.value for standing in Standing]


def test_an_old_run_that_has_ended_is_not_abandoned():
    assert not make_run().is_abandoned(WHEN + timedelta(days=1))
