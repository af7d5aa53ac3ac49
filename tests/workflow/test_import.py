from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from django.apps import apps

from tests.factories import (
    PUBLICATION_DAY,
    WHEN,
    make_article,
    make_conflict,
    make_party,
    make_place,
    make_source,
    make_user,
)
from timeline.importers.timeline_file import read
from timeline.models import (
    Article,
    Claim,
    Conflict,
    Event,
    Participation,
    Party,
    PartyAlias,
    PartyRelation,
    Place,
    Position,
    Source,
)
from timeline.workflow import ImportRefused, import_timeline
from timeline.workflow.import_ import after_leaders

pytestmark = pytest.mark.django_db

SMALL, _problems = read(Path(__file__).parents[1] / "small_timeline.toml")


def load(file=SMALL, *, by_user=None, publish=False):
    return import_timeline(file, when=WHEN, by_user=by_user, reason="Imported", publish=publish)


def problems_of(file, **options):
    with pytest.raises(ImportRefused) as refusal:
        load(file, **options)
    return [str(problem) for problem in refusal.value.problems]


def with_event(number, **changes):
    """SMALL with the event of that number, from 1, changed."""
    events = list(SMALL.events)
    events[number - 1] = replace(events[number - 1], **changes)
    return replace(SMALL, events=tuple(events))


def with_claim(**changes):
    """SMALL with the first claim of its first event changed."""
    first, *others = SMALL.events[0].claims
    return with_event(1, claims=(replace(first, **changes), *others))


def rows_saved():
    models = apps.get_app_config("timeline").get_models(include_auto_created=True)
    return sum(model._default_manager.count() for model in models)


def test_every_row_becomes_a_record():
    conflict = load()
    walk_out, talks = Event.objects.order_by("-earliest")
    assert conflict == Conflict.objects.get()
    assert (walk_out.conflict, walk_out.after, talks.place.slug) == (conflict, talks, "bridge")
    assert (walk_out.earliest, walk_out.edtf) == (date(2019, 4, 6), "2019-04-06")
    assert (walk_out.date_words, walk_out.date_basis) == ("the next day", "relative")
    assert (talks.times, talks.title, talks.type) == (2, "Talks at the bridge", "CONSULT")
    assert [part.party.slug for part in talks.participations.all()] == ["north-envoy", "south"]
    claim, denial = walk_out.claims.all()
    assert (claim.party.slug, claim.quote, claim.said_on) == (
        "north",
        "They left.",
        date(2019, 4, 7),
    )
    assert (denial.stance, denial.article.published) == ("denies", date(2019, 4, 8))
    assert [list(each.claims.all()) for each in Position.objects.all()] == [[claim], [denial]]


def test_parties_places_and_relations_keep_their_ties():
    load()
    assert Party.objects.get(slug="north-envoy").parent.slug == "north"
    assert Place.objects.get(slug="bridge").parent.slug == "valley"
    assert [alias.name for alias in PartyAlias.objects.all()] == ["Northern side", "the North"]
    relation = PartyRelation.objects.get()
    assert str(relation) == "Envoy of the North – belongs to – North"
    assert relation.claims.get().words == "people at the bridge"


@pytest.mark.parametrize(("publish", "status"), [(False, "draft"), (True, "published")])
def test_events_are_published_if_asked(publish, status):
    load(publish=publish)
    assert {event.status for event in Event.objects.all()} == {status}
    assert {event.published_at for event in Event.objects.all()} == {WHEN if publish else None}


def test_every_version_in_history_says_who_and_why():
    user = make_user()
    load(by_user=user, publish=True)
    for model in (Conflict, Party, Place, Source, Article, Event, Participation, Claim, Position):
        versions = set(model.history.values_list("history_user", "history_change_reason"))
        assert versions == {(user.pk, "Imported")}, model


def test_what_is_on_record_is_used_as_it_is():
    north = make_party(slug="north", name="The North as edited")
    bridge = make_place(slug="bridge", name="Bridge as edited")
    gazette = make_source(slug="gazette", name="Gazette as edited")
    article = make_article(
        source=gazette, title="Talks at the bridge", published=date(2019, 4, 8), byline="Edited"
    )
    load()
    assert [each.history.count() for each in (north, bridge, gazette, article)] == [1, 1, 1, 1]
    assert not PartyAlias.objects.exists()
    assert list(Article.objects.all()) == [article]
    assert Party.objects.get(slug="north-envoy").parent == north
    assert Event.objects.get(slug="talks").place == bridge


