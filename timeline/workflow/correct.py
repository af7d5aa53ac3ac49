"""A published event is changed in the open: readers are told what, when and why."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from timeline.codebook import STANDINGS
from timeline.dates import day_words, say
from timeline.models import Claim, Correction, Event, answers_by_claim, standing_of

from .notes import note_change
from .refusals import Refused


def public_facts(event: Event) -> dict[str, str]:
    """What readers see of `event`, a line of words for each heading; read from the database."""
    event = Event.objects.select_related("place", "after").get(pk=event.pk)
    claims = list(event.claims.select_related("article__source", "party"))
    after = event.after if event.after and event.after.is_published else ""
    answers = answers_by_claim({event.conflict_id})
    standing = standing_of(event, claims, answers)
    questions = dict.fromkeys(a.question for claim in claims for a in answers.get(claim.pk, []))
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
        _("In dispute"): "; ".join(questions),
        **_claims_in_words(claims),
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
    lines = "\n".join(changed)
    return note_change(event, changed=lines, when=when, by_user=by_user, reason=reason.strip())


def changes_between(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """A line for each heading whose words differ: “Date: 4 April 2019 → 5 April 2019”."""
    return [
        f"{heading}: {before.get(heading) or '–'} → {words or '–'}"
        for heading in {**after, **before}
        if before.get(heading, "") != (words := after.get(heading, ""))
    ]


def _claims_in_words(claims: list[Claim]) -> dict[str, str]:
    """A line for each claim under its claimant's name; a number tells one's claims apart."""
    told: dict[str, str] = {}
    for claim in claims:
        name = _("Claim of %s") % claim.claimant
        number = sum(heading.startswith(name) for heading in told) + 1
        told[name if number == 1 else f"{name} ({number})"] = _claim_in_words(claim)
    return told


def _claim_in_words(claim: Claim) -> str:
    parts = [claim.get_stance_display(), claim.summary, claim.quote and f"“{claim.quote}”"]
    if claim.said_on:
        parts.append(_("said on %s") % day_words(claim.said_on))
    parts += [claim.get_voice_display().lower(), str(claim.article)]
    return "; ".join(part for part in parts if part)
