"""Events that a proposal may be one more report of: offered to an editor, never applied."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import and_

from django.db.models import Q
from django.utils.translation import gettext as _

from timeline.codebook import STATUSES
from timeline.dates import say
from timeline.models import Event, Proposal

from .candidates import candidates, candidates_of_each

MOST_FOUND = 12


@dataclass(frozen=True, slots=True)
class MergeChoice:
    """An event to merge into. `why`: what speaks for it, in words."""

    id: int
    title: str
    date: str
    status: str
    why: str = ""


def likely_events(proposal: Proposal) -> list[MergeChoice]:
    """The events most like `proposal`, the likeliest first."""
    return [_choice(each.event, each.why) for each in candidates(proposal)]


def strong_choices(proposals: Iterable[Proposal]) -> dict[int, MergeChoice]:
    """By a proposal's id, the event that it is so much like that its editor should be told.

    As many queries for many proposals as for one.
    """
    best = candidates_of_each(proposals, limit=1)
    return {
        pk: _choice(each.event, each.why)
        for pk, found in best.items()
        for each in found
        if each.is_strong
    }


def events_called(proposal: Proposal, words: str) -> list[MergeChoice]:
    """The events of the proposal's timeline with all of `words` in their titles. One query."""
    # PostgreSQL refuses to look for a NUL
    sought = words.replace("\0", " ").split()
    if not sought:
        return []
    titled = reduce(and_, (Q(title__icontains=word) for word in sought))
    found = Event.objects.filter(titled, conflict=proposal.conflict_id)
    return [_choice(event) for event in found[:MOST_FOUND]]


def _choice(event: Event, why: Iterable[str] = ()) -> MergeChoice:
    return MergeChoice(
        id=event.pk,
        title=event.title,
        date=say(event.date, times=event.times, translate=_),
        status=_(STATUSES[event.status].label).lower(),
        why=", ".join(why),
    )
