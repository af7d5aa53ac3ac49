from __future__ import annotations

from datetime import date

import pytest

from tests.factories import WHEN, make_claim, make_event, make_participation, publish_event
from timeline.dates import parse_entry
from timeline.models import Event
from timeline.workflow import withdraw

pytestmark = pytest.mark.django_db


def test_readers_see_published_events_only():
    published = publish_event()
    make_event()
    withdraw(publish_event(), when=WHEN, by_user=None, reason="A mistake")
    assert list(Event.objects.published()) == [published]


@pytest.mark.parametrize(
    "text", ["4 April 2019", "between 4 and 6 April 2019", "2014/2017", "late on 5 April 2019"]
)
def test_a_date_is_kept_and_given_back_whole(text):
    event = make_event(date=text)
    assert Event.objects.get(pk=event.pk).date == parse_entry(text)


def test_an_undated_event_keeps_its_bounds_and_no_edtf():
    event = make_event(date="between 4 and 6 April 2019")
    event.refresh_from_db()
    assert (event.earliest, event.latest) == (date(2019, 4, 4), date(2019, 4, 6))
    assert event.edtf is None


@pytest.mark.parametrize("make", [make_event, make_participation, make_claim])
def test_each_change_is_kept_in_history(make):
    record = make()
    record.save()
    assert [version.history_type for version in record.history.all()] == ["~", "+"]
