"""What the pages of a party, a place, a source and a dispute know."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Prefetch, Q

from timeline.models import Article, Conflict, Dispute, Party, PartyRelation, Source

from .events import claim_row, claims_with_sources, published_rows
from .filters import Filter, Matcher
from .ordering import in_order
from .parties import party_tree
from .rows import ClaimRow, EventRow


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of a party, with the claims it stands on."""

    relation: PartyRelation
    claims: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True)
class PartyPage:
    """A party in a conflict: its part in events, what it says of them, its relations."""

    party: Party
    rows: tuple[EventRow, ...]
    told: tuple[EventRow, ...]
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """An answer to a dispute, with its claims, each beside the event it is about, if any."""

    label: str
    note: str
    claims: tuple[tuple[ClaimRow, EventRow | None], ...]


@dataclass(frozen=True, slots=True)
class DisputePage:
    dispute: Dispute
    positions: tuple[Position, ...]


def events_with(conflict: Conflict, asked: Filter) -> tuple[EventRow, ...]:
    """The published events that `asked` finds, in order. Five queries."""
    tree = party_tree()
    return tuple(in_order(Matcher(asked, tree).matching(published_rows(conflict, tree))))


def read_party(conflict: Conflict, party: Party) -> PartyPage:
    """The page of `party`; all its tuples are empty if the conflict knows nothing of it."""
    return PartyPage(
        party=party,
        rows=events_with(conflict, Filter(party=(party.slug,))),
        told=events_with(conflict, Filter(claimant=(party.slug,))),
        relations=tuple(relations_of(party)),
    )


def relations_of(party: Party) -> list[Relation]:
    """What is claimed of a party's relations to others, in both directions. Two queries."""
    found = (
        PartyRelation.objects.filter(Q(from_party=party) | Q(to_party=party), claims__isnull=False)
        .distinct()
        .select_related("from_party", "to_party")
        .prefetch_related(Prefetch("claims", claims_with_sources()))
    )
    return [
        Relation(relation, tuple(claim_row(claim, []) for claim in relation.claims.all()))
        for relation in found
    ]


def articles_cited(conflict: Conflict, source: Source) -> list[Article]:
    """The articles of `source` that claims on published events of `conflict` cite. One query."""
    return list(
        source.articles.filter(claims__event__in=conflict.events.published())
        .distinct()
        .defer("text")
    )


def read_dispute(dispute: Dispute) -> DisputePage:
    """The dispute with its positions side by side, claims on published events only."""
    tree = party_tree()
    rows = {row.id: row for row in published_rows(dispute.conflict, tree)}
    positions = dispute.positions.prefetch_related(Prefetch("claims", claims_with_sources()))
    return DisputePage(
        dispute,
        tuple(
            Position(
                position.label,
                position.note,
                tuple(
                    (claim_row(claim, []), rows.get(claim.event_id or 0))
                    for claim in position.claims.all()
                    if claim.event_id is None or claim.event_id in rows
                ),
            )
            for position in positions
        ),
    )
