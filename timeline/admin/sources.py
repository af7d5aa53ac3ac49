"""Outlets and their articles."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Count
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from timeline.models import Article, Source

from .reasoned import ReasonedAdmin


@admin.register(Source)
class SourceAdmin(ReasonedAdmin):
    fieldsets = [(None, {"fields": ["name", "slug", "kind", "country", "url"]})]
    prepopulated_fields = {"slug": ["name"]}
    list_display = ["name", "kind", "country", "slug"]
    list_filter = ["kind", "country"]
    search_fields = ["name", "slug"]


@admin.register(Article)
class ArticleAdmin(ReasonedAdmin):
    fieldsets = [
        (None, {"fields": ["source", "title", "published", "byline", "credits"]}),
        (None, {"fields": ["url", "language"]}),
        (
            gettext_lazy("Text"),
            {
                "fields": ["text", "sha256"],
                "description": gettext_lazy(
                    "For editors only. Once saved, it is frozen: quotes point into it."
                ),
            },
        ),
    ]
    readonly_fields = ["sha256"]
    autocomplete_fields = ["source"]
    list_display = ["title", "source", "published", "language", "has_text", "claims_count"]
    list_filter = [("source", admin.RelatedOnlyFieldListFilter), "language"]
    list_select_related = ["source"]
    search_fields = ["title", "byline", "url", "source__name"]
    date_hierarchy = "published"

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).annotate(count_of_claims=Count("claims"))

    def get_readonly_fields(self, request: HttpRequest, obj: Article | None = None) -> list[str]:
        return ["text", "sha256"] if obj and obj.text else ["sha256"]

    @admin.display(description=gettext_lazy("text kept"), boolean=True)
    def has_text(self, article: Article) -> bool:
        return bool(article.sha256)

    @admin.display(description=gettext_lazy("claims"), ordering="count_of_claims")
    def claims_count(self, article: Article) -> int:
        return int(article.count_of_claims)  # type: ignore[attr-defined]
