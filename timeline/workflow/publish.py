"""What makes an event public, and what takes it back."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from timeline.models import Event

from .holding import held_event
from .log import save_logged
from .notes import note_change
from .refusals import Refused


@transaction.atomic
def publish(event: Event, *, when: datetime, by_user: User | None, reason: str = "") -> Event:
    """Publish `event` as of `when` (aware). Raises Refused if a claim is missing, or it is gone."""
    if held_event(event).is_published:
        raise Refused(_("“%(title)s” is published already.") % {"title": event.title})
    if not event.claims.exists():
        raise Refused(
            _("“%(title)s” has no claim that cites an article, so it cannot be published.")
            % {"title": event.title}
        )
    is_again = event.published_at is not None
    event.status = "published"
    event.published_at = event.published_at or when
    save_logged(event, by_user=by_user, reason=reason or _("Published"))
    if is_again:
        told, why = _("Withdrawn → Published"), reason or _("Published again")
        note_change(event, changed=told, when=when, by_user=by_user, reason=why)
    return event


@transaction.atomic
def withdraw(event: Event, *, when: datetime, by_user: User | None, reason: str) -> Event:
    """Take a published event from readers' eyes, and note when (aware) and why.

    Raises Refused if it is not published.
    """
    if not event.is_published:
        raise Refused(
            _("“%(title)s” is not published, so it cannot be withdrawn.") % {"title": event.title}
        )
    event.status = "withdrawn"
    why = reason or _("Withdrawn")
    save_logged(event, by_user=by_user, reason=why)
    told = _("Published → Withdrawn")
    note_change(event, changed=told, when=when, by_user=by_user, reason=why)
    return event


@transaction.atomic
def send_to_review(event: Event, *, by_user: User | None) -> Event:
    """Mark a draft as ready for another editor's eyes. Raises Refused for anything else."""
    if event.status != "draft":
        raise Refused(
            _("“%(title)s” is not a draft, so it cannot be sent to review.")
            % {"title": event.title}
        )
    event.status = "in-review"
    save_logged(event, by_user=by_user, reason=_("Sent to review"))
    return event
