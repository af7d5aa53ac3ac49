"""What a timeline file says, as plain values that are to become records.

Every row knows itself in the file's words (`row`), so that a problem found later can name it.
Rows refer to one another by slug, an article by its key; every reference leads to a row of the
same file, and no row stands, however indirectly, above or after itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as Day

from timeline.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDate:
    """A partial date, the words that gave it and how it is known (one of DATE_BASIS_CHOICES)."""

    date: PartialDate
    words: str
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewConflict:
    row: str
    slug: str
    title: str
    summary: str
    dated: NewDate


@dataclass(frozen=True, slots=True, kw_only=True)
class NewParty:
    """`parent` is a slug, or "" for none."""

    row: str
    slug: str
    name: str
    kind: str
    description: str
    parent: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPlace:
    """`parent` is a slug, or "" for none; `lat` and `lon` are degrees, WGS 84."""

    row: str
    slug: str
    name: str
    lat: float | None
    lon: float | None
    where_prec: int | None
    country: str
    geonames_id: int | None
    parent: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSource:
    row: str
    slug: str
    name: str
    kind: str
    country: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewArticle:
    """`key` names it within the file only; `source` is a slug."""

    row: str
    key: str
    source: str
    title: str
    url: str
    byline: str
    credits: str
    published: Day
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewClaim:
    """`article` is a key, `party` a slug or "" for none."""

    row: str
    article: str
    voice: str
    party: str
    words: str
    stance: str
    said_on: Day | None
    quote: str
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewParticipation:
    row: str
    party: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEvent:
    """`place` and `after` (an event) are slugs, or "" for none."""

    row: str
    slug: str
    title: str
    summary: str
    type: str
    mode: str
    dated: NewDate
    times: int
    planned: bool
    place: str
    after: str
    participations: tuple[NewParticipation, ...]
    claims: tuple[NewClaim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRelation:
    row: str
    from_party: str
    to_party: str
    kind: str
    dated: NewDate
    claims: tuple[NewClaim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPosition:
    """`claims` are written `EVENT-SLUG#NUMBER`: the event's claim of that number, from 1."""

    row: str
    label: str
    note: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDispute:
    row: str
    slug: str
    question: str
    summary: str
    positions: tuple[NewPosition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineFile:
    """One conflict with all that its events refer to, in the order of the file."""

    conflict: NewConflict
    parties: tuple[NewParty, ...] = ()
    places: tuple[NewPlace, ...] = ()
    sources: tuple[NewSource, ...] = ()
    articles: tuple[NewArticle, ...] = ()
    events: tuple[NewEvent, ...] = ()
    relations: tuple[NewRelation, ...] = ()
    disputes: tuple[NewDispute, ...] = ()
