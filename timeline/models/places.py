from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from timeline.codebook import WHERE_PREC_CHOICES

from .circles import refuse_circle


class Place(models.Model):
    """Where something happened, as exactly as UCDP's `where_prec` says it is known."""

    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=200)
    lat = models.FloatField(_("latitude"), null=True, blank=True, help_text=_("Degrees, WGS 84."))
    lon = models.FloatField(_("longitude"), null=True, blank=True, help_text=_("Degrees, WGS 84."))
    where_prec = models.PositiveSmallIntegerField(
        _("precision of the place"), null=True, blank=True, choices=WHERE_PREC_CHOICES
    )
    country = models.CharField(
        _("country"),
        max_length=2,
        blank=True,
        validators=[RegexValidator(r"^[A-Z]{2}\Z", _("Two capital letters, such as LY."))],
        help_text=_("ISO 3166-1 alpha-2 code."),
    )
    geonames_id = models.PositiveIntegerField(_("GeoNames id"), null=True, blank=True)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("parent"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
    )

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                name="place_lat_and_lon_on_earth_or_neither",
                # A comparison with NULL is unknown, and a check that is unknown passes.
                condition=Q(lat__isnull=True, lon__isnull=True)
                | Q(
                    lat__isnull=False,
                    lon__isnull=False,
                    lat__gte=-90,
                    lat__lte=90,
                    lon__gte=-180,
                    lon__lte=180,
                ),
                violation_error_message=_(
                    "Give both latitude (-90 to 90) and longitude (-180 to 180), or neither."
                ),
            ),
            models.CheckConstraint(
                name="place_where_prec_between_1_and_7",
                condition=Q(where_prec__isnull=True) | Q(where_prec__gte=1, where_prec__lte=7),
                violation_error_message=_("The precision of a place is a number from 1 to 7."),
            ),
            models.CheckConstraint(
                name="place_not_its_own_parent",
                condition=Q(parent__isnull=True) | ~Q(parent=F("pk")),
                violation_error_message=_("A place cannot be its own parent."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Raises ValidationError for a place that would lie in itself."""
        refuse_circle(self, "parent")


class PlaceAlias(models.Model):
    """Another name or spelling of a place."""

    place = models.ForeignKey(
        Place, verbose_name=_("place"), on_delete=models.CASCADE, related_name="aliases"
    )
    name = models.CharField(_("name"), max_length=200)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("alias of a place")
        verbose_name_plural = _("aliases of a place")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["place", "name"], name="placealias_once_per_place"),
        ]

    def __str__(self) -> str:
        return self.name
