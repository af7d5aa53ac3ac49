from __future__ import annotations

import pytest

from timeline.codebook import ACLED_SUB_EVENT_TYPES, TYPES, PartyKind, acled_for, is_mode
from timeline.codebook.acled import ACLED_PAIRS, TERRITORY_TAKEN_BY

ACLED = """
Battles: Government regains territory; Non-state actor overtakes territory; Armed clash
Explosions/Remote violence: Air/drone strike; Shelling/artillery/missile attack; Suicide bomb; \
Remote explosive/landmine/IED; Grenade; Chemical weapon
Violence against civilians: Attack; Abduction/forced disappearance; Sexual violence
Protests: Peaceful protest; Protest with intervention; Excessive force against protesters
Riots: Violent demonstration; Mob violence
Strategic developments: Agreement; Arrests; Change to group/activity; Disrupted weapons use; \
Headquarters or base established; Looting/property destruction; \
Non-violent transfer of territory; Other
"""


def test_acleds_list_is_whole():
    expected = dict(line.split(": ") for line in ACLED.strip().splitlines())
    assert {name: "; ".join(below) for name, below in ACLED_SUB_EVENT_TYPES.items()} == expected


def test_pairs_come_from_acleds_list_only():
    for pair in [*ACLED_PAIRS.values(), *TERRITORY_TAKEN_BY.values()]:
        assert pair.sub_event_type in ACLED_SUB_EVENT_TYPES[pair.event_type]


def test_pairs_are_for_types_and_modes_of_the_codebook():
    for type_code, mode in ACLED_PAIRS:
        assert is_mode(type_code, mode) if mode else type_code in TYPES


def test_territory_is_taken_by_kinds_of_the_codebook():
    assert set(TERRITORY_TAKEN_BY) <= set(PartyKind)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("ASSAULT", "aerial"), ("Explosions/Remote violence", "Air/drone strike")),
        (("ASSAULT", "clash"), ("Battles", "Armed clash")),
        (("RETREAT", "ceasefire"), ("Strategic developments", "Agreement")),
        (("COERCE", "arrest"), ("Strategic developments", "Arrests")),
        (("MOBILIZE",), ("Strategic developments", "Change to group/activity")),
        (("OTHER", "no-mode-of-it"), ("Strategic developments", "Other")),
        (("AGREE", "", "state"), ("Strategic developments", "Agreement")),
        (("COERCE", "seize", "government"), ("Battles", "Government regains territory")),
        (("COERCE", "seize", "armed-group"), ("Battles", "Non-state actor overtakes territory")),
        (("COERCE", "seize", "person-in-office"), None),
        (("COERCE", "seize"), None),
        (("COERCE", ""), None),
        (("ASSAULT", "firearms"), None),
        (("STATEMENT", "deny"), None),
        (("FIGHT", ""), None),
    ],
)
def test_acled_for(arguments, expected):
    assert acled_for(*arguments) == expected
