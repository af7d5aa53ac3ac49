"""The fields of a proposal as an editor puts them right, with the parties in a list below."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminTextareaWidget, AdminTextInputWidget
from django.utils.translation import gettext, gettext_lazy

from timeline.codebook import (
    DATE_BASIS_CHOICES,
    PARTY_KIND_CHOICES,
    PROPOSAL_ROLE_CHOICES,
    PROPOSAL_STANDING_CHOICES,
    filter_value,
    resolve_type_filter,
)
from timeline.dates import entry_text
from timeline.models import Event, Participation, Party, Place, Proposal
from timeline.workflow import (
    AcceptedFields,
    NewParty,
    NewPlace,
    PartyChoice,
    PlaceChoice,
    new_place,
)
from timeline.workflow.accepted import party_named, place_named

from .dates import LONGEST_ENTRY, DateEntryField, OneDayField, say_how_it_is_understood
from .events import type_and_mode_choices
from .reasons import LONGEST_REASON, LinesField
from .widgets import RecordSelect

if TYPE_CHECKING:
    BaseFormSet = forms.BaseFormSet["PartyRowForm"]
else:
    BaseFormSet = forms.BaseFormSet

LONGEST_NAME = 200  # characters
MOST_PARTIES = 60
MOST_TIMES = 1000
# What is most often so of what an editor marks
BY_HAND = {"date_basis": "stated", "standing": "stated", "times": 1}


def record_field(label: Any, model: type[Party] | type[Place], of: Any) -> Any:
    """A search field for a record; `of` is the model's field whose choices it offers."""
    widget = RecordSelect(of, admin.site)
    return forms.ModelChoiceField(
        model._default_manager.all(), label=label, required=False, widget=widget
    )


class PartyRowForm(forms.Form):
    """One who takes part or says so: a record, or a name and what to do with it."""

    role = forms.ChoiceField(
        label=gettext_lazy("Role"), choices=PROPOSAL_ROLE_CHOICES, initial="initiator"
    )
    name = forms.CharField(
        label=gettext_lazy("Name as written"),
        required=False,
        max_length=LONGEST_NAME,
        widget=AdminTextInputWidget,
    )
    party = record_field(gettext_lazy("Record"), Party, Participation._meta.get_field("party"))
    kind = forms.ChoiceField(
        label=gettext_lazy("Without a record"),
        required=False,
        choices=[
            ("", gettext_lazy("no new one")),
            (gettext_lazy("Make a party of the kind"), PARTY_KIND_CHOICES),
        ],
    )

    def choice(self) -> PartyChoice | None:
        """Who is meant; None for an empty row."""
        given = self.cleaned_data
        name: str = given.get("name", "")
        known: Party | None = given.get("party")
        if known or not name:
            return known
        if known := party_named(name):
            return known
        return NewParty(name, given["kind"]) if given.get("kind") else name


class PartyRows(BaseFormSet):
    def add_fields(self, form: PartyRowForm, index: int | None) -> None:
        super().add_fields(form, index)
        form.fields["DELETE"].label = gettext("Drop")

    def chosen(self, role: str) -> tuple[PartyChoice, ...]:
        """Those in that role, each once, in the order of the rows."""
        kept = (form for form in self.forms if form not in self.deleted_forms)
        choices = (each.choice() for each in kept if each.cleaned_data.get("role") == role)
        return tuple(dict.fromkeys(each for each in choices if each is not None))


PartyFormSet = forms.formset_factory(
    PartyRowForm, formset=PartyRows, extra=2, can_delete=True, max_num=MOST_PARTIES
)


