from __future__ import annotations

import pytest

from timeline.codebook.precision import WHERE_PRECS
from timeline.extraction.known import KnownPlace
from timeline.extraction.places.entries import (
    Entry,
    Rank,
    countries,
    country_facts,
    own_places,
    record_place,
)
from timeline.extraction.places.names import capitals, world
from timeline.extraction.places.spelling import fold_name


def test_every_place_of_our_list_makes_sense():
    for entry, names in own_places():
        assert entry.country in {*country_facts(), ""}, entry
        assert entry.where_prec in WHERE_PRECS, entry
        assert (entry.lat is None) or (-60 < entry.lat < 72 and -180 < entry.lon < 180), entry
        assert entry.where_prec != 6, entry
        assert len(names) == len(set(names)), entry


def test_every_country_is_one_and_named_once():
    codes = [entry.country for entry, *_ in countries()]
    assert set(codes) <= set(country_facts())
    names = [name for _, names, adjectives in countries() for name in (*names, *adjectives)]
    assert len(names) == len(set(names))


def test_a_country_has_no_coordinates():
    assert all((entry.lat, entry.lon) == (None, None) for entry, *_ in countries())


@pytest.mark.parametrize(
    ("name", "country", "geonames_id"),
    [
        ("Tajoura", "LY", 2210394),
        ("Gharyan", "LY", 2217362),
        ("Kiev", "UA", 703448),
        ("Sanaa", "YE", 71137),
        ("Mitiga", "LY", None),
    ],
)
def test_a_place_of_our_list_is_the_town_that_geonames_has(name, country, geonames_id):
    first = next(each for each in world().of(fold_name(name)) if each.rank is Rank.OWN)
    assert (first.country, first.geonames_id) == (country, geonames_id)


@pytest.mark.parametrize(
    ("people", "country"), [("libyans", "LY"), ("french", "FR"), ("kazakhs", "KZ")]
)
def test_adjectives_and_peoples_name_their_country(people, country):
    assert world().adjectives[people] == country
    assert "frenchs" not in world().adjectives


def test_every_country_of_conflicts_has_a_capital():
    assert capitals()["LY"].geonames_id == 2210247
    assert {"SY", "IQ", "YE", "UA", "SD", "AF", "ML", "TD"} <= set(capitals())


def test_a_place_of_the_record_keeps_its_slug():
    entry = record_place(KnownPlace("gharyan", ("Gharyan",), "LY", 32.1, 13.0, 1, 2217362))
    assert entry == Entry("Gharyan", "LY", 32.1, 13.0, 1, 0, 2217362, "gharyan", Rank.RECORD)
