"""Which articles wait for an editor's decisions."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, Max

from timeline.models import Proposal


@dataclass(frozen=True, slots=True)
class WaitingArticle:
    """An article with proposals that nobody has decided about, for one timeline."""

    article_id: int
    title: str
    conflict_slug: str
    conflict_title: str
    undecided: int


def waiting_articles(*, limit: int = 8) -> list[WaitingArticle]:
    """Those with the newest proposals first. One query."""
    columns = ("article", "article__title", "conflict__slug", "conflict__title")
    counted = Proposal.objects.pending().values(*columns)
    counted = counted.annotate(count=Count("pk"), newest=Max("made_at"))
    ordered = counted.order_by("-newest", "article").values_list(*columns, "count")
    return [WaitingArticle(*row) for row in ordered[:limit]]
