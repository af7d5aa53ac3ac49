"""Which workflow saves and deletes which record."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest

from timeline.models import Article, Claim
from timeline.workflow import delete_claim, delete_logged, ingest, save_logged, write_claim


def editor(request: HttpRequest) -> User:
    """Who asks. Raises PermissionDenied for somebody unknown, whom the admin never lets in."""
    if isinstance(request.user, AnonymousUser):
        raise PermissionDenied
    return request.user


def write(row: models.Model, *, by_user: User, reason: str) -> None:
    """Save a new or changed record. Raises Refused if that would break a rule of the record."""
    if isinstance(row, Claim):
        write_claim(row, by_user=by_user, reason=reason)
    elif isinstance(row, Article):
        ingest(row, by_user=by_user, reason=reason)
    else:
        save_logged(row, by_user=by_user, reason=reason)


def remove(row: models.Model, *, by_user: User, reason: str = "") -> None:
    """Delete a record. Raises Refused if that would break a rule of the record."""
    if isinstance(row, Claim):
        delete_claim(row, by_user=by_user, reason=reason)
    else:
        delete_logged(row, by_user=by_user, reason=reason)
