"""Proposals and events in the terms in which they are compared: see sameness.py."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from timeline.models import Event, Party, Place, Proposal

from .parties import PartyTree
from .sameness import Happening, Spot

# Who has a role beside these is in the event all the same, but no proposal has such a role
ROLES = ("initiator", "target", "other")


@dataclass(frozen=True, slots=True)
class Record:
    """All parties and places, and by a name, case folded, the slug of whoever alone goes by it."""

    tree: PartyTree
    party_named: Mapping[str, str]
    places: Mapping[str, Spot]
    place_named: Mapping[str, str]


def read_record() -> Record:
    """The names of the record. Two queries."""
    parties = list(Party.objects.values_list("slug", "name", "parent__slug", "aliases__name"))
    columns = ("slug", "name", "parent__slug", "aliases__name", "lat", "lon", "where_prec")
    places = list(Place.objects.values_list(*columns))
    above = PartyTree({}, {slug: parent for slug, _name, parent, *_rest in places})
    return Record(
        tree=PartyTree(
            names={slug: name for slug, name, *_rest in parties},
            parents={slug: parent for slug, _name, parent, _alias in parties},
        ),
        party_named=_by_name((row[0], row[1], row[3]) for row in parties),
        places={
            slug: Spot(name, slug, above.with_above(slug)[1:], lat, lon, where_prec)
            for slug, name, _parent, _alias, lat, lon, where_prec in places
        },
        place_named=_by_name((row[0], row[1], row[3]) for row in places),
    )


def of_event(event: Event, record: Record) -> Happening:
    """No query where its place, its participations' parties and its claims are prefetched."""
    parties: dict[str, set[str]] = defaultdict(set)
    for part in event.participations.all():
        parties[part.role if part.role in ROLES else "other"].add(part.party.slug)
    told = [(claim.summary, claim.quote) for claim in event.claims.all()]
    return Happening(
        date=event.date,
        type=event.type,
        mode=event.mode,
        place=record.places.get(event.place.slug) if event.place else None,
        parties={role: frozenset(parties[role]) for role in ROLES},
        words=" ".join([event.title, event.summary, *(each for pair in told for each in pair)]),
    )


def of_proposal(proposal: Proposal, record: Record) -> Happening:
    """No query where its place, its found parties' parties and its evidence are prefetched."""
    parties: dict[str, set[str]] = defaultdict(set)
    for found in proposal.found_parties.all():
        named = record.party_named.get(found.name.casefold(), found.name)
        parties[found.role].add(found.party.slug if found.party else named)
    return Happening(
        date=proposal.date,
        type=proposal.type,
        mode=proposal.mode,
        place=_place_of(proposal, record),
        parties={role: frozenset(parties[role]) for role in ROLES},
        words=" ".join([proposal.title, *(each.text for each in proposal.evidence.all())]),
    )


def _place_of(proposal: Proposal, record: Record) -> Spot | None:
    name, found = proposal.place_name, proposal.place_found
    known = proposal.place.slug if proposal.place else record.place_named.get(name.casefold(), "")
    if known in record.places:
        return record.places[known]
    if not name:
        return None
    return Spot(
        name, lat=found.get("lat"), lon=found.get("lon"), where_prec=found.get("where_prec")
    )


def _by_name(rows: Iterable[tuple[str, str, str | None]]) -> dict[str, str]:
    """From (slug, name, alias); a name that two go by stands for neither."""
    called: dict[str, set[str]] = defaultdict(set)
    for slug, name, alias in rows:
        called[name.casefold()].add(slug)
        if alias:
            called[alias.casefold()].add(slug)
    return {name: min(slugs) for name, slugs in called.items() if len(slugs) == 1}
