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
    tree = party_tree()
    below = tree.with_below(party.slug)
    rows = in_order(published_rows(conflict, tree))
    taking_part = Matcher(Filter(party=(party.slug,)), tree).matching(rows)
    telling = Matcher(Filter(claimant=tuple(below)), tree).matching(rows)
    return PartyPage(
        party=party,
        rows=tuple(taking_part),
        told=tuple(row for row in telling if row not in taking_part),
        relations=tuple(relations_of(conflict, below)),
    )


def relations_of(conflict: Conflict, parties: frozenset[str]) -> list[Relation]:
    """What is claimed of the relations that these parties have or speak of. Two queries."""
    found = (
        conflict.relations.filter(
            Q(from_party__slug__in=parties)
            | Q(to_party__slug__in=parties)
            | Q(claims__party__slug__in=parties),
            claims__isnull=False,
        )
        .distinct()
        .select_related("from_party", "to_party")
        .prefetch_related(Prefetch("claims", claims_with_sources()))
    )
    return [
        Relation(relation, tuple(claim_row(claim, []) for claim in relation.claims.all()))
        for relation in found
    ]


def articles_cited(conflict: Conflict, source: Source) -> list[Article]:
    """The articles of `source` that readers of `conflict` are shown claims from. One query."""
    return list(
        source.articles.filter(
            Q(claims__event__in=conflict.events.published())
            | Q(claims__relation__in=conflict.relations.all())
        )
        .distinct()
        .defer("text")
    )


def read_dispute(dispute: Dispute) -> DisputePage:
    """The dispute with its positions side by side, claims on published events only.

    A position that has claims, but none that readers may see, is left out: to say that nobody
    says so would be false.
    """
    tree = party_tree()
    rows = {row.id: row for row in published_rows(dispute.conflict, tree)}
    positions = dispute.positions.prefetch_related(Prefetch("claims", claims_with_sources()))
    shown = []
    for position in positions:
        claims = list(position.claims.all())
        public = [claim for claim in claims if claim.event_id is None or claim.event_id in rows]
        if public or not claims:
            beside = ((claim_row(claim, []), rows.get(claim.event_id or 0)) for claim in public)
            shown.append(Position(position.label, position.note, tuple(beside)))
    return DisputePage(dispute, tuple(shown))
