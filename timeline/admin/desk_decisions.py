"""What an editor decides at the desk: each a form that works without JavaScript."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext, ngettext

from timeline.forms.deciding import MergeForm, RejectForm
from timeline.forms.review import FieldsForm
from timeline.forms.widgets import is_id
from timeline.models import Decision, Proposal
from timeline.queries.desk import read_card
from timeline.queries.merging import events_called, likely_events
from timeline.queries.proposals import offered_fields
from timeline.workflow import (
    Batch,
    Refused,
    accept,
    accept_many,
    merge,
    reject,
    undo,
    with_new_records,
)

from .desk_answers import FOLDER, Opened, card, decided, lists, refused, whole_page, why_refused
from .desk_request import AtDesk


def accept_as_found(at: AtDesk, number: int) -> HttpResponse:
    """Make a draft of the proposal as it stands, and records of its names if that is asked for."""
    proposal = at.proposal(number)
    fields = with_new_records(proposal) if "records" in at.request.POST else None
    try:
        decision = accept(proposal, fields=fields, by_user=at.editor, when=timezone.now())
    except Refused as refusal:
        return refused(at, proposal, refusal)
    return decided(at, proposal, _accepted(decision))


def edit(at: AtDesk, number: int) -> HttpResponse:
    """Put the fields right, and accept."""
    proposal = at.proposal(number)
    form = FieldsForm(at.request.POST or None, proposal=proposal, number=number)
    opened = Opened(number, f"{FOLDER}/_edit.html", {"form": form})
    if not form.is_valid():
        return card(at, proposal, opened=opened)
    try:
        decision = accept(proposal, fields=form.accepted(), by_user=at.editor, when=timezone.now())
    except Refused as refusal:
        return refused(at, proposal, refusal, opened)
    return decided(at, proposal, _accepted(decision))


def turn_down(at: AtDesk, number: int) -> HttpResponse:
    """Reject the proposal for a reason."""
    proposal = at.proposal(number)
    form = RejectForm(at.request.POST or None, number=number)
    opened = Opened(number, f"{FOLDER}/_reject.html", {"form": form})
    if not form.is_valid():
        return card(at, proposal, opened=opened)
    given = form.cleaned_data
    try:
        decision = reject(
            proposal,
            reason=given["reason"],
            note=given["note"],
            by_user=at.editor,
            when=timezone.now(),
        )
    except Refused as refusal:
        return refused(at, proposal, refusal, opened)
    said = gettext("Proposal %(number)d rejected: %(reason)s.")
    words = {"number": number, "reason": decision.get_reason_display().lower()}
    return decided(at, proposal, said % words)


def merge_into(at: AtDesk, number: int) -> HttpResponse:
    """Add the proposal's claims to an event: the likely ones are offered, others searched for."""
    proposal = at.proposal(number)
    row = read_card(proposal)
    form = MergeForm(
        at.request.POST or None,
        proposal=proposal,
        offered=offered_fields(row),
        event=row.alike.id if row.alike else None,
    )
    if not form.is_valid():
        return card(at, proposal, opened=_merging(at, proposal, form))
    given = form.cleaned_data
    try:
        decision = merge(
            proposal,
            given["event"],
            overwrite=given["overwrite"],
            by_user=at.editor,
            when=timezone.now(),
            reason=given["reason"],
        )
    except Refused as refusal:
        return refused(at, proposal, refusal, _merging(at, proposal, form))
    said = gettext("Proposal %(number)d is one more report of “%(event)s”.")
    return decided(at, proposal, said % {"number": number, "event": decision.event})


def take_back(at: AtDesk, number: int) -> HttpResponse:
    """Undo the decision that the card showed."""
    proposal = at.proposal(number)
    shown = at.request.POST.get("decision", "")
    decision = get_object_or_404(Decision, proposal=proposal, pk=shown if is_id(shown) else None)
    try:
        undo(decision, by_user=at.editor, when=timezone.now())
    except Refused as refusal:
        return refused(at, proposal, refusal)
    return decided(at, proposal, gettext("Proposal %d is undecided again.") % number)


def accept_chosen(at: AtDesk) -> HttpResponse:
    """Accept all that are ticked, and say of each why if it could not be."""
    numbers = [int(each) for each in at.request.POST.getlist("chosen") if is_id(each)]
    proposals = Proposal.objects.filter(
        article=at.article, conflict=at.conflict, number__in=numbers
    )
    ordered = proposals.select_related("article__source", "conflict").order_by("number")
    batch = accept_many(ordered, by_user=at.editor, when=timezone.now())
    said, sentences = _told(batch), _refusals(batch)
    if at.wants_fragment:
        return lists(at, said=said, refused=sentences)
    if sentences:
        messages.warning(at.request, said)
        return whole_page(at, refused=sentences)
    messages.success(at.request, said)
    return redirect(at.address())


def _merging(at: AtDesk, proposal: Proposal, form: MergeForm) -> Opened:
    """The open form with the events to choose from."""
    words = (at.request.POST or at.request.GET).get("q", "")[:200]
    likely = likely_events(proposal)
    known = {each.id for each in likely}
    found = [each for each in events_called(proposal, words) if each.id not in known]
    context = {"form": form, "likely": likely, "found": found, "q": words}
    return Opened(proposal.number, f"{FOLDER}/_merge.html", context)


def _accepted(decision: Decision) -> str:
    number = decision.proposal.number
    said = gettext("Proposal %(number)d accepted: “%(event)s” is a draft now.")
    told = said % {"number": number, "event": decision.event}
    if not decision.left_out:
        return told
    left_out = gettext("Left out, having no record: %s.") % ", ".join(decision.left_out)
    return f"{told} {left_out}"


def _told(batch: Batch) -> str:
    count, kept = len(batch.decisions), len(batch.refused)
    if not count and not kept:
        return gettext("Nothing was chosen: tick the proposals to accept.")
    accepted = ngettext("%d accepted.", "%d accepted.", count) % count
    if not kept:
        return accepted
    return f"{accepted} {ngettext('%d was not.', '%d were not.', kept) % kept}"


def _refusals(batch: Batch) -> list[str]:
    return [
        f"{proposal.number} “{proposal}”: {why_refused(refusal)}"
        for proposal, refusal in batch.refused
    ]
