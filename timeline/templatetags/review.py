"""What waits for review, on the admin's first page."""

from __future__ import annotations

from django import template

from timeline.queries.waiting import WaitingArticle, waiting_articles

register = template.Library()


@register.simple_tag
def articles_to_review() -> list[WaitingArticle]:
    """Articles with undecided proposals, the newest first."""
    return waiting_articles()
