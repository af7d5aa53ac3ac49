"""The versions of a record: who changed what, when and why."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import admin
from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Field, Max, Model
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext
from simple_history.models import DeletedObject
from simple_history.template_utils import ObjDiffDisplay

from timeline.dates import PartialDate, say

# Models whose rows are edited on the page of another, each with its key to that other
Parts = tuple[tuple[type[Model], str], ...]

DATE_COLUMNS = frozenset({"earliest", "latest", "edtf", "part_of_day"})
LONGEST_VALUE = 400  # characters of a value that a list of changes shows


@dataclass(frozen=True, slots=True)
class Change:
    """What a field said before and what it says now, in words."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Version:
    """One row of the history. `url` is where it can be looked at and put back, or empty."""

    when: datetime
    who: str
    reason: str
    kind: str
    about: str
    changes: tuple[Change, ...]
    url: str


def versions_of(model: type[Model], key: str, value: object) -> list[Version]:
    """All versions, the latest first, of every row of `model` whose `key` ever was `value`."""
    history: Any = model.history  # type: ignore[attr-defined]
    rows = history.filter(id__in=history.filter(**{key: value}).values("id"))
    rows = rows._select_related_history_tracked_objs().select_related("history_user")
    names: dict[int, str] = {}
    before: dict[int, Any] = {}
    found = []
    for row in rows.order_by("history_date", "history_id"):
        if row.id not in names:
            names[row.id] = name_of(row)
        found.append(_version(row, before.get(row.id), names[row.id]))
        before[row.id] = row
    return found[::-1]


def version_of(row: Model, parts: Parts) -> str:
    """Names the present state of `row` and of its `parts`; another after any change of them."""
    latest = [latest_version(type(row), id=row.pk)]
    latest += [latest_version(model, **{key: row.pk}) for model, key in parts]
    return "-".join(latest)


def latest_version(model: type[Model], **key: object) -> str:
    """The id of the last version of `model`'s rows with that key; 0 for none."""
    history: Any = model.history  # type: ignore[attr-defined]
    return str(history.filter(**key).aggregate(last=Max("history_id"))["last"] or 0)


def changes_between(old: Any, new: Any, skipped: Collection[str] = ()) -> tuple[Change, ...]:
    """How one row of a history differs from another, a change a field, dates as one."""
    delta = new.diff_against(old, excluded_fields={*skipped}, foreign_keys_are_objs=True)
    changed = {change.field: (change.old, change.new) for change in delta.changes}
    # The status is no field of a form, so the library leaves it out
    if "status" not in skipped and getattr(old, "status", "") != getattr(new, "status", ""):
        changed["status"] = (old.status, new.status)
    found = [
        _shortened(new.instance_type._meta.get_field(name), *values)
        for name, values in changed.items()
        if name not in DATE_COLUMNS
    ]
    if DATE_COLUMNS & changed.keys():
        found.append(Change(gettext("Date"), _date_words(old), _date_words(new)))
    return tuple(sorted(found, key=lambda change: change.field))


def name_of(row: Any) -> str:
    """What a row of a history is about: “claim: area residents asserts”."""
    kind = row.instance_type._meta.verbose_name
    try:
        return f"{kind}: {row.instance}"
    except ObjectDoesNotExist:
        # What its name is made of has been deleted since
        return f"{kind} {row.id}"


def _version(row: Any, before: Any | None, about: str) -> Version:
    return Version(
        when=row.history_date,
        who=str(row.history_user or gettext("the program")),
        reason=row.history_change_reason or "",
        kind=row.get_history_type_display(),
        about=capfirst(about),
        changes=changes_between(before, row) if before and row.history_type == "~" else (),
        url=_address(row),
    )


def _address(row: Any) -> str:
    if not admin.site.is_registered(row.instance_type):
        return ""
    options = row.instance_type._meta
    name = f"admin:{options.app_label}_{options.model_name}_simple_history"
    return reverse(name, args=[row.id, row.history_id])


def _date_words(row: Any) -> str:
    date = PartialDate(row.earliest, row.latest, row.edtf, row.part_of_day)
    return say(date, translate=gettext)


def _shortened(field: Field[Any, Any], old: Any, new: Any) -> Change:
    display = ObjDiffDisplay(max_length=LONGEST_VALUE)
    shown = display.common_shorten_repr(_in_words(field, old), _in_words(field, new))
    return Change(capfirst(str(field.verbose_name)), *shown)


def _in_words(field: Field[Any, Any], value: Any) -> str:
    """A value as an editor knows it: the label of a choice, yes or no, the names of a list."""
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, list):
        related = field.related_model._meta.model_name  # type: ignore[union-attr]
        return "; ".join(str(row[related]) for row in value) or "–"
    if isinstance(value, DeletedObject):
        return gettext("deleted since") if value.pk else "–"
    labels = dict(field.flatchoices)
    return gettext(labels[value]) if value in labels else str("–" if value in (None, "") else value)