class FieldsForm(forms.Form):
    """What an editor says of a proposal, or of words that the machine passed over.

    `number` keeps the ids of two forms on a page apart.
    """

    title = forms.CharField(
        label=gettext_lazy("Title"), max_length=LONGEST_NAME, widget=AdminTextInputWidget
    )
    type_and_mode = forms.ChoiceField(
        label=gettext_lazy("Type"), choices=lambda: [("", "---------"), *type_and_mode_choices()]
    )
    date_entry = DateEntryField(label=gettext_lazy("Date"), max_length=LONGEST_ENTRY)
    date_words = forms.CharField(
        label=gettext_lazy("Date as written"),
        required=False,
        max_length=LONGEST_NAME,
        widget=AdminTextInputWidget,
    )
    date_basis = forms.ChoiceField(
        label=gettext_lazy("Basis of the date"), choices=DATE_BASIS_CHOICES
    )
    times = forms.IntegerField(label=gettext_lazy("Times"), min_value=1, max_value=MOST_TIMES)
    place = record_field(gettext_lazy("Place"), Place, Event._meta.get_field("place"))
    place_name = forms.CharField(
        label=gettext_lazy("Place as written"),
        required=False,
        max_length=LONGEST_NAME,
        widget=AdminTextInputWidget,
    )
    place_is_new = forms.BooleanField(
        label=gettext_lazy("Make a new place of it if it has no record"), required=False
    )
    standing = forms.ChoiceField(
        label=gettext_lazy("The article says it as"), choices=PROPOSAL_STANDING_CHOICES
    )
    said_on = OneDayField(
        label=gettext_lazy("Said on"),
        required=False,
        widget=AdminTextInputWidget,
        help_text=gettext_lazy("When the claimants said so, if the article tells."),
    )
    summary = LinesField(
        label=gettext_lazy("Summary"),
        required=False,
        max_length=LONGEST_REASON,
        widget=AdminTextareaWidget({"rows": 2}),
        help_text=gettext_lazy("In our own words."),
    )

    def __init__(
        self, data: Any = None, *, proposal: Proposal | None = None, number: int | str = "new"
    ) -> None:
        super().__init__(
            data,
            initial=_initial(proposal) if proposal else BY_HAND,
            auto_id=f"p{number}-%s",
            label_suffix="",
        )
        self.proposal = proposal
        say_how_it_is_understood(self, "date_entry", f"p{number}-date-understood")
        self.parties: Any = PartyFormSet(
            data,
            prefix="parties",
            initial=list(_initial_parties(proposal)) if proposal else [],
            auto_id=f"p{number}-%s",
            form_kwargs={"label_suffix": ""},
        )

    def is_valid(self) -> bool:
        """Whether the fields and the rows of parties are; both say what is wrong with them."""
        rows_are: bool = self.parties.is_valid()
        return super().is_valid() and rows_are

    def accepted(self) -> AcceptedFields:
        """What was said, once the form is valid."""
        given, rows = self.cleaned_data, self.parties
        kind = resolve_type_filter(given["type_and_mode"])
        return AcceptedFields(
            title=given["title"],
            type=(kind and kind.type) or "",
            mode=(kind and kind.mode) or "",
            date=given["date_entry"],
            date_words=given["date_words"],
            date_basis=given["date_basis"],
            times=given["times"],
            place=self._place(),
            initiators=rows.chosen("initiator"),
            targets=rows.chosen("target"),
            standing=given["standing"],
            claimants=rows.chosen("claimant"),
            summary=given["summary"],
            said_on=given["said_on"],
        )

    def _place(self) -> PlaceChoice:
        given = self.cleaned_data
        name: str = given["place_name"]
        known: Place | None = given["place"]
        if known or not name:
            return known
        if known := place_named(name):
            return known
        return self._new_place(name) if given["place_is_new"] else name

    def _new_place(self, name: str) -> NewPlace:
        """With all that was found of it, if it is the place that was found."""
        if self.proposal and self.proposal.place_name == name:
            return new_place(self.proposal)
        return NewPlace(name)


def _initial(proposal: Proposal) -> dict[str, Any]:
    written = proposal.place_name
    return {
        "title": proposal.title,
        "type_and_mode": filter_value(proposal.type, proposal.mode),
        "date_entry": entry_text(proposal.date),
        "date_words": proposal.date_words,
        "date_basis": proposal.date_basis,
        "times": proposal.times,
        "place": proposal.place or (place_named(written) if written else None),
        "place_name": written,
        "standing": proposal.standing,
    }


def _initial_parties(proposal: Proposal) -> Iterable[dict[str, Any]]:
    for each in proposal.found_parties.select_related("party"):
        known = each.party or party_named(each.name)
        yield {"role": each.role, "name": each.name, "party": known}
