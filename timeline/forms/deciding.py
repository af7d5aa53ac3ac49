"""What an editor is asked before a proposal is merged or rejected, or made by hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget, AdminTextInputWidget
from django.core.exceptions import ValidationError
from django.utils.translation import gettext, gettext_lazy, ngettext

from timeline.codebook import PROPOSAL_FIELDS, REJECT_REASON_CHOICES, REJECT_REASONS
from timeline.models import Event, Proposal

from .reasons import LONGEST_REASON, LinesField
from .review import FieldsForm
from .widgets import is_id

if TYPE_CHECKING:
    EventField = forms.ModelChoiceField[Event]
else:
    EventField = forms.ModelChoiceField

LONGEST_WORDS = 5000  # characters of an article that are marked by hand
LONGEST_SEARCH = 200
# Marks that a keyboard or another page may write differently
QUOTES = {"'": "['‘’ʼ]", "‘": "['‘’ʼ]", "’": "['‘’ʼ]", '"': '["“”]', "“": '["“”]', "”": '["“”]'}


class RejectForm(forms.Form):
    """Why a proposal is turned down."""

    reason = forms.ChoiceField(
        label=gettext_lazy("Why"),
        choices=REJECT_REASON_CHOICES,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Say why: choose a reason.")},
    )
    note = LinesField(
        label=gettext_lazy("Note"),
        required=False,
        max_length=LONGEST_REASON,
        widget=AdminTextareaWidget({"rows": 2}),
        help_text=gettext_lazy("For other editors; with “Other reason” it is needed."),
    )

    def __init__(self, data: Any = None, *, number: int) -> None:
        super().__init__(data, auto_id=f"p{number}-%s", label_suffix="")

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        given = self.cleaned_data
        if given.get("reason") == "other" and "note" in given and not given["note"].strip():
            self.add_error("note", gettext("Say in the note why it is rejected."))
        return cleaned

    @property
    def meanings(self) -> list[tuple[Any, str]]:
        """Each choice with what it means."""
        terms = REJECT_REASONS.values()
        return [
            (radio, gettext(term.definition))
            for radio, term in zip(self["reason"], terms, strict=True)
        ]


class MergeForm(forms.Form):
    """Which event a proposal is one more report of, and what of it goes over the event's own."""

    event = EventField(
        Event.objects.none(),
        label=gettext_lazy("Event"),
        error_messages={
            "required": gettext_lazy("Choose the event that it is one more report of."),
            "invalid_choice": gettext_lazy("There is no such event in this timeline any more."),
        },
    )
    overwrite = forms.MultipleChoiceField(
        label=gettext_lazy("Also take over"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("Left unticked, the event keeps its own."),
    )
    reason = forms.CharField(
        label=gettext_lazy("Reason for the change"),
        required=False,
        max_length=LONGEST_REASON,
        widget=AdminTextInputWidget,
        help_text=gettext_lazy(
            "Readers are shown it if the event is published; needed then, when it takes over "
            "anything."
        ),
    )
    q = forms.CharField(required=False, max_length=LONGEST_SEARCH, widget=forms.HiddenInput)

    def __init__(
        self,
        data: Any = None,
        *,
        proposal: Proposal,
        offered: dict[str, str],
        event: int | None = None,
    ) -> None:
        """`offered`: by field of OVERWRITABLE, what the proposal says of it in words. `event`:
        the id of one to begin with."""
        super().__init__(
            data,
            initial={"event": event},
            auto_id=f"p{proposal.number}-%s",
            label_suffix="",
        )
        events: Any = self.fields["event"]
        events.queryset = Event.objects.filter(conflict=proposal.conflict_id)
        overwrite: Any = self.fields["overwrite"]
        overwrite.choices = [
            (name, f"{gettext(PROPOSAL_FIELDS[name].label)}: {words}")
            for name, words in offered.items()
        ]

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        given = self.cleaned_data
        event = given.get("event")
        if event and event.is_published and given.get("overwrite") and not given.get("reason"):
            sentence = gettext(
                "Say why: this event is published, and readers are told what was changed."
            )
            self.add_error("reason", sentence)
        return cleaned


class ByHandForm(FieldsForm):
    """A proposal of an editor's own, for words of the article."""

    words = LinesField(
        label=gettext_lazy("Words of the article"),
        max_length=LONGEST_WORDS,
        widget=AdminTextareaWidget({"rows": 3}),
        help_text=gettext_lazy("Select them in the text, or paste them here."),
    )
    # A hint only: nobody sees it, so nothing can be wrong with it
    start = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, text: str, initial: Any = None) -> None:
        super().__init__(data)
        self.text = text
        self.initial = {**self.initial, **(initial or {})}

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if words := self.cleaned_data.get("words"):
            start = self.cleaned_data["start"]
            near = int(start) if is_id(start) else None
            try:
                self.span = find_words(self.text, words, near=near)
            except ValidationError as error:
                self.add_error("words", error)
        return cleaned


def find_words(text: str, words: str, *, near: int | None = None) -> tuple[int, int]:
    """Where `words` stand in `text`, however their lines are broken and quotation marks drawn.

    Of several places it is the one nearest to `near`. Raises ValidationError for none, and for
    several with nothing to tell which.
    """
    found = [match.span() for match in re.finditer(_pattern(words), text)]
    if not found:
        raise ValidationError(
            gettext("These words do not stand in the article. Copy them from its text.")
        )
    if len(found) > 1 and near is None:
        sentence = ngettext(
            "These words stand in the article %d time; add some of those around them.",
            "These words stand in the article %d times; add some of those around them.",
            len(found),
        )
        raise ValidationError(sentence % len(found))
    return min(found, key=lambda span: abs(span[0] - (near or 0)))


def _pattern(words: str) -> str:
    return r"\s+".join(
        "".join(QUOTES.get(char, re.escape(char)) for char in word) for word in words.split()
    )
