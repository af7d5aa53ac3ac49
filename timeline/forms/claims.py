"""Forms of claims, and of the positions that gather them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.text import Truncator
from django.utils.translation import gettext, gettext_lazy

from timeline.models import Claim
from timeline.workflow import Refused, check_claim

from .reasons import ModelForm, ReasonedForm
from .widgets import is_id

if TYPE_CHECKING:
    ModelMultipleChoiceField = forms.ModelMultipleChoiceField[Claim]
else:
    ModelMultipleChoiceField = forms.ModelMultipleChoiceField

SPAN = {"quote_start", "quote_end"}
QUOTATION = SPAN | {"article", "quote"}
SAYING = {"article", "said_on"}
LABEL = 120  # characters of a claim's words in its label


# What names the claimant, by the voice that needs it, and the sentence when it is missing
CLAIMANTS = {
    "party": gettext_lazy("Choose the party whose word it is, or another voice."),
    "words": gettext_lazy("Say who it was, or choose another voice."),
}


class QuotedForm(ModelForm):
    """A claim that its article can carry, by somebody who is named as its voice asks for."""

    class Meta:
        widgets = {"summary": AdminTextareaWidget({"rows": 2})}
        help_texts = dict.fromkeys(SPAN, gettext_lazy("Left empty, it is looked up in the text."))

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        self._check_claimant()
        self._forget_old_span()
        self._check("said_on", SAYING)
        self._check("quote", QUOTATION)
        return cleaned

    def _check_claimant(self) -> None:
        """Say at the field itself what the constraint on voice and claimant would say at none."""
        given = self.cleaned_data
        voice = given.get("voice")
        for name, missing in CLAIMANTS.items():
            if not voice or name not in given:
                continue
            if voice == name and not given[name]:
                self.add_error(name, missing)
            elif voice != name and given[name]:
                self.add_error(name, gettext("Leave this empty: the voice chosen needs none."))

    def _check(self, field: str, names: set[str]) -> None:
        """Say at `field` what the record's rules have against these fields together."""
        given = self.cleaned_data
        if given.keys() >= names:
            try:
                check_claim(Claim(**{name: given[name] for name in names}))
            except Refused as refusal:
                self.add_error(field, str(refusal))

    def _forget_old_span(self) -> None:
        """Another quote stands elsewhere, unless the editor says where."""
        changed = set(self.changed_data)
        if changed & {"quote", "article"} and not changed & SPAN:
            self.cleaned_data |= dict.fromkeys(SPAN)


class ClaimForm(QuotedForm, ReasonedForm):
    """A claim on a page of its own."""


class ClaimsField(ModelMultipleChoiceField):
    """Claims to choose, each told by a label that differs from the others."""

    def __init__(self, queryset: QuerySet[Claim], **kwargs: Any) -> None:
        super().__init__(
            queryset.select_related("event", "relation", "party", "article__source"), **kwargs
        )

    def clean(self, value: Any) -> Any:
        for each in value or ():
            if not is_id(each):
                raise ValidationError(self.error_messages["invalid_pk_value"] % {"pk": each})
        return super().clean(value)

    def label_from_instance(self, obj: Any) -> str:
        return claim_label(obj)


class PositionForm(ModelForm):
    """One answer to a dispute's question; its claims are of the dispute's own conflict."""

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        dispute = self.cleaned_data.get("dispute")
        for claim in self.cleaned_data.get("claims", []):
            if dispute and claim.event and claim.event.conflict_id != dispute.conflict_id:
                other = gettext("“%s” belongs to another conflict.") % claim_label(claim)
                self.add_error("claims", other)
        return cleaned


class PositionAloneForm(PositionForm, ReasonedForm):
    """A position on a page of its own, where an earlier version can be put back."""

    def values_of(self, record: Any) -> dict[str, Any]:
        claims = [link.claim_id for link in record.claims.all()]
        return super().values_of(record) | {"claims": claims}


def claim_label(claim: Claim) -> str:
    """A claim in one line that tells it from others: who says what of which event."""
    said = Truncator(claim.summary or claim.quote).chars(LABEL)
    about = claim.event or claim.relation
    words = f"{claim.claimant} {claim.get_stance_display()}"
    return f"{words}: {said} ({about})" if said else f"{words} ({about})"
