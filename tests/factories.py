"""Records for tests: each function makes one valid record, all but what matters filled in."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import User

from timeline.dates import parse_entry
from timeline.models import (
    Article,
    Claim,
    Conflict,
    Decision,
    Dispute,
    Event,
    ExtractionRun,
    Participation,
    Party,
    PartyRelation,
    Place,
    Position,
    Proposal,
    ProposalEvidence,
    ProposalParty,
    Source,
)
from timeline.workflow import ingest, publish, write_claim

PUBLICATION_DAY = date(2019, 4, 6)
WHEN = datetime(2019, 4, 7, 12, tzinfo=UTC)
numbers = count(1)


def make_conflict(*, date: str = "4 April 2019", **fields: Any) -> Conflict:
    number = next(numbers)
    defaults = {"slug": f"conflict-{number}", "title": f"Conflict {number}", "summary": "Summary."}
    return _saved(_dated(Conflict(**defaults | fields), date))


def make_party(**fields: Any) -> Party:
    number = next(numbers)
    defaults = {"slug": f"party-{number}", "name": f"Party {number}", "kind": "armed-group"}
    return _saved(Party(**defaults | fields))


def make_place(**fields: Any) -> Place:
    number = next(numbers)
    defaults = {"slug": f"place-{number}", "name": f"Place {number}"}
    return _saved(Place(**defaults | fields))


def make_source(**fields: Any) -> Source:
    number = next(numbers)
    defaults = {"slug": f"source-{number}", "name": f"Source {number}", "kind": "online"}
    return _saved(Source(**defaults | fields))


def make_article(*, source: Source | None = None, **fields: Any) -> Article:
    """An article; its `text`, if given, is frozen."""
    defaults = {"title": f"Article {next(numbers)}", "published": PUBLICATION_DAY}
    return ingest(Article(source=source or make_source(), **defaults | fields), by_user=None)


def make_event(
    *, conflict: Conflict | None = None, date: str = "5 April 2019", **fields: Any
) -> Event:
    """A draft without parties and claims. `date` is what an editor would type."""
    number = next(numbers)
    defaults = {"slug": f"event-{number}", "title": f"Event {number}", "type": "ASSAULT"}
    return _saved(_dated(Event(conflict=conflict or make_conflict(), **defaults | fields), date))


def make_participation(
    *, event: Event | None = None, party: Party | None = None, role: str = "initiator"
) -> Participation:
    return _saved(
        Participation(event=event or make_event(), party=party or make_party(), role=role)
    )


def make_claim(
    *,
    event: Event | None = None,
    relation: PartyRelation | None = None,
    article: Article | None = None,
    **fields: Any,
) -> Claim:
    """A claim in the outlet's own voice, about a new event unless something is given."""
    if event is None and relation is None:
        event = make_event()
    claim = Claim(event=event, relation=relation, article=article or make_article(), **fields)
    return write_claim(claim, by_user=None)


def make_relation(
    *,
    conflict: Conflict | None = None,
    from_party: Party | None = None,
    to_party: Party | None = None,
    kind: str = "supports",
    date: str = "2019",
) -> PartyRelation:
    relation = PartyRelation(
        conflict=conflict or make_conflict(),
        from_party=from_party or make_party(),
        to_party=to_party or make_party(),
        kind=kind,
    )
    return _saved(_dated(relation, date))


def make_dispute(*, conflict: Conflict | None = None, **fields: Any) -> Dispute:
    number = next(numbers)
    defaults = {"slug": f"dispute-{number}", "question": f"Question {number}?"}
    return _saved(Dispute(conflict=conflict or make_conflict(), **defaults | fields))


def make_position(
    *, dispute: Dispute | None = None, claims: tuple[Claim, ...] = (), **fields: Any
) -> Position:
    defaults = {"label": f"Answer {next(numbers)}"}
    position = _saved(Position(dispute=dispute or make_dispute(), **defaults | fields))
    position.claims.set(claims)
    return position


def make_run(
    *, article: Article | None = None, conflict: Conflict | None = None, **fields: Any
) -> ExtractionRun:
    """A run that is done, unless `fields` say otherwise."""
    times = {"queued_at": WHEN, "started_at": WHEN, "finished_at": WHEN}
    defaults = {"version": "1", "state": "done", "language": "en"}
    made = {"article": article or make_article(), "conflict": conflict or make_conflict()}
    return _saved(ExtractionRun(**made | times | defaults | fields))


def make_proposal(
    *,
    run: ExtractionRun | None = None,
    evidence: tuple[str, ...] = (),
    initiators: tuple[Party | str, ...] = (),
    targets: tuple[Party | str, ...] = (),
    claimants: tuple[Party | str, ...] = (),
    date: str = "5 April 2019",
    **fields: Any,
) -> Proposal:
    """A proposal of `run`, or of a new one. `evidence`: words of its article's text."""
    run = run or make_run(article=make_article(text=" ".join(evidence)))
    number = next(numbers)
    defaults = {"title": f"Proposal {number}", "type": "ASSAULT", "date_basis": "stated"}
    about = {"article": run.article, "conflict": run.conflict, "run": run}
    made = about | {"number": number, "made_at": WHEN, "confidence": 0.5}
    proposal = _saved(_dated(Proposal(**made | defaults | fields), date))
    for words in evidence:
        start = proposal.article.text.index(words)
        span = {"start": start, "end": start + len(words), "text": words}
        _saved(ProposalEvidence(proposal=proposal, **span))
    named = {"initiator": initiators, "target": targets, "claimant": claimants}
    for role, parties in named.items():
        for each in parties:
            party = each if isinstance(each, Party) else None
            _saved(ProposalParty(proposal=proposal, role=role, name=str(each), party=party))
    return proposal


def make_decision(*, proposal: Proposal | None = None, **fields: Any) -> Decision:
    """A decision as a row alone, without what the workflow does: a rejection by default."""
    defaults = {"kind": "reject", "reason": "background", "decided_at": WHEN}
    return _saved(Decision(proposal=proposal or make_proposal(), **defaults | fields))


def publish_event(*, event: Event | None = None, when: datetime = WHEN, **fields: Any) -> Event:
    """Publish `event`, or a new one with these `fields`; with a claim if it has none."""
    event = event or make_event(**fields)
    if not event.claims.exists():
        make_claim(event=event)
    return publish(event, when=when, by_user=None, reason="Published for a test")


def make_user(**fields: Any) -> User:
    number = next(numbers)
    return get_user_model().objects.create_user(**{"username": f"user-{number}"} | fields)


def _dated(record: Any, text: str) -> Any:
    record.set_date(parse_entry(text))
    return record


def _saved(record: Any) -> Any:
    record.full_clean()
    record.save()
    return record
