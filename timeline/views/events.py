"""The page of one event."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from timeline.models import Conflict, Event
from timeline.queries.event_page import read_event
from timeline.queries.rows import ClaimRow

from .access import conflict_for, is_editor


@require_safe
def event(request: HttpRequest, conflict_slug: str, event_slug: str) -> HttpResponse:
    """An event with all its claims side by side. Editors also see what is not published."""
    conflict = conflict_for(request, conflict_slug)
    found = _event_for(request, conflict, event_slug)
    page = read_event(found)
    context = {
        "conflict": conflict,
        "event": found,
        "page": page,
        "event_url": request.build_absolute_uri(found.get_absolute_url()),
        "citation_sources": "; ".join(dict.fromkeys(map(_reference, page.row.claims))),
        "cited_on": timezone.localdate(),
    }
    return render(request, "timeline/event.html", context)


def _reference(claim: ClaimRow) -> str:
    return f"{claim.source}, {claim.article_title}, {claim.published.isoformat()}"


def _event_for(request: HttpRequest, conflict: Conflict, slug: str) -> Event:
    found = Event.objects.select_related("conflict").filter(conflict=conflict, slug=slug).first()
    if found is not None and (found.is_published or is_editor(request.user)):
        return found
    missing = gettext("There is no event “%s” in this timeline.") % slug
    raise Http404(_withdrawal(found) if found and found.status == "withdrawn" else missing)


def _withdrawal(event: Event) -> str:
    """What a reader who follows an old link is told; nothing of what the event said."""
    note = event.corrections.first()
    if note is None:
        return gettext("This event was withdrawn.")
    words = gettext("This event was withdrawn on %(day)s: %(reason)s")
    return words % {"day": date_format(note.made_at, "j F Y"), "reason": note.reason}
