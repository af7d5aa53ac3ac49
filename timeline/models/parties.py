from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from timeline.codebook import PARTY_KIND_CHOICES, RELATION_KIND_CHOICES

from .circles import refuse_circle
from .conflicts import Conflict
from .partial_dates import PartiallyDated


class Party(models.Model):
    """Who acts or is acted upon. A filter by a party includes the parties below it."""

    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=30, choices=PARTY_KIND_CHOICES)
    description = models.CharField(_("description"), max_length=300, blank=True)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("parent"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
        help_text=_("The party it belongs to; a filter by the parent includes it."),
    )

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                name="party_not_its_own_parent",
                condition=Q(parent__isnull=True) | ~Q(parent=F("pk")),
                violation_error_message=_("A party cannot be its own parent."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Raises ValidationError for a party that would stand above itself."""
        refuse_circle(self, "parent")


class PartyAlias(models.Model):
    """Another name of a party, as articles write it."""

    party = models.ForeignKey(
        Party, verbose_name=_("party"), on_delete=models.CASCADE, related_name="aliases"
    )
    name = models.CharField(_("name"), max_length=200)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("alias of a party")
        verbose_name_plural = _("aliases of a party")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["party", "name"], name="partyalias_once_per_party"),
        ]

    def __str__(self) -> str:
        return self.name


class PartyRelation(PartiallyDated):
    """One party supports, opposes, leads or belongs to another, as claims of its own say."""

    conflict = models.ForeignKey(
        Conflict, verbose_name=_("conflict"), on_delete=models.PROTECT, related_name="relations"
    )
    from_party = models.ForeignKey(
        Party, verbose_name=_("from"), on_delete=models.PROTECT, related_name="relations_from"
    )
    to_party = models.ForeignKey(
        Party, verbose_name=_("to"), on_delete=models.PROTECT, related_name="relations_to"
    )
    kind = models.CharField(_("kind"), max_length=20, choices=RELATION_KIND_CHOICES)

    history = HistoricalRecords()

    class Meta(PartiallyDated.Meta):
        abstract = False
        verbose_name = _("relation of parties")
        verbose_name_plural = _("relations of parties")
        ordering = ["from_party__name", "kind", "to_party__name"]
        constraints = [
            *PartiallyDated.Meta.constraints,
            models.CheckConstraint(
                name="partyrelation_not_with_itself",
                condition=~Q(from_party=F("to_party")),
                violation_error_message=_("A relation needs two different parties."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.from_party} – {self.get_kind_display()} – {self.to_party}"
