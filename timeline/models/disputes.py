from __future__ import annotations

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from .claims import Claim
from .conflicts import Conflict


class Dispute(models.Model):
    """One question on which claims compete. No winner is ever computed."""

    conflict = models.ForeignKey(
        Conflict, verbose_name=_("conflict"), on_delete=models.PROTECT, related_name="disputes"
    )
    slug = models.SlugField(_("slug"), max_length=120)
    question = models.CharField(_("question"), max_length=250)
    summary = models.TextField(_("summary"), blank=True, help_text=_("In our own words."))

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("dispute")
        verbose_name_plural = _("disputes")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["conflict", "slug"], name="dispute_slug_once_per_conflict"
            ),
        ]

    def __str__(self) -> str:
        return self.question

    def get_absolute_url(self) -> str:
        return reverse("dispute", args=[self.conflict.slug, self.slug])


class Position(models.Model):
    """One answer to a dispute's question, with the claims that give it."""

    dispute = models.ForeignKey(
        Dispute, verbose_name=_("dispute"), on_delete=models.CASCADE, related_name="positions"
    )
    label = models.CharField(_("answer"), max_length=200)
    note = models.TextField(_("note"), blank=True)
    claims = models.ManyToManyField(
        Claim, verbose_name=_("claims"), blank=True, related_name="positions"
    )

    history = HistoricalRecords(m2m_fields=[claims])

    class Meta:
        verbose_name = _("position")
        verbose_name_plural = _("positions")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["dispute", "label"], name="position_label_once_per_dispute"
            ),
        ]

    def __str__(self) -> str:
        return self.label
