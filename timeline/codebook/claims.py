"""How a thing is known: who says so, how they stand to it, and what that makes of an event."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .marking import gettext_noop as _
from .terms import Term, choices, table


class Stance(StrEnum):
    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"


class Voice(StrEnum):
    OUTLET = "outlet"
    PARTY = "party"
    WORDS = "words"
    UNNAMED = "unnamed"


class Standing(StrEnum):
    REPORTED_BY_ONE = "reported-by-one"
    REPORTED_BY_SEVERAL = "reported-by-several"
    CLAIMED = "claimed"
    DENIED = "denied"
    CONTESTED = "contested"
    PLANNED = "planned"


STANCES: dict[str, Term] = table(
    Term(Stance.ASSERTS, _("asserts"), _("The claimant says that it is so.")),
    Term(Stance.DENIES, _("denies"), _("The claimant says that it is not so.")),
    Term(
        Stance.DOUBTS,
        _("doubts"),
        _("The claimant questions it, without saying that it is not so."),
    ),
)

VOICES: dict[str, Term] = table(
    Term(
        Voice.OUTLET,
        _("The outlet itself"),
        _("The article says it in its own voice and names nobody else for it."),
    ),
    Term(
        Voice.PARTY,
        _("A party"),
        _("The article has it from somebody who is a party in this record."),
    ),
    Term(
        Voice.WORDS,
        _("Somebody named in words"),
        _("The article has it from people whom it only describes, such as area residents."),
    ),
    Term(
        Voice.UNNAMED,
        _("Not named"),
        _("The article says that it is reported, and does not say by whom."),
    ),
)


@dataclass(frozen=True, slots=True)
class StandingTerm(Term):
    """`label` is short, for a filter; `on_card` is what a reader is told beside the event."""

    on_card: str


STANDINGS: dict[str, StandingTerm] = table(
    StandingTerm(
        Standing.REPORTED_BY_ONE,
        _("One source"),
        _("One outlet reports it in its own voice, and nobody on record says otherwise."),
        on_card=_("Reported by one source"),
    ),
    StandingTerm(
        Standing.REPORTED_BY_SEVERAL,
        _("Several sources"),
        _("Two outlets or more report it in their own voice, and nobody says otherwise."),
        on_card=_("Reported by several sources"),
    ),
    StandingTerm(
        Standing.CLAIMED,
        _("Claimed"),
        _("Somebody says so, and no outlet on record reports it in its own voice."),
        on_card=_("Claimed, not confirmed"),
    ),
    StandingTerm(
        Standing.DENIED,
        _("Denied"),
        _("Everybody on record about it denies it."),
        on_card=_("Denied"),
    ),
    StandingTerm(
        Standing.CONTESTED,
        _("Contested"),
        _(
            "Somebody denies or doubts it, or what is said of it competes with another account. "
            "We set them side by side and name no winner."
        ),
        on_card=_("Contested"),
    ),
    StandingTerm(
        Standing.PLANNED,
        _("Planned"),
        _("It was announced for later; nothing on record says that it took place."),
        on_card=_("Planned, not known to have happened"),
    ),
)

STANCE_CHOICES = choices(STANCES.values())
VOICE_CHOICES = choices(VOICES.values())
STANDING_CHOICES = choices(STANDINGS.values())
