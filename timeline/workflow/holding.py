"""Holding what two must not change at once."""

from __future__ import annotations

from django.utils.translation import gettext as _

from timeline.models import Event

from .refusals import Refused


def held_event(event: Event) -> Event:
    """The event as it is now, held until the transaction ends. Raises Refused if it is gone."""
    held = Event.objects.select_for_update().filter(pk=event.pk).first()
    if held is None:
        raise Refused(_("“%s” was deleted meanwhile.") % event)
    return held
