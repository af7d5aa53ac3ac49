"""Saving many records one by one while collecting what is wrong with any of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Protocol

from django.contrib.auth.models import User
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import ForeignKey, Model

from .log import save_logged
from .problems import Problem
from .refusals import Refused


class Save(Protocol):
    """A workflow function that saves one record, such as write_claim."""

    def __call__(self, record: Any, /, *, by_user: User | None, reason: str) -> object: ...


class Recorder:
    """Saves what is valid, and remembers in `problems` what is not."""

    def __init__(self, by_user: User | None, reason: str) -> None:
        self.by_user = by_user
        self.reason = reason
        self.problems: list[Problem] = []

    def keep(self, row: str, record: Model, *, save: Save = save_logged) -> None:
        """Save `record`, made from `row`, if it and all that it refers to are valid.

        A record that refers to one that could not be saved is checked all the same, so that
        an editor is told of everything at once.
        """
        missing = unsaved_references(record)
        try:
            record.full_clean(exclude=missing)
        except ValidationError as error:
            self.problems += problems_of(error, row, record)
            return
        if not missing:
            self.attempt(row, lambda: save(record, by_user=self.by_user, reason=self.reason))

    def attempt(self, row: str, change: Callable[[], object]) -> None:
        """Make a change that the record's rules may refuse."""
        try:
            change()
        except Refused as refusal:
            self.problems.append(Problem(row, "", None, str(refusal)))


def unsaved_references(record: Model) -> set[str]:
    """The names of the fields of `record` that hold a record not in the database."""
    keys = (each for each in record._meta.concrete_fields if isinstance(each, ForeignKey))
    held = {each.name: getattr(record, each.name) for each in keys if each.is_cached(record)}
    return {name for name, other in held.items() if other is not None and other.pk is None}


def problems_of(error: ValidationError, row: str, record: Model) -> Iterator[Problem]:
    """A Problem for each message of an error that full_clean raised."""
    for field, messages in error.message_dict.items():
        about_all = field == NON_FIELD_ERRORS
        value = None if about_all else getattr(record, field)
        for message in messages:
            yield Problem(row, "" if about_all else field, value, message)
