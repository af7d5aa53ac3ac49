from __future__ import annotations

from datetime import timedelta

import pytest

from tests.factories import (
    WHEN,
    make_decision,
    make_event,
    make_proposal,
    make_run,
)
from timeline.codebook import TYPES
from timeline.models import Proposal
from timeline.queries.ledger import Tally, read_ledger, share

pytestmark = pytest.mark.django_db

LATER = WHEN + timedelta(days=1)
TALKS, COERCION = TYPES["CONSULT"].label, TYPES["COERCE"].label


def decided(run, kind="accept", *, type="ASSAULT", **decision):
    reason = {"reject": "wrong-date"}.get(kind, "")
    return make_decision(
        proposal=make_proposal(run=run, type=type), **{"kind": kind, "reason": reason} | decision
    )


def by_hand(run, **fields):
    """As if an editor had marked it in the article of `run`."""
    proposal = make_proposal(run=run, **{"made_at": LATER} | fields)
    Proposal.objects.filter(pk=proposal.pk).update(run=None)
    return proposal


@pytest.fixture
def run():
    return make_run(version="7")


def counts(rows):
    return {row.label: row.count for row in rows}


def test_each_proposal_is_counted_with_its_one_outcome(run):
    decided(run)
    decided(run)
    decided(run, corrected=["date", "initiators"])
    decided(run, "merge", event=make_event(conflict=run.conflict), corrected=["date"])
    decided(run, "reject")
    decided(run, "reject", reason="background")
    decided(run, "reject", reason="background")
    make_proposal(run=run)
    make_proposal(run=run, superseded_by=make_run(version="8", finished_at=LATER))
    latest, ledger = read_ledger()
    assert (latest.version, ledger.version, ledger.articles) == ("8", "7", 1)
    assert ledger.tally == Tally(2, 1, 1, 3, 1, 1, 0)
    assert (ledger.tally.decided, ledger.tally.proposed) == (7, 9)
    assert ledger.tally.accepted_share == "2 of 7 decided, 29 %"
    assert [(row.label, row.count, row.share) for row in ledger.outcomes] == [
        ("Accepted as proposed", 2, "29 %"),
        ("Accepted with corrections", 1, "14 %"),
        ("Merged into an event", 1, "14 %"),
        ("Rejected", 3, "43 %"),
        ("Undecided", 1, ""),
        ("Superseded before anybody decided", 1, ""),
    ]
    assert counts(ledger.fields) == {"Date": 2, "Initiators": 1}
    assert [row.label for row in ledger.reasons] == ["Background", "Wrong date"]


def test_what_was_undone_does_not_count(run):
    decision = decided(run, "reject", undone_at=LATER)
    decided(run, undone_at=LATER)
    [ledger] = read_ledger()
    assert ledger.tally == Tally(undecided=2)
    make_decision(proposal=decision.proposal, kind="accept", reason="")
    assert read_ledger()[0].tally == Tally(accepted=1, undecided=1)


def test_a_decided_proposal_stays_its_outcome_though_a_newer_run_lost_it(run):
    decided(run)
    Proposal.objects.update(superseded_by=make_run(version="8"))
    tally = next(each.tally for each in read_ledger() if each.version == "7")
    assert tally == Tally(accepted=1)


def test_types_are_told_apart_the_most_frequent_first(run):
    for kind in ("accept", "reject"):
        decided(run, kind, type="CONSULT")
    make_proposal(run=run, type="COERCE")
    [ledger] = read_ledger()
    told = [(row.label, row.tally.proposed, row.tally.accepted_share) for row in ledger.types]
    assert told == [
        (TALKS, 2, "1 of 2 decided, 50 %"),
        (COERCION, 1, "nothing decided yet"),
    ]


# Marked by hand


def test_what_was_marked_by_hand_is_what_the_last_reading_before_missed(run):
    make_run(article=run.article, conflict=run.conflict, version="8", finished_at=LATER)
    by_hand(run, type="COERCE", made_at=WHEN)
    by_hand(run, type="CONSULT", made_at=LATER)
    eight, seven = read_ledger()
    assert (seven.tally, eight.tally) == (Tally(missed=1), Tally(missed=1))
    assert [(row.label, row.tally.missed) for row in seven.types] == [(COERCION, 1)]
    assert [(row.label, row.tally.missed) for row in eight.types] == [(TALKS, 1)]


def test_what_was_marked_and_accepted_or_merged_was_missed_as_well(run):
    make_decision(proposal=by_hand(run), kind="accept", reason="")
    make_decision(proposal=by_hand(run), kind="merge", reason="")
    assert read_ledger()[0].tally == Tally(missed=2)


def test_what_was_marked_and_rejected_was_not_missed(run):
    make_decision(proposal=by_hand(run))
    assert read_ledger()[0].tally == Tally()
    assert read_ledger()[0].types == ()


def test_what_was_marked_where_the_machine_had_not_read_was_not_missed(run):
    by_hand(run, made_at=WHEN - timedelta(days=1))
    by_hand(make_run(article=run.article, state="failed", error="It broke off."))
    assert read_ledger()[0].tally == Tally()


def test_runs_of_one_version_share_an_account(run):
    other = make_run(version="7")
    again = make_run(article=run.article, version="7")
    for each in (run, other, again):
        make_proposal(run=each)
    [ledger] = read_ledger()
    assert (ledger.articles, ledger.tally.proposed) == (2, 3)


def test_runs_that_did_not_go_through_have_no_account():
    make_run(state="failed", error="It broke off.", version="")
    assert read_ledger() == []


@pytest.mark.parametrize(
    ("count", "of", "words"),
    [
        (18, 28, "18 of 28 decided, 64 %"),
        (0, 3, "0 of 3 decided, 0 %"),
        (3, 3, "3 of 3 decided, 100 %"),
        # Nearly none is not none, and nearly all not all
        (1, 300, "1 of 300 decided, 1 %"),
        (299, 300, "299 of 300 decided, 99 %"),
        (0, 0, "nothing decided yet"),
    ],
)
def test_a_share_is_told_in_words_and_numbers(count, of, words):
    assert share(count, of) == words


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow(django_assert_num_queries, count):
    for number in range(count):
        run = make_run(version=str(number))
        decided(run)
        by_hand(run)
    with django_assert_num_queries(2):
        assert len(read_ledger()) == count
