"""The only door by which an article's text comes in."""

from __future__ import annotations

from hashlib import sha256

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from timeline.models import Article

from .claims import check_claim, write_claim
from .log import save_logged
from .refusals import Refused


@transaction.atomic
def ingest(article: Article, *, by_user: User | None, reason: str = "") -> Article:
    """Save `article` and freeze its text with a SHA-256 (of its UTF-8, in hex).

    Raises Refused when the text of a saved article would change, since quotes point into it,
    when a text comes to an article that is already quoted with other words, and when it would
    be published before its claims were said.
    """
    kept = Article.objects.filter(pk=article.pk).values_list("text", flat=True).first()
    if kept and kept != article.text:
        raise Refused(_("The text of “%(article)s” is frozen.") % {"article": article})
    article.sha256 = sha256(article.text.encode()).hexdigest() if article.text else ""
    save_logged(article, by_user=by_user, reason=reason)
    for claim in article.claims.exclude(said_on=None):
        check_claim(claim)
    if article.text and not kept:
        for claim in article.claims.exclude(quote=""):
            write_claim(claim, by_user=by_user, reason=reason)
    return article
