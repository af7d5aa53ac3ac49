from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.charts.day_order import ZONES, places_in_day
from timeline.dates import PartOfDay

PARTS = st.sampled_from(["", *PartOfDay])


@pytest.mark.parametrize(
    ("parts", "places"),
    [
        ([], []),
        ([""], [0.5]),
        (["", ""], [0.25, 0.75]),
        (["late"], [0.925]),
        (["early", "late"], [0.075, 0.925]),
        # Those without a part share what the others leave
        (["", "late"], [0.425, 0.925]),
        (["morning", ""], [0.3625, 0.7875]),
        # The order given is stronger than a part of day
        (["late", "morning"], [0.8875, 0.9625]),
    ],
)
def test_events_of_a_day_have_places_in_it(parts, places):
    assert places_in_day(parts) == pytest.approx(places)


@given(st.lists(PARTS, max_size=30))
def test_places_rise_and_stay_within_the_day(parts):
    places = places_in_day(parts)
    assert len(places) == len(parts)
    assert all(0 < place < 1 for place in places)
    assert all(before < after for before, after in pairwise(places))


def test_every_part_of_day_has_its_zone_in_the_order_of_the_day():
    assert list(ZONES) == [part.value for part in PartOfDay]
    starts = [start for start, _end in ZONES.values()]
    assert starts == sorted(starts)
