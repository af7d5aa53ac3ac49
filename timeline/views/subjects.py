"""The pages of what events have in common: a party, a place, a source, a dispute."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from timeline.models import Party, Place, Source
from timeline.queries.filters import Filter
from timeline.queries.ordering import date_groups
from timeline.queries.subjects import articles_cited, events_with, read_dispute, read_party
from timeline.queries.timeline import public_disputes

from .access import conflict_for

Found = TypeVar("Found", bound=Model)


@require_safe
def party(request: HttpRequest, conflict_slug: str, slug: str) -> HttpResponse:
    """What a party did, said and is said to be to others, in one conflict."""
    conflict = conflict_for(request, conflict_slug)
    missing = gettext("This timeline has no party “%s”.") % slug
    found = _first(Party.objects.select_related("parent").filter(slug=slug), missing)
    page = read_party(conflict, found)
    if not (page.rows or page.told or page.relations):
        raise Http404(missing)
    context = {
        "conflict": conflict,
        "page": page,
        "party": found,
        "groups": date_groups(page.rows, gettext),
        "told_groups": date_groups(page.told, gettext),
    }
    return render(request, "timeline/party.html", context)


@require_safe
def place(request: HttpRequest, conflict_slug: str, slug: str) -> HttpResponse:
    """The events at a place, in one conflict."""
    conflict = conflict_for(request, conflict_slug)
    missing = gettext("This timeline has no place “%s”.") % slug
    found = _first(Place.objects.select_related("parent").filter(slug=slug), missing)
    rows = events_with(conflict, Filter(place=(slug,)))
    if not rows:
        raise Http404(missing)
    parent = found.parent
    context = {
        "conflict": conflict,
        "place": found,
        "parent_shown": parent and conflict.events.published().filter(place=parent).exists(),
        "groups": date_groups(rows, gettext),
    }
    return render(request, "timeline/place.html", context)


@require_safe
def source(request: HttpRequest, conflict_slug: str, slug: str) -> HttpResponse:
    """Which articles of a source one conflict's timeline cites, and for what."""
    conflict = conflict_for(request, conflict_slug)
    missing = gettext("This timeline has no source “%s”.") % slug
    found = _first(Source.objects.filter(slug=slug), missing)
    articles = articles_cited(conflict, found)
    if not articles:
        raise Http404(missing)
    rows = events_with(conflict, Filter(source=(slug,)))
    context = {
        "conflict": conflict,
        "source": found,
        "articles": articles,
        "groups": date_groups(rows, gettext),
    }
    return render(request, "timeline/source.html", context)


@require_safe
def dispute(request: HttpRequest, conflict_slug: str, slug: str) -> HttpResponse:
    """A question on which claims compete, its answers side by side."""
    conflict = conflict_for(request, conflict_slug)
    missing = gettext("This timeline has no dispute “%s”.") % slug
    found = _first(public_disputes(conflict).select_related("conflict").filter(slug=slug), missing)
    context = {"conflict": conflict, "page": read_dispute(found)}
    return render(request, "timeline/dispute.html", context)


def _first(found: QuerySet[Found], missing: str) -> Found:
    """The first of `found`. Raises Http404 with the sentence `missing` if there is none."""
    first = found.first()
    if first is None:
        raise Http404(missing)
    return first
