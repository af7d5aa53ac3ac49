"""The part that a party has in an event."""

from __future__ import annotations

from enum import StrEnum

from .marking import gettext_noop as _
from .terms import Term, choices, table


class Role(StrEnum):
    INITIATOR = "initiator"
    TARGET = "target"
    MEDIATOR = "mediator"
    HOST = "host"


ROLES: dict[str, Term] = table(
    Term(
        Role.INITIATOR,
        _("Initiator"),
        _("Did or said it. Sides that fight or meet as equals are all initiators."),
    ),
    Term(
        Role.TARGET,
        _("Target"),
        _("It was done to them or addressed to them, for good or ill."),
    ),
    Term(
        Role.MEDIATOR,
        _("Mediator"),
        _("Stood between sides and helped them to talk or to settle."),
    ),
    Term(
        Role.HOST,
        _("Host"),
        _("Received the others: the side that is visited, or the place's master."),
    ),
)

ROLE_CHOICES = choices(ROLES.values())
