"""Places with their other names."""

from __future__ import annotations

from django.contrib import admin
from django.utils.translation import gettext_lazy

from timeline.models import Place, PlaceAlias

from .inlines import TabularRows
from .searching import NamedAdmin


class PlaceAliasInline(TabularRows):
    model = PlaceAlias
    fields = ["name"]


@admin.register(Place)
class PlaceAdmin(NamedAdmin):
    inlines = [PlaceAliasInline]
    parts = ((PlaceAlias, "place_id"),)
    fieldsets = [
        (None, {"fields": ["name", "slug", "parent", "country"]}),
        (gettext_lazy("On the map"), {"fields": ["lat", "lon", "where_prec", "geonames_id"]}),
    ]
    autocomplete_fields = ["parent"]
    prepopulated_fields = {"slug": ["name"]}
    list_display = ["name", "country", "parent", "where_prec", "lat", "lon"]
    list_filter = ["country", "where_prec", ("parent", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["parent"]
    search_fields = ["name", "slug", "aliases__name"]
