"""The form into which an article is pasted."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django import forms
from django.contrib.admin.widgets import (
    AdminDateWidget,
    AdminTextareaWidget,
    AdminTextInputWidget,
    AdminURLFieldWidget,
)
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext_lazy

from timeline.models import Conflict, Source
from timeline.workflow.pasting import MISSING

from .dates import OneDayField

OUTLETS_ID = "outlets"  # of the list of names that the browser offers


class PastedWidget(AdminTextareaWidget):
    def format_value(self, value: Any) -> str | None:
        """Without NULs: a page cannot hold them, and a browser would send other signs back."""
        return str(value).replace("\0", "") if value else None


class PastedField(forms.CharField):
    """Text as it was pasted. What is wrong with its characters, the workflow says."""

    widget = PastedWidget

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(strip=False, **kwargs)
        self.validators = [
            each
            for each in self.validators
            if not isinstance(each, ProhibitNullCharactersValidator)
        ]


class PasteForm(forms.Form):
    """An article and the timeline it is to be read for. What else is asked, the workflow says."""

    conflict = forms.ModelChoiceField(
        Conflict.objects.order_by("title"),
        label=gettext_lazy("Timeline"),
        to_field_name="slug",
        help_text=gettext_lazy("The article is read for it; events go there."),
    )
    outlet = forms.CharField(
        label=gettext_lazy("Outlet"),
        widget=AdminTextInputWidget({"list": OUTLETS_ID, "autocomplete": "off"}),
        help_text=gettext_lazy("Choose one that is known, or type the name of a new one."),
        error_messages={"required": MISSING["outlet"]},
    )
    title = forms.CharField(
        label=gettext_lazy("Title"),
        widget=AdminTextInputWidget,
        error_messages={"required": MISSING["title"]},
    )
    published = OneDayField(
        label=gettext_lazy("Published"),
        widget=AdminDateWidget({"size": "20"}),
        help_text=gettext_lazy("Such as 6 April 2019. “Friday” in the text is counted from it."),
        error_messages={"required": MISSING["published"]},
    )
    url = forms.URLField(
        label=gettext_lazy("Address"),
        required=False,
        assume_scheme="https",
        widget=AdminURLFieldWidget,
    )
    byline = forms.CharField(
        label=gettext_lazy("Byline"), required=False, widget=AdminTextInputWidget
    )
    text = PastedField(
        label=gettext_lazy("Text"),
        widget=PastedWidget({"rows": 20, "dir": "auto"}),
        help_text=gettext_lazy("For editors only. Once kept, it is frozen: quotes point into it."),
        error_messages={
            "required": gettext_lazy("There is no text. Paste the text of the article.")
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        conflicts = Conflict.objects.values_list("slug", flat=True)[:2]
        if len(conflicts) == 1:
            self.initial.setdefault("conflict", conflicts[0])

    @property
    def outlets(self) -> list[str]:
        """The names of the outlets there are; of those that share a name, the slugs."""
        outlets = list(Source.objects.values_list("name", "slug"))
        called = Counter(name.casefold() for name, _slug in outlets)
        offered = (slug if called[name.casefold()] > 1 else name for name, slug in outlets)
        return sorted(offered, key=str.casefold)
