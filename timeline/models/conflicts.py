from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from .partial_dates import PartiallyDated

# The first part of an address names a conflict, unless it is one of these.
RESERVED_SLUGS = frozenset(
    "about accounts admin api ar articles atom claims codebook conflicts corrections de disputes "
    "en es events export fa favicon feed figure fr he health help i18n import it ja jsi18n ku "
    "login logout map media parties party places proposals pt review robots ru search sitemap "
    "sources static timeline tr uk zh".split()
)


def refuse_reserved(slug: str) -> None:
    """Refuse a slug that another address of the site uses. Raises ValidationError."""
    if slug.lower() in RESERVED_SLUGS:
        raise ValidationError(
            _("“%(slug)s” is an address of the site itself; choose another."),
            code="reserved",
            params={"slug": slug},
        )


class ConflictQuerySet(models.QuerySet["Conflict"]):
    def public(self) -> ConflictQuerySet:
        """Conflicts that readers may see: those with a published event."""
        return self.filter(events__status="published").distinct()


class Conflict(PartiallyDated):
    """A timeline of its own. What begins before its date is background."""

    slug = models.SlugField(_("slug"), unique=True, validators=[refuse_reserved])
    title = models.CharField(_("title"), max_length=200)
    summary = models.TextField(_("summary"), help_text=_("One paragraph, in our own words."))

    history = HistoricalRecords()
    objects = ConflictQuerySet.as_manager()

    class Meta(PartiallyDated.Meta):
        abstract = False
        verbose_name = _("conflict")
        verbose_name_plural = _("conflicts")
        ordering = ["-earliest", "title"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("timeline", args=[self.slug])
