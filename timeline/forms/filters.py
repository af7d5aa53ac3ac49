"""From the parameters of an address to a filter, with a sentence for what cannot be read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date as Day
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from timeline.dates import DateError, parse_entry
from timeline.queries.facets import TITLES, Facet
from timeline.queries.filters import FACETS, Filter
from timeline.queries.folding import fold
from timeline.queries.wording import shortened

LONGEST_SEARCH = 200  # characters
MOST_VALUES = 50  # of one filter
CONTROLS = re.compile(r"[\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Problem:
    """A parameter that cannot be followed, and the sentence that says so."""

    parameter: str
    value: str
    message: str


class DayField(forms.Field):
    """A day, as a date in any form that the editors' date field takes."""

    def __init__(self, *, last: bool) -> None:
        super().__init__(required=False)
        self.last = last

    def to_python(self, value: Any) -> Day | None:
        """The first or the last day of what was typed; None for nothing."""
        typed = str(value or "").strip()
        if not typed:
            return None
        try:
            date = parse_entry(typed)
        except DateError as error:
            raise forms.ValidationError(error.say(_)) from error
        day = date.latest if self.last else date.earliest
        if day is None:
            raise forms.ValidationError(
                _("“%s” names no day to filter by; type one, such as 4 April 2019.") % typed
            )
        return day


class FilterForm(forms.Form):
    """The filters that are typed; the others are choices and come from the facets."""

    q = forms.CharField(
        required=False,
        max_length=LONGEST_SEARCH,
        error_messages={
            "max_length": _(
                "Search for %(limit_value)d characters at most; you gave %(show_value)d."
            )
        },
    )

    def __init__(self, params: QueryDict) -> None:
        super().__init__(params)
        self.fields["from"] = DayField(last=False)
        self.fields["to"] = DayField(last=True)

    def clean_q(self) -> str:
        words: str = self.cleaned_data["q"]
        if words and not fold(words):
            raise forms.ValidationError(_("Search for a letter or digit at least."))
        return words

    def clean(self) -> dict[str, Any]:
        days = self.cleaned_data
        first, last = days.get("from"), days.get("to")
        if first and last and first > last:
            days["to"] = None
            self.add_error(
                "from",
                _("“From” (%(frm)s) is after “to” (%(to)s), so both were left out; swap them.")
                % {"frm": first.isoformat(), "to": last.isoformat()},
            )
        return days


def read_filter(params: QueryDict) -> tuple[Filter, list[Problem]]:
    """The filter that `params` ask for, and a problem for each that had to be left out.

    A value that the record does not know is kept: it matches nothing (see unknown_values).
    """
    form = FilterForm(params)
    form.is_valid()
    problems = [
        Problem(name, params.get(name, ""), str(message))
        for name, messages in form.errors.items()
        for message in messages
    ]
    values = {name: _values(params, name) for name in FACETS}
    problems += [_too_many(name) for name in FACETS if len(values[name]) > MOST_VALUES]
    asked = Filter(
        **{name: tuple(found[:MOST_VALUES]) for name, found in values.items()},
        frm=form.cleaned_data.get("from"),
        to=form.cleaned_data.get("to"),
        q=form.cleaned_data.get("q", ""),
    )
    return asked, problems


def unknown_values(facets: Iterable[Facet]) -> list[Problem]:
    """A problem for each value asked for that the record does not know."""
    return [
        Problem(
            facet.name,
            option.value,
            _("“%(value)s” is not known here as a choice of “%(facet)s”, so no event matches it.")
            % {"value": shortened(option.value), "facet": facet.title},
        )
        for facet in facets
        for option in facet.options
        if not option.known
    ]


def _values(params: QueryDict, name: str) -> list[str]:
    """The distinct values of a parameter, in order and lower case, as slugs are."""
    found = (CONTROLS.sub("", value).strip().lower() for value in params.getlist(name))
    return [value for value in dict.fromkeys(found) if value]


def _too_many(name: str) -> Problem:
    message = _("At most %(most)d values of “%(facet)s” at a time; the others were left out.")
    return Problem(name, "", message % {"most": MOST_VALUES, "facet": TITLES[name]})
