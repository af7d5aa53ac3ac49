"""Dates as an editor types them."""

from __future__ import annotations

from datetime import date as Day
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_lazy

from timeline.dates import (
    DateError,
    PartialDate,
    entry_text,
    explain,
    parse_edtf,
    parse_entry,
)

from .reasons import ReasonedForm

LONGEST_ENTRY = 200  # characters


class OneDayField(forms.DateField):
    """A day, typed in any way that a date is."""

    def to_python(self, value: Any) -> Day | None:
        """The day that was typed; None for nothing.

        Raises ValidationError with a sentence on what to type, also for a longer, an uncertain
        date or a part of a day, of which nothing but the day could be kept.
        """
        if isinstance(value, Day):
            return value
        if not str(value or "").strip():
            return None
        try:
            date = parse_entry(str(value))
        except DateError as error:
            raise ValidationError(error.say(gettext), code="date") from error
        day = date.earliest
        if day is None or date != parse_edtf(day.isoformat()):
            sentence = gettext("“%s” is not one day alone; type one such as “7 April 2019”.")
            raise ValidationError(sentence % value, code="date")
        return day


class DateEntryField(forms.CharField):
    """One line of text that becomes a PartialDate."""

    def clean(self, value: Any) -> PartialDate:
        """The date that was typed. Raises ValidationError with a sentence on what to type."""
        text = super().clean(value)
        try:
            return parse_entry(text)
        except DateError as error:
            raise ValidationError(error.say(gettext), code="date") from error

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether another date is meant, however it is written."""
        try:
            return self.clean(data) != self.clean(initial)
        except ValidationError:
            return True


class DatedForm(ReasonedForm):
    """The form of a record with a partial date, which is typed in one field."""

    date_entry = DateEntryField(label=gettext_lazy("Date"), max_length=LONGEST_ENTRY)

    class Media:
        js = ["django_htmx/htmx-2.min.js", "js/admin-htmx.js"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding:
            self.initial.setdefault("date_entry", entry_text(self.instance.date))
        say_how_it_is_understood(self, "date_entry")

    def values_of(self, record: Any) -> dict[str, Any]:
        date = PartialDate(record.earliest, record.latest, record.edtf, record.part_of_day)
        return super().values_of(record) | {"date_entry": entry_text(date)}

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if date := self.cleaned_data.get("date_entry"):
            self.instance.set_date(date)
        return cleaned


UNDERSTOOD_ID = "date-understood"


def say_how_it_is_understood(form: forms.BaseForm, name: str, at: str = UNDERSTOOD_ID) -> None:
    """Have a date field say under it how its text is understood; `at` is the id of that place."""
    field = form.fields[name]
    field.widget.attrs |= {"class": "vTextField", "autocomplete": "off"} | asks_as_it_is_typed(at)
    # Not form[name].value(), which would keep the help text that was there before
    values = form.data if form.is_bound else form.initial
    field.help_text = format_html(
        '<span id="{}" class="date-understood" aria-live="polite">{}</span>',
        at,
        understood_html(str(values.get(name) or "")),
    )


def asks_as_it_is_typed(at: str) -> dict[str, str]:
    """The attributes that make htmx show, under the field, how its text is understood."""
    return {
        "hx-get": reverse("admin:timeline_event_understand_date"),
        "hx-trigger": "input changed delay:300ms",
        "hx-target": f"#{at}",
        "hx-sync": "this:replace",
        # Nothing of a login page, should the session be over
        "hx-select": ".understood",
    }


def understood_html(entry: str) -> SafeString:
    """How a typed date is understood, as it stands under the field."""
    return format_html('<span class="understood">{}</span>', understood(entry))


def understood(entry: str) -> str:
    """How a typed date is understood, in a sentence; what to type, if it is not."""
    if not entry.strip():
        return gettext(
            "Such as “4 April 2019”, “late on 5 April 2019”, “between 4 and 6 April 2019”, "
            "“April 2019”, “2014/2017~” or “undated”."
        )
    try:
        return explain(parse_entry(entry), translate=gettext)
    except DateError as error:
        return error.say(gettext)
