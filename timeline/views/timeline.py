"""The page of a timeline."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers
from django_htmx.http import push_url

from timeline.charts import lane_chart, overview_strip
from timeline.forms.filters import LONGEST_SEARCH, Problem, read_filter, unknown_values
from timeline.models import Conflict
from timeline.queries.filters import Filter
from timeline.queries.ordering import date_groups
from timeline.queries.timeline import Timeline, disputes_of, figures, last_change, read_timeline

from .access import conflict_for
from .htmx import HtmxHttpRequest, wants_fragment

EVENTS_A_PAGE = 100
TYPED = ("q", "from", "to")  # the filters that are typed and not chosen


@require_safe
@vary_on_headers("HX-Request", "HX-History-Restore-Request")
def timeline(request: HtmxHttpRequest, conflict_slug: str) -> HttpResponse:
    """The timeline under the filter in the address; for htmx, only what a filter changes."""
    conflict = conflict_for(request, conflict_slug)
    asked, problems = read_filter(request.GET)
    found = read_timeline(conflict, asked)
    context = {
        "conflict": conflict,
        "asked": asked,
        "timeline": found,
        "problems": [*problems, *unknown_values(found.facets)],
        **_typed_context(request, problems),
        **_list_context(found, request.GET.get("page", "")),
        **_chart_context(conflict, found, asked),
        **_links(conflict, asked, found),
    }
    if wants_fragment(request):
        response = render(request, "timeline/partials/_results.html", context)
        return push_url(response, _address_to_keep(request, conflict, asked))
    context |= {
        "figures": figures(found.everything),
        "disputes": disputes_of(conflict),
        "last_change": last_change(conflict),
    }
    return render(request, "timeline/timeline.html", context)


def address(name: str, conflict: Conflict, asked: Filter) -> str:
    """The address of one of a conflict's views under a filter."""
    path = reverse(name, args=[conflict.slug])
    return f"{path}?{urlencode(asked.pairs())}" if asked else path


def _address_to_keep(request: HtmxHttpRequest, conflict: Conflict, asked: Filter) -> str:
    """The address of what is seen. What was typed and left out is in it: a reload says so again."""
    understood = asked.pairs()
    left_out = set(TYPED) - {name for name, _ in understood}
    typed = [(name, request.GET.get(name, "")[:LONGEST_SEARCH]) for name in TYPED]
    query = understood + [(name, text) for name, text in typed if name in left_out and text.strip()]
    path = reverse("timeline", args=[conflict.slug])
    return f"{path}?{urlencode(query)}" if query else path


def _typed_context(request: HtmxHttpRequest, problems: list[Problem]) -> dict[str, Any]:
    """What was typed, as it was typed, and beside it what is wrong with it."""
    return {
        "typed": {name: request.GET.get(name, "")[:LONGEST_SEARCH] for name in TYPED},
        "by_form": request.htmx.trigger == "filter-form",
        "errors": {each.parameter: each.message for each in problems if each.parameter in TYPED},
    }


def _list_context(found: Timeline, number: str) -> dict[str, Any]:
    """One page of the list: what leads first, the background after it."""
    page = Paginator([*found.lead, *found.background], EVENTS_A_PAGE).get_page(number)
    lead = {row.id for row in found.lead}
    return {
        "page": page,
        "lead_groups": date_groups([row for row in page if row.id in lead], gettext),
        "background_groups": date_groups([row for row in page if row.id not in lead], gettext),
    }


def _chart_context(conflict: Conflict, found: Timeline, asked: Filter) -> dict[str, Any]:
    other = urlencode(asked.without_days().pairs())
    days = (asked.frm, asked.to)
    return {
        "chart": lane_chart(found.charted, translate=gettext, shown=days),
        "strip": overview_strip(
            found.before_days, translate=gettext, shown=days, start=conflict.earliest
        ),
        "base_query": f"{other}&" if other else "",
        "figure_url": address("figure", conflict, asked),
    }


def _links(conflict: Conflict, asked: Filter, found: Timeline) -> dict[str, Any]:
    return {
        "chips": [(chip.label, address("timeline", conflict, chip.rest)) for chip in found.chips],
        "all_url": reverse("timeline", args=[conflict.slug]),
        "json_url": address("events-json", conflict, asked),
        "csv_url": address("events-csv", conflict, asked),
        "query": urlencode(asked.pairs()),
    }
