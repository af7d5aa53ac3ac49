from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User

from timeline.models import Correction, Event

from .log import save_logged


def note_change(
    event: Event, *, changed: str, when: datetime, by_user: User | None, reason: str
) -> Correction:
    """Tell readers that `event` was changed: a line a change, when (aware) and why."""
    note = Correction(event=event, made_at=when, reason=reason, changed=changed, by_user=by_user)
    save_logged(note, by_user=by_user, reason=reason)
    return note
