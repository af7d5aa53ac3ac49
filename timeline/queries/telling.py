"""How an event is known, in words: the line on its card that says who tells of it."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from .listing import listed_with_and
from .rows import ClaimRow, EventRow


def how_known(row: EventRow) -> str:
    """One line, such as “Reported by RFE/RL” or “Claimed by area residents (RFE/RL)”."""
    if not row.claims:
        return _("No claim yet")
    asserted = [claim for claim in row.claims if claim.stance == "asserts"]
    if row.standing == "contested":
        return _contested(row)
    if row.standing == "denied":
        return _("Denied by %s; nobody here says that it happened") % _names(row.claims)
    if row.standing == "planned":
        return "; ".join([_("Planned"), *_by_stance(row)])
    if row.standing == "claimed":
        outlets = listed_with_and(dict.fromkeys(claim.source for claim in asserted))
        words = _("Claimed by %(claimants)s (%(outlets)s)")
        return words % {"claimants": _names(asserted), "outlets": outlets}
    own_voices = dict.fromkeys(claim.source for claim in asserted if claim.voice == "outlet")
    return _("Reported by %s") % listed_with_and(own_voices)


def _contested(row: EventRow) -> str:
    words = [_("Contested"), *_by_stance(row)]
    if len(words) == 2:
        words.append(_("other accounts compete with it"))
    return "; ".join(words)


def _by_stance(row: EventRow) -> Iterable[str]:
    phrases = {
        "asserts": _("asserted by %s"),
        "denies": _("denied by %s"),
        "doubts": _("doubted by %s"),
    }
    for stance, phrase in phrases.items():
        if claims := [claim for claim in row.claims if claim.stance == stance]:
            yield phrase % _names(claims)


def _names(claims: Iterable[ClaimRow]) -> str:
    """The claimants, each once, whoever is not named last."""
    last = sorted(claims, key=lambda claim: claim.voice == "unnamed")
    return listed_with_and(
        dict.fromkeys(
            _("somebody not named") if claim.voice == "unnamed" else claim.claimant
            for claim in last
        )
    )
