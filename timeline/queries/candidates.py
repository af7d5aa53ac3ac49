"""Which events of its timeline a proposal may be one more report of. Offered, never applied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, prefetch_related_objects

from timeline.models import Claim, Event, Participation, Proposal, ProposalParty

from .happenings import Record, of_event, of_proposal, read_record
from .likeness import likenesses
from .sameness import Happening, compare

OFFERED = 0.4  # score from which an event is worth an editor's look
STRONG = 0.68  # reached by 27 of 27 events of the first timeline, told in other words


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event that may be what a proposal tells of.

    `score`: 0 to 1, for ranking only. `why`: what speaks for it, each in a few words.
    """

    event: Event
    score: float
    why: tuple[str, ...]

    @property
    def is_strong(self) -> bool:
        """Whether it is so likely that an editor should be told before accepting another."""
        return self.score >= STRONG


def candidates(proposal: Proposal, *, limit: int = 5) -> list[Candidate]:
    """The likeliest events first, drafts and published ones, `limit` at most; none if none is
    likely. Seven queries, and one where the place of the proposal isn't loaded.
    """
    return candidates_of_each([proposal], limit=limit)[proposal.pk]


def candidates_of_each(
    proposals: Iterable[Proposal], *, limit: int = 5
) -> dict[int, list[Candidate]]:
    """As `candidates`, for many, by the id of the proposal; in as many queries a timeline."""
    by_conflict = defaultdict(list)
    for proposal in proposals:
        by_conflict[proposal.conflict_id].append(proposal)
    found: dict[int, list[Candidate]] = {}
    for conflict_id, alike in by_conflict.items():
        found |= _of_one_timeline(conflict_id, alike, limit)
    return found


def _of_one_timeline(
    conflict_id: int, proposals: list[Proposal], limit: int
) -> dict[int, list[Candidate]]:
    record, events = read_record(), _events(conflict_id)
    parties = Prefetch("found_parties", ProposalParty.objects.select_related("party"))
    prefetch_related_objects(proposals, parties, "evidence", "place")
    told = [of_event(event, record) for event in events]
    found = [of_proposal(proposal, record) for proposal in proposals]
    alike = likenesses([each.words for each in found], [each.words for each in told])
    return {
        proposal.pk: _best(_compared(happening, events, told, words, record), limit)
        for proposal, happening, words in zip(proposals, found, alike, strict=True)
    }


def _events(conflict_id: int) -> list[Event]:
    """Those that are offered: all but the withdrawn, which are found by title. Three queries."""
    claims = Claim.objects.only("event", "summary", "quote")
    parts = Participation.objects.select_related("party")
    events = Event.objects.filter(conflict=conflict_id).exclude(status="withdrawn")
    return list(
        events.select_related("place", "conflict").prefetch_related(
            Prefetch("participations", parts), Prefetch("claims", claims)
        )
    )


def _compared(
    happening: Happening,
    events: Sequence[Event],
    told: Sequence[Happening],
    words: Sequence[float],
    record: Record,
) -> Iterable[Candidate]:
    for event, other, likeness in zip(events, told, words, strict=True):
        verdict = compare(happening, other, likeness=likeness, tree=record.tree)
        yield Candidate(event, verdict.score, verdict.why)


def _best(found: Iterable[Candidate], limit: int) -> list[Candidate]:
    likely = [each for each in found if each.score >= OFFERED]
    return sorted(likely, key=lambda each: (-each.score, each.event.pk))[:limit]
