from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from timeline.codebook import DECISION_KIND_CHOICES, REJECT_REASON_CHOICES

from .claims import Claim
from .events import Event
from .proposals import Proposal

STATE_AFTER = {"accept": "accepted", "merge": "merged", "reject": "rejected"}


class DecisionQuerySet(models.QuerySet["Decision"]):
    def in_force(self) -> DecisionQuerySet:
        """Decisions that nobody has undone."""
        return self.filter(undone_at__isnull=True)


class Decision(models.Model):
    """What an editor made of a proposal. One holds at a time; an undone one stays as a row."""

    # A decision is what the machine is measured by, so nothing it is about is swept away
    proposal = models.ForeignKey(
        Proposal, verbose_name=_("proposal"), on_delete=models.PROTECT, related_name="decisions"
    )
    kind = models.CharField(_("decision"), max_length=10, choices=DECISION_KIND_CHOICES)
    reason = models.CharField(_("reason"), max_length=20, blank=True, choices=REJECT_REASON_CHOICES)
    note = models.TextField(_("note"), blank=True)
    event = models.ForeignKey(
        Event,
        verbose_name=_("event"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="decisions",
        help_text=_("The event that was made, or that got the claims."),
    )
    claims = models.ManyToManyField(
        Claim,
        verbose_name=_("claims"),
        blank=True,
        related_name="decisions",
        help_text=_("The claims that it made."),
    )
    corrected = models.JSONField(
        _("corrected"),
        default=list,
        blank=True,
        help_text=_("The fields in which the editor differs from the proposal."),
    )
    left_out = models.JSONField(
        _("left out"),
        default=list,
        blank=True,
        help_text=_("Names of which there is no record, so that the event lacks them."),
    )
    overwrote = models.JSONField(
        _("overwrote"),
        default=dict,
        blank=True,
        help_text=_("By field, what a merge found in the event and what it put there."),
    )
    versions = models.PositiveIntegerField(
        _("versions"),
        default=0,
        help_text=_("How many versions the event and its parts had then; more is later work."),
    )
    by_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    decided_at = models.DateTimeField(_("decided at"))
    undone_at = models.DateTimeField(_("undone at"), null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("undone by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["-decided_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                name="decision_one_in_force_per_proposal",
                fields=["proposal"],
                condition=Q(undone_at__isnull=True),
                violation_error_message=_("Somebody has decided about this proposal."),
            ),
            models.CheckConstraint(
                name="decision_reason_for_rejecting_only",
                condition=(Q(kind="reject") & ~Q(reason=""))
                | Q(kind__in=["accept", "merge"], reason=""),
                violation_error_message=_("To reject needs a reason; nothing else has one."),
            ),
            models.CheckConstraint(
                name="decision_rejected_has_no_event",
                condition=~Q(kind="reject") | Q(event__isnull=True),
                violation_error_message=_("Nothing is made of what is rejected."),
            ),
            models.CheckConstraint(
                name="decision_undone_by_someone_at_some_time",
                condition=Q(undone_by__isnull=True) | Q(undone_at__isnull=False),
                violation_error_message=_("What somebody has undone was undone at a time."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.proposal}"

    @property
    def proposal_state(self) -> str:
        """The state of a proposal about which it holds, as one of PROPOSAL_STATES."""
        return STATE_AFTER[self.kind]
