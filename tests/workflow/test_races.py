"""Two at the same proposals at the same moment. SQLite lets only one write at a time anyway."""

from __future__ import annotations

from datetime import date
from threading import Event as Signal
from threading import Thread

import pytest
from django.db import connection, transaction

from tests.factories import WHEN, make_article, make_conflict, make_proposal, make_run, make_source
from tests.stand_in import TEXT, shots, taken
from timeline.models import Article, Claim, Event, Party, Proposal, Source
from timeline.workflow import (
    Refused,
    Stale,
    accept,
    as_found,
    merge,
    paste_article,
    propose_by_hand,
    publish,
    read_article,
    undo,
    with_new_records,
)
from timeline.workflow import found as adding

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        not connection.features.has_select_for_update, reason="needs a database that locks rows"
    ),
]
LONG = 10  # seconds that nothing here should take
WAITING = {"state": "waiting", "started_at": None, "finished_at": None, "version": ""}


@pytest.fixture
def about():
    return {"article": make_article(text=TEXT), "conflict": make_conflict()}


@pytest.fixture
def meanwhile():
    """Starts something as another process would; `ended` tells whether it has come to its end."""
    begun = []

    def start(act):
        ended, outcome = Signal(), []

        def run():
            try:
                outcome.append(act())
            except Exception as error:  # noqa: BLE001  # for the test to look at
                outcome.append(error)
            finally:
                connection.close()
                ended.set()

        thread = Thread(target=run)
        begun.append(thread)
        thread.start()
        return ended, outcome

    yield start
    for thread in begun:
        thread.join(LONG)


def test_what_a_worker_is_superseding_is_not_decided(about, finds, meanwhile, monkeypatch):
    finds(taken())
    read_article(make_run(**about, **WAITING))
    old = Proposal.objects.get()
    finds(shots())
    others = []

    def compare(found, on_desk):
        compared = compare_as_ever(found, on_desk)
        others.append(meanwhile(lambda: accept(old, by_user=None, when=WHEN)))
        others[0][0].wait(0.5)
        return compared

    compare_as_ever = adding.compare
    monkeypatch.setattr(adding, "compare", compare)
    read_article(make_run(**about, **WAITING))
    ended, outcome = others[0]
    assert ended.wait(LONG)
    assert isinstance(outcome[0], Stale)
    assert Proposal.objects.decided().count() == 0


def test_two_who_mark_words_at_once_get_two_numbers(about, finds, meanwhile):
    finds(taken())
    read_article(make_run(**about, **WAITING))
    fields = as_found(Proposal.objects.get())

    def mark():
        by_hand = {"start": 0, "end": 8, "fields": fields, "by_user": None, "when": WHEN}
        return propose_by_hand(*about.values(), **by_hand)

    with transaction.atomic():
        mark()
        ended, outcome = meanwhile(mark)
        ended.wait(0.5)
    assert ended.wait(LONG)
    assert outcome[0].number == 3


def test_two_of_one_title_accepted_at_once_get_two_addresses(meanwhile):
    run = make_run()
    one, other = (make_proposal(run=run, title="Bridge taken") for _each in range(2))
    with transaction.atomic():
        accept(one, by_user=None, when=WHEN)
        ended, outcome = meanwhile(lambda: accept(other, by_user=None, when=WHEN))
        ended.wait(0.5)
    assert ended.wait(LONG)
    assert outcome[0].event.slug == "bridge-taken-2"


def test_a_draft_is_not_undone_while_a_report_of_it_is_added(meanwhile):
    run = make_run()
    one, other = (make_proposal(run=run) for _each in range(2))
    decision = accept(one, by_user=None, when=WHEN)
    with transaction.atomic():
        merge(other, decision.event, by_user=None, when=WHEN)
        ended, outcome = meanwhile(lambda: undo(decision, by_user=None, when=WHEN))
        ended.wait(0.5)
    assert ended.wait(LONG)
    assert isinstance(outcome[0], Refused)
    assert (Event.objects.count(), Claim.objects.count()) == (1, 1)


def test_a_draft_is_not_undone_while_it_is_published(meanwhile):
    decision = accept(make_proposal(run=make_run()), by_user=None, when=WHEN)
    with transaction.atomic():
        publish(decision.event, when=WHEN, by_user=None)
        ended, outcome = meanwhile(lambda: undo(decision, by_user=None, when=WHEN))
        ended.wait(0.5)
    assert ended.wait(LONG)
    assert isinstance(outcome[0], Refused)
    assert Event.objects.get().is_published


def test_a_draft_is_not_published_while_it_is_undone(meanwhile):
    decision = accept(make_proposal(run=make_run()), by_user=None, when=WHEN)
    with transaction.atomic():
        undo(decision, by_user=None, when=WHEN)
        ended, outcome = meanwhile(lambda: publish(decision.event, when=WHEN, by_user=None))
        ended.wait(0.5)
    assert ended.wait(LONG)
    assert isinstance(outcome[0], Refused)
    assert not Event.objects.exists()


def test_a_party_that_two_make_at_once_is_made_once(meanwhile):
    one, other = (make_proposal(run=make_run(), initiators=("Gunmen",)) for _each in range(2))

    def accept_with_records(proposal):
        return accept(proposal, fields=with_new_records(proposal), by_user=None, when=WHEN)

    with transaction.atomic():
        accept_with_records(one)
        ended, outcome = meanwhile(lambda: accept_with_records(other))
        ended.wait(0.5)
    assert ended.wait(LONG)
    assert str(outcome[0]) == "Somebody else made “Gunmen” at this very moment. Try once more."
    assert accept_with_records(other).event.parties.get() == Party.objects.get()


def pasted(title="Bridge taken", outlet="The Herald", text=TEXT):
    day = date(2019, 4, 6)
    return paste_article(
        title=title, outlet=outlet, published=day, text=text, by_user=None, when=WHEN
    ).article


def test_an_outlet_that_two_make_at_once_is_made_once(meanwhile):
    with transaction.atomic():
        one = pasted()
        ended, outcome = meanwhile(lambda: pasted("Talks", text="Talks went on."))
        ended.wait(0.5)
    assert ended.wait(LONG)
    assert outcome[0].source == one.source
    assert (Article.objects.count(), Source.objects.count()) == (2, 1)


def test_a_text_that_two_paste_at_once_is_kept_once(meanwhile):
    outlet = make_source()
    with transaction.atomic():
        one = pasted(outlet=outlet)
        ended, outcome = meanwhile(lambda: pasted("Another title", outlet=outlet))
        ended.wait(0.5)
    assert ended.wait(LONG)
    assert outcome[0] == one
