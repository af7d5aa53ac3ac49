"""What every form of a record shares: the reason for a change, and a look at what came between."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.contrib.admin.widgets import AdminTextareaWidget
from django.forms.models import model_to_dict
from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext, gettext_lazy

from timeline.workflow import Refused

if TYPE_CHECKING:
    ModelForm = forms.ModelForm[Any]
else:
    ModelForm = forms.ModelForm

LONGEST_REASON = 2000  # characters


class ReasonMissing(Refused):
    """A published event was changed and nobody said why."""


class LinesField(forms.CharField):
    """Text whose lines end as they do in articles, whatever a browser sends."""

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value)).replace("\r\n", "\n")


class ReasonedForm(ModelForm):
    """A record's form. What concerns one request only is set on the class made for it."""

    # Why the record's rules forbade what this very form asked for, a moment ago
    refusal: Refused | None = None
    # The earlier version to fill the form with, as a row of the history
    restored: Any = None
    # Names the present state of the record; see also timeline.admin.history.version_of
    current_version = ""

    change_reason = forms.CharField(
        label=gettext_lazy("Reason for the change"),
        required=False,
        max_length=LONGEST_REASON,
        widget=AdminTextareaWidget(attrs={"rows": 2}),
        help_text=gettext_lazy("Kept in the history."),
    )
    version = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["version"] = self.current_version
        # What readers saw of each published event, by its id, before this form was saved
        self.facts_before: dict[int, dict[str, str]] = {}
        if self.restored is not None:
            self._fill_from(self.restored)

    def values_of(self, record: Any) -> dict[str, Any]:
        """The initial values that make this form say what `record`, of the history, said."""
        return model_to_dict(record.instance, fields=self._meta.fields)

    @property
    def changes_record(self) -> bool:
        """Whether anything but the reason was changed in it."""
        return bool({*self.changed_data} - {"change_reason", "version"})

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if self.refusal is not None:
            field = "change_reason" if isinstance(self.refusal, ReasonMissing) else None
            self.add_error(field, str(self.refusal))
        self._warn_of_other_changes()
        return cleaned

    def _fill_from(self, record: Any) -> None:
        if self.instance.pk is None:
            self.instance.pk = record.instance.pk  # deleted since, and back under its old id
        if not self.is_bound:
            self.initial = {
                **self.initial,
                **self.values_of(record),
                "change_reason": gettext("Restored the version of %s") % saved_at(record),
            }

    def _warn_of_other_changes(self) -> None:
        opened = self.cleaned_data.get("version")
        if opened and opened != self.current_version:
            # Once warned, the editor may save over it
            data = cast(QueryDict, self.data).copy()
            data["version"] = self.current_version
            self.data = data
            self.add_error(
                None,
                gettext(
                    "This was changed by somebody else while you had it open. Look at its history, "
                    "then save again to put what stands here in its place."
                ),
            )


def saved_at(record: Any) -> str:
    """When `record`, a row of the history, was saved: “5 April 2019, 23:10 UTC”."""
    return date_format(localtime(record.history_date), "DATETIME_FORMAT")
