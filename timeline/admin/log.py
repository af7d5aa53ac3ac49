"""The public notes of changes, written when a published event is changed."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from timeline.models import Correction

from .reasoned import ReasonedAdmin


@admin.register(Correction)
class CorrectionAdmin(ReasonedAdmin):
    """Only its words can be put right; what was public stays on record."""

    fieldsets = [(None, {"fields": ["event", "made_at", "by_user", "changed", "reason"]})]
    readonly_fields = ["event", "made_at", "by_user", "changed"]
    list_display = ["made_at", "event", "reason", "by_user"]
    list_filter = [("event__conflict", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["event", "by_user"]
    search_fields = ["reason", "changed", "event__title"]
    date_hierarchy = "made_at"

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
