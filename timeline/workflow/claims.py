"""The code that writes claims."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from timeline.dates import day_words
from timeline.models import Claim

from .log import delete_logged, save_logged
from .quotes import anchor_quote
from .refusals import Refused


def check_claim(claim: Claim) -> None:
    """Refuse what no claim can say, and anchor its quote; saves nothing. Raises Refused."""
    # It may be a day later where the words were said than where the article was published.
    if claim.said_on and claim.said_on > claim.article.published + timedelta(days=1):
        raise Refused(
            _("The article was published on %(published)s and cannot carry words of %(said)s.")
            % {"published": day_words(claim.article.published), "said": day_words(claim.said_on)}
        )
    anchor_quote(claim)


@transaction.atomic
def write_claim(claim: Claim, *, by_user: User | None, reason: str = "") -> Claim:
    """Save a new or changed claim. Raises Refused if its quote is not its article's text.

    Also if it would move away from a published event that has no other.
    """
    before = Claim.objects.select_related("event").filter(pk=claim.pk).first()
    if before and before.event_id != claim.event_id:
        _refuse_if_last(before)
    check_claim(claim)
    save_logged(claim, by_user=by_user, reason=reason)
    return claim


@transaction.atomic
def delete_claim(claim: Claim, *, by_user: User | None, reason: str = "") -> None:
    """Delete a claim. Raises Refused if it is a published event's last."""
    _refuse_if_last(claim)
    delete_logged(claim, by_user=by_user, reason=reason)


def _refuse_if_last(claim: Claim) -> None:
    event = claim.event
    if event and event.is_published and event.claims.count() == 1:
        raise Refused(
            _("“%(title)s” is published and this is its last claim; withdraw the event first.")
            % {"title": event.title}
        )
