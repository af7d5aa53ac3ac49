"""Where editors add and correct everything, one module a group of models."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from . import claims, conflicts, disputes, events, log, parties, places, sources

__all__ = ["claims", "conflicts", "disputes", "events", "log", "parties", "places", "sources"]

admin.site.site_header = _("Conflict Timeline: editing")
admin.site.site_title = _("Conflict Timeline")
admin.site.index_title = _("What to edit")
