from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from timeline.codebook import (
    MODE_CHOICES,
    ROLE_CHOICES,
    STATUS_CHOICES,
    TYPE_CHOICES,
    is_mode,
    label_for,
)

from .circles import refuse_circle
from .conflicts import Conflict
from .partial_dates import PartiallyDated
from .parties import Party
from .places import Place


class EventQuerySet(models.QuerySet["Event"]):
    def published(self) -> EventQuerySet:
        """Events that readers may see."""
        return self.filter(status="published")


class Event(PartiallyDated):
    """One real-world happening. Who says so stands in its claims."""

    conflict = models.ForeignKey(
        Conflict, verbose_name=_("conflict"), on_delete=models.PROTECT, related_name="events"
    )
    slug = models.SlugField(_("slug"), max_length=120)
    title = models.CharField(_("title"), max_length=200)
    summary = models.TextField(_("summary"), blank=True, help_text=_("In our own words."))
    type = models.CharField(_("type"), max_length=20, choices=TYPE_CHOICES)
    mode = models.CharField(_("mode"), max_length=30, blank=True, choices=MODE_CHOICES)
    times = models.PositiveSmallIntegerField(
        _("times"), default=1, help_text=_("How often it happened within its date.")
    )
    planned = models.BooleanField(_("planned"), default=False)
    place = models.ForeignKey(
        Place,
        verbose_name=_("place"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="events",
    )
    after = models.ForeignKey(
        "self",
        verbose_name=_("came after"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="followers",
        help_text=_("The event that this one is known to have followed; orders events of a day."),
    )
    status = models.CharField(
        _("status"), max_length=10, choices=STATUS_CHOICES, default="draft", editable=False
    )
    published_at = models.DateTimeField(_("first published"), null=True, blank=True, editable=False)
    parties = models.ManyToManyField(Party, through="Participation", related_name="events")

    history = HistoricalRecords()
    objects = EventQuerySet.as_manager()

    class Meta(PartiallyDated.Meta):
        abstract = False
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["earliest", "latest", "pk"]
        constraints = [
            *PartiallyDated.Meta.constraints,
            models.UniqueConstraint(
                fields=["conflict", "slug"], name="event_slug_once_per_conflict"
            ),
            models.CheckConstraint(
                name="event_happens_at_least_once",
                condition=Q(times__gte=1),
                violation_error_message=_("An event happens at least once."),
            ),
            models.CheckConstraint(
                name="event_not_after_itself",
                condition=Q(after__isnull=True) | ~Q(after=F("pk")),
                violation_error_message=_("An event cannot come after itself."),
            ),
            models.CheckConstraint(
                name="event_published_has_its_time",
                condition=~Q(status="published") | Q(published_at__isnull=False),
                violation_error_message=_("A published event has the time of its publication."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """Raises ValidationError for a mode that its type does not have, or a circle of after."""
        refuse_circle(self, "after")
        if self.mode and not is_mode(self.type, self.mode):
            raise ValidationError(
                {"mode": _("The type has no such mode; the codebook lists them.")}
            )

    @property
    def label(self) -> str:
        """The reader's words for its type and mode."""
        return label_for(self.type, self.mode)

    @property
    def is_published(self) -> bool:
        return self.status == "published"

    def get_absolute_url(self) -> str:
        return reverse("event", args=[self.conflict.slug, self.slug])


class Participation(models.Model):
    """A party's part in an event."""

    event = models.ForeignKey(
        Event, verbose_name=_("event"), on_delete=models.CASCADE, related_name="participations"
    )
    party = models.ForeignKey(
        Party, verbose_name=_("party"), on_delete=models.PROTECT, related_name="participations"
    )
    role = models.CharField(_("role"), max_length=10, choices=ROLE_CHOICES)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("participation")
        verbose_name_plural = _("participations")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "party", "role"],
                name="participation_once_per_event_party_and_role",
                violation_error_message=_("This party already has this role in the event."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party} ({self.get_role_display()})"
