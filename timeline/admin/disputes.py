"""Disputes, with the answers that compete and the claims that give them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy

from timeline.forms.claims import ClaimsField, PositionAloneForm, PositionForm
from timeline.forms.reasons import ReasonedForm
from timeline.forms.widgets import RecordSelectMultiple
from timeline.models import Dispute, Event, Position

from .inlines import StackedRows
from .reasoned import ReasonedAdmin


class ClaimsWidget(RecordSelectMultiple):
    """A search field for claims of one conflict; of all while there is none yet."""

    def __init__(self, admin_site: admin.AdminSite, conflict_id: int | None) -> None:
        super().__init__(Position._meta.get_field("claims"), admin_site)
        self.conflict_id = conflict_id

    def get_url(self) -> str:
        address = reverse("admin:timeline_claim_of_conflict")
        query = urlencode({"conflict": self.conflict_id}) if self.conflict_id else ""
        return f"{address}?{query}" if query else address


class PositionInline(StackedRows):
    model = Position
    form = PositionForm
    fields = ["label", "note", "claims"]
    show_change_link = True

    def get_formset(self, request: HttpRequest, obj: Dispute | None = None, **kwargs: Any) -> Any:
        choice = claims_choice(self.admin_site, obj.conflict_id if obj else None)
        return super().get_formset(request, obj, **choice, **kwargs)


@admin.register(Dispute)
class DisputeAdmin(ReasonedAdmin):
    inlines = [PositionInline]
    parts = ((Position, "dispute_id"),)
    fieldsets = [(None, {"fields": ["question", "slug", "conflict", "summary"]})]
    autocomplete_fields = ["conflict"]
    prepopulated_fields = {"slug": ["question"]}
    list_display = ["question", "conflict", "positions_count"]
    list_filter = [("conflict", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["conflict"]
    search_fields = ["question", "slug", "summary", "positions__label"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Dispute]:
        return super().get_queryset(request).prefetch_related("positions")

    def touched_events(self, form: ReasonedForm) -> set[int | None]:
        """Any event of the conflict: an answer that competes makes others contested."""
        return disputable_events(form.instance.conflict_id)

    def refusals_to_delete(self, rows: Sequence[Dispute]) -> list[str]:
        sentence = gettext(
            "“%s” is shown to readers; take the claims out of its answers first, with a reason."
        )
        shown = answers_shown().filter(dispute__in=rows).values_list("dispute_id", flat=True)
        return [sentence % row for row in rows if row.pk in set(shown)]

    @admin.display(description=gettext_lazy("answers"))
    def positions_count(self, dispute: Dispute) -> int:
        return len(dispute.positions.all())


@admin.register(Position)
class PositionAdmin(ReasonedAdmin):
    """Not in the menu: a page for the versions of a position, reached from its dispute."""

    form = PositionAloneForm
    fieldsets = [(None, {"fields": ["dispute", "label", "note", "claims"]})]
    autocomplete_fields = ["dispute"]
    list_display = ["label", "dispute"]
    list_select_related = ["dispute"]
    search_fields = ["label", "dispute__question"]

    def touched_events(self, form: ReasonedForm) -> set[int | None]:
        return disputable_events(form.instance.dispute.conflict_id)

    def refusals_to_delete(self, rows: Sequence[Position]) -> list[str]:
        sentence = gettext(
            "“%(answer)s”, an answer to “%(question)s”, is shown to readers; "
            "take its claims out first, with a reason."
        )
        shown = set(answers_shown().filter(pk__in=[row.pk for row in rows]))
        return [sentence % {"answer": row, "question": row.dispute} for row in rows if row in shown]

    def has_module_permission(self, request: HttpRequest) -> bool:
        return False

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        choice = claims_choice(self.admin_site, obj.dispute.conflict_id if obj else None)
        return super().get_form(request, obj, change, **choice, **kwargs)


def disputable_events(conflict_id: int | None) -> set[int | None]:
    """The ids of a conflict's events on which there are claims to dispute."""
    events = Event.objects.filter(conflict=conflict_id, claims__isnull=False)
    return set(events.values_list("pk", flat=True))


def answers_shown() -> QuerySet[Position]:
    """The answers that readers find on the page of their dispute."""
    return Position.objects.filter(claims__event__status="published")


def claims_choice(admin_site: admin.AdminSite, conflict_id: int | None) -> dict[str, Any]:
    """What makes the `claims` of a form a search field."""
    return {
        "field_classes": {"claims": ClaimsField},
        "widgets": {"claims": ClaimsWidget(admin_site, conflict_id)},
    }
