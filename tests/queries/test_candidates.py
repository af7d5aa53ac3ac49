from __future__ import annotations

import pytest

from tests.factories import (
    make_article,
    make_claim,
    make_conflict,
    make_event,
    make_participation,
    make_party,
    make_place,
    make_proposal,
    make_run,
    publish_event,
)
from timeline.models import Event, PartyAlias
from timeline.queries.candidates import candidates, candidates_of_each

pytestmark = pytest.mark.django_db

# What an article tells, and the event of the first timeline that it is one more report of
TOLD = [
    (
        "guterres-meets-haftar",
        "The head of the UN sees Haftar at Benghazi",
        {"type": "CONSULT", "initiators": ("UN chief",), "targets": ("Haftar",)},
        "5 April 2019",
        "Benghazi",
    ),
    (
        "lna-launches-offensive",
        "Haftar orders his men to march on the capital",
        {"type": "ASSAULT", "initiators": ("Haftar",), "targets": ("UN-backed government",)},
        "4 April 2019",
        "Tripoli",
    ),
    (
        "lna-takes-gharyan",
        "Gharyan falls to the eastern forces",
        {"type": "COERCE", "mode": "seize", "initiators": ("LNA",)},
        "between 4 and 6 April 2019",
        "Garyan",
    ),
    (
        "lna-takes-airport",
        "Eastern troops hold the old airport of Tripoli",
        {"type": "COERCE", "mode": "seize", "initiators": ("LNA forces",)},
        "5 April 2019",
        "Tripoli International Airport",
    ),
    (
        "peskov-moscow-monitoring",
        "Kremlin keeps an eye on events in Libya",
        {"type": "STATEMENT", "initiators": ("Kremlin",)},
        "5 April 2019",
        "",
    ),
]


@pytest.mark.parametrize("told", TOLD, ids=[each[0] for each in TOLD])
def test_what_is_told_in_other_words_is_recognised(libya, told):
    slug, title, fields, date, place = told
    run = make_run(conflict=libya)
    proposal = make_proposal(run=run, title=title, date=date, place_name=place, **fields)
    first, *others = candidates(proposal)
    assert first.event.slug == slug
    assert first.is_strong
    assert all(first.score >= each.score for each in others)


def test_an_event_says_why_it_is_offered():
    conflict, army = make_conflict(), make_party(name="LNA")
    commander = make_party(name="The commander", parent=army)
    PartyAlias.objects.create(party=commander, name="General Omar")
    place = make_place(name="Gharyan")
    event = make_event(conflict=conflict, title="Army enters Gharyan", place=place)
    make_participation(event=event, party=army)
    run = make_run(conflict=conflict)
    proposal = make_proposal(
        run=run, title="General Omar enters Gharyan", initiators=("General Omar",), place=place
    )
    [candidate] = candidates(proposal)
    assert candidate.event == event
    assert candidate.is_strong
    assert candidate.why == (
        "same day",
        "LNA in both",
        "same place: Gharyan",
        "same type",
        "similar wording",
    )


def test_drafts_and_published_events_of_the_same_timeline_are_offered_and_no_others():
    conflict = make_conflict()
    draft, public, withdrawn, _other = (
        make_event(conflict=each, title="Talks at the bridge")
        for each in (conflict, conflict, conflict, make_conflict())
    )
    publish_event(event=public)
    Event.objects.filter(pk=withdrawn.pk).update(status="withdrawn")
    proposal = make_proposal(run=make_run(conflict=conflict), title="Talks at the bridge")
    assert [each.event for each in candidates(proposal)] == [draft, public]
    assert [each.event for each in candidates(proposal, limit=1)] == [draft]


def test_what_has_nothing_in_common_is_not_offered():
    conflict = make_conflict()
    make_event(conflict=conflict, title="Ministers meet", type="CONSULT", date="2016")
    assert candidates(make_proposal(run=make_run(conflict=conflict))) == []


def test_the_claims_of_an_event_are_among_its_words():
    conflict = make_conflict()
    make_event(conflict=conflict, title="A clash", date="undated")
    told = make_event(conflict=conflict, title="A clash", date="undated")
    make_claim(event=told, summary="A grenade hit the ferry in the harbour")
    proposal = make_proposal(
        run=make_run(conflict=conflict), title="Grenade thrown at harbour ferry", date="undated"
    )
    assert candidates(proposal)[0].event == told


def _several(count):
    conflict = make_conflict()
    run = make_run(conflict=conflict, article=make_article(text="Shots at the bridge"))
    for _each in range(count):
        event = make_event(conflict=conflict, place=make_place())
        make_participation(event=event)
        make_claim(event=event)
        make_proposal(run=run, evidence=("Shots",), initiators=(make_party(),), place=make_place())
    return run.proposals.order_by("pk")


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow(django_assert_num_queries, count):
    several = list(_several(count))
    with django_assert_num_queries(8):
        found = candidates_of_each(several)
        for each in found.values():
            for candidate in each:
                candidate.event.get_absolute_url()
    assert found.keys() == {each.pk for each in several}


def test_one_alone_is_ranked_as_among_many():
    several = list(_several(2))
    assert candidates_of_each(several)[several[1].pk] == candidates(several[1])
