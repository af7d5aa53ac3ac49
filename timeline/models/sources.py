from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from timeline.codebook import SOURCE_KIND_CHOICES


class Source(models.Model):
    """An outlet that publishes articles."""

    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    name = models.CharField(_("name"), max_length=200)
    kind = models.CharField(_("kind"), max_length=30, choices=SOURCE_KIND_CHOICES)
    country = models.CharField(
        _("country"), max_length=2, blank=True, help_text=_("ISO 3166-1 alpha-2 code.")
    )
    url = models.URLField(_("website"), blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Article(models.Model):
    """One publication of a source. Its text, once frozen, is for editors' eyes only."""

    source = models.ForeignKey(
        Source, verbose_name=_("source"), on_delete=models.PROTECT, related_name="articles"
    )
    title = models.CharField(_("title"), max_length=300)
    url = models.URLField(_("address"), max_length=500, blank=True)
    byline = models.CharField(_("byline"), max_length=200, blank=True)
    credits = models.CharField(
        _("credits"), max_length=300, blank=True, help_text=_("Agencies the article draws on.")
    )
    published = models.DateField(_("published"))
    language = models.CharField(_("language"), max_length=10, default="en")
    text = models.TextField(_("text"), blank=True)
    sha256 = models.CharField(_("SHA-256 of the text"), max_length=64, blank=True, editable=False)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ["-published", "title"]
        constraints = [
            models.UniqueConstraint(
                fields=["source", "title", "published"], name="article_once_per_source_and_day"
            ),
            models.CheckConstraint(
                name="article_text_has_its_checksum",
                condition=Q(text="", sha256="") | (~Q(text="") & ~Q(sha256="")),
                violation_error_message=_("A text and its SHA-256 are kept together."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source}: {self.title} ({self.published})"
