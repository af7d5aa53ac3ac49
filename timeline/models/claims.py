from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.text import slugify
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from timeline.codebook import STANCE_CHOICES, VOICE_CHOICES

from .events import Event
from .parties import Party, PartyRelation
from .sources import Article, Source


def slug_of_words(words: str) -> str:
    """A claimant's words in an address: “area residents” is `area-residents`."""
    return slugify(words, allow_unicode=True)


def refuse_unfit_words(words: str) -> None:
    """Refuse words without letters, and words that are the address of a party or an outlet.

    Raises ValidationError.
    """
    slug = slug_of_words(words)
    if not slug or slug == "not-named":
        raise ValidationError({"words": _("Say in words who claims it.")})
    if Party.objects.filter(slug=slug).exists() or Source.objects.filter(slug=slug).exists():
        raise ValidationError(
            {"words": _("“%s” has a record; choose its voice instead of words.") % words}
        )


class Claim(models.Model):
    """One assertion about an event or a relation: who says it, where, when, in which words."""

    event = models.ForeignKey(
        Event,
        verbose_name=_("event"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="claims",
    )
    relation = models.ForeignKey(
        PartyRelation,
        verbose_name=_("relation"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="claims",
    )
    article = models.ForeignKey(
        Article, verbose_name=_("article"), on_delete=models.PROTECT, related_name="claims"
    )
    voice = models.CharField(
        _("voice"),
        max_length=10,
        choices=VOICE_CHOICES,
        default="outlet",
        help_text=_("Whose word it is: the outlet's own, a party's, somebody named in words."),
    )
    party = models.ForeignKey(
        Party,
        verbose_name=_("claimant"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="claims",
        help_text=_("For the voice of a party."),
    )
    words = models.CharField(
        _("claimant in words"),
        max_length=120,
        blank=True,
        help_text=_("For a claimant without a record, such as “area residents”."),
    )
    stance = models.CharField(_("stance"), max_length=10, choices=STANCE_CHOICES, default="asserts")
    said_on = models.DateField(_("said on"), null=True, blank=True)
    summary = models.CharField(
        _("what is claimed"), max_length=400, blank=True, help_text=_("In our own words.")
    )
    quote = models.TextField(_("quote"), blank=True, help_text=_("The exact words, kept short."))
    quote_prefix = models.CharField(_("words before"), max_length=80, blank=True, editable=False)
    quote_suffix = models.CharField(_("words after"), max_length=80, blank=True, editable=False)
    quote_start = models.PositiveIntegerField(_("start"), null=True, blank=True)
    quote_end = models.PositiveIntegerField(_("end"), null=True, blank=True)

    history = HistoricalRecords()

    class Meta:
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="claim_about_an_event_or_a_relation",
                condition=Q(event__isnull=True, relation__isnull=False)
                | Q(event__isnull=False, relation__isnull=True),
                violation_error_message=_("A claim is about one event or one relation."),
            ),
            models.CheckConstraint(
                name="claim_claimant_fits_its_voice",
                condition=Q(voice="party", party__isnull=False, words="")
                | (Q(voice="words", party__isnull=True) & ~Q(words=""))
                | Q(voice__in=["outlet", "unnamed"], party__isnull=True, words=""),
                violation_error_message=_(
                    "The voice “party” needs a party and no words, the voice “words” needs words "
                    "and no party, and the other voices need neither."
                ),
            ),
            models.CheckConstraint(
                name="claim_quote_span_is_0_le_start_lt_end",
                condition=Q(quote_start__isnull=True, quote_end__isnull=True)
                | (
                    Q(
                        quote_start__isnull=False,
                        quote_end__isnull=False,
                        quote_start__gte=0,
                        quote_end__gt=F("quote_start"),
                    )
                    & ~Q(quote="")
                ),
                violation_error_message=_(
                    "A quote's span needs a quote, and its start and end with 0 <= start < end."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.claimant} {self.get_stance_display()}"

    def clean(self) -> None:
        """Raises ValidationError for words that cannot stand as a claimant in an address."""
        if self.voice == "words" and self.words:
            refuse_unfit_words(self.words)

    @property
    def claimant(self) -> str:
        """Who says so, in words; never empty."""
        if self.voice == "party":
            return str(self.party)
        if self.voice == "words":
            return self.words
        return self.article.source.name if self.voice == "outlet" else gettext("not named")

    @property
    def claimant_slug(self) -> str:
        """The claimant in an address: of the party, of the words, of the outlet."""
        if self.voice == "party" and self.party:
            return self.party.slug
        if self.voice == "words":
            return slug_of_words(self.words)
        return self.article.source.slug if self.voice == "outlet" else "not-named"
