from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import call_command

from tests.factories import (
    WHEN,
    make_article,
    make_conflict,
    make_decision,
    make_event,
    make_party,
    make_place,
    make_proposal,
    make_run,
    make_user,
)
from tests.stand_in import FRIDAY, READ, SHOTS, TAKEN, TEXT, evidence, shots, taken
from timeline.extraction.found import FoundParty, Standing
from timeline.models import ExtractionRun, PartyAlias, PlaceAlias, Proposal
from timeline.workflow import Refused, give_up_abandoned, propose, read_article

pytestmark = pytest.mark.django_db

BROKE = "Reading the article broke off. It is kept, and can be read again."
LATER = WHEN + timedelta(minutes=11)
WAITING = {"state": "waiting", "started_at": None, "finished_at": None, "version": ""}
RUNNING = {"state": "running", "finished_at": None, "version": ""}


@pytest.fixture
def article():
    return make_article(title="Bridge taken", text=TEXT)


@pytest.fixture
def conflict():
    return make_conflict()


@pytest.fixture
def read(article, conflict):
    """Has the article read once more; returns the run."""
    return lambda **about: propose(
        **{"article": article, "conflict": conflict, "by_user": None, "when": WHEN} | about
    )


def desk():
    return [each.title for each in Proposal.objects.on_desk()]


def test_an_article_is_read_and_what_was_found_is_counted(finds, read, article, conflict):
    finds(taken(), shots(), version="7")
    user = make_user()
    run = read(by_user=user)
    assert (run.state, run.version, run.language, run.by_user) == ("done", "7", "en", user)
    assert (run.events_found, run.proposals_new, run.already_decided) == (2, 2, 0)
    assert (run.words, run.queued_at) == (len(TEXT.split()), WHEN)
    assert run.started_at <= run.finished_at
    # Who has an article read marks nothing in it
    assert [(each.number, each.by_user) for each in run.proposals.all()] == [(1, None), (2, None)]


def test_a_proposal_keeps_all_that_was_found(finds, read, conflict):
    party, place = make_party(slug="north"), make_place(slug="ain")
    finds(taken(times=2, targets=(FoundParty("The south"),), standing=Standing.CLAIMED))
    proposal = read().proposals.get()
    assert (proposal.title, proposal.type, proposal.mode, proposal.times) == (
        "Northern troops take the bridge at Ain",
        "COERCE",
        "seize",
        2,
    )
    assert (proposal.date, proposal.date_words, proposal.date_basis) == (
        FRIDAY,
        "on Friday",
        "relative",
    )
    assert (proposal.standing, proposal.confidence) == ("claimed", 0.8)
    assert (proposal.place_name, proposal.place, proposal.place_found["geonames_id"]) == (
        "Ain",
        place,
        77,
    )
    assert proposal.numbers[0]["low"] == 3
    found = {(each.role, each.name, each.party) for each in proposal.found_parties.all()}
    assert found == {("initiator", "Northern troops", party), ("target", "The south", None)}
    [clause] = proposal.evidence.all()
    assert (clause.start, clause.text) == (0, TAKEN)


def test_the_pipeline_is_told_what_the_record_knows(finds, read, article):
    force = make_party(slug="north-army", name="Army", parent=make_party(slug="north"))
    PartyAlias.objects.create(party=force, name="Northern troops")
    PlaceAlias.objects.create(place=make_place(slug="ain", name="Ain", country="LY"), name="Ayn")
    read()
    [(text, known)] = READ
    assert (text.text, text.title, text.published) == (TEXT, "Bridge taken", article.published)
    told = {party.slug: (party.names, party.parent) for party in known.parties}
    assert told["north-army"] == (("Army", "Northern troops"), "north")
    assert [(place.names, place.country) for place in known.places] == [(("Ain", "Ayn"), "LY")]


def test_words_too_long_for_a_column_are_cut(finds, read):
    finds(taken(title="x" * 300, date_words="y" * 300, initiators=(FoundParty("z" * 300),)))
    proposal = read().proposals.get()
    proposal.full_clean()
    assert len(proposal.found_parties.get().name) == len(proposal.title) == 200


