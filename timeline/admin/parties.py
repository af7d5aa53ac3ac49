"""Parties with their other names, and how they stand to one another."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext, gettext_lazy

from timeline.dates import say
from timeline.forms.dates import DatedForm
from timeline.models import Claim, Party, PartyAlias, PartyRelation

from .claims import ClaimInline
from .inlines import TabularRows
from .reasoned import ReasonedAdmin
from .searching import NamedAdmin


class PartyAliasInline(TabularRows):
    model = PartyAlias
    fields = ["name"]


@admin.register(Party)
class PartyAdmin(NamedAdmin):
    inlines = [PartyAliasInline]
    parts = ((PartyAlias, "party_id"),)
    fieldsets = [(None, {"fields": ["name", "slug", "kind", "parent", "description"]})]
    autocomplete_fields = ["parent"]
    prepopulated_fields = {"slug": ["name"]}
    list_display = ["name", "kind", "parent", "slug"]
    list_filter = ["kind", ("parent", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["parent"]
    search_fields = ["name", "slug", "aliases__name"]


@admin.register(PartyRelation)
class PartyRelationAdmin(ReasonedAdmin):
    form = DatedForm
    inlines = [ClaimInline]
    parts = ((Claim, "relation_id"),)
    fieldsets = [
        (None, {"fields": ["conflict", "from_party", "kind", "to_party"]}),
        (gettext_lazy("When"), {"fields": ["date_entry", "date_words", "date_basis"]}),
    ]
    autocomplete_fields = ["conflict", "from_party", "to_party"]
    list_display = ["from_party", "kind", "to_party", "date_in_words", "claims_count"]
    list_display_links = ["from_party", "kind", "to_party"]
    list_filter = [
        "conflict",
        "kind",
        ("from_party", admin.RelatedOnlyFieldListFilter),
        ("to_party", admin.RelatedOnlyFieldListFilter),
    ]
    list_select_related = ["from_party", "to_party"]
    search_fields = ["from_party__name", "to_party__name"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[PartyRelation]:
        return super().get_queryset(request).prefetch_related("claims")

    @admin.display(description=gettext_lazy("date"), ordering="earliest")
    def date_in_words(self, relation: PartyRelation) -> str:
        return say(relation.date, translate=gettext)

    @admin.display(description=gettext_lazy("claims"))
    def claims_count(self, relation: PartyRelation) -> int:
        return len(relation.claims.all())
