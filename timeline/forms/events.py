"""Forms of events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget
from django.utils.translation import gettext, gettext_lazy

from timeline.codebook import TYPES, filter_value, resolve_type_filter

from .dates import DatedForm
from .reasons import LONGEST_REASON

if TYPE_CHECKING:
    BaseInlineFormSet = forms.BaseInlineFormSet[Any, Any, Any]
else:
    BaseInlineFormSet = forms.BaseInlineFormSet


def type_and_mode_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Each type's label, with the type alone and with each of its modes below it."""
    groups = []
    for kind in TYPES.values():
        label = gettext(kind.label)
        modes = [(filter_value(kind.code, mode.value), gettext(mode.label)) for mode in kind.modes]
        groups.append((f"{kind.code} · {label}", [(kind.value, label), *modes]))
    return groups


class EventForm(DatedForm):
    """An event, its type and mode chosen together so that they always fit."""

    type_and_mode = forms.ChoiceField(
        label=gettext_lazy("Type"), choices=lambda: [("", "---------"), *type_and_mode_choices()]
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.type:
            chosen = filter_value(self.instance.type, self.instance.mode)
            self.initial.setdefault("type_and_mode", chosen)
        self.fields["change_reason"].help_text = gettext(
            "Kept in the history. If the event is published, readers are shown it too."
        )

    def values_of(self, record: Any) -> dict[str, Any]:
        return super().values_of(record) | {"type_and_mode": filter_value(record.type, record.mode)}

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if chosen := resolve_type_filter(self.cleaned_data.get("type_and_mode", "")):
            self.instance.type, self.instance.mode = chosen.type, chosen.mode or ""
        self._check_after()
        return cleaned

    def _check_after(self) -> None:
        """An event follows another of its own conflict, and not itself."""
        after, conflict = self.cleaned_data.get("after"), self.cleaned_data.get("conflict")
        if after and conflict and after.conflict_id != conflict.pk:
            self.add_error("after", gettext("Choose an event of the same conflict."))
        elif after and after.pk == self.instance.pk:
            self.add_error("after", gettext("An event cannot come after itself."))


class ParticipationFormSet(BaseInlineFormSet):
    def get_unique_error_message(self, unique_check: Any) -> str:
        return gettext("A party is listed twice in the same role; keep one of the two.")


class WithdrawForm(forms.Form):
    """Why events are taken from readers' eyes."""

    change_reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=LONGEST_REASON,
        widget=AdminTextareaWidget(attrs={"rows": 3}),
        help_text=gettext_lazy("Kept in the history of each event."),
    )
