"""A published event is changed in the open: readers are told what, when and why."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from timeline.codebook import STANDINGS
from timeline.dates import say
from timeline.models import Claim, Correction, Event, answers_by_claim, standing_of

from .log import save_logged
from .refusals import Refused


def public_facts(event: Event) -> dict[str, str]:
    """What readers see of `event`, a line of words for each heading; read from the database."""
    event = Event.objects.select_related("place", "after").get(pk=event.pk)
    claims = list(event.claims.select_related("article__source", "party"))
    standing = standing_of(event, claims, answers_by_claim({event.conflict_id}))
    after = event.after if event.after and event.after.is_published else ""
    return {
        _("Title"): event.title,
        _("Summary"): event.summary,
        _("Date"): say(event.date, times=event.times),
        _("Date as written"): event.date_words,
        _("Basis of the date"): event.get_date_basis_display(),
        _("EDTF"): event.edtf or "",
        _("Planned"): _("yes") if event.planned else _("no"),
        _("Type"): event.label,
        _("Place"): str(event.place or ""),
        _("Came after"): str(after),
        _("Parties"): "; ".join(str(part) for part in event.participations.all()),
        _("Standing"): _(STANDINGS[standing].label),
        _("Claims"): "; ".join(_claim_in_words(claim) for claim in claims),
    }


@transaction.atomic
def correct(
    event: Event,
    *,
    before: dict[str, str],
    when: datetime,
    by_user: User | None,
    reason: str,
) -> Correction | None:
    """Note publicly how a published `event` differs from its `before` (see public_facts).

    Call it after the changes are saved, in their transaction. Returns None when readers see
    no difference or never saw the event. Raises Refused when no reason is given.
    """
    changed = changes_between(before, public_facts(event))
    if not changed or not event.is_published:
        return None
    if not reason.strip():
        raise Refused(_("Say why: readers are told the reason for a change."))
    if not event.claims.exists():
        raise Refused(
            _("A published event keeps a claim that cites an article; withdraw it first.")
        )
    note = Correction(
        event=event,
        made_at=when,
        reason=reason.strip(),
        changed="\n".join(changed),
        by_user=by_user,
    )
    save_logged(note, by_user=by_user, reason=reason)
    return note


def changes_between(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """A line for each heading whose words differ: “Date: 4 April 2019 → 5 April 2019”."""
    return [
        f"{heading}: {before.get(heading) or '–'} → {words or '–'}"
        for heading, words in after.items()
        if before.get(heading, "") != words
    ]


def _claim_in_words(claim: Claim) -> str:
    said = f" {_('on')} {claim.said_on.isoformat()}" if claim.said_on else ""
    summary = f": {claim.summary}" if claim.summary else ""
    quote = f" “{claim.quote}”" if claim.quote else ""
    return (
        f"{claim.claimant} ({claim.get_voice_display()}) {claim.get_stance_display()}"
        f"{said}{summary}{quote} [{claim.article}]"
    )
