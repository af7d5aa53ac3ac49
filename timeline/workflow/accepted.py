"""The fields with which an editor accepts a proposal, and where they differ from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date as Day
from typing import TypeAlias, TypeVar

from django.db.models import Q

from timeline.codebook import PROPOSAL_FIELDS
from timeline.dates import PartialDate
from timeline.models import Party, Place, Proposal, ProposalParty


@dataclass(frozen=True, slots=True)
class NewParty:
    """A party to be added to the record, unless one goes by that name already."""

    name: str
    kind: str = "other"


@dataclass(frozen=True, slots=True)
class NewPlace:
    """A place to be added to the record, unless one goes by that name already."""

    name: str
    country: str = ""
    lat: float | None = None
    lon: float | None = None
    where_prec: int | None = None
    geonames_id: int | None = None


# A record, one to be made, or only a name: an event lacks it then, a claim keeps it in words
PartyChoice: TypeAlias = Party | NewParty | str
PlaceChoice: TypeAlias = Place | NewPlace | str | None
Called = TypeVar("Called", Party, Place)


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedFields:
    """What an editor says of a proposal. `as_found` gives a proposal's own; `replace` edits them.

    `standing`: one of PROPOSAL_STANDINGS. `said_on`: when the claimants said so, if known.
    `quote`: the span of the article that the claims quote; None chooses the best evidence.
    """

    title: str
    type: str
    mode: str
    date: PartialDate
    date_words: str
    date_basis: str
    times: int
    place: PlaceChoice
    initiators: tuple[PartyChoice, ...]
    targets: tuple[PartyChoice, ...]
    standing: str
    claimants: tuple[PartyChoice, ...]
    summary: str = ""
    said_on: Day | None = None
    quote: tuple[int, int] | None = None


def as_found(proposal: Proposal) -> AcceptedFields:
    """The proposal's own fields. A name of which there is a record by now is that record."""
    return AcceptedFields(
        title=proposal.title,
        type=proposal.type,
        mode=proposal.mode,
        date=proposal.date,
        date_words=proposal.date_words,
        date_basis=proposal.date_basis,
        times=proposal.times,
        place=_place(proposal),
        initiators=_choices(proposal.parties("initiator")),
        targets=_choices(proposal.parties("target")),
        standing=proposal.standing,
        claimants=_choices(proposal.parties("claimant")),
    )


def with_new_records(proposal: Proposal) -> AcceptedFields:
    """The proposal's own fields, with a record to be made for each name that none goes by.

    Claimants without a record stay words, as the article has them.
    """
    fields = as_found(proposal)
    place = fields.place
    if isinstance(place, str) and not _called(Place, place):
        place = new_place(proposal)
    return replace(
        fields,
        initiators=tuple(map(_new_if_unknown, fields.initiators)),
        targets=tuple(map(_new_if_unknown, fields.targets)),
        place=place,
    )


def new_place(proposal: Proposal) -> NewPlace:
    """The place of a proposal as it would be added to the record."""
    found = proposal.place_found
    return NewPlace(
        name=proposal.place_name,
        country=found.get("country", ""),
        lat=found.get("lat"),
        lon=found.get("lon"),
        where_prec=found.get("where_prec"),
        geonames_id=found.get("geonames_id"),
    )


def corrected_fields(proposal: Proposal, fields: AcceptedFields) -> list[str]:
    """The values of PROPOSAL_FIELDS in which `fields` differ from `proposal`, in their order.

    To make a record for a name as written, or to choose the one that has it, is no correction:
    the machine was right and the record lacked it.
    """
    differs: dict[str, Callable[[], bool]] = {
        "title": lambda: fields.title.strip() != proposal.title,
        "type": lambda: fields.type != proposal.type,
        "mode": lambda: fields.type == proposal.type and fields.mode != proposal.mode,
        "date": lambda: _date(fields) != _date(proposal),
        "times": lambda: fields.times != proposal.times,
        "place": lambda: not _is_its_place(fields.place, proposal),
        "initiators": lambda: _differ(fields.initiators, proposal.parties("initiator")),
        "targets": lambda: _differ(fields.targets, proposal.parties("target")),
        "standing": lambda: fields.standing != proposal.standing,
        "claimants": lambda: _differ(fields.claimants, proposal.parties("claimant")),
    }
    return [field for field in PROPOSAL_FIELDS if differs[field]()]


def party_named(name: str) -> Party | None:
    """The one party of that name or alias; None where there is none or more than one."""
    found = _called(Party, name)
    return found[0] if len(found) == 1 else None


def place_named(name: str) -> Place | None:
    """The one place of that name or alias; None where there is none or more than one."""
    found = _called(Place, name)
    return found[0] if len(found) == 1 else None


def _called(model: type[Called], name: str) -> list[Called]:
    """Who goes by that name or alias; two stand for more."""
    named = Q(name__iexact=name) | Q(aliases__name__iexact=name)
    return list(model._default_manager.filter(named).distinct()[:2])


def _new_if_unknown(choice: PartyChoice) -> PartyChoice:
    if isinstance(choice, str) and not _called(Party, choice):
        return NewParty(choice)
    return choice


def _choices(found: Sequence[ProposalParty]) -> tuple[PartyChoice, ...]:
    chosen = (each.party or party_named(each.name) or each.name for each in found)
    return tuple(dict.fromkeys(chosen))


def _place(proposal: Proposal) -> PlaceChoice:
    if proposal.place or not proposal.place_name:
        return proposal.place
    return place_named(proposal.place_name) or proposal.place_name


def _date(dated: AcceptedFields | Proposal) -> tuple[PartialDate, str, str]:
    return dated.date, dated.date_words, dated.date_basis


def _is_its_place(place: PlaceChoice, proposal: Proposal) -> bool:
    if place is None:
        return not proposal.place_name
    if isinstance(place, Place) and proposal.place_id:
        return place.pk == proposal.place_id
    return proposal.place_id is None and _goes_by(place, proposal.place_name)


def _differ(chosen: Sequence[PartyChoice], found: Sequence[ProposalParty]) -> bool:
    """Whether somebody is chosen who was not found, or found who is not chosen."""
    return not (
        all(any(_is_same(choice, each) for each in found) for choice in chosen)
        and all(any(_is_same(choice, each) for choice in chosen) for each in found)
    )


def _is_same(choice: PartyChoice, found: ProposalParty) -> bool:
    if isinstance(choice, Party) and found.party_id:
        return choice.pk == found.party_id
    return found.party_id is None and _goes_by(choice, found.name)


def _goes_by(choice: PartyChoice | Place | NewPlace, name: str) -> bool:
    """Whether that is its name or one of its aliases, whatever the case."""
    if isinstance(choice, str):
        return choice == name
    names = {choice.name.casefold()}
    if isinstance(choice, Party | Place):
        names |= {alias.name.casefold() for alias in choice.aliases.all()}
    return name.casefold() in names