def test_a_basis_that_the_record_lacks_is_inferred(finds, read):
    finds(taken(date_basis="unresolved"))
    assert read().proposals.get().date_basis == "inferred"


def test_a_name_found_twice_in_a_role_stands_once(finds, read):
    finds(taken(initiators=(FoundParty("Troops"), FoundParty("Troops"))))
    assert read().proposals.get().found_parties.count() == 1


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_text_without_events_is_no_error(finds, read, language):
    finds(language=language)
    run = read()
    assert (run.state, run.events_found, run.language, run.error) == ("done", 0, language, "")


def test_an_article_without_text_is_refused(read):
    with pytest.raises(Refused, match="nothing to read"):
        read(article=make_article())
    assert not ExtractionRun.objects.exists()


# Failing


def test_a_crash_leaves_the_article_and_says_what_happened(finds, read, article, caplog):
    finds(error=ValueError("No such arc"))
    run = read()
    article.refresh_from_db()
    assert (run.state, run.error, article.text) == ("failed", BROKE, TEXT)
    assert run.error_detail.startswith("ValueError at stand_in.py:")
    assert run.error_detail.endswith(": No such arc")
    assert "Traceback" in caplog.text
    assert not Proposal.objects.exists()


def test_what_cannot_be_saved_is_not_saved_in_part(finds, read, caplog):
    finds(taken(), taken(confidence=2.0))
    assert read().state == "failed"
    assert not Proposal.objects.exists()


def test_after_a_crash_it_can_be_read_again(finds, read, caplog):
    finds(error=MemoryError())
    first = read()
    finds(taken())
    second = read()
    assert (first.state, second.state, second.proposals_new) == ("failed", "done", 1)


def test_a_pipeline_that_cannot_be_loaded_is_a_failure_too(settings, read, caplog):
    settings.EXTRACTION = "timeline.no_such_module"
    run = read()
    assert (run.state, run.error) == ("failed", BROKE)
    assert "ModuleNotFoundError" in run.error_detail


# Two at once, and one that never ends


@pytest.mark.parametrize("state", [WAITING, RUNNING], ids=["waiting", "running"])
def test_what_is_under_way_is_not_started_twice(finds, read, article, conflict, state):
    first = make_run(article=article, conflict=conflict, **state)
    assert read() == first
    assert READ == []
    assert read(conflict=make_conflict()).state == "done"


@pytest.mark.parametrize("state", [WAITING, RUNNING], ids=["waiting", "running"])
def test_a_run_that_was_abandoned_is_given_up_for_a_new_one(finds, read, article, conflict, state):
    first = make_run(article=article, conflict=conflict, **state)
    assert (first.is_abandoned(WHEN), first.is_abandoned(LATER)) == (False, True)
    second = read(when=LATER)
    first.refresh_from_db()
    assert (first.state, first.finished_at, second.state) == ("failed", LATER, "done")
    assert first.error.startswith("Nothing was heard of this reading for 10 minutes")
    assert not first.is_abandoned(LATER)


def test_only_what_is_abandoned_is_given_up():
    runs = [make_run(), make_run(**WAITING), make_run(**RUNNING | {"started_at": LATER})]
    assert give_up_abandoned(when=LATER) == 1
    assert [ExtractionRun.objects.get(pk=run.pk).state for run in runs] == [
        "done",
        "failed",
        "running",
    ]


def test_a_run_that_was_given_up_saves_nothing_when_it_comes_back(finds, article, caplog):
    run = make_run(article=article, **WAITING)
    finds(taken(), during=lambda: give_up_abandoned(when=LATER))
    assert read_article(run, clock=lambda: WHEN).state == "failed"
    assert caplog.text == ""
    assert not Proposal.objects.exists()


def test_a_run_that_another_worker_has_is_left_alone(finds):
    run = make_run(**RUNNING)
    assert read_article(run).state == "running"
    assert READ == []


