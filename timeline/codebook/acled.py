"""The ACLED event and sub-event type that comes nearest to a type and mode, for exports.

Only ACLED's terms are used here, none of its rows. The pairing is our judgement: ACLED records
political violence and protest and little diplomacy, and it looks at who was hit where we look at
how. What is missing from the table has no counterpart, or needs a fact that type and mode do not
hold: a shooting is a battle or an attack on civilians, depending on who was shot at.
"""

from __future__ import annotations

from typing import NamedTuple

from .event_types import is_mode
from .parties import PartyKind


class AcledPair(NamedTuple):
    event_type: str
    sub_event_type: str


# ACLED's own list; the keys and values stay in English, as its files have them.
ACLED_SUB_EVENT_TYPES: dict[str, tuple[str, ...]] = {
    "Battles": (
        "Government regains territory",
        "Non-state actor overtakes territory",
        "Armed clash",
    ),
    "Explosions/Remote violence": (
        "Air/drone strike",
        "Shelling/artillery/missile attack",
        "Suicide bomb",
        "Remote explosive/landmine/IED",
        "Grenade",
        "Chemical weapon",
    ),
    "Violence against civilians": (
        "Attack",
        "Abduction/forced disappearance",
        "Sexual violence",
    ),
    "Protests": (
        "Peaceful protest",
        "Protest with intervention",
        "Excessive force against protesters",
    ),
    "Riots": (
        "Violent demonstration",
        "Mob violence",
    ),
    "Strategic developments": (
        "Agreement",
        "Arrests",
        "Change to group/activity",
        "Disrupted weapons use",
        "Headquarters or base established",
        "Looting/property destruction",
        "Non-violent transfer of territory",
        "Other",
    ),
}

# A type and mode; "" stands for the type without a mode.
ACLED_PAIRS: dict[tuple[str, str], AcledPair] = {
    ("AGREE", ""): AcledPair("Strategic developments", "Agreement"),
    ("RETREAT", "withdraw"): AcledPair("Strategic developments", "Change to group/activity"),
    ("RETREAT", "release"): AcledPair("Strategic developments", "Agreement"),
    ("RETREAT", "disarm"): AcledPair("Strategic developments", "Change to group/activity"),
    ("RETREAT", "ceasefire"): AcledPair("Strategic developments", "Agreement"),
    ("RETREAT", "access"): AcledPair("Strategic developments", "Other"),
    ("RETREAT", "resign"): AcledPair("Strategic developments", "Other"),
    ("PROTEST", "demo"): AcledPair("Protests", "Peaceful protest"),
    ("PROTEST", "riot"): AcledPair("Riots", "Violent demonstration"),
    ("PROTEST", "obstruct"): AcledPair("Protests", "Peaceful protest"),
    ("PROTEST", "vandalize"): AcledPair("Riots", "Violent demonstration"),
    ("MOBILIZE", ""): AcledPair("Strategic developments", "Change to group/activity"),
    ("MOBILIZE", "troops"): AcledPair("Strategic developments", "Change to group/activity"),
    ("MOBILIZE", "weapons"): AcledPair("Strategic developments", "Change to group/activity"),
    ("MOBILIZE", "police"): AcledPair("Strategic developments", "Change to group/activity"),
    ("MOBILIZE", "militia"): AcledPair("Strategic developments", "Change to group/activity"),
    ("COERCE", "restrict"): AcledPair("Strategic developments", "Other"),
    ("COERCE", "curfew"): AcledPair("Strategic developments", "Other"),
    ("COERCE", "martial-law"): AcledPair("Strategic developments", "Other"),
    ("COERCE", "arrest"): AcledPair("Strategic developments", "Arrests"),
    ("ASSAULT", "abduct"): AcledPair(
        "Violence against civilians", "Abduction/forced disappearance"
    ),
    ("ASSAULT", "beat"): AcledPair("Violence against civilians", "Attack"),
    ("ASSAULT", "torture"): AcledPair("Violence against civilians", "Attack"),
    ("ASSAULT", "sexual"): AcledPair("Violence against civilians", "Sexual violence"),
    ("ASSAULT", "targeted"): AcledPair("Violence against civilians", "Attack"),
    ("ASSAULT", "destroy"): AcledPair("Strategic developments", "Looting/property destruction"),
    ("ASSAULT", "explosives"): AcledPair(
        "Explosions/Remote violence", "Remote explosive/landmine/IED"
    ),
    ("ASSAULT", "suicide-attack"): AcledPair("Explosions/Remote violence", "Suicide bomb"),
    ("ASSAULT", "aerial"): AcledPair("Explosions/Remote violence", "Air/drone strike"),
    ("ASSAULT", "drone"): AcledPair("Explosions/Remote violence", "Air/drone strike"),
    ("ASSAULT", "heavy-weapons"): AcledPair(
        "Explosions/Remote violence", "Shelling/artillery/missile attack"
    ),
    ("ASSAULT", "crowd-control"): AcledPair("Protests", "Protest with intervention"),
    ("ASSAULT", "unconventional"): AcledPair("Explosions/Remote violence", "Chemical weapon"),
    ("ASSAULT", "offensive"): AcledPair("Battles", "Armed clash"),
    ("ASSAULT", "clash"): AcledPair("Battles", "Armed clash"),
    ("ASSAULT", "capture"): AcledPair("Battles", "Armed clash"),
    ("OTHER", ""): AcledPair("Strategic developments", "Other"),
}

# ACLED names the taking of territory by who took it, so `coerce.seize` is read by the kind of
# its initiator. Kinds that are missing here say too little.
TERRITORY_TAKEN_BY: dict[str, AcledPair] = {
    PartyKind.STATE: AcledPair("Battles", "Government regains territory"),
    PartyKind.GOVERNMENT: AcledPair("Battles", "Government regains territory"),
    PartyKind.ARMED_FORCES: AcledPair("Battles", "Government regains territory"),
    PartyKind.ARMED_GROUP: AcledPair("Battles", "Non-state actor overtakes territory"),
}


def acled_for(type_code: str, mode: str = "", initiator_kind: str = "") -> AcledPair | None:
    """ACLED's (event type, sub-event type) for an event, or None where nothing fits.

    `initiator_kind` is the PartyKind of who acted; only COERCE with the mode `seize` needs it.
    A mode that the type does not have counts as none.
    """
    if (type_code, mode) == ("COERCE", "seize"):
        return TERRITORY_TAKEN_BY.get(initiator_kind)
    return ACLED_PAIRS.get((type_code, mode if is_mode(type_code, mode) else ""))
