"""Who may see what."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser, User
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from timeline.models import Conflict


def is_editor(user: User | AnonymousUser) -> bool:
    """Whether `user` may see what is not published."""
    return user.is_staff


def conflict_for(request: HttpRequest, slug: str) -> Conflict:
    """The conflict at `slug`, if this reader may see it: it has a published event, or they edit.

    One query for readers. Raises Http404.
    """
    found = Conflict.objects.public().filter(slug=slug).first()
    if found is None and is_editor(request.user):
        found = Conflict.objects.filter(slug=slug).first()
    if found is None:
        raise Http404(_("There is no timeline called “%s” here.") % slug)
    return found
