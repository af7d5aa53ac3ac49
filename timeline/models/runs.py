from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from timeline.codebook import LANGUAGES, RUN_STATE_CHOICES, RUN_STATES

from .conflicts import Conflict
from .sources import Article

OPEN_STATES = ("waiting", "running")
# A long article takes seconds. Whatever takes longer than this has lost its process.
PATIENCE = timedelta(minutes=10)


class ExtractionRunQuerySet(models.QuerySet["ExtractionRun"]):
    def open(self) -> ExtractionRunQuerySet:
        """Runs that wait or are under way, abandoned ones included."""
        return self.filter(state__in=OPEN_STATES)

    def abandoned(self, now: datetime) -> ExtractionRunQuerySet:
        """Open runs from which nothing has been heard for longer than PATIENCE."""
        limit = now - PATIENCE
        return self.filter(
            Q(state="waiting", queued_at__lt=limit) | Q(state="running", started_at__lt=limit)
        )


class ExtractionRun(models.Model):
    """One reading of an article by the machine, for one timeline."""

    article = models.ForeignKey(
        Article, verbose_name=_("article"), on_delete=models.CASCADE, related_name="runs"
    )
    conflict = models.ForeignKey(
        Conflict,
        verbose_name=_("conflict"),
        on_delete=models.CASCADE,
        related_name="runs",
        help_text=_("The timeline for which it was read."),
    )
    version = models.CharField(_("version of the pipeline"), max_length=40, blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=RUN_STATE_CHOICES, default="waiting"
    )
    queued_at = models.DateTimeField(_("queued at"))
    started_at = models.DateTimeField(_("started at"), null=True, blank=True)
    finished_at = models.DateTimeField(_("finished at"), null=True, blank=True)
    by_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("asked for by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    events_found = models.PositiveIntegerField(_("events found"), default=0)
    proposals_new = models.PositiveIntegerField(_("new proposals"), default=0)
    already_decided = models.PositiveIntegerField(_("already decided"), default=0)
    words = models.PositiveIntegerField(_("words read"), default=0)
    language = models.CharField(_("language"), max_length=10, blank=True)
    error = models.CharField(
        _("error"), max_length=300, blank=True, help_text=_("A sentence for editors.")
    )
    error_detail = models.CharField(_("error, technically"), max_length=500, blank=True)

    objects = ExtractionRunQuerySet.as_manager()

    class Meta:
        verbose_name = _("extraction run")
        verbose_name_plural = _("extraction runs")
        ordering = ["-queued_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="extractionrun_started_unless_waiting",
                condition=Q(state="waiting", started_at__isnull=True)
                | Q(state__in=["running", "done"], started_at__isnull=False)
                | Q(state="failed"),
                violation_error_message=_("A run has the time of its start once it has begun."),
            ),
            models.CheckConstraint(
                name="extractionrun_finished_when_done_or_failed",
                condition=Q(state__in=OPEN_STATES, finished_at__isnull=True)
                | Q(state__in=["done", "failed"], finished_at__isnull=False),
                violation_error_message=_("A run has the time of its end once it has ended."),
            ),
            models.CheckConstraint(
                name="extractionrun_says_why_it_failed",
                condition=(Q(state="failed") & ~Q(error="")) | (~Q(state="failed") & Q(error="")),
                violation_error_message=_("A run that failed, and no other, says why."),
            ),
            models.UniqueConstraint(
                name="extractionrun_one_open_per_article_and_conflict",
                fields=["article", "conflict"],
                condition=Q(state__in=OPEN_STATES),
                violation_error_message=_("This article is being read already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article} – {self.get_state_display()}"

    @property
    def is_open(self) -> bool:
        """Whether it waits or is under way."""
        return self.state in OPEN_STATES

    def is_abandoned(self, now: datetime) -> bool:
        """Whether it is open and nothing has been heard of it for longer than PATIENCE.

        Then it is told as failed, and the article may be read again.
        """
        return self.is_open and (self.started_at or self.queued_at) < now - PATIENCE

    @property
    def message(self) -> str:
        """How it is going or how it went, in a sentence for editors."""
        if self.state == "failed":
            return self.error
        if self.state != "done":
            return gettext(RUN_STATES[self.state].definition)
        if self.language not in ("", "en"):
            named = gettext(LANGUAGES.get(self.language, self.language))
            sentence = gettext("This text is not in English (%s); nothing is proposed.")
            return sentence % named
        return self._what_was_found()

    def _what_was_found(self) -> str:
        count = self.events_found
        found = ngettext("%d event found", "%d events found", count) % count
        waiting = count - self.proposals_new - self.already_decided
        parts = (
            (self.proposals_new, gettext("%d new")),
            (self.already_decided, gettext("%d decided before")),
            (waiting, gettext("%d on the desk already")),
        )
        told = ", ".join(words % number for number, words in parts if number > 0)
        return f"{found}: {told}." if told else f"{found}."
