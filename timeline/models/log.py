"""What readers are told of changes."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from .events import Event


class Correction(models.Model):
    """A public note that a published event was changed: when, what and why."""

    event = models.ForeignKey(
        Event, verbose_name=_("event"), on_delete=models.CASCADE, related_name="corrections"
    )
    made_at = models.DateTimeField(_("made at"))
    reason = models.TextField(_("reason"))
    changed = models.TextField(
        _("what changed"), blank=True, help_text=_("A line a field: what it was and what it is.")
    )
    by_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("made by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d}: {self.reason}"
