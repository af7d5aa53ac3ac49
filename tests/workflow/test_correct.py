from __future__ import annotations

from datetime import date

import pytest

from tests.factories import (
    WHEN,
    make_claim,
    make_dispute,
    make_event,
    make_participation,
    make_party,
    make_place,
    make_position,
    make_user,
    publish_event,
)
from timeline.codebook import label_for
from timeline.dates import parse_entry
from timeline.models import Correction
from timeline.workflow import Refused, correct, delete_claim, public_facts, save_logged, write_claim

pytestmark = pytest.mark.django_db


def save(event):
    save_logged(event, by_user=None, reason="")


def note(event, before, reason="The agency corrected itself", by_user=None):
    return correct(event, before=before, when=WHEN, by_user=by_user, reason=reason)


def test_readers_are_told_what_changed_when_and_why():
    event, user = publish_event(title="Talks", date="4 April 2019"), make_user()
    before = public_facts(event)
    event.title = "Talks in Geneva"
    event.set_date(parse_entry("5 April 2019"))
    save(event)
    correction = note(event, before, by_user=user)
    assert correction == event.corrections.get()
    assert correction.changed == (
        "Title: Talks → Talks in Geneva\nDate: 4 April 2019 → 5 April 2019\n"
        "EDTF: 2019-04-04 → 2019-04-05"
    )
    assert (correction.made_at, correction.by_user) == (WHEN, user)
    assert correction.reason == "The agency corrected itself"
    assert correction.history.get().history_change_reason == "The agency corrected itself"


def put_place(event):
    event.place = make_place(name="Gharyan")
    save(event)


def put_follower(event):
    event.after = publish_event(conflict=event.conflict, title="Shelling")
    save(event)


def put_plan(event):
    event.planned = True
    save(event)


def put_words(event):
    event.date_words = "on Friday"
    save(event)


def put_basis(event):
    event.date_basis = "inferred"
    save(event)


def put_type(event):
    event.type, event.mode = "COERCE", "seize"
    save(event)


def put_party(event):
    make_participation(event=event, party=make_party(name="Haftar"), role="target")


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (put_place, "Place: – → Gharyan"),
        (put_follower, "Came after: – → Shelling"),
        (put_plan, "Planned: no → yes\nStanding: One source → Planned"),
        (put_words, "Date as written: – → on Friday"),
        (put_basis, "Basis of the date: Editor → Inferred"),
        (put_type, f"Type: {label_for('ASSAULT', '')} → {label_for('COERCE', 'seize')}"),
        (put_party, "Parties: – → Haftar (Target)"),
    ],
)
def test_each_thing_that_readers_see_has_a_line(change, line):
    event = publish_event()
    before = public_facts(event)
    change(event)
    assert note(event, before).changed == line


def test_a_follower_that_readers_cannot_see_is_not_named_to_them():
    event = publish_event()
    before = public_facts(event)
    event.after = make_event(conflict=event.conflict, title="A secret draft")
    save(event)
    assert note(event, before, reason="") is None


def test_an_answer_in_a_dispute_that_makes_it_contested_is_a_change():
    event = publish_event()
    other = make_claim(event=publish_event(conflict=event.conflict))
    dispute = make_dispute(conflict=event.conflict)
    make_position(dispute=dispute, claims=(other,))
    before = public_facts(event)
    make_position(dispute=dispute, claims=(event.claims.get(),))
    assert note(event, before).changed == (
        f"Standing: One source → Contested\nIn dispute: – → {dispute.question}"
    )


@pytest.mark.parametrize(
    "change",
    [
        {"summary": "Other"},
        {"said_on": date(2019, 4, 4)},
        {"voice": "unnamed"},
        {"stance": "doubts"},
        {"quote": "Yes"},
    ],
)
def test_every_part_of_a_claim_is_told_when_it_changes(change):
    event = publish_event()
    claim = make_claim(event=event, quote="No", summary="What was said")
    before = public_facts(event)
    for field, value in change.items():
        setattr(claim, field, value)
    write_claim(claim, by_user=None)
    assert note(event, before).changed


def test_a_new_claim_is_a_change():
    event = publish_event()
    before = public_facts(event)
    make_claim(event=event, voice="words", words="residents", stance="denies", quote="No")
    changed = note(event, before).changed
    assert "Standing: One source → Contested" in changed
    assert "Claim of residents: – → denies; “No”; somebody named in words; Source" in changed


def test_only_the_claim_that_changed_is_told_and_one_that_is_gone_too():
    event = publish_event()
    kept, gone = (make_claim(event=event, voice="words", words=who) for who in ("aides", "police"))
    before = public_facts(event)
    delete_claim(gone, by_user=None)
    kept.said_on = date(2019, 4, 5)
    write_claim(kept, by_user=None)
    lines = note(event, before).changed.splitlines()
    assert [line.split(":")[0] for line in lines] == ["Claim of aides", "Claim of police"]
    assert "said on 5 April 2019" in lines[0]
    assert lines[1].endswith("→ –")


def test_no_change_needs_no_note():
    event = publish_event()
    assert note(event, public_facts(event), reason="") is None
    assert not Correction.objects.exists()


def test_what_readers_never_saw_needs_no_note():
    event = make_event()
    before = public_facts(event)
    event.title = "Other"
    save(event)
    assert note(event, before, reason="") is None


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_change_without_a_reason_is_refused(reason):
    event = publish_event()
    before = public_facts(event)
    event.title = "Other"
    save(event)
    with pytest.raises(Refused, match="^Say why: readers are told the reason for a change.$"):
        note(event, before, reason=reason)


def test_a_published_event_does_not_lose_its_last_claim():
    event = publish_event()
    before = public_facts(event)
    event.claims.all().delete()
    with pytest.raises(Refused, match="keeps a claim that cites an article"):
        note(event, before)
