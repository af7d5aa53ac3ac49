"""All that the page of a timeline knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date as Day
from datetime import datetime

from django.db.models import Max, QuerySet

from timeline.models import Conflict, Dispute, PartyAlias, PlaceAlias

from .events import published_rows
from .facets import Facet, facets
from .filters import Filter, Matcher
from .names import names_of
from .ordering import in_order
from .parties import party_tree
from .rows import DisputeRef, EventRow
from .wording import Chip, chips, sentence


@dataclass(frozen=True, slots=True)
class Figures:
    """How much a timeline holds."""

    events: int
    claims: int
    sources: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """A conflict's events as a filter leaves them, in reading order, and what is around them.

    `lead` are the events of the conflict's own time, `background` those that began before it.
    """

    everything: tuple[EventRow, ...]
    lead: tuple[EventRow, ...]
    background: tuple[EventRow, ...]
    before_days: tuple[EventRow, ...]
    facets: tuple[Facet, ...]
    chips: tuple[Chip, ...]
    sentence: str

    @property
    def shown(self) -> tuple[EventRow, ...]:
        """The events that the filter leaves, background first: from the earliest on."""
        return self.background + self.lead

    @property
    def charted(self) -> tuple[EventRow, ...]:
        """What the chart shows: years of background would press the lead into one point."""
        return self.lead or self.background


def read_timeline(conflict: Conflict, asked: Filter) -> Timeline:
    """The timeline of `conflict` under the filter `asked`. Five queries, seven with a search."""
    tree = party_tree()
    everything = in_order(published_rows(conflict, tree))
    matcher = Matcher(asked, tree, aliases() if asked.q else {})
    shown = matcher.matching(everything)
    old = {row.id for row in shown if is_background(row, conflict.earliest)}
    choices = facets(everything, matcher, names_of(asked, everything, tree))
    return Timeline(
        everything=tuple(everything),
        lead=tuple(row for row in shown if row.id not in old),
        background=tuple(row for row in shown if row.id in old),
        before_days=tuple(matcher.matching(everything, but="days")),
        facets=tuple(choices),
        chips=tuple(chips(asked, choices)),
        sentence=sentence(len(shown), asked, choices),
    )


def is_background(row: EventRow, start: Day | None) -> bool:
    """Whether an event began before `start`, or is known only to have been over by then."""
    first = row.date.earliest or row.date.latest
    return bool(start and first and first < start)


def aliases() -> dict[str, list[str]]:
    """Other names of parties and places, by slug, for the search. Two queries."""
    names = defaultdict(list)
    for slug, name in PartyAlias.objects.values_list("party__slug", "name"):
        names[slug].append(name)
    for slug, name in PlaceAlias.objects.values_list("place__slug", "name"):
        names[slug].append(name)
    return names


def figures(rows: Iterable[EventRow]) -> Figures:
    """The key figures of `rows`."""
    rows = list(rows)
    claims = [claim for row in rows for claim in row.claims]
    return Figures(len(rows), len(claims), len({claim.source_slug for claim in claims}))


def disputes_of(conflict: Conflict) -> list[DisputeRef]:
    """The conflict's disputes in which a public claim gives an answer. One query."""
    found = public_disputes(conflict).values_list("slug", "question")
    return [DisputeRef(slug, question) for slug, question in found]


def public_disputes(conflict: Conflict) -> QuerySet[Dispute]:
    """Disputes that readers may see: one of their claims is about a published event."""
    answered = conflict.disputes.filter(positions__claims__event__status="published")
    return answered.order_by("pk").distinct()


def last_change(conflict: Conflict) -> datetime | None:
    """When a published event was last published or corrected. One query."""
    found = conflict.events.published().aggregate(
        published=Max("published_at"), corrected=Max("corrections__made_at")
    )
    return max((moment for moment in found.values() if moment), default=None)
