"""The review desk on an article's page: where editors decide about what was found in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.http import require_http_methods

from timeline.models import Article, Proposal

from . import desk_decisions as decisions
from . import desk_pages as pages
from .desk_answers import choose_conflict
from .desk_request import AtDesk, conflict_asked_for
from .reasoned import ReasonedAdmin

READ, WRITE, BOTH = ["GET", "HEAD"], ["POST"], ["GET", "HEAD", "POST"]
# All that is read and written there: the desk is no way round what somebody may not do elsewhere
NEEDED = tuple(
    f"timeline.{each}"
    for each in (
        "view_article add_extractionrun add_proposal add_decision change_decision add_event "
        "change_event delete_event add_claim delete_claim add_party add_place"
    ).split()
)


class DeskAdmin(ReasonedAdmin):
    """An article with the desk at which its proposals are reviewed."""

    def get_urls(self) -> list[URLPattern]:
        own = [
            self._path("", pages.desk, "desk", READ),
            self._path("run/", pages.run, "desk_run", READ),
            self._path("read/", pages.read, "desk_read", WRITE),
            self._path("by-hand/", pages.by_hand, "desk_by_hand", BOTH),
            self._path("accept/", decisions.accept_chosen, "desk_accept_chosen", WRITE),
            self._path("<int:number>/", pages.one_card, "desk_card", READ),
            self._path("<int:number>/accept/", decisions.accept_as_found, "desk_accept", WRITE),
            self._path("<int:number>/edit/", decisions.edit, "desk_edit", BOTH),
            self._path("<int:number>/merge/", decisions.merge_into, "desk_merge", BOTH),
            self._path("<int:number>/reject/", decisions.turn_down, "desk_reject", BOTH),
            self._path("<int:number>/undo/", decisions.take_back, "desk_undo", WRITE),
        ]
        return [*own, *super().get_urls()]

    def get_queryset(self, request: HttpRequest) -> Any:
        pending = Proposal.objects.pending().filter(article=OuterRef("pk")).order_by()
        counted = pending.values("article").annotate(count=Count("pk")).values("count")
        undecided = Subquery(counted, output_field=IntegerField())
        return super().get_queryset(request).annotate(count_of_undecided=undecided)

    @admin.display(description=gettext_lazy("review"), ordering="count_of_undecided")
    def review(self, article: Any) -> str:
        """A way to the desk that tells how many proposals wait there."""
        count = article.count_of_undecided
        told = gettext("undecided: %d") % count if count else gettext("Review desk")
        address = reverse("admin:timeline_article_desk", args=[article.pk])
        return format_html('<a href="{}">{}</a>', address, told) if article.sha256 else ""

    def _path(
        self, address: str, view: Callable[..., HttpResponse], name: str, methods: list[str]
    ) -> URLPattern:
        def sit_down(request: HttpRequest, key: str, **about: int) -> HttpResponse:
            article = self._article(request, key)
            conflict = conflict_asked_for(request, article)
            if conflict is None:
                return choose_conflict(request, article)
            return view(AtDesk(request, article, conflict), **about)

        own = self.admin_site.admin_view(require_http_methods(methods)(sit_down))
        return path(f"<str:key>/desk/{address}", own, name=f"timeline_article_{name}")

    def _article(self, request: HttpRequest, key: str) -> Article:
        """The article, for somebody who may decide. Raises PermissionDenied and Http404."""
        if not request.user.has_perms(NEEDED):
            raise PermissionDenied
        article = self.get_object(request, key)
        if article is None:
            raise Http404(gettext("There is no such article."))
        found: Article = article
        return found
