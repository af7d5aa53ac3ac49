"""What was found in an article, as it was found. Decisions about it stand beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from timeline.codebook import (
    MODE_CHOICES,
    PROPOSAL_ROLE_CHOICES,
    PROPOSAL_STANDING_CHOICES,
    TYPE_CHOICES,
    label_for,
)

from .conflicts import Conflict
from .partial_dates import PartiallyDated
from .parties import Party
from .places import Place
from .runs import ExtractionRun
from .sources import Article

if TYPE_CHECKING:
    from .decisions import Decision


class ProposalQuerySet(models.QuerySet["Proposal"]):
    def decided(self) -> ProposalQuerySet:
        """Proposals about which an editor's decision holds."""
        return self.filter(self._has_decision())

    def pending(self) -> ProposalQuerySet:
        """Proposals that wait for a decision; those superseded do not."""
        return self.filter(~self._has_decision(), superseded_by__isnull=True)

    def on_desk(self) -> ProposalQuerySet:
        """Pending and decided ones: all but those superseded."""
        return self.filter(superseded_by__isnull=True)

    def _has_decision(self) -> Exists:
        decisions = self.model._meta.get_field("decisions").related_model
        return Exists(decisions._default_manager.filter(proposal=OuterRef("pk"), undone_at=None))


class Proposal(PartiallyDated):
    """One happening that an article tells of, as the machine or an editor marked it.

    Never edited: what editors make of it stands in the event and in their decision, so that the
    two can be compared. Only `superseded_by` is set later. That is stored, not derived: a newer
    run adds no row for what it finds unchanged, so nothing else tells that from what it lost.
    """

    article = models.ForeignKey(
        Article, verbose_name=_("article"), on_delete=models.CASCADE, related_name="proposals"
    )
    conflict = models.ForeignKey(
        Conflict, verbose_name=_("conflict"), on_delete=models.CASCADE, related_name="proposals"
    )
    run = models.ForeignKey(
        ExtractionRun,
        verbose_name=_("found by the run"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="proposals",
        help_text=_("None: marked in the text by an editor."),
    )
    number = models.PositiveIntegerField(
        _("number"), help_text=_("Its name at the desk: counts on through all runs of an article.")
    )
    made_at = models.DateTimeField(_("made at"))
    by_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("marked by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    superseded_by = models.ForeignKey(
        ExtractionRun,
        verbose_name=_("superseded by the run"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="superseded",
        help_text=_("The newer run that no longer finds it so, while nobody had decided."),
    )
    title = models.CharField(_("title"), max_length=200)
    type = models.CharField(_("type"), max_length=20, choices=TYPE_CHOICES)
    mode = models.CharField(_("mode"), max_length=30, blank=True, choices=MODE_CHOICES)
    times = models.PositiveSmallIntegerField(_("times"), default=1)
    standing = models.CharField(
        _("standing"), max_length=12, choices=PROPOSAL_STANDING_CHOICES, default="stated"
    )
    is_background = models.BooleanField(_("background"), default=False)
    confidence = models.FloatField(
        _("confidence"), null=True, blank=True, help_text=_("0 to 1, for ranking only.")
    )
    numbers = models.JSONField(
        _("numbers"), default=list, blank=True, help_text=_("How many of what; see FoundNumber.")
    )
    place_name = models.CharField(_("place as written"), max_length=200, blank=True)
    place = models.ForeignKey(
        Place,
        verbose_name=_("place"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="proposals",
    )
    place_found = models.JSONField(
        _("what is known of the place"), default=dict, blank=True, help_text=_("See FoundPlace.")
    )
    fingerprint = models.CharField(
        _("fingerprint"),
        max_length=64,
        blank=True,
        help_text=_("SHA-256 of all that was found; the same again is not proposed again."),
    )

    objects = ProposalQuerySet.as_manager()

    class Meta(PartiallyDated.Meta):
        abstract = False
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        ordering = ["article", "number"]
        constraints = [
            *PartiallyDated.Meta.constraints,
            models.UniqueConstraint(
                fields=["article", "conflict", "number"],
                name="proposal_number_once_per_article_and_conflict",
                violation_error_message=_("This number is taken."),
            ),
            models.CheckConstraint(
                name="proposal_happens_at_least_once",
                condition=Q(times__gte=1),
                violation_error_message=_("An event happens at least once."),
            ),
            models.CheckConstraint(
                name="proposal_confidence_between_0_and_1",
                condition=Q(confidence__isnull=True) | Q(confidence__gte=0, confidence__lte=1),
                violation_error_message=_("Confidence is between 0 and 1."),
            ),
            models.CheckConstraint(
                name="proposal_by_hand_is_not_superseded",
                condition=Q(run__isnull=False) | Q(superseded_by__isnull=True),
                violation_error_message=_("No run supersedes what an editor marked."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def label(self) -> str:
        """The reader's words for its type and mode."""
        return label_for(self.type, self.mode)

    @property
    def is_by_hand(self) -> bool:
        """Whether an editor marked it in the text."""
        return self.run_id is None

    @property
    def decision(self) -> Decision | None:
        """The decision that holds, if any. No query where `decisions` is prefetched."""
        return next((each for each in self.decisions.all() if each.undone_at is None), None)

    @property
    def state(self) -> str:
        """One of PROPOSAL_STATES. A decision outlives a newer run."""
        if decision := self.decision:
            return decision.proposal_state
        return "pending" if self.superseded_by_id is None else "superseded"

    def parties(self, role: str) -> list[ProposalParty]:
        """Its parties in that role, in order. No query where `found_parties` is prefetched."""
        return [each for each in self.found_parties.all() if each.role == role]


class ProposalParty(models.Model):
    """Who does it, whom it meets or who says so: the name as written, and the record's party."""

    proposal = models.ForeignKey(
        Proposal,
        verbose_name=_("proposal"),
        on_delete=models.CASCADE,
        related_name="found_parties",
    )
    role = models.CharField(_("role"), max_length=10, choices=PROPOSAL_ROLE_CHOICES)
    name = models.CharField(_("name as written"), max_length=200)
    party = models.ForeignKey(
        Party,
        verbose_name=_("party"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="found",
        help_text=_("None: the record did not know the name."),
    )

    class Meta:
        verbose_name = _("party of a proposal")
        verbose_name_plural = _("parties of a proposal")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["proposal", "role", "name"],
                name="proposalparty_name_once_per_role",
                violation_error_message=_("This name has this role already."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.get_role_display()})"


class ProposalEvidence(models.Model):
    """A clause of the article that tells of it: text[start:end] of the frozen text, half-open."""

    proposal = models.ForeignKey(
        Proposal, verbose_name=_("proposal"), on_delete=models.CASCADE, related_name="evidence"
    )
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    text = models.TextField(_("text"))

    class Meta:
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        ordering = ["start", "end", "pk"]
        constraints = [
            models.CheckConstraint(
                name="proposalevidence_span_is_0_le_start_lt_end",
                condition=Q(start__gte=0, end__gt=F("start")),
                violation_error_message=_("A span starts before it ends."),
            ),
        ]

    def __str__(self) -> str:
        return self.text
