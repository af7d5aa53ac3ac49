"""What pages, charts and exports know of an event: plain values, no database behind them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day

from timeline.dates import PartialDate


@dataclass(frozen=True, slots=True)
class PlaceRow:
    slug: str
    name: str
    lat: float | None
    lon: float | None
    where_prec: int | None
    country: str


@dataclass(frozen=True, slots=True)
class ParticipationRow:
    """A party's part. `group` is the slug of the topmost party above it, or its own."""

    slug: str
    name: str
    role: str
    group: str
    group_name: str


@dataclass(frozen=True, slots=True)
class DisputeRef:
    slug: str
    question: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim. `claimant` is never empty; `party` is its slug where it has a record."""

    id: int
    claimant: str
    claimant_slug: str
    party: str | None
    voice: str
    stance: str
    said_on: Day | None
    quote: str
    summary: str
    source_slug: str
    source: str
    article_title: str
    article_url: str | None
    published: Day
    position: str = ""


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event with all that a card, a mark or an export needs."""

    id: int
    slug: str
    url: str
    title: str
    summary: str
    type: str
    mode: str
    label: str
    quad_class: str
    date: PartialDate
    date_words: str
    times: int
    planned: bool
    standing: str
    place: PlaceRow | None
    participations: tuple[ParticipationRow, ...]
    claims: tuple[ClaimRow, ...]
    after_id: int | None
    disputes: tuple[DisputeRef, ...]

    @property
    def initiators(self) -> tuple[ParticipationRow, ...]:
        return tuple(part for part in self.participations if part.role == "initiator")

    @property
    def others(self) -> tuple[ParticipationRow, ...]:
        """Who is in it without having begun it: targets, mediators, hosts."""
        return tuple(part for part in self.participations if part.role != "initiator")
