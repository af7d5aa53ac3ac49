"""How what a decision made is taken back, unless somebody has worked on it since."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from timeline.models import Claim, Decision, Event, Participation, Position

from .claims import delete_claim
from .correct import correct, public_facts
from .log import delete_logged
from .overwriting import Overwriter
from .refusals import Refused


def versions_of(event: Event) -> int:
    """How many versions of the event, its participations and its claims are on record.

    Any later work on one of them makes it more, deletions included.
    """
    own = Event.history.filter(id=event.pk).count()
    parts = Participation.history.filter(event_id=event.pk).count()
    return int(own + parts + Claim.history.filter(event_id=event.pk).count())


def unmake(decision: Decision, *, by_user: User | None) -> None:
    """Delete the draft that `decision` made. Raises Refused if it is more than that by now.

    A draft that somebody has deleted by hand is no hindrance.
    """
    event = decision.event
    if event is None:
        return
    if event.is_published:
        raise Refused(_("“%s” is published; withdraw it first, and keep it withdrawn.") % event)
    if versions_of(event) != decision.versions or _is_named_elsewhere(event):
        raise Refused(
            _(
                "Somebody has worked on “%s” since, and undoing would lose that. Keep the event, "
                "or delete it on its own page; then this can be undone."
            )
            % event
        )
    delete_logged(event, by_user=by_user, reason=_("Undone"))
    decision.event = None


def unmerge(decision: Decision, *, by_user: User | None, when: datetime) -> None:
    """Take the claims that `decision` added out of the event, and put back what it overwrote.

    What was changed in those fields since stays as it is. Raises Refused if one of the claims
    was changed or answers a dispute, or would be the last of a published event.
    """
    event = decision.event
    if event is None:
        return
    before = public_facts(event) if event.is_published else {}
    for claim in list(decision.claims.select_related("event", "article__source")):
        _refuse_if_used(claim)
        delete_claim(claim, by_user=by_user, reason=_("Merge undone"))
    Overwriter(event, by_user, _("Merge undone")).put_back(decision.overwrote)
    correct(event, before=before, when=when, by_user=by_user, reason=_("Merge undone"))


def _is_named_elsewhere(event: Event) -> bool:
    """Whether a dispute, another event or another decision refers to it or to its claims."""
    return (
        Position.objects.filter(claims__event=event).exists()
        or event.followers.exists()
        or event.decisions.in_force().count() > 1
    )


def _refuse_if_used(claim: Claim) -> None:
    if claim.history.count() > 1 or claim.positions.exists():
        raise Refused(
            _("The claim of %s was worked on since; undoing would lose that.") % claim.claimant
        )
