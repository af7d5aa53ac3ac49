"""From events in the database to rows, in a number of queries that never grows with them."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from timeline.codebook import quad_of
from timeline.models import (
    Answer,
    Claim,
    Conflict,
    Event,
    Participation,
    Place,
    answers_by_claim,
    standing_of,
)
from timeline.models.events import EventQuerySet

from .parties import PartyTree
from .rows import ClaimRow, DisputeRef, EventRow, ParticipationRow, PlaceRow


def published_rows(conflict: Conflict, tree: PartyTree) -> list[EventRow]:
    """Every published event of `conflict` as a row, in no order. Four queries."""
    return event_rows(conflict.events.published(), tree)


def event_rows(events: EventQuerySet, tree: PartyTree) -> list[EventRow]:
    """The rows of `events`, in their order. Four queries."""
    found = events.select_related("place", "conflict").prefetch_related(
        Prefetch("participations", Participation.objects.select_related("party")),
        Prefetch("claims", claims_with_sources()),
    )
    answers = answers_by_claim({event.conflict_id for event in found}, found)
    return [_event_row(event, tree, answers) for event in found]


def claims_with_sources() -> QuerySet[Claim]:
    """Claims with what names them, but without the articles' long texts. One query."""
    return Claim.objects.select_related("article__source", "party").defer("article__text")


def _event_row(event: Event, tree: PartyTree, answers: dict[int, list[Answer]]) -> EventRow:
    claims = list(event.claims.all())
    disputes = dict.fromkeys(
        DisputeRef(answer.slug, answer.question)
        for claim in claims
        for answer in answers.get(claim.pk, [])
    )
    return EventRow(
        id=event.pk,
        slug=event.slug,
        url=event.get_absolute_url(),
        title=event.title,
        summary=event.summary,
        type=event.type,
        mode=event.mode,
        label=event.label,
        quad_class=quad_of(event.type).value,
        date=event.date,
        date_words=event.date_words,
        times=event.times,
        planned=event.planned,
        standing=standing_of(event, claims, answers),
        place=_place_row(event.place) if event.place else None,
        participations=tuple(_part_row(part, tree) for part in event.participations.all()),
        claims=tuple(claim_row(claim, answers.get(claim.pk, [])) for claim in claims),
        after_id=event.after_id,
        disputes=tuple(disputes),
    )


def _place_row(place: Place) -> PlaceRow:
    return PlaceRow(
        slug=place.slug,
        name=place.name,
        lat=place.lat,
        lon=place.lon,
        where_prec=place.where_prec,
        country=place.country,
    )


def _part_row(part: Participation, tree: PartyTree) -> ParticipationRow:
    top = tree.top(part.party.slug)
    return ParticipationRow(part.party.slug, part.party.name, part.role, top, tree.names[top])


def claim_row(claim: Claim, answers: list[Answer]) -> ClaimRow:
    """A claim as a row, with the `answers` it gives to disputes."""
    article = claim.article
    return ClaimRow(
        id=claim.pk,
        claimant=claim.claimant,
        claimant_slug=claim.claimant_slug,
        party=claim.party.slug if claim.party else None,
        voice=claim.voice,
        stance=claim.stance,
        said_on=claim.said_on,
        quote=claim.quote,
        summary=claim.summary,
        source_slug=article.source.slug,
        source=article.source.name,
        article_title=article.title,
        article_url=article.url or None,
        published=article.published,
        position="; ".join(answer.position for answer in answers),
    )
