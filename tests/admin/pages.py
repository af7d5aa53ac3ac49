"""Filling in and sending the admin's forms as a browser does."""

from __future__ import annotations

from django.contrib.messages import get_messages
from django.urls import reverse


def address(record_or_model, page="change"):
    """The admin's address of a record's page, or of a model's."""
    options = record_or_model._meta
    args = [record_or_model.pk] if page in {"change", "history", "delete"} else []
    return reverse(f"admin:timeline_{options.model_name}_{page}", args=args)


def version_address(row):
    """The address where a row of the history can be put back."""
    name = f"admin:timeline_{row.instance_type._meta.model_name}_simple_history"
    return reverse(name, args=[row.id, row.history_id])


def filled(response):
    """What the form on the page would send if nothing were changed."""
    forms = [response.context["adminform"].form]
    for inline in response.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    fields = [field for form in forms for field in form]
    values = {field.html_name: sent(field.value()) for field in fields}
    return {name: value for name, value in values.items() if value is not None}


def sent(value):
    """A field's value as the browser sends it; None for a box that is not ticked."""
    if value is None or value is True:
        return "on" if value else ""
    if value is False:
        return None
    return [str(each) for each in value] if isinstance(value, list) else str(value)


def change(client, where, changes=None, **more):
    """Open the form at `where`, change some fields, press Save."""
    data = filled(client.get(where)) | (changes or {}) | more
    return client.post(where, data)


def with_row(client, where, prefix, **fields):
    """What the form would send with one row more in the list `prefix`."""
    data = filled(client.get(where))
    number = int(data[f"{prefix}-TOTAL_FORMS"])
    row = {f"{prefix}-{number}-{name}": value for name, value in fields.items()}
    return data | row | {f"{prefix}-TOTAL_FORMS": str(number + 1)}


def errors(response):
    """All that the page complains about, by field; "" for what concerns no field."""
    assert response.status_code == 200, f"Saved instead, on to {response.headers.get('Location')}"
    found = dict(response.context["adminform"].form.errors)
    for inline in response.context["inline_admin_formsets"]:
        for form in inline.formset.forms:
            found |= {form.add_prefix(name): value for name, value in form.errors.items()}
        if general := inline.formset.non_form_errors():
            found[inline.formset.prefix] = general
    return {
        name.replace("__all__", ""): " ".join(str(each) for each in complaints)
        for name, complaints in found.items()
    }


def messages(response):
    return [str(message) for message in get_messages(response.wsgi_request)]
