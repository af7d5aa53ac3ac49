"""What an event's claims, and their answers in disputes, make of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F, Q

from timeline.codebook import Testimony, derive_standing

from .claims import Claim
from .disputes import Position
from .events import Event


@dataclass(frozen=True, slots=True)
class Answer:
    """A claim's answer to the question of a dispute: its `position` there.

    It competes if another position of the dispute has another claim.
    """

    slug: str
    question: str
    position: str
    competes: bool


def answers_by_claim(
    conflict_ids: set[int], previewed: Iterable[Event] = ()
) -> dict[int, list[Answer]]:
    """The answers that each claim gives to disputes of these conflicts, by claim id. One query.

    Claims on events that are neither published nor `previewed` count for nothing.
    """
    links = list(
        Position.claims.through.objects.filter(
            Q(claim__event__status="published")
            | Q(claim__event__in=[event for event in previewed if not event.is_published])
            | Q(claim__event__isnull=True),
            Q(claim__event__isnull=True)
            | Q(claim__event__conflict=F("position__dispute__conflict")),
            position__dispute__conflict__in=conflict_ids,
        )
        .order_by("position__dispute", "position")
        .values_list(
            "claim_id",
            "position_id",
            "position__label",
            "position__dispute_id",
            "position__dispute__slug",
            "position__dispute__question",
        )
    )
    sides: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for claim_id, position_id, _, dispute_id, _, _ in links:
        sides[dispute_id].add((position_id, claim_id))
    answers: dict[int, list[Answer]] = defaultdict(list)
    for claim_id, position_id, label, dispute_id, slug, question in links:
        competes = any(
            other != position_id and claim != claim_id for other, claim in sides[dispute_id]
        )
        answers[claim_id].append(Answer(slug, question, label, competes))
    return answers


def standing_of(event: Event, claims: list[Claim], answers: dict[int, list[Answer]]) -> str:
    """The standing of `event` as its `claims` and their `answers` in disputes make it."""
    return derive_standing(
        (
            Testimony(
                stance=claim.stance,
                own_voice=claim.voice == "outlet",
                source=claim.article.source.slug,
                competes=any(answer.competes for answer in answers.get(claim.pk, [])),
            )
            for claim in claims
        ),
        planned=event.planned,
    )
