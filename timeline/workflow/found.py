"""What was found in an article becomes rows: proposals with their parties and evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db.models import Max, Prefetch

from timeline.codebook import DATE_BASES
from timeline.extraction.found import Evidence, FoundEvent, FoundParty
from timeline.models import (
    Article,
    Decision,
    ExtractionRun,
    Party,
    Place,
    Proposal,
    ProposalEvidence,
    ProposalParty,
)

from .repeats import Compared, compare, fingerprint

NAME = 200  # characters of a name or title that are kept


def add_found(run: ExtractionRun, found: Sequence[FoundEvent], *, when: datetime) -> Compared:
    """Save as proposals of `run` what of `found` is new, and mark what it supersedes.

    Call it in a transaction. Returns what was new, what was lost, and how many were decided.
    """
    hold_numbers(run)
    decisions = Decision.objects.in_force().select_related("event")
    on_desk = Proposal.objects.on_desk().filter(article=run.article, conflict=run.conflict)
    # Held, so that nobody decides about one of them while it is being superseded
    on_desk = on_desk.select_for_update()
    compared = compare(
        found, on_desk.prefetch_related("evidence", Prefetch("decisions", decisions))
    )
    lost = [each.pk for each in compared.lost]
    Proposal.objects.filter(pk__in=lost).update(superseded_by=run)
    _save(run, compared.new, when)
    return compared


def hold_numbers(run_or_proposal: ExtractionRun | Proposal) -> None:
    """Keep others from numbering proposals of that article until the transaction ends."""
    # No key: whoever only refers to the article, as a new claim does, need not wait
    held = Article.objects.select_for_update(no_key=True)
    held.get(pk=run_or_proposal.article_id)


def next_number(run_or_proposal: ExtractionRun | Proposal) -> int:
    """The first number that no proposal of that article and conflict has; see hold_numbers."""
    taken = Proposal.objects.filter(
        article=run_or_proposal.article_id, conflict=run_or_proposal.conflict_id
    )
    return (taken.aggregate(last=Max("number"))["last"] or 0) + 1


def _save(run: ExtractionRun, found: Sequence[FoundEvent], when: datetime) -> None:
    parties = Party.objects.in_bulk({p.slug for p in _all_parties(found)}, field_name="slug")
    slugs = {event.place.slug for event in found if event.place}
    places = Place.objects.in_bulk(slugs, field_name="slug")
    first = next_number(run)
    proposals = Proposal.objects.bulk_create(
        _proposal(run, event, number, places, when) for number, event in enumerate(found, first)
    )
    rows = list(zip(proposals, found, strict=True))
    ProposalParty.objects.bulk_create(
        party for proposal, event in rows for party in _parties(proposal, event, parties)
    )
    ProposalEvidence.objects.bulk_create(
        clause for proposal, event in rows for clause in _evidence(proposal, event.evidence)
    )


def _proposal(
    run: ExtractionRun,
    event: FoundEvent,
    number: int,
    places: dict[str, Place],
    when: datetime,
) -> Proposal:
    place = event.place
    proposal = Proposal(
        article=run.article,
        conflict=run.conflict,
        run=run,
        number=number,
        made_at=when,
        title=event.title[:NAME],
        type=event.type,
        mode=event.mode,
        times=event.times,
        standing=event.standing.value,
        is_background=event.is_background,
        confidence=event.confidence,
        numbers=[each.as_json() for each in event.numbers],
        place_name=place.name[:NAME] if place else "",
        place=places.get(place.slug) if place else None,
        place_found=place.as_json() if place else {},
        date_words=event.date_words[:NAME],
        # A basis that the record does not know is none that the article states
        date_basis=event.date_basis if event.date_basis in DATE_BASES else "inferred",
        fingerprint=fingerprint(event),
    )
    proposal.set_date(event.date)
    return proposal


def _parties(
    proposal: Proposal, event: FoundEvent, parties: dict[str, Party]
) -> Iterable[ProposalParty]:
    """A row for each name in each role, once."""
    named = {
        "initiator": event.initiators,
        "target": event.targets,
        "claimant": event.claimants,
    }
    for role, found in named.items():
        for name, slug in {each.name[:NAME]: each.slug for each in found}.items():
            yield ProposalParty(proposal=proposal, role=role, name=name, party=parties.get(slug))


def _evidence(proposal: Proposal, clauses: Iterable[Evidence]) -> Iterable[ProposalEvidence]:
    text = proposal.article.text
    for start, end in sorted({(each.start, each.end) for each in clauses}):
        yield ProposalEvidence(proposal=proposal, start=start, end=end, text=text[start:end])


def _all_parties(found: Iterable[FoundEvent]) -> Iterable[FoundParty]:
    for event in found:
        yield from (*event.initiators, *event.targets, *event.claimants)
