"""Events, with their parties and claims on the same page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Prefetch, prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.http import require_safe

from timeline.codebook import STANDINGS
from timeline.dates import say
from timeline.forms.dates import understood_html
from timeline.forms.events import EventForm, ParticipationFormSet
from timeline.forms.reasons import ReasonedForm
from timeline.models import (
    Answer,
    Claim,
    Conflict,
    Event,
    Participation,
    answers_by_claim,
    standing_of,
)

from .claims import ClaimInline, events_of, on_its_events_page
from .inlines import TabularRows
from .publication import PublicationAdmin
from .reasoned import ReasonedAdmin


class ParticipationInline(TabularRows):
    model = Participation
    formset = ParticipationFormSet
    fields = ["party", "role"]
    autocomplete_fields = ["party"]


@admin.register(Event)
class EventAdmin(PublicationAdmin):
    form = EventForm
    inlines = [ParticipationInline, ClaimInline]
    parts = ((Participation, "event_id"), (Claim, "event_id"))
    autocomplete_fields = ["conflict", "place", "after"]
    prepopulated_fields = {"slug": ["title"]}
    readonly_fields = ["status", "published_at", "standing"]
    fieldsets = [
        (None, {"fields": ["title", "slug", "conflict", "summary"]}),
        (
            gettext_lazy("What and where"),
            {"fields": ["type_and_mode", "place", "planned"]},
        ),
        (
            gettext_lazy("When"),
            {"fields": ["date_entry", "date_words", "date_basis", "times", "after"]},
        ),
        (gettext_lazy("For readers"), {"fields": ["status", "published_at", "standing"]}),
    ]
    # The first three fit on a phone
    list_display = [
        "title",
        "status",
        "standing",
        "date_in_words",
        "claims_count",
        "place",
        "conflict",
    ]
    list_filter = [
        "status",
        "planned",
        ("conflict", admin.RelatedOnlyFieldListFilter),
        "type",
        ("place", admin.RelatedOnlyFieldListFilter),
        ("participations__party", admin.RelatedOnlyFieldListFilter),
        ("claims__article__source", admin.RelatedOnlyFieldListFilter),
    ]
    list_select_related = ["conflict", "place"]
    search_fields = [
        "title",
        "slug",
        "summary",
        "date_words",
        "place__name",
        "participations__party__name",
        "participations__party__aliases__name",
        "claims__summary",
        "claims__quote",
    ]
    date_hierarchy = "earliest"

    def get_urls(self) -> list[URLPattern]:
        own = self.admin_site.admin_view(understand_date)
        address = path("understand-date/", own, name="timeline_event_understand_date")
        return [address, *super().get_urls()]

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """What the address gives; the conflict too, where there is but one to choose."""
        given = super().get_changeform_initial_data(request)
        conflicts = Conflict.objects.values_list("pk", flat=True)[:2]
        return {"conflict": conflicts[0], **given} if len(conflicts) == 1 else given

    def get_changelist_instance(self, request: HttpRequest) -> ChangeList:
        """The list with what standing is derived from, read once for all its rows."""
        found = super().get_changelist_instance(request)
        claims = Claim.objects.select_related("article__source").defer("article__text")
        prefetch_related_objects(found.result_list, Prefetch("claims", claims))
        answers = answers_by_claim({event.conflict_id for event in found.result_list})
        for event in found.result_list:
            event.answers = answers
        return found

    def touched_events(self, form: ReasonedForm) -> set[int | None]:
        return {form.instance.pk}

    def refusals_to_delete(self, rows: Sequence[Event]) -> list[str]:
        """Published events stay, and so do those whose changes readers were told of."""
        published = gettext("“%s” is published; withdraw it first.")
        corrected = gettext("“%s” keeps the public notes of its changes; leave it withdrawn.")
        return [
            (published if event.is_published else corrected) % event
            for event in rows
            if event.is_published or event.corrections.exists()
        ]

    @admin.display(description=gettext_lazy("date"), ordering="earliest")
    def date_in_words(self, event: Event) -> str:
        return say(event.date, times=event.times, translate=gettext)

    @admin.display(description=gettext_lazy("claims"))
    def claims_count(self, event: Event) -> int:
        return len(event.claims.all())

    @admin.display(description=gettext_lazy("standing"))
    def standing(self, event: Event) -> str:
        """How it is known, as readers are told."""
        if event._state.adding:
            return gettext("Follows from the claims")
        answers = getattr(event, "answers", None)
        if answers is None:
            answers = answers_by_claim({event.conflict_id})
        return standing_words(event, answers)


def standing_words(event: Event, answers: dict[int, list[Answer]]) -> str:
    """The standing of `event` in words; what its claims answer in disputes is given."""
    claims = list(event.claims.all())
    if not claims:
        return gettext("No claim yet")
    return gettext(STANDINGS[standing_of(event, claims, answers)].on_card)


@require_safe
def understand_date(request: HttpRequest) -> HttpResponse:
    """How the text of a date field is understood, in a sentence, for under the field."""
    return HttpResponse(understood_html(request.GET.get("date_entry", "")))


@admin.register(Participation)
class ParticipationAdmin(ReasonedAdmin):
    """Not in the menu: a page for the versions of a participation, reached from its event."""

    fieldsets = [(None, {"fields": ["event", "party", "role"]})]
    autocomplete_fields = ["event", "party"]
    list_display = ["party", "role", "event"]
    list_filter = ["role"]
    list_select_related = ["event", "party"]
    search_fields = ["party__name", "event__title"]

    def has_module_permission(self, request: HttpRequest) -> bool:
        return False

    def touched_events(self, form: ReasonedForm) -> set[int | None]:
        return events_of(form)

    def refusals_to_delete(self, rows: Sequence[Participation]) -> list[str]:
        return [sentence for row in rows for sentence in on_its_events_page(row)]
