"""How a whole timeline comes into the record: all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial
from typing import Protocol, TypeVar

from django.contrib.auth.models import User
from django.db import transaction

from timeline.models import (
    Article,
    Claim,
    Conflict,
    Dispute,
    Event,
    PartiallyDated,
    Participation,
    Party,
    PartyAlias,
    PartyRelation,
    Place,
    PlaceAlias,
    Position,
    Source,
)

from . import incoming as new
from .claims import write_claim
from .ingest import ingest
from .problems import ImportRefused
from .publish import publish as publish_event
from .recording import Recorder


@transaction.atomic
def import_timeline(
    file: new.TimelineFile,
    *,
    when: datetime,
    by_user: User | None,
    reason: str,
    publish: bool = False,
) -> Conflict:
    """Save all of `file`, its events as drafts or published as of `when` (aware).

    Parties, places and sources of which there is a record by that slug are used as they are;
    so is an article of the same source, title and day. Raises ImportRefused with every problem
    found, a conflict of that slug among them; nothing is saved then.
    """
    records = _Records(Recorder(by_user, reason))
    conflict = records.write_conflict(file.conflict)
    records.write_parties(file.parties)
    records.write_places(file.places)
    records.write_sources(file.sources)
    records.write_articles(file.articles)
    for event in after_leaders(file.events, lambda event: event.after):
        records.write_event(conflict, event)
    for relation in file.relations:
        records.write_relation(conflict, relation)
    for dispute in file.disputes:
        records.write_dispute(conflict, dispute)
    if publish:
        records.publish_events(file.events, when)
    if records.desk.problems:
        raise ImportRefused(records.desk.problems)
    return conflict


class _Records:
    """The records made of a file, by the names that the file has for them."""

    def __init__(self, desk: Recorder) -> None:
        self.desk = desk
        self.parties: dict[str, Party] = {}
        self.places: dict[str, Place] = {}
        self.sources: dict[str, Source] = {}
        self.articles: dict[str, Article] = {}
        self.events: dict[str, Event] = {}
        self.claims: dict[str, Claim] = {}

    def write_conflict(self, row: new.NewConflict) -> Conflict:
        conflict = Conflict(slug=row.slug, title=row.title, summary=row.summary)
        _put_date(conflict, row.dated)
        self.desk.keep(row.row, conflict)
        return conflict

    def write_parties(self, rows: Sequence[new.NewParty]) -> None:
        self.parties = Party.objects.in_bulk([row.slug for row in rows], field_name="slug")
        for row in after_leaders(rows, lambda row: row.parent):
            if row.slug not in self.parties:
                self.parties[row.slug] = party = Party(
                    slug=row.slug,
                    name=row.name,
                    kind=row.kind,
                    description=row.description,
                    parent=self.parties.get(row.parent),
                )
                self.desk.keep(row.row, party)
                for name in row.aliases:
                    self.desk.keep(row.row, PartyAlias(party=party, name=name))

    def write_places(self, rows: Sequence[new.NewPlace]) -> None:
        self.places = Place.objects.in_bulk([row.slug for row in rows], field_name="slug")
        for row in after_leaders(rows, lambda row: row.parent):
            if row.slug not in self.places:
                self.places[row.slug] = place = Place(
                    slug=row.slug,
                    name=row.name,
                    lat=row.lat,
                    lon=row.lon,
                    where_prec=row.where_prec,
                    country=row.country,
                    geonames_id=row.geonames_id,
                    parent=self.places.get(row.parent),
                )
                self.desk.keep(row.row, place)
                for name in row.aliases:
                    self.desk.keep(row.row, PlaceAlias(place=place, name=name))

    def write_sources(self, rows: Sequence[new.NewSource]) -> None:
        self.sources = Source.objects.in_bulk([row.slug for row in rows], field_name="slug")
        for row in rows:
            if row.slug not in self.sources:
                self.sources[row.slug] = source = Source(
                    slug=row.slug, name=row.name, kind=row.kind, country=row.country, url=row.url
                )
                self.desk.keep(row.row, source)

    def write_articles(self, rows: Iterable[new.NewArticle]) -> None:
        for row in rows:
            kept = Article.objects.filter(
                source__slug=row.source, title=row.title, published=row.published
            )
            self.articles[row.key] = kept.first() or self._new_article(row)

    def _new_article(self, row: new.NewArticle) -> Article:
        article = Article(
            source=self.sources[row.source],
            title=row.title,
            url=row.url,
            byline=row.byline,
            credits=row.credits,
            published=row.published,
            language=row.language,
        )
        self.desk.keep(row.row, article, save=ingest)
        return article

    def write_event(self, conflict: Conflict, row: new.NewEvent) -> None:
        self.events[row.slug] = event = Event(
            conflict=conflict,
            slug=row.slug,
            title=row.title,
            summary=row.summary,
            type=row.type,
            mode=row.mode,
            times=row.times,
            planned=row.planned,
            place=self.places.get(row.place),
            after=self.events.get(row.after),
        )
        _put_date(event, row.dated)
        self.desk.keep(row.row, event)
        for part in row.participations:
            party = self.parties[part.party]
            self.desk.keep(part.row, Participation(event=event, party=party, role=part.role))
        for number, claim in enumerate(row.claims, 1):
            self.claims[f"{row.slug}#{number}"] = self._write_claim(claim, event=event)

    def write_relation(self, conflict: Conflict, row: new.NewRelation) -> None:
        relation = PartyRelation(
            conflict=conflict,
            from_party=self.parties[row.from_party],
            to_party=self.parties[row.to_party],
            kind=row.kind,
        )
        _put_date(relation, row.dated)
        self.desk.keep(row.row, relation)
        for claim in row.claims:
            self._write_claim(claim, relation=relation)

    def _write_claim(
        self,
        row: new.NewClaim,
        *,
        event: Event | None = None,
        relation: PartyRelation | None = None,
    ) -> Claim:
        claim = Claim(
            event=event,
            relation=relation,
            article=self.articles[row.article],
            voice=row.voice,
            party=self.parties.get(row.party),
            words=row.words,
            stance=row.stance,
            said_on=row.said_on,
            quote=row.quote,
            summary=row.summary,
        )
        self.desk.keep(row.row, claim, save=write_claim)
        return claim

    def write_dispute(self, conflict: Conflict, row: new.NewDispute) -> None:
        dispute = Dispute(
            conflict=conflict, slug=row.slug, question=row.question, summary=row.summary
        )
        self.desk.keep(row.row, dispute)
        for each in row.positions:
            position = Position(dispute=dispute, label=each.label, note=each.note)
            self.desk.keep(each.row, position)
            claims = [self.claims[name] for name in each.claims]
            if position.pk and all(claim.pk for claim in claims):
                position.claims.set(claims)

    def publish_events(self, rows: Iterable[new.NewEvent], when: datetime) -> None:
        """Publish those that could be saved with all their claims."""
        for row in rows:
            event = self.events[row.slug]
            claims = [self.claims[f"{row.slug}#{n}"] for n in range(1, len(row.claims) + 1)]
            if event.pk and all(claim.pk for claim in claims):
                self.desk.attempt(row.row, partial(self._publish, event, when))

    def _publish(self, event: Event, when: datetime) -> Event:
        return publish_event(event, when=when, by_user=self.desk.by_user, reason=self.desk.reason)


def _put_date(record: PartiallyDated, dated: new.NewDate) -> None:
    record.set_date(dated.date)
    record.date_words, record.date_basis = dated.words, dated.basis


class _Named(Protocol):
    @property
    def slug(self) -> str: ...


Row = TypeVar("Row", bound=_Named)


def after_leaders(rows: Iterable[Row], leader: Callable[[Row], str]) -> list[Row]:
    """Rows in their order, but each after the row of the slug that `leader` gives for it."""
    by_slug = {row.slug: row for row in rows}
    ordered: dict[str, Row] = {}
    for slug in by_slug:
        chain: dict[str, Row] = {}
        while slug in by_slug and slug not in ordered and slug not in chain:
            chain[slug] = by_slug[slug]
            slug = leader(by_slug[slug])
        ordered.update(reversed(chain.items()))
    return list(ordered.values())
