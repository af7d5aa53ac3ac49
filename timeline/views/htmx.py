"""What a request that htmx made gets: the part of the page that changes, or all of it."""

from __future__ import annotations

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails


class HtmxHttpRequest(HttpRequest):
    """A request as the middleware of django-htmx hands it on."""

    htmx: HtmxDetails


def wants_fragment(request: HtmxHttpRequest) -> bool:
    """Whether only the fragment is wanted. Restoring history takes the whole page."""
    return bool(request.htmx) and not request.htmx.history_restore_request
