"""Where in a long form something has to be put right, each place with its address on the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.contrib.admin.helpers import InlineAdminFormSet
from django.forms import BaseForm
from django.utils.text import capfirst
from django.utils.translation import gettext


@dataclass(frozen=True, slots=True)
class Complaint:
    """A sentence on what is wrong; `place` names the field or row whose id is `target`."""

    target: str
    place: str
    sentence: str


def complaints(form: BaseForm, inlines: Iterable[InlineAdminFormSet]) -> Iterator[Complaint]:
    """What is wrong in the fields of `form` and in the lists below it, in the page's order.

    What concerns the whole form and no field is left out: it stands at the top anyway.
    """
    yield from _of_fields(form, "{}")
    for inline in inlines:
        formset, whole = inline.formset, capfirst(str(inline.opts.verbose_name_plural))
        for error in formset.non_form_errors():
            yield Complaint(f"{formset.prefix}-group", whole, str(error))
        for number, row in enumerate(formset.forms):
            name = f"{capfirst(str(inline.opts.verbose_name))} {number + 1}"
            for error in row.non_field_errors():
                yield Complaint(f"{formset.prefix}-{number}", name, str(error))
            yield from _of_fields(row, gettext("%(row)s, {}") % {"row": name})


def _of_fields(form: BaseForm, place: str) -> Iterator[Complaint]:
    for field in form:
        for error in field.errors:
            label = capfirst(str(field.label))
            yield Complaint(field.id_for_label, place.replace("{}", label), str(error))
