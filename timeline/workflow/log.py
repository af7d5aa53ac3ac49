"""Saving with the name of who did it and the reason why, so that history keeps both."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import models


def save_logged(row: models.Model, *, by_user: User | None, reason: str) -> None:
    """Save `row` and have its history say who and why. `by_user` None: the program itself."""
    row._history_user = by_user  # type: ignore[attr-defined]
    row._change_reason = reason  # type: ignore[attr-defined]
    row.save()
