"""The one Django app of the project."""

from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TimelineConfig(AppConfig):
    name = "timeline"
    verbose_name = _("Conflict Timeline")
    default_auto_field = "django.db.models.BigAutoField"
