"""What the desk answers: the whole page, or with htmx the card that changed and the progress."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.contrib import admin, messages
from django.forms import Media
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext

from timeline.codebook import PROPOSAL_STATES
from timeline.forms.review import PartyRowForm
from timeline.models import Article, Conflict, Decision, Proposal
from timeline.queries.desk import read_card, read_desk, read_progress
from timeline.workflow import Refused, Stale

from .desk_request import AtDesk

FOLDER = "admin/timeline/article"


@dataclass(frozen=True, slots=True)
class Opened:
    """The form that is open in a card, or above them all where `number` is None."""

    number: int | None
    template: str
    context: dict[str, Any] = field(default_factory=dict)


def whole_page(
    at: AtDesk, *, opened: Opened | None = None, note: str = "", refused: list[str] | None = None
) -> HttpResponse:
    """The desk. `note`: what there is to say on the card of the open form."""
    # Even if a newer reading replaced it: what was typed in its form must not get lost
    also = opened.number if opened else None
    desk = read_desk(at.article, at.conflict, now=timezone.now(), also=also)
    context = {
        **_site(at.request),
        **_about(at),
        "title": at.article.title,
        "desk": desk,
        "progress": desk.progress,
        "opened": opened,
        "note": note,
        "noted": opened.number if opened else None,
        "refused": refused or [],
        "conflicts": Conflict.objects.order_by("title"),
        "media": _media(),
    }
    return TemplateResponse(at.request, f"{FOLDER}/desk.html", context)


def choose_conflict(request: HttpRequest, article: Article) -> HttpResponse:
    """The page that asks for which timeline the article is to be reviewed."""
    context = {
        **_site(request),
        "title": article.title,
        "article": article,
        "conflicts": Conflict.objects.order_by("title"),
    }
    return TemplateResponse(request, f"{FOLDER}/desk_conflicts.html", context)


def lists(at: AtDesk, *, said: str, refused: list[str] | None = None) -> HttpResponse:
    """Text and cards anew, for htmx to put in the place of the old ones."""
    desk = read_desk(at.article, at.conflict, now=timezone.now())
    context = {
        **_about(at),
        "desk": desk,
        "progress": desk.progress,
        "said": said,
        "refused": refused or [],
    }
    return TemplateResponse(at.request, f"{FOLDER}/_lists.html", context)


def card(
    at: AtDesk, proposal: Proposal, *, opened: Opened | None = None, note: str = "", said: str = ""
) -> HttpResponse:
    """The card as it now is, with a form open in it or not; without htmx the page around it."""
    if not at.wants_fragment:
        return whole_page(at, opened=opened, note=note)
    context = {
        **_about(at),
        "proposal": read_card(proposal),
        "progress": read_progress(at.article, at.conflict),
        "opened": opened,
        "note": note,
        "noted": proposal.number,
        "said": said or note,
    }
    return TemplateResponse(at.request, f"{FOLDER}/_answer.html", context)


def decided(at: AtDesk, proposal: Proposal, said: str) -> HttpResponse:
    """What follows on a decision: the card; without htmx the desk, at that card."""
    if at.wants_fragment:
        return card(at, proposal, said=said)
    messages.success(at.request, said)
    return redirect(at.address(proposal.number))


def refused(
    at: AtDesk, proposal: Proposal, refusal: Refused, opened: Opened | None = None
) -> HttpResponse:
    """The card as it now is with the reason why; what was typed is still in the open form."""
    sentence = why_refused(refusal)
    if at.wants_fragment or opened:
        return card(at, proposal, opened=opened, note=sentence)
    messages.error(at.request, sentence)
    return redirect(at.address(proposal.number))


def why_refused(refusal: Refused) -> str:
    """The refusal in a sentence; who decided what and when, if somebody was faster."""
    if isinstance(refusal, Stale) and refusal.decision:
        return decided_by(refusal.decision)
    return str(refusal)


def decided_by(decision: Decision) -> str:
    """“Decided by nadia at 12:03: accepted.”; with the day unless that is today."""
    at = localtime(decision.decided_at)
    is_today = at.date() == timezone.localdate()
    words = {
        "who": decision.by_user or gettext("somebody"),
        "when": date_format(at, "TIME_FORMAT" if is_today else "DATETIME_FORMAT"),
        "state": gettext(PROPOSAL_STATES[decision.proposal_state].label).lower(),
    }
    if is_today:
        return gettext("Decided by %(who)s at %(when)s: %(state)s.") % words
    return gettext("Decided by %(who)s on %(when)s: %(state)s.") % words


def _about(at: AtDesk) -> dict[str, Any]:
    return {"article": at.article, "conflict": at.conflict}


def _site(request: HttpRequest) -> dict[str, Any]:
    """What a page of the admin needs around it; no menu, since the desk needs the width."""
    menu = {"is_nav_sidebar_enabled": False, "opts": Article._meta}
    return admin.site.each_context(request) | menu


def _media() -> Media:
    """What the forms need that may be opened in a card."""
    own = Media(js=["django_htmx/htmx-2.min.js", "js/admin-htmx.js"])
    return PartyRowForm().media + own
