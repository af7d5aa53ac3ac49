from __future__ import annotations

from datetime import timedelta

import pytest

from tests.factories import WHEN, make_claim, make_event, make_user, publish_event
from timeline.models import Event
from timeline.workflow import Refused, publish, send_to_review, withdraw

pytestmark = pytest.mark.django_db


def kept(event):
    return Event.objects.get(pk=event.pk)


def last_version(event):
    version = event.history.first()
    return version.status, version.history_user, version.history_change_reason


def test_an_event_with_a_claim_is_published():
    event, user = make_event(), make_user()
    make_claim(event=event)
    assert publish(event, when=WHEN, by_user=user, reason="Checked twice") == event
    assert (kept(event).status, kept(event).published_at) == ("published", WHEN)
    assert last_version(event) == ("published", user, "Checked twice")


def test_a_reason_is_put_in_if_none_is_given():
    event = make_event()
    make_claim(event=event)
    publish(event, when=WHEN, by_user=None)
    assert last_version(event) == ("published", None, "Published")


def test_an_event_without_a_claim_is_refused_in_a_sentence():
    event = make_event(title="Shelling of a port")
    with pytest.raises(Refused) as refusal:
        publish(event, when=WHEN, by_user=None)
    assert str(refusal.value) == (
        "“Shelling of a port” has no claim that cites an article, so it cannot be published."
    )
    assert (kept(event).status, event.status, event.history.count()) == ("draft", "draft", 1)


def test_an_event_that_was_deleted_meanwhile_is_not_published():
    event = make_claim().event
    Event.objects.all().delete()
    with pytest.raises(Refused, match="was deleted meanwhile"):
        publish(event, when=WHEN, by_user=None)
    assert not Event.objects.exists()


def test_a_published_event_is_not_published_again():
    event = publish_event(title="Talks")
    with pytest.raises(Refused, match="^“Talks” is published already.$"):
        publish(event, when=WHEN, by_user=None)


def test_an_event_that_was_published_meanwhile_is_not_published_again():
    event = make_claim().event
    publish(Event.objects.get(), when=WHEN, by_user=None)
    with pytest.raises(Refused, match="is published already"):
        publish(event, when=WHEN, by_user=None)


def test_an_event_is_withdrawn():
    event, user = publish_event(), make_user()
    withdraw(event, when=WHEN, by_user=user, reason="The source took it back")
    assert kept(event).status == "withdrawn"
    assert last_version(event) == ("withdrawn", user, "The source took it back")


def test_an_event_published_anew_keeps_the_time_of_the_first():
    event = publish_event(when=WHEN)
    withdraw(event, when=WHEN, by_user=None, reason="")
    publish(event, when=WHEN + timedelta(days=1), by_user=None)
    assert kept(event).published_at == WHEN


def test_readers_are_told_of_a_withdrawal_and_of_its_end():
    event, user = publish_event(), make_user()
    withdraw(event, when=WHEN, by_user=user, reason="The source took it back")
    publish(event, when=WHEN + timedelta(days=1), by_user=user, reason="It stands after all")
    notes = [(note.changed, note.reason, note.by_user) for note in event.corrections.all()]
    assert notes == [
        ("Withdrawn → Published", "It stands after all", user),
        ("Published → Withdrawn", "The source took it back", user),
    ]


@pytest.mark.parametrize("status", ["draft", "in-review", "withdrawn"])
def test_what_is_not_published_cannot_be_withdrawn(status):
    event = make_event(title="Talks", status=status)
    with pytest.raises(Refused, match="^“Talks” is not published, so it cannot be withdrawn.$"):
        withdraw(event, when=WHEN, by_user=None, reason="")
    assert kept(event).status == status


def test_a_draft_is_sent_to_review():
    event, user = make_event(), make_user()
    send_to_review(event, by_user=user)
    assert kept(event).status == "in-review"
    assert last_version(event) == ("in-review", user, "Sent to review")


def test_an_event_in_review_is_published():
    event = make_event(status="in-review")
    assert publish_event(event=event).is_published


@pytest.mark.parametrize("status", ["in-review", "withdrawn"])
def test_only_a_draft_is_sent_to_review(status):
    event = make_event(title="Talks", status=status)
    with pytest.raises(Refused, match="^“Talks” is not a draft, so it cannot be sent to review.$"):
        send_to_review(event, by_user=None)
    assert kept(event).status == status
