"""The desk itself: the page, how far a reading is, having an article read, marking by hand."""

from __future__ import annotations

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext

from timeline.forms.deciding import ByHandForm
from timeline.forms.widgets import is_id
from timeline.models import Proposal
from timeline.queries.desk import read_progress, read_run
from timeline.workflow import Refused, accept, propose, propose_by_hand

from .desk_answers import FOLDER, Opened, card, lists, whole_page, why_refused
from .desk_request import AtDesk


def desk(at: AtDesk) -> HttpResponse:
    return whole_page(at)


def one_card(at: AtDesk, number: int) -> HttpResponse:
    """One card, as it stands when its form is closed."""
    proposal = at.proposal(number)
    return card(at, proposal) if at.wants_fragment else redirect(at.address(number))


def run(at: AtDesk) -> HttpResponse:
    """How far the reading is, asked for again and again while it lasts.

    Once there is something to see, a page that shows nothing yet is loaded anew.
    """
    if not at.wants_fragment:
        return redirect(at.address())
    found = read_run(at.article, at.conflict, now=timezone.now())
    context = {
        "article": at.article,
        "conflict": at.conflict,
        "run": found,
        "is_asked": True,
        "progress": read_progress(at.article, at.conflict),
    }
    response = TemplateResponse(at.request, f"{FOLDER}/_run.html", context)
    if found and not found.is_open and at.request.GET.get("shown") == "0":
        response["HX-Refresh"] = "true"
    return response


def read(at: AtDesk) -> HttpResponse:
    """Have the article read, in the background where there is a worker."""
    try:
        propose(at.article, at.conflict, by_user=at.editor, when=timezone.now())
    except Refused as refusal:
        messages.error(at.request, str(refusal))
    return redirect(at.address())


def by_hand(at: AtDesk) -> HttpResponse:
    """Make a proposal of words that an editor has chosen, and accept it if so asked."""
    asked = at.request
    form = ByHandForm(asked.POST or None, text=at.article.text, initial=_selected(at))
    if not form.is_valid():
        return _open_by_hand(at, form)
    try:
        proposal = _make(at, form)
    except Refused as refusal:
        return _open_by_hand(at, form, why_refused(refusal))
    said = gettext("“%(title)s” is proposal %(number)d.")
    said = said % {"title": proposal.title, "number": proposal.number}
    if at.wants_fragment:
        response = lists(at, said=said)
        response["HX-Trigger-After-Settle"] = f'{{"choose": {proposal.number}}}'
        return response
    messages.success(asked, said)
    return redirect(at.address(proposal.number))


def _selected(at: AtDesk) -> dict[str, object]:
    """The words that the address names by their place in the text, if it does."""
    start, end = (at.request.GET.get(name, "") for name in ("start", "end"))
    if not (is_id(start) and is_id(end)):
        return {}
    return {"start": int(start), "words": at.article.text[int(start) : int(end)]}


@transaction.atomic
def _make(at: AtDesk, form: ByHandForm) -> Proposal:
    start, end = form.span
    fields, now = form.accepted(), timezone.now()
    proposal = propose_by_hand(
        at.article,
        at.conflict,
        start=start,
        end=end,
        fields=fields,
        by_user=at.editor,
        when=now,
    )
    if "accept" in at.request.POST:
        accept(proposal, fields=fields, by_user=at.editor, when=now)
    return proposal


def _open_by_hand(at: AtDesk, form: ByHandForm, note: str = "") -> HttpResponse:
    if not at.wants_fragment:
        opened = Opened(None, f"{FOLDER}/_by_hand.html", {"form": form})
        return whole_page(at, opened=opened, note=note)
    context = {"article": at.article, "conflict": at.conflict, "form": form, "note": note}
    return TemplateResponse(at.request, f"{FOLDER}/_by_hand.html", context)
