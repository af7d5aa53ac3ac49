"""Conflicts, each a timeline of its own."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Count
from django.http import HttpRequest
from django.utils.translation import gettext, gettext_lazy

from timeline.dates import say
from timeline.forms.dates import DatedForm
from timeline.models import Conflict

from .reasoned import ReasonedAdmin


@admin.register(Conflict)
class ConflictAdmin(ReasonedAdmin):
    form = DatedForm
    fieldsets = [
        (None, {"fields": ["title", "slug", "summary"]}),
        (gettext_lazy("When"), {"fields": ["date_entry", "date_words", "date_basis"]}),
    ]
    prepopulated_fields = {"slug": ["title"]}
    list_display = ["title", "slug", "date_in_words", "events_count"]
    # Counting the events drops the order of the model
    ordering = ["title"]
    search_fields = ["title", "slug", "summary"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).annotate(count_of_events=Count("events"))

    @admin.display(description=gettext_lazy("date"), ordering="earliest")
    def date_in_words(self, conflict: Conflict) -> str:
        return say(conflict.date, translate=gettext)

    @admin.display(description=gettext_lazy("events"), ordering="count_of_events")
    def events_count(self, conflict: Conflict) -> int:
        return int(conflict.count_of_events)  # type: ignore[attr-defined]
