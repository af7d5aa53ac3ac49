"""What editors decide about proposals. Each decision is one transaction, kept, and undoable."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from timeline.codebook import PROPOSAL_STATES, REJECT_REASONS
from timeline.models import Conflict, Decision, Event, Participation, Proposal

from .accepted import AcceptedFields, as_found, corrected_fields
from .choosing import Chooser, free_slug
from .correct import correct, public_facts
from .holding import held_event
from .log import save_checked
from .overwriting import Overwriter
from .refusals import Refused
from .testimony import write_claims
from .undoing import unmake, unmerge, versions_of

LONGEST_SLUG = 120


class Stale(Refused):
    """Somebody was faster. `decision` is what holds now, or None where a newer run replaced it."""

    def __init__(self, sentence: str, decision: Decision | None = None) -> None:
        super().__init__(sentence)
        self.decision = decision


@dataclass(frozen=True, slots=True)
class Batch:
    """What became of many proposals. `refused`: those left undecided, each with the reason."""

    decisions: tuple[Decision, ...]
    refused: tuple[tuple[Proposal, Refused], ...]


@transaction.atomic
def accept(
    proposal: Proposal,
    *,
    fields: AcceptedFields | None = None,
    by_user: User | None,
    when: datetime,
) -> Decision:
    """Make a draft event of `proposal`, with its parties and claims; it is the decision's `event`.

    `fields` None takes the proposal as it is. Names of which there is no record are left out of
    the event and stand in the decision's `left_out`. Raises Stale when it is decided already,
    and Refused when `fields` break a rule of the record.
    """
    _lock(proposal)
    fields = fields or as_found(proposal)
    chooser = Chooser(
        by_user, _reason(_("Accepted from “%(article)s” (proposal %(number)d)"), proposal)
    )
    event = _draft(proposal, fields, chooser)
    decision = _decide(proposal, "accept", by_user, when, event=event)
    _keep_claims(decision, event, fields, chooser)
    decision.versions = versions_of(event)
    decision.save()
    return decision


@transaction.atomic
def merge(
    proposal: Proposal,
    event: Event,
    *,
    fields: AcceptedFields | None = None,
    overwrite: Collection[str] = (),
    by_user: User | None,
    when: datetime,
    reason: str = "",
) -> Decision:
    """Add the claims of `proposal` to `event` of its conflict: one more report of the same.

    The event's own fields stay, but for those named in `overwrite` (see OVERWRITABLE). Readers
    of a published event are told, with `reason`; without overwriting it may be left out. Raises
    Stale when the proposal is decided already, and Refused when a rule of the record is broken.
    """
    _lock(proposal)
    if event.conflict_id != proposal.conflict_id:
        raise Refused(_("“%s” is an event of another timeline.") % event)
    event = held_event(event)
    before = public_facts(event) if event.is_published else {}
    fields = fields or as_found(proposal)
    told = reason or ("" if overwrite else _("One more report of it"))
    chooser = Chooser(
        by_user, told or _reason(_("Merged from “%(article)s” (proposal %(number)d)"), proposal)
    )
    decision = _decide(proposal, "merge", by_user, when, event=event)
    _keep_claims(decision, event, fields, chooser)
    overwriter = Overwriter(event, by_user, chooser.reason)
    decision.overwrote = overwriter.overwrite(overwrite, fields, chooser)
    decision.save()
    correct(event, before=before, when=when, by_user=by_user, reason=told)
    return decision


@transaction.atomic
def reject(
    proposal: Proposal, *, reason: str, note: str = "", by_user: User | None, when: datetime
) -> Decision:
    """Turn `proposal` down for one of REJECT_REASONS. Raises Stale, and Refused for no reason."""
    _lock(proposal)
    if reason not in REJECT_REASONS:
        raise Refused(_("Say why it is rejected: choose a reason."))
    if reason == "other" and not note.strip():
        raise Refused(_("Say in the note why it is rejected."))
    return _decide(proposal, "reject", by_user, when, reason=reason, note=note.strip())


@transaction.atomic
def undo(decision: Decision, *, by_user: User | None, when: datetime) -> Decision:
    """Take a decision back; the proposal is undecided again, and the decision kept as undone.

    The draft that was made is deleted, and claims that were added are taken out again. Raises
    Stale when it is undone already, and Refused when somebody has worked on what was made.
    """
    decision = Decision.objects.select_for_update().get(pk=decision.pk)
    if decision.undone_at is not None:
        raise Stale(_("This decision has been undone already."), decision.proposal.decision)
    if decision.event:
        decision.event = held_event(decision.event)
    if decision.kind == "accept":
        unmake(decision, by_user=by_user)
    elif decision.kind == "merge":
        unmerge(decision, by_user=by_user, when=when)
    decision.undone_at, decision.undone_by = when, by_user
    decision.save(update_fields=["undone_at", "undone_by"])
    return decision


def accept_many(proposals: Iterable[Proposal], *, by_user: User | None, when: datetime) -> Batch:
    """Accept each as it was found. One that is refused keeps no other from being accepted."""
    decisions, refused = [], []
    for proposal in proposals:
        try:
            decisions.append(accept(proposal, by_user=by_user, when=when))
        except Refused as refusal:
            refused.append((proposal, refusal))
    return Batch(tuple(decisions), tuple(refused))


def _lock(proposal: Proposal) -> None:
    """Hold the proposal until the transaction ends. Raises Stale if it is not to be decided."""
    held = Proposal.objects.select_for_update().get(pk=proposal.pk)
    if decision := held.decisions.in_force().select_related("by_user").first():
        state = _(PROPOSAL_STATES[decision.proposal_state].label).lower()
        who = decision.by_user or _("Somebody")
        words = {"who": who, "title": proposal, "state": state}
        raise Stale(_("%(who)s was faster: “%(title)s” is %(state)s.") % words, decision)
    if held.superseded_by_id is not None:
        raise Stale(_("The article was read again, and “%s” was not found so again.") % proposal)


def _decide(
    proposal: Proposal, kind: str, by_user: User | None, when: datetime, **made: object
) -> Decision:
    return Decision.objects.create(
        proposal=proposal, kind=kind, by_user=by_user, decided_at=when, **made
    )


def _draft(proposal: Proposal, fields: AcceptedFields, chooser: Chooser) -> Event:
    # Held, so that no two drafts of a timeline choose the same address
    Conflict.objects.select_for_update(no_key=True).get(pk=proposal.conflict_id)
    event = Event(
        conflict=proposal.conflict,
        slug=_slug(proposal, fields.title),
        title=fields.title.strip(),
        summary=fields.summary,
        type=fields.type,
        mode=fields.mode,
        times=fields.times,
        planned=fields.standing == "planned",
        place=chooser.place(fields.place),
        date_words=fields.date_words,
        date_basis=fields.date_basis,
    )
    event.set_date(fields.date)
    save_checked(event, by_user=chooser.by_user, reason=chooser.reason)
    for role, chosen in (("initiator", fields.initiators), ("target", fields.targets)):
        for party in chooser.parties(chosen):
            part = Participation(event=event, party=party, role=role)
            save_checked(part, by_user=chooser.by_user, reason=chooser.reason)
    return event


def _keep_claims(
    decision: Decision, event: Event, fields: AcceptedFields, chooser: Chooser
) -> None:
    """Write the claims and keep in `decision` which, what was corrected and who is left out."""
    claims = write_claims(decision.proposal, fields, event, chooser=chooser)
    decision.claims.set(claims)
    decision.corrected = corrected_fields(decision.proposal, fields)
    decision.left_out = chooser.left_out


def _slug(proposal: Proposal, title: str) -> str:
    events = Event.objects.filter(conflict=proposal.conflict_id)
    return free_slug(
        title, LONGEST_SLUG, lambda slug: events.filter(slug=slug).exists(), _("event")
    )


def _reason(sentence: str, proposal: Proposal) -> str:
    return sentence % {"article": proposal.article.title, "number": proposal.number}
