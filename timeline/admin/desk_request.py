"""Who asks what at the desk of which article, for which timeline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from django.contrib.auth.models import User
from django.db.models import Q
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext

from timeline.models import Article, Conflict, Proposal
from timeline.views.htmx import HtmxHttpRequest, wants_fragment

from .writing import editor


@dataclass(frozen=True, slots=True)
class AtDesk:
    """A request of an editor who may decide."""

    request: HttpRequest
    article: Article
    conflict: Conflict

    @property
    def editor(self) -> User:
        return editor(self.request)

    @property
    def wants_fragment(self) -> bool:
        return wants_fragment(cast(HtmxHttpRequest, self.request))

    def address(self, number: int | None = None) -> str:
        """The address of the desk, at the card of a proposal if its number is given."""
        desk = reverse("admin:timeline_article_desk", args=[self.article.pk])
        card = f"#proposal-{number}" if number else ""
        return f"{desk}?conflict={self.conflict.slug}{card}"

    def proposal(self, number: int) -> Proposal:
        """The proposal of that number. Raises Http404."""
        found = Proposal.objects.select_related("article__source", "conflict")
        return get_object_or_404(found, article=self.article, conflict=self.conflict, number=number)


def conflict_asked_for(request: HttpRequest, article: Article) -> Conflict | None:
    """The timeline that the address names; the only one there is, or for which it was read.

    None where there are several to choose from. Raises Http404 for a name that is none's.
    """
    if slug := request.GET.get("conflict"):
        # PostgreSQL refuses to look for a NUL, which no slug has
        found = None if "\0" in slug else Conflict.objects.filter(slug=slug).first()
        if found is None:
            raise Http404(gettext("There is no timeline called “%s” here.") % slug)
        return found
    read_for = Q(runs__article=article) | Q(proposals__article=article)
    for choices in (Conflict.objects.filter(read_for).distinct(), Conflict.objects.all()):
        some = list(choices[:2])
        if some:
            return some[0] if len(some) == 1 else None
    return None
