"""Claims: who says what, on the page of an event or a relation, and on pages of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext, gettext_lazy

from timeline.forms.claims import ClaimForm, QuotedForm, claim_label
from timeline.forms.reasons import ReasonedForm
from timeline.forms.widgets import is_id
from timeline.models import Claim, Participation

from .inlines import StackedRows
from .reasoned import ReasonedAdmin

SAID = ["stance", "voice", "party", "words", "said_on", "summary"]
QUOTED: list[str | tuple[str, ...]] = ["article", "quote", ("quote_start", "quote_end")]


class ClaimInline(StackedRows):
    model = Claim
    form = QuotedForm
    fields = [*SAID, "article", "article_text", *QUOTED[1:]]
    readonly_fields = ["article_text"]
    autocomplete_fields = ["article", "party"]
    show_change_link = True

    @admin.display(description=gettext_lazy("article's text"))
    def article_text(self, claim: Claim) -> str:
        """A fold-out that fetches the text to quote from when it is first opened."""
        if not claim.pk:
            return gettext("Can be read here once the claim is saved.")
        return format_html(
            '<details hx-get="{}" hx-trigger="toggle once" hx-target="find .article-text"'
            ' hx-select=".article-text" hx-swap="outerHTML"><summary>{}</summary>'
            '<div class="article-text"><a href="{}">{}</a></div></details>',
            reverse("admin:timeline_article_text", args=[claim.article_id]),
            gettext("Read it to quote from it"),
            reverse("admin:timeline_article_change", args=[claim.article_id]),
            gettext("The article's own page"),
        )


@admin.register(Claim)
class ClaimAdmin(ReasonedAdmin):
    form = ClaimForm
    fieldsets = [
        (None, {"fields": ["event", "relation"]}),
        (gettext_lazy("Who says what"), {"fields": [*SAID]}),
        (gettext_lazy("Where it is written"), {"fields": [*QUOTED]}),
    ]
    autocomplete_fields = ["event", "relation", "article", "party"]
    list_display = ["claimant", "stance", "summary", "event", "relation", "article", "said_on"]
    list_filter = [
        "stance",
        "voice",
        ("event__conflict", admin.RelatedOnlyFieldListFilter),
        ("party", admin.RelatedOnlyFieldListFilter),
        ("article__source", admin.RelatedOnlyFieldListFilter),
    ]
    list_select_related = ["event", "relation__from_party", "relation__to_party"]
    search_fields = [
        "summary",
        "quote",
        "words",
        "party__name",
        "party__aliases__name",
        "event__title",
        "article__title",
    ]
    date_hierarchy = "said_on"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Claim]:
        return super().get_queryset(request).select_related("event", "party", "article__source")

    def get_urls(self) -> list[URLPattern]:
        own = self.admin_site.admin_view(self.of_conflict_view)
        return [path("of-conflict/", own, name="timeline_claim_of_conflict"), *super().get_urls()]

    def of_conflict_view(self, request: HttpRequest) -> HttpResponseBase:
        """Answers the search field of a dispute's claims."""
        return ClaimsOfConflict.as_view(admin_site=self.admin_site)(request)

    def touched_events(self, form: ReasonedForm) -> set[int | None]:
        return events_of(form)

    def refusals_to_delete(self, rows: Sequence[Claim]) -> list[str]:
        return [sentence for row in rows for sentence in on_its_events_page(row)]

    @admin.display(description=gettext_lazy("claimant"), ordering="party__name")
    def claimant(self, claim: Claim) -> str:
        return claim.claimant


class ClaimsOfConflict(AutocompleteJsonView):
    """Claims to choose from: those of the address's conflict, and those about relations."""

    def get_queryset(self) -> QuerySet[Claim]:
        found = super().get_queryset()
        conflict = self.request.GET.get("conflict", "")
        if not is_id(conflict):
            return found
        return found.filter(Q(event__isnull=True) | Q(event__conflict=conflict))

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, str]:
        return {"id": str(obj.pk), "text": claim_label(obj)}


def events_of(form: ReasonedForm) -> set[int | None]:
    """The ids of the event that the form's record was part of and of the one it now is."""
    return {form.initial.get("event"), form.instance.event_id}


def on_its_events_page(row: Claim | Participation) -> list[str]:
    """Why a part of a published event is not deleted on a page of its own, if it is one."""
    if row.event is None or not row.event.is_published:
        return []
    sentence = gettext(
        "“%(part)s” belongs to “%(event)s”, which is published: delete it on the page of the "
        "event, where you can say why."
    )
    return [sentence % {"part": row, "event": row.event}]
