from __future__ import annotations

from datetime import timedelta

import pytest

from tests.admin.at_the_desk import PORT, make_desk, make_run_of
from tests.factories import (
    WHEN,
    make_decision,
    make_event,
    make_party,
    make_proposal,
    make_user,
)
from timeline.queries.desk import read_desk, read_progress, read_run

pytestmark = pytest.mark.django_db


def desk_of(run):
    return read_desk(run.article, run.conflict, now=WHEN)


def test_a_desk_has_the_proposals_in_the_order_of_the_text():
    run = make_run_of()
    late = make_proposal(run=run, number=1, evidence=("Talks",))
    early = make_proposal(run=run, number=2, evidence=(PORT,))
    desk = desk_of(run)
    assert [row.id for row in desk.proposals] == [early.pk, late.pk]
    assert [each.text for each in desk.evidence] == [PORT, "Talks"]


def test_what_was_superseded_or_is_of_another_timeline_is_left_out():
    run = make_desk()
    other = make_run_of()
    make_proposal(run=run, number=9, superseded_by=run, evidence=(PORT,))
    make_proposal(run=other, evidence=(PORT,))
    assert [row.number for row in desk_of(run).proposals] == [1, 2, 3]


def test_progress_counts_what_is_decided_and_names_the_drafts():
    run = make_desk()
    event, user = make_event(conflict=run.conflict), make_user(username="nadia")
    first, second, _third = run.article.proposals.all()
    make_decision(proposal=first, kind="accept", reason="", event=event, by_user=user)
    make_decision(proposal=second, undone_at=WHEN)
    for progress in (desk_of(run).progress, read_progress(run.article, run.conflict)):
        assert (progress.decided, progress.total, progress.drafts) == (1, 3, (event.pk,))
    decision = desk_of(run).proposals[0].decision
    assert (decision.state, decision.by, decision.event_title) == ("Accepted", "nadia", str(event))


def test_a_decision_outlives_its_event_and_its_editor():
    run = make_desk()
    make_decision(proposal=run.article.proposals.first(), kind="accept", reason="")
    decision = desk_of(run).proposals[0].decision
    assert (decision.by, decision.event_id, decision.event_title) == ("somebody", None, "")


RUNS = [
    ({}, "0 events found."),
    (
        {"events_found": 28, "proposals_new": 26, "already_decided": 2},
        "28 events found: 26 new, 2 decided before.",
    ),
    ({"language": "fr"}, "This text is not in English (French); nothing is proposed."),
    ({"state": "failed", "error": "It broke."}, "It broke."),
    (
        {"state": "running", "finished_at": None},
        "The article is being read; you may leave.",
    ),
]


@pytest.mark.parametrize(("fields", "message"), RUNS)
def test_the_last_run_is_told_in_a_sentence(fields, message):
    run = make_run_of(**fields)
    told = read_run(run.article, run.conflict, now=WHEN)
    assert (told.state, told.message) == (run.state, message)


def test_a_run_of_which_nothing_is_heard_has_failed():
    run = make_run_of(state="running", finished_at=None)
    told = read_run(run.article, run.conflict, now=WHEN + timedelta(hours=1))
    assert told.state == "failed"
    assert "read it again" in told.message


def test_an_article_that_was_never_read_has_no_run():
    run = make_run_of()
    article, conflict = run.article, run.conflict
    run.delete()
    assert read_run(article, conflict, now=WHEN) is None


@pytest.mark.parametrize("more", [0, 12])
def test_the_number_of_queries_does_not_grow(more, django_assert_num_queries):
    run = make_desk()
    make_event(conflict=run.conflict)
    for _ in range(more):
        proposal = make_proposal(run=run, evidence=(PORT,), initiators=(make_party(), "others"))
        make_decision(proposal=proposal, by_user=make_user())
    with django_assert_num_queries(12):
        desk_of(run)
