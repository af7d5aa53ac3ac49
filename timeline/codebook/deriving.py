"""How an event's standing follows from its claims. Nothing else decides it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Testimony:
    """What of a claim bears on standing.

    `own_voice`: the outlet says so itself, naming nobody else. `source`: slug of the outlet.
    `competes`: the claim is on one side of a dispute of which another side has claims too.
    """

    stance: str
    own_voice: bool
    source: str
    competes: bool = False


def derive_standing(testimonies: Iterable[Testimony], *, planned: bool) -> str:
    """The standing of an event with these testimonies, as one of STANDINGS' values.

    A plan is `planned`. Claims that compete make it `contested`: one asserts what another
    denies or doubts, or they answer a dispute's question differently. Only denials: `denied`.
    Asserted by nobody but named claimants, or by none at all: `claimed`. Said in outlets' own
    voice: `reported-by-one` or `reported-by-several`, by the number of outlets.
    """
    told = tuple(testimonies)
    stances = {testimony.stance for testimony in told}
    if planned:
        return "planned"
    if stances == {"denies"}:
        return "denied"
    if stances & {"denies", "doubts"} or any(testimony.competes for testimony in told):
        return "contested"
    outlets = {testimony.source for testimony in told if testimony.own_voice}
    if not outlets:
        return "claimed"
    return "reported-by-one" if len(outlets) == 1 else "reported-by-several"