@pytest.mark.django_db(transaction=True)
def test_a_worker_reads_what_waits_in_the_database(finds, settings, article, conflict):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    finds(taken())
    run = propose(article, conflict, by_user=None, when=WHEN)
    assert (run.state, READ) == ("waiting", [])
    call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0)
    run.refresh_from_db()
    assert (run.state, run.proposals_new) == ("done", 1)


# Reading again


def test_reading_again_repeats_nothing(finds, read):
    finds(taken(), shots())
    first, second = read(), read()
    assert (first.proposals_new, second.proposals_new, second.events_found) == (2, 0, 2)
    assert len(desk()) == 2


def test_confidence_alone_is_no_difference(finds, read):
    finds(taken())
    read()
    finds(taken(confidence=0.1))
    assert read().proposals_new == 0


def test_what_is_found_otherwise_replaces_what_nobody_decided(finds, read):
    finds(taken(), shots())
    first = read()
    finds(taken(title="Bridge taken"), shots(), version="2")
    second = read()
    assert desk() == ["Shots near the market", "Bridge taken"]
    assert [each.title for each in second.superseded.all()] == [first.proposals.first().title]
    assert second.proposals.get().number == 3


def test_what_is_not_found_any_more_is_superseded(finds, read):
    finds(taken(), shots())
    read()
    finds(taken())
    assert (read().proposals_new, len(desk())) == (0, 1)


def test_what_was_superseded_and_is_found_again_is_new(finds, read):
    for found in ([taken()], [], [taken()]):
        finds(*found)
        run = read()
    assert (run.proposals_new, Proposal.objects.count(), len(desk())) == (1, 2, 1)


# What was decided, and what a newer pipeline finds in the same clause
DECIDED = {
    "the same": (taken(), True),
    "another title and date": (taken(title="Else", date_words=""), True),
    "a shorter clause": (taken(evidence=evidence("took the bridge at Ain on Friday")), True),
    "a clause that overlaps": (taken(evidence=evidence(TEXT[15:63])), True),
    "more clauses": (taken(evidence=evidence(TAKEN, SHOTS)), True),
    "the type that the editor chose": (taken(type="ASSAULT", mode=""), True),
    "another type": (taken(type="STATEMENT", mode=""), False),
    "another clause": (taken(evidence=evidence(SHOTS)), False),
    "half of another clause": (taken(evidence=evidence("Northern troops took", SHOTS)), False),
    "no clause": (taken(evidence=()), False),
}


@pytest.mark.parametrize(("again", "is_repeat"), DECIDED.values(), ids=DECIDED)
def test_nothing_that_was_decided_is_proposed_again(finds, read, conflict, again, is_repeat):
    finds(taken())
    old = read().proposals.get()
    event = make_event(conflict=conflict, type="ASSAULT")
    make_decision(proposal=old, kind="accept", reason="", event=event)
    finds(again)
    run = read()
    assert (run.proposals_new, run.already_decided) == ((0, 1) if is_repeat else (1, 0))
    assert old in Proposal.objects.on_desk().decided()


def test_two_events_of_one_clause_are_two(finds, read):
    finds(taken())
    make_decision(proposal=read().proposals.get())
    finds(taken(title="First"), taken(title="Second"))
    run = read()
    assert (run.proposals_new, run.already_decided) == (1, 1)


def test_what_an_undone_decision_was_about_may_be_superseded(finds, read):
    finds(taken())
    make_decision(proposal=read().proposals.get(), undone_at=WHEN)
    finds()
    read()
    assert desk() == []


@pytest.mark.parametrize("found", [[], [taken()]], ids=["nothing", "the same"])
def test_what_an_editor_marked_stays_and_is_not_proposed_beside_it(finds, article, conflict, found):
    run = make_run(article=article, conflict=conflict)
    own = make_proposal(run=run, evidence=(TAKEN,), type="COERCE", title="Marked by hand")
    Proposal.objects.filter(pk=own.pk).update(run=None)
    finds(*found)
    propose(article, conflict, by_user=None, when=WHEN)
    assert desk() == ["Marked by hand"]


def test_another_timeline_is_another_desk(finds, read):
    finds(taken())
    read()
    assert read(conflict=make_conflict()).proposals.get().number == 1
