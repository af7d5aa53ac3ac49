"""A timeline's events as data, under the same filters as its page."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from timeline.charts import figure as plotly_figure
from timeline.exporters.csv import events_as_csv
from timeline.exporters.json import event_as_json
from timeline.forms.filters import Problem, read_filter, unknown_values
from timeline.models import Conflict
from timeline.queries.filters import Filter
from timeline.queries.timeline import Timeline, read_timeline

from .access import conflict_for
from .timeline import address

EVENTS_A_PAGE = 500


@require_safe
def events_json(request: HttpRequest, conflict_slug: str) -> HttpResponse:
    """The events as JSON, EVENTS_A_PAGE at a time; `next` leads on."""
    conflict = conflict_for(request, conflict_slug)
    asked, found, problems = _read(request, conflict)
    if problems:
        return _refusal(problems)
    page = Paginator(found.shown, EVENTS_A_PAGE).get_page(request.GET.get("page", ""))
    following = None
    if page.has_next():
        path = address("events-json", conflict, asked)
        following = f"{path}{'&' if asked else '?'}page={page.next_page_number()}"
    return JsonResponse(
        {
            "conflict": conflict.slug,
            "count": page.paginator.count,
            "next": following,
            "events": [event_as_json(row, translate=gettext) for row in page],
        },
        json_dumps_params={"ensure_ascii": False},
    )


@require_safe
def events_csv(request: HttpRequest, conflict_slug: str) -> HttpResponse:
    """All the events as one CSV file."""
    conflict = conflict_for(request, conflict_slug)
    _, found, problems = _read(request, conflict)
    if problems:
        return _refusal(problems)
    table = events_as_csv(found.shown, absolute=request.build_absolute_uri, translate=gettext)
    # The mark tells spreadsheets that the text is UTF-8.
    response = HttpResponse("\ufeff" + table, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{conflict.slug}-events.csv"'
    return response


@require_safe
def figure(request: HttpRequest, conflict_slug: str) -> HttpResponse:
    """The interactive chart: what plotly draws, of the same rows as the chart on the page.

    It follows the page: a filter that cannot be read is left out here too.
    """
    conflict = conflict_for(request, conflict_slug)
    asked, found, _ = _read(request, conflict)
    drawn = plotly_figure(
        found.charted,
        translate=gettext,
        narrow=bool(request.GET.get("narrow")),  # for a phone
        shown=(asked.frm, asked.to),
    )
    return JsonResponse(drawn)


def _read(request: HttpRequest, conflict: Conflict) -> tuple[Filter, Timeline, list[Problem]]:
    asked, problems = read_filter(request.GET)
    found = read_timeline(conflict, asked)
    return asked, found, [*problems, *unknown_values(found.facets)]


def _refusal(problems: list[Problem]) -> JsonResponse:
    """The one shape of an error in data: status 400 and a problem for each parameter."""
    listed: list[dict[str, Any]] = [
        {"parameter": each.parameter, "value": each.value[:100], "message": each.message}
        for each in problems
    ]
    return JsonResponse({"error": {"message": problems[0].message, "problems": listed}}, status=400)
