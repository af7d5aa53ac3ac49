"""What became of the machine's proposals, told to editors."""

from __future__ import annotations

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from timeline.models import Proposal
from timeline.queries.ledger import read_ledger

NEEDED = ("timeline.view_proposal", "timeline.view_decision")


@require_safe
def ledger(request: HttpRequest) -> HttpResponse:
    """By version of the pipeline, what was accepted, corrected, rejected and missed."""
    if not request.user.has_perms(NEEDED):
        raise PermissionDenied
    context = {
        **admin.site.each_context(request),
        "title": gettext("Ledger of proposals"),
        "versions": read_ledger(),
        "opts": Proposal._meta,
    }
    return TemplateResponse(request, "admin/timeline/ledger.html", context)
