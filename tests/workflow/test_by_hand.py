from __future__ import annotations

import pytest

from tests.factories import WHEN, make_article, make_conflict, make_party, make_place, make_user
from tests.stand_in import FRIDAY, TAKEN, TEXT
from timeline.models import Proposal
from timeline.workflow import (
    AcceptedFields,
    NewParty,
    NewPlace,
    Refused,
    accept,
    as_found,
    propose_by_hand,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def mark():
    """Marks the first clause of an article; what is given changes the fields or the span."""
    article, conflict, user = make_article(text=TEXT), make_conflict(), make_user()

    def propose(start=0, end=48, **changes):
        fields = {
            "title": " Bridge taken ",
            "type": "COERCE",
            "mode": "seize",
            "date": FRIDAY,
            "date_words": "on Friday",
            "date_basis": "editor",
            "times": 1,
            "place": "Ain",
            "initiators": (),
            "targets": (),
            "standing": "stated",
            "claimants": (),
        }
        fields = AcceptedFields(**fields | changes)
        about = {"fields": fields, "by_user": user, "when": WHEN}
        return propose_by_hand(article, conflict, start=start, end=end, **about), fields

    return propose


def test_what_an_editor_marks_is_a_proposal_of_no_run(mark):
    north = make_party(name="North")
    proposal, _fields = mark(initiators=(north,), targets=("The south", NewParty("Traders")))
    assert (proposal.is_by_hand, proposal.state, proposal.number) == (True, "pending", 1)
    assert (proposal.title, proposal.date, proposal.made_at) == ("Bridge taken", FRIDAY, WHEN)
    assert (proposal.place_name, proposal.place) == ("Ain", None)
    assert [clause.text for clause in proposal.evidence.all()] == [TAKEN]
    found = {(each.role, each.name, each.party) for each in proposal.found_parties.all()}
    assert found == {
        ("initiator", "North", north),
        ("target", "The south", None),
        ("target", "Traders", None),
    }
    assert mark()[0].number == 2


@pytest.mark.parametrize("place", [None, "Ain", NewPlace("Ain", country="LY")])
def test_it_is_accepted_with_the_same_fields(mark, place):
    proposal, fields = mark(place=place, targets=(NewParty("Traders"),))
    decision = accept(proposal, fields=fields, by_user=None, when=WHEN)
    assert (decision.corrected, decision.event.title) == ([], "Bridge taken")
    assert [part.party.name for part in decision.event.participations.all()] == ["Traders"]
    assert decision.event.claims.get().quote == TAKEN


def test_its_own_fields_are_read_back(mark):
    proposal, fields = mark(place=make_place(), claimants=("Residents",), standing="claimed")
    assert as_found(proposal).place == fields.place
    assert as_found(proposal).claimants == ("Residents",)


@pytest.mark.parametrize(
    ("span", "changes", "words"),
    [
        ((5, 5), {}, "Select the words"),
        ((-5, 5), {}, "Select the words"),
        ((0, len(TEXT) + 1), {}, "Select the words"),
        ((TEXT.index("\n\n"), TEXT.index("\n\n") + 2), {}, "Select the words"),
        ((0, 5), {"title": " "}, "Title: This field cannot be blank."),
        ((0, 5), {"type": "PARTY"}, "Type: Value 'PARTY'"),
    ],
)
def test_what_makes_no_proposal_is_refused(mark, span, changes, words):
    with pytest.raises(Refused, match=words):
        mark(*span, **changes)
    assert not Proposal.objects.exists()