def test_a_quote_is_checked_against_a_text_on_record():
    article = {"title": "Talks at the bridge", "published": date(2019, 4, 8)}
    make_article(source=make_source(slug="gazette"), text="They stayed.", **article)
    assert problems_of(SMALL) == [
        'events 1 "walk-out" claims 1: The quote “They left.” is not in the article\'s text.'
    ]


def test_another_day_of_the_same_title_is_another_article():
    make_article(
        source=make_source(slug="gazette"), title="Talks at the bridge", published=PUBLICATION_DAY
    )
    load()
    assert Article.objects.count() == 2


def test_a_conflict_that_exists_is_refused():
    kept = make_conflict(slug="talks-2019", title="As edited")
    assert problems_of(SMALL) == [
        'conflict "talks-2019", slug = "talks-2019": Conflict with this Slug already exists.'
    ]
    assert Conflict.objects.get() == kept
    assert not Event.objects.exists()


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        (
            with_event(1, title="x" * 201),
            'events 1 "walk-out", title = "xxx',
        ),
        (with_event(2, slug="the talks"), 'events 2 "talks", slug = "the talks": Enter a valid'),
        (with_event(1, times=0), 'events 1 "walk-out": An event happens at least once.'),
        (
            with_event(2, participations=SMALL.events[1].participations[:1] * 2),
            'events 2 "talks" participations 1: This party already has this role in the event.',
        ),
        (with_claim(party=""), 'events 1 "walk-out" claims 1: The voice “party” needs a party'),
        (with_claim(words="They"), 'events 1 "walk-out" claims 1: The voice “party” needs a party'),
        (
            replace(SMALL, conflict=replace(SMALL.conflict, slug="about")),
            'conflict "talks-2019", slug = "about": “about” is an address of the site itself',
        ),
        (
            replace(SMALL, places=(replace(SMALL.places[0], lat=99.0), *SMALL.places[1:])),
            'places 1 "bridge": Give both latitude',
        ),
        (
            replace(SMALL, relations=(replace(SMALL.relations[0], to_party="north-envoy"),)),
            "relations 1: A relation needs two different parties.",
        ),
        (
            replace(
                SMALL,
                disputes=(
                    replace(SMALL.disputes[0], positions=SMALL.disputes[0].positions[:1] * 2),
                ),
            ),
            'disputes 1 "who-left" positions 1: Position with this Dispute and Answer already',
        ),
    ],
)
def test_a_broken_rule_is_told_with_its_row_and_nothing_is_saved(file, expected):
    found = problems_of(file)
    assert [problem[: len(expected)] for problem in found] == [expected]
    assert rows_saved() == 0


def test_all_problems_are_told_at_once():
    file = replace(with_event(1, title=""), conflict=replace(SMALL.conflict, slug="about"))
    talks = replace(SMALL.events[1], claims=(replace(SMALL.events[1].claims[0], words="They"),))
    found = problems_of(replace(file, events=(file.events[0], talks)), publish=True)
    assert [problem.partition(":")[0] for problem in found] == [
        'conflict "talks-2019", slug = "about"',
        'events 2 "talks" claims 1',
        'events 1 "walk-out", title = ""',
    ]
    assert rows_saved() == 0


def test_an_event_without_a_claim_is_not_published():
    file = replace(with_event(2, claims=()))
    assert problems_of(file, publish=True) == [
        'events 2 "talks": “Talks at the bridge” has no claim that cites an article, '
        "so it cannot be published."
    ]
    assert rows_saved() == 0


def test_an_event_without_a_claim_may_be_a_draft():
    load(with_event(2, claims=()))
    assert Event.objects.get(slug="talks").status == "draft"


@pytest.mark.parametrize(
    ("leaders", "order"),
    [
        ({}, "abcd"),
        ({"a": "b"}, "bacd"),
        ({"a": "c", "c": "d"}, "dcab"),
        ({"a": "x"}, "abcd"),
        ({"d": "a"}, "abcd"),
    ],
)
def test_rows_come_after_their_leaders_and_else_in_order(leaders, order):
    rows = [replace(SMALL.sources[0], slug=slug) for slug in "abcd"]
    found = after_leaders(rows, lambda row: leaders.get(row.slug, ""))
    assert "".join(row.slug for row in found) == order


def test_a_circle_of_leaders_ends():
    rows = [replace(SMALL.sources[0], slug=slug) for slug in "ab"]
    assert len(after_leaders(rows, lambda row: "ab"["ab".index(row.slug) - 1])) == 2
