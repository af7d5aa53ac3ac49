from __future__ import annotations

import pytest

from tests.admin.at_the_desk import filled_form, found, make_desk
from tests.factories import make_party, make_place, make_proposal
from timeline.forms.review import FieldsForm
from timeline.models import PartyAlias
from timeline.workflow import NewParty, NewPlace, as_found, corrected_fields

pytestmark = pytest.mark.django_db


def sent(proposal, **changes):
    """The form of `proposal` as it comes back, valid, with some fields changed."""
    data = filled_form(FieldsForm(proposal=proposal, number=proposal.number)) | changes
    form = FieldsForm(data, proposal=proposal, number=proposal.number)
    assert form.is_valid(), (form.errors, form.parties.errors)
    return form.accepted()


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"date": "undated", "date_basis": "inferred"},
        {"date": "late on 5 April 2019", "date_words": "late on Friday"},
        {"date": "between 4 and 6 April 2019"},
        {"date": "2014/2017~", "times": 3},
        {"standing": "denied", "claimants": ("the council", "The Council")},
        {"type": "STATEMENT", "mode": "comment", "place_name": "Arden"},
    ],
)
def test_what_is_not_touched_is_what_was_found(fields):
    proposal = make_proposal(initiators=(make_party(), "a militia"), targets=("guards",), **fields)
    assert sent(proposal) == as_found(proposal)
    assert corrected_fields(proposal, sent(proposal)) == []


def test_a_name_is_its_record_or_one_to_make_or_stays_a_name():
    run = make_desk()
    guard = make_party(name="Coast guard")
    PartyAlias.objects.create(party=guard, name="the guards")
    fields = sent(
        found(run, 1),
        **{
            "parties-1-kind": "armed-group",
            "parties-2-role": "target",
            "parties-2-name": "The Guards",
            "parties-2-kind": "police",
            "parties-3-role": "claimant",
            "parties-3-name": "a fisherman",
        },
    )
    assert fields.initiators[1:] == (NewParty("a militia", "armed-group"),)
    assert fields.targets == (guard,)
    assert fields.claimants == ("a fisherman",)


def test_a_place_is_made_of_what_was_found_of_it():
    proposal = make_proposal(
        place_name="Arden", place_found={"name": "Arden", "country": "LY", "lat": 32.5, "lon": 13}
    )
    assert sent(proposal).place == "Arden"
    assert sent(proposal, place_is_new="on").place == NewPlace("Arden", "LY", 32.5, 13)
    other = sent(proposal, place_is_new="on", place_name="Bel").place
    assert other == NewPlace("Bel")
    place = make_place(name="Bel")
    assert sent(proposal, place_is_new="on", place_name="bel").place == place


def test_who_is_named_twice_is_there_once():
    party = make_party()
    proposal = make_proposal(initiators=(party,))
    row = {"parties-1-role": "initiator", "parties-1-party": str(party.pk)}
    assert sent(proposal, **row).initiators == (party,)
