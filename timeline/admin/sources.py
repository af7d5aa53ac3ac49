"""Outlets and their articles."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.translation import gettext, gettext_lazy

from timeline.models import Article, Source

from .desk import DeskAdmin
from .pasting import PastingAdmin
from .searching import NamedAdmin


@admin.register(Source)
class SourceAdmin(NamedAdmin):
    fieldsets = [(None, {"fields": ["name", "slug", "kind", "country", "url"]})]
    prepopulated_fields = {"slug": ["name"]}
    list_display = ["name", "kind", "country", "slug"]
    list_filter = ["kind", "country"]
    search_fields = ["name", "slug"]


@admin.register(Article)
class ArticleAdmin(DeskAdmin, PastingAdmin):
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
    # The first three fit on a phone
    list_display = [
        "title",
        "review",
        "source",
        "published",
        "language",
        "has_text",
        "claims_count",
    ]
    list_filter = [("source", admin.RelatedOnlyFieldListFilter), "language"]
    list_select_related = ["source"]
    # Counting the claims drops the order of the model
    ordering = ["-published", "title"]
    search_fields = ["title", "byline", "url", "source__name"]
    date_hierarchy = "published"

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).annotate(count_of_claims=Count("claims"))

    def get_urls(self) -> list[URLPattern]:
        own = self.admin_site.admin_view(self.text_view)
        return [path("<str:key>/text/", own, name="timeline_article_text"), *super().get_urls()]

    def text_view(self, request: HttpRequest, key: str) -> HttpResponse:
        """The text of an article alone, to be shown on the page where it is quoted."""
        article = self.get_object(request, key)
        if not self.has_view_permission(request, article):
            raise PermissionDenied
        if article is None:
            raise Http404
        text = article.text or gettext("No text of this article is kept.")
        return HttpResponse(format_html('<div class="article-text">{}</div>', text))

    def get_readonly_fields(self, request: HttpRequest, obj: Article | None = None) -> list[str]:
        return ["text", "sha256"] if obj and obj.text else ["sha256"]

    @admin.display(description=gettext_lazy("text kept"), boolean=True)
    def has_text(self, article: Article) -> bool:
        return bool(article.sha256)

    @admin.display(description=gettext_lazy("claims"), ordering="count_of_claims")
    def claims_count(self, article: Article) -> int:
        return int(article.count_of_claims)  # type: ignore[attr-defined]
