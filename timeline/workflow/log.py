"""Saving with the name of who did it and the reason why, so that history keeps both."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from .refusals import Refused


def save_logged(row: models.Model, *, by_user: User | None, reason: str) -> None:
    """Save `row` and have its history say who and why. `by_user` None: the program itself."""
    row._history_user = by_user  # type: ignore[attr-defined]
    row._change_reason = reason  # type: ignore[attr-defined]
    row.save()


def delete_logged(row: models.Model, *, by_user: User | None, reason: str) -> None:
    """Delete `row` and have its history say who and why."""
    row._history_user = by_user  # type: ignore[attr-defined]
    row._change_reason = reason  # type: ignore[attr-defined]
    row.delete()


def save_checked(row: models.Model, *, by_user: User | None, reason: str) -> None:
    """As save_logged, for a row that no form has checked.

    Raises Refused, naming the fields, or if somebody made the same at this very moment.
    """
    check(row)
    try:
        with transaction.atomic():
            save_logged(row, by_user=by_user, reason=reason)
    except IntegrityError as error:
        sentence = _("Somebody else made “%s” at this very moment. Try once more.")
        raise Refused(sentence % row) from error


def check(row: models.Model) -> None:
    """Raises Refused, naming the fields, for a row that is not valid."""
    try:
        row.full_clean()
    except ValidationError as error:
        raise Refused(" ".join(_complaints(row, error))) from error


def _complaints(row: models.Model, error: ValidationError) -> list[str]:
    names = {each.name: capfirst(str(each.verbose_name)) for each in row._meta.concrete_fields}
    return [
        f"{names[field]}: {message}" if field in names else message
        for field, messages in error.message_dict.items()
        for message in messages
    ]
