"""How much two descriptions agree in when, where, who and what: are they of one happening?

Each comparison gives a Mark: 0 to 1, None where one of the two doesn't say, and in a few words
why, where that speaks for it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date as Day
from math import asin, cos, radians, sin, sqrt

from django.utils.translation import gettext as _

from timeline.codebook import quad_of
from timeline.dates import PartialDate, Precision

from .listing import listed_with_and
from .parties import PartyTree

NEAR = 25  # km: within it, two reports may mean the same fighting
COUNTRY = 6  # where_prec from which a place says little


@dataclass(frozen=True, slots=True)
class Mark:
    score: float | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place. `above`: the slugs of the places it lies in. Without a record, `slug` is ""."""

    name: str
    slug: str = ""
    above: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    where_prec: int | None = None


@dataclass(frozen=True, slots=True)
class Happening:
    """What a proposal or an event says. `parties`: slugs by role; those without a record by
    their name as written. `words`: all that is told of it."""

    date: PartialDate
    type: str
    mode: str
    place: Spot | None
    parties: Mapping[str, frozenset[str]]
    words: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """All comparisons in one: `score` 0 to 1, and what speaks for it."""

    score: float
    why: tuple[str, ...]


UNKNOWN = Mark(None)
APART = Mark(0.0)
WEIGHTS = (0.25, 0.22, 0.13, 0.15, 0.25)  # date, parties, place, type, wording: sum 1
SILENT = 0.3  # what counts where one of the two doesn't say
ALIKE = 0.2  # likeness in words that few texts about different happenings reach


def compare(one: Happening, other: Happening, *, likeness: float, tree: PartyTree) -> Verdict:
    """How much speaks for `one` and `other` being the same; `likeness` is that of their words.

    Dates that exclude each other count against all else, but one of them may be wrong.
    """
    date = compare_dates(one.date, other.date)
    marks = (
        date,
        compare_parties(one, other, tree),
        compare_places(one.place, other.place),
        compare_types(one, other),
        Mark(min(1.0, 2 * likeness), _("similar wording") if likeness >= ALIKE else ""),
    )
    score = sum(
        weight * (SILENT if mark.score is None else mark.score)
        for weight, mark in zip(WEIGHTS, marks, strict=True)
    )
    return Verdict(score / 2 if date is APART else score, tuple(m.why for m in marks if m.why))


# When


def compare_dates(one: PartialDate, other: PartialDate) -> Mark:
    """APART for dates that cannot be the same, and for no others."""
    gap = _days_between(one, other)
    if gap > 1:
        return APART
    if gap == 1:
        return Mark(0.3, _("a day apart"))
    vague = (Precision.OPEN, Precision.UNDATED)
    if one.precision in vague or other.precision in vague:
        return UNKNOWN
    if one.bounds == other.bounds:
        return Mark(1.0, _("same day")) if one.is_day else Mark(0.9, _("same dates"))
    return Mark(0.4 + 0.5 * _share(one, other), _("dates overlap"))


def _first(date: PartialDate) -> Day:
    return date.earliest or Day.min


def _last(date: PartialDate) -> Day:
    return date.latest or Day.max


def _days_between(one: PartialDate, other: PartialDate) -> int:
    """From the end of the earlier to the beginning of the later; 0 or less if they overlap."""
    return (max(_first(one), _first(other)) - min(_last(one), _last(other))).days


def _share(one: PartialDate, other: PartialDate) -> float:
    """The days in both, of all the days in either."""
    whole = (max(_last(one), _last(other)) - min(_first(one), _first(other))).days + 1
    return (1 - _days_between(one, other)) / whole


# Where


def compare_places(one: Spot | None, other: Spot | None) -> Mark:
    if one is None or other is None:
        return UNKNOWN
    if _is_same(one, other):
        is_vague = (other.where_prec or 0) >= COUNTRY
        return Mark(0.6 if is_vague else 1.0, _("same place: %s") % other.name)
    for inner, outer in ((one, other), (other, one)):
        if outer.slug and outer.slug in inner.above:
            words = {"inner": inner.name, "outer": outer.name}
            return Mark(0.6, _("%(inner)s lies in %(outer)s") % words)
    if _kilometres(one, other) <= NEAR:
        return Mark(0.6, _("%(one)s is near %(other)s") % {"one": one.name, "other": other.name})
    return APART


def _is_same(one: Spot, other: Spot) -> bool:
    if one.slug and other.slug:
        return one.slug == other.slug
    return one.name.casefold() == other.name.casefold()


def _kilometres(one: Spot, other: Spot) -> float:
    """As the crow flies; endless if it isn't known where one of them is."""
    places = (one.lat, one.lon, other.lat, other.lon)
    if None in places or max(one.where_prec or 0, other.where_prec or 0) >= COUNTRY:
        return float("inf")
    lat, lon, lat2, lon2 = (radians(each) for each in places if each is not None)
    chord = sin((lat2 - lat) / 2) ** 2 + cos(lat) * cos(lat2) * sin((lon2 - lon) / 2) ** 2
    return 2 * 6371 * asin(sqrt(chord))


# Who


def compare_parties(one: Happening, other: Happening, tree: PartyTree) -> Mark:
    """The parties of both, role by role; the same in another role speaks for it less."""
    ours, theirs = _all(one), _all(other)
    if not ours or not theirs:
        return UNKNOWN
    in_role = [
        (weight, _meeting(one.parties[role], other.parties[role], tree))
        for role, weight in (("initiator", 0.65), ("target", 0.35))
        if one.parties[role] and other.parties[role]
    ]
    met = sum(weight * mark for weight, mark in in_role) / (sum(w for w, _mark in in_role) or 1)
    score = max(met, 0.6 * _meeting(ours, theirs, tree))
    shared = [
        tree.names.get(each, each)
        for each in sorted(theirs)
        if any(_kinship(each, our, tree) == 1 for our in ours)
    ]
    return Mark(score, _("%s in both") % listed_with_and(shared[:2]) if shared else "")


def _all(happening: Happening) -> frozenset[str]:
    return frozenset().union(*happening.parties.values())


def _meeting(ours: Collection[str], theirs: Collection[str], tree: PartyTree) -> float:
    """How well each of either side is met by one of the other, on average."""
    best = [max(_kinship(each, other, tree) for other in theirs) for each in ours]
    best += [max(_kinship(each, other, tree) for other in ours) for each in theirs]
    return sum(best) / len(best)


def _kinship(one: str, other: str, tree: PartyTree) -> float:
    """1 for the same party and for one that stands above the other; half for one above both."""
    mine, yours = tree.with_above(one), tree.with_above(other)
    if one in yours or other in mine:
        return 1.0
    return 0.0 if set(mine).isdisjoint(yours) else 0.5


# What


def compare_types(one: Happening, other: Happening) -> Mark:
    if one.type == other.type:
        return Mark(1.0 if one.mode == other.mode else 0.8, _("same type"))
    return Mark(0.3 if quad_of(one.type) == quad_of(other.type) else 0.0)
