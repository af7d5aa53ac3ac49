"""All that the page of one event knows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from timeline.models import Correction, Event

from .events import event_rows, published_rows
from .ordering import in_order
from .parties import party_tree
from .rows import ClaimRow, EventRow


@dataclass(frozen=True, slots=True)
class Claimant:
    """One who says something of an event, and all that they say."""

    name: str
    slug: str
    party: str | None
    claims: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True)
class EventPage:
    """An event, its neighbours in the timeline, and the public notes of its changes."""

    row: EventRow
    claimants: tuple[Claimant, ...]
    previous: EventRow | None
    following: EventRow | None
    after: EventRow | None
    corrections: tuple[Correction, ...]


def read_event(event: Event) -> EventPage:
    """The page of `event`. Six queries; an unpublished event has no neighbours."""
    tree = party_tree()
    rows = in_order(published_rows(event.conflict, tree))
    if event.is_published:
        at = [row.id for row in rows].index(event.pk)
        row, previous, following = rows[at], rows[:at][-1:], rows[at + 1 :][:1]
    else:
        row = event_rows(Event.objects.filter(pk=event.pk), tree)[0]
        previous, following = [], []
    return EventPage(
        row=row,
        claimants=tuple(claimants(row.claims)),
        previous=next(iter(previous), None),
        following=next(iter(following), None),
        after=next((other for other in rows if other.id == row.after_id), None),
        corrections=tuple(event.corrections.all()),
    )


def claimants(claims: Iterable[ClaimRow]) -> list[Claimant]:
    """Claims side by side: one column for each claimant, in the order they come in."""
    claims = list(claims)
    first = {slug: at for at, slug in reversed(list(enumerate(c.claimant_slug for c in claims)))}
    ordered = sorted(claims, key=lambda claim: first[claim.claimant_slug])
    found = []
    for slug, group in groupby(ordered, key=lambda claim: claim.claimant_slug):
        told = tuple(group)
        found.append(Claimant(told[0].claimant, slug, told[0].party, told))
    return found
