"""The pages of the site itself: the conflicts, about, the codebook, and what is not found."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from timeline import codebook
from timeline.models import Conflict


@require_safe
def conflicts(request: HttpRequest) -> HttpResponse:
    """The timelines that have something to read."""
    return render(request, "timeline/conflicts.html", {"conflicts": Conflict.objects.public()})


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """What this is and how to read it."""
    return render(request, "timeline/about.html", {"standings": codebook.STANDINGS.values()})


@require_safe
def codebook_page(request: HttpRequest) -> HttpResponse:
    """What every word of the record means, from the codebook itself."""
    types = [
        (quad, [each for each in codebook.TYPES.values() if each.quad == quad.value])
        for quad in codebook.QUADS.values()
    ]
    return render(request, "timeline/codebook.html", {"codebook": codebook, "types": types})


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The page for an address that leads nowhere; it says what is missing, if a view did."""
    told = exception.args[0] if exception.args else ""
    reason = told if isinstance(told, str) else ""
    return render(request, "404.html", {"reason": reason}, status=404)
