from __future__ import annotations

import pytest

from tests.admin.at_the_desk import found, make_desk
from tests.factories import make_event, make_participation, publish_event
from timeline.models import Party
from timeline.queries.merging import events_called, likely_events, strong_choices

pytestmark = pytest.mark.django_db


def make_alike(run, **fields):
    """An event that is what the first proposal tells of."""
    told = {"title": "Rebels take the port of Arden", "type": "COERCE", "mode": "seize"}
    event = make_event(conflict=run.conflict, **told | fields)
    make_participation(event=event, party=Party.objects.get(slug="rebels"))
    return event


def test_a_likely_event_comes_with_its_reasons():
    run = make_desk()
    event = publish_event(event=make_alike(run))
    make_event(conflict=run.conflict, title="Unrest elsewhere", type="PROTEST", date="2012")
    (likely,) = likely_events(found(run, 1))
    assert (likely.id, likely.title, likely.date, likely.status) == (
        event.pk,
        "Rebels take the port of Arden",
        "5 April 2019",
        "published",
    )
    assert "same day" in likely.why
    assert "The Rebels in both" in likely.why


def test_only_what_is_much_alike_is_told_of_on_a_card():
    run = make_desk()
    event = make_alike(run)
    proposals = list(run.article.proposals.all())
    strong = strong_choices(proposals)
    assert {pk: choice.id for pk, choice in strong.items()} == {proposals[0].pk: event.pk}


def test_nothing_is_alike_where_there_is_nothing():
    run = make_desk()
    assert likely_events(found(run, 1)) == []
    assert strong_choices([]) == {}


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("port", ["The port falls", "The PORT is mined"]),
        ("mined the", ["The PORT is mined"]),
        ("", []),
        ("  ", []),
        ("nothing", []),
        ("mined\0the", ["The PORT is mined"]),
    ],
)
def test_events_are_found_by_words_of_their_titles(words, titles):
    run = make_desk()
    for title in ("The port falls", "The PORT is mined", "Talks"):
        make_event(conflict=run.conflict, title=title)
    make_event(title="The port of another war")
    assert [each.title for each in events_called(found(run, 1), words)] == titles
