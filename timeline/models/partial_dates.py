"""The four columns by which a table keeps a partial date."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from timeline.codebook import DATE_BASIS_CHOICES
from timeline.dates import PartialDate, PartOfDay


class PartiallyDated(models.Model):
    """A row with a date as sure as its source makes it, and no surer."""

    earliest = models.DateField(_("earliest"), null=True, blank=True)
    latest = models.DateField(_("latest"), null=True, blank=True)
    # NULL says "the source gives no such date"; an empty string would be a second way to say it.
    edtf = models.CharField(_("EDTF"), max_length=64, null=True, blank=True)  # noqa: DJ001
    part_of_day = models.CharField(
        _("part of day"),
        max_length=10,
        blank=True,
        choices=[(part.value, part.value) for part in PartOfDay],
    )
    date_words = models.CharField(
        _("date as written"),
        max_length=200,
        blank=True,
        help_text=_("The article's own words for the date, such as “late on April 5”."),
    )
    date_basis = models.CharField(
        _("basis of the date"),
        max_length=10,
        choices=DATE_BASIS_CHOICES,
        default="editor",
        help_text=_("How the date is known."),
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_earliest_not_after_latest",
                condition=Q(earliest__isnull=True)
                | Q(latest__isnull=True)
                | Q(earliest__lte=F("latest")),
                violation_error_message=_("The earliest day is after the latest day."),
            ),
        ]

    @property
    def date(self) -> PartialDate:
        """The row's date; bounds, EDTF and part of day in one value."""
        return PartialDate(self.earliest, self.latest, self.edtf, self.part_of_day)

    def set_date(self, date: PartialDate) -> None:
        """Put `date` into the columns; what was written and the basis stay as they are."""
        self.earliest, self.latest = date.earliest, date.latest
        self.edtf, self.part_of_day = date.edtf, date.part_of_day
