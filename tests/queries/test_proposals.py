from __future__ import annotations

import pytest

from tests.admin.at_the_desk import PORT, found, make_desk
from tests.factories import make_party, make_place
from timeline.models import PartyAlias
from timeline.queries.desk import read_card
from timeline.queries.proposals import offered_fields

pytestmark = pytest.mark.django_db


def test_a_row_says_it_in_words():
    run = make_desk()
    row = read_card(found(run, 1))
    assert (row.label, row.date, row.date_words) == ("Territory taken", "5 April 2019", "on Friday")
    assert [(each.name, each.is_known) for each in row.initiators] == [
        ("The Rebels", True),
        ("a militia", False),
    ]
    assert [(each.name, each.is_known) for each in row.places] == [("Arden", False)]
    assert row.without_record == ("a militia", "Arden")
    assert (row.state, row.decision, row.evidence) == ("pending", None, (PORT,))


def test_a_name_that_has_a_record_by_now_is_that_record():
    run = make_desk()
    party, place = make_party(name="Free Militia"), make_place(name="Arden")
    PartyAlias.objects.create(party=party, name="A Militia")
    row = read_card(found(run, 1))
    assert (row.initiators[1].name, row.initiators[1].written) == ("Free Militia", "a militia")
    assert (row.places[0].name, row.places[0].is_known) == (place.name, True)


def test_a_name_that_two_go_by_stays_as_written():
    run = make_desk()
    make_party(name="A militia")
    PartyAlias.objects.create(party=make_party(), name="a militia")
    row = read_card(found(run, 1))
    assert (row.initiators[1].name, row.initiators[1].is_known) == ("a militia", False)


def test_what_an_event_may_take_over_is_said_in_words():
    run = make_desk()
    assert offered_fields(read_card(found(run, 1))) == {
        "title": "Rebels take the port",
        "type": "Territory taken",
        "date": "5 April 2019",
        "place": "Arden",
        "initiators": "The Rebels and a militia",
        "standing": "Stated",
    }
