"""How an event is known, in words: the line on its card that says who tells of it."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from .rows import ClaimRow, EventRow


def how_known(row: EventRow) -> str:
    """One line, such as “Reported by RFE/RL” or “Claimed by area residents (RFE/RL)”."""
    if not row.claims:
        return _("No claim yet")
    told = {stance: [c for c in row.claims if c.stance == stance] for stance in STANCES}
    if row.standing == "contested":
        return _("Contested; %s") % "; ".join(_by_stance(told))
    if row.standing == "denied":
        return _("Denied by %s; nobody here says that it happened") % _names(told["denies"])
    if row.standing == "planned":
        return _("Planned; told by %s") % _names(told["asserts"] or list(row.claims))
    if row.standing == "claimed":
        return _claimed(told["asserts"])
    outlets = dict.fromkeys(claim.source for claim in row.claims if claim.voice == "outlet")
    return _("Reported by %s") % _and(outlets)


STANCES = ("asserts", "denies", "doubts")


def _claimed(claims: list[ClaimRow]) -> str:
    outlets = _and(dict.fromkeys(claim.source for claim in claims))
    if all(claim.voice == "unnamed" for claim in claims):
        return _("Claimed by somebody not named (%s)") % outlets
    return _("Claimed by %(claimants)s (%(outlets)s)") % {
        "claimants": _names(claims),
        "outlets": outlets,
    }


def _by_stance(told: dict[str, list[ClaimRow]]) -> Iterable[str]:
    phrases = {
        "asserts": _("asserted by %s"),
        "denies": _("denied by %s"),
        "doubts": _("doubted by %s"),
    }
    return (phrases[stance] % _names(claims) for stance, claims in told.items() if claims)


def _names(claims: Iterable[ClaimRow]) -> str:
    return _and(dict.fromkeys(claim.claimant for claim in claims))


def _and(names: Iterable[str]) -> str:
    """“A”, “A and B”, “A, B and C”."""
    *first, last = names
    if not first:
        return last
    return _("%(list)s and %(last)s") % {"list": ", ".join(first), "last": last}
