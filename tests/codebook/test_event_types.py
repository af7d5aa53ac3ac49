from __future__ import annotations

import re

import pytest

from timeline.codebook import (
    MODE_CHOICES,
    MODE_CHOICES_OF,
    QUADS,
    TYPE_AND_MODE_CHOICES,
    TYPE_CHOICES,
    TYPES,
    Origin,
    QuadClass,
    definition_for,
    is_mode,
    label_for,
    quad_of,
)

CLASSES = {
    "verbal-cooperation": "AGREE CONSULT SUPPORT CONCEDE",
    "material-cooperation": "COOPERATE AID RETREAT",
    "verbal-conflict": "REQUEST ACCUSE REJECT THREATEN",
    "material-conflict": "PROTEST SANCTION MOBILIZE COERCE ASSAULT",
    "statement-or-other": "STATEMENT OTHER",
}

# As in the manual of PLOVER, draft 2.0.
PLOVER_MODES = {
    "CONSULT": "visit third-party multilateral phone",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation "
    "cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives "
    "suicide-attack aerial drone heavy-weapons crowd-control unconventional",
}

OUR_MODES = {
    "CONSULT": "meeting",
    "REQUEST": "halt",
    "ASSAULT": "offensive clash capture",
    "STATEMENT": "deny comment announce claim-responsibility",
}

MODES = [(event_type, mode) for event_type in TYPES.values() for mode in event_type.modes]


def test_types_stand_in_plovers_order_under_their_classes():
    expected = [(code, quad) for quad, codes in CLASSES.items() for code in codes.split()]
    assert [(code, str(event_type.quad)) for code, event_type in TYPES.items()] == expected


def test_sixteen_types_are_plovers_and_two_are_ours():
    ours = [code for code, event_type in TYPES.items() if event_type.origin == Origin.OURS]
    assert (len(TYPES), ours) == (18, ["STATEMENT", "OTHER"])


@pytest.mark.parametrize(
    ("origin", "expected"), [(Origin.PLOVER, PLOVER_MODES), (Origin.OURS, OUR_MODES)]
)
def test_modes_are_those_of_their_origin(origin, expected):
    for code, event_type in TYPES.items():
        found = [str(mode.value) for mode in event_type.modes if mode.origin == origin]
        assert found == expected.get(code, "").split(), code


@pytest.mark.parametrize("event_type", TYPES.values(), ids=lambda each: each.code)
def test_a_type_has_all_that_readers_need(event_type):
    assert event_type.label
    assert 0 < len(event_type.definition) <= 240
    assert event_type.example.endswith(".")
    assert QUADS[event_type.quad].shape
    assert event_type.value == event_type.code.lower()


@pytest.mark.parametrize(("event_type", "mode"), MODES, ids=lambda each: each.value)
def test_a_mode_has_all_that_readers_need(event_type, mode):
    assert mode.label
    assert 0 < len(mode.definition) <= 240
    assert mode.definition.endswith(".")
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", mode.value)


def test_no_two_types_or_modes_share_a_label():
    labels = [label for _value, label in TYPE_AND_MODE_CHOICES]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    ("type_code", "mode", "label"),
    [
        ("ASSAULT", "aerial", "Air strike"),
        ("COERCE", "seize", "Territory taken"),
        ("REQUEST", "halt", "Call to halt"),
        ("CONSULT", "visit", "Visit"),
        ("CONSULT", "meeting", "Meeting"),
        ("ASSAULT", "offensive", "Offensive launched"),
        ("ASSAULT", "clash", "Fighting"),
        ("ASSAULT", "capture", "Prisoners taken"),
        ("SANCTION", "expel", "Expulsion"),
        ("THREATEN", "expel", "Threat to expel"),
        ("COERCE", "", "Coercion"),
        ("COERCE", "no-longer-there", "Coercion"),
    ],
)
def test_label_for(type_code, mode, label):
    assert label_for(type_code, mode) == label


def test_label_and_definition_of_a_type_without_mode():
    assert label_for("AID") == "Aid"
    assert definition_for("AID") == TYPES["AID"].definition


def test_definition_goes_with_the_mode_and_falls_back_to_the_type():
    assert definition_for("RETREAT", "resign") == "Leaves a public office."
    assert definition_for("RETREAT", "seize") == TYPES["RETREAT"].definition


@pytest.mark.parametrize("ask", [label_for, definition_for, quad_of])
@pytest.mark.parametrize("code", ["coerce", "FIGHT", ""])
def test_an_unknown_code_is_an_error(ask, code):
    with pytest.raises(KeyError):
        ask(code)


@pytest.mark.parametrize(
    ("type_code", "quad"),
    [
        ("SANCTION", QuadClass.MATERIAL_CONFLICT),
        ("REQUEST", QuadClass.VERBAL_CONFLICT),
        ("OTHER", QuadClass.STATEMENT_OR_OTHER),
    ],
)
def test_quad_of(type_code, quad):
    assert quad_of(type_code) is quad


@pytest.mark.parametrize(
    ("type_code", "mode", "expected"),
    [
        ("COERCE", "seize", True),
        ("COERCE", "aerial", False),
        ("COERCE", "", False),
        ("COERCE", "SEIZE", False),
        ("coerce", "seize", False),
        ("AGREE", "visit", False),
        ("FIGHT", "seize", False),
    ],
)
def test_is_mode(type_code, mode, expected):
    assert is_mode(type_code, mode) is expected


def test_type_choices_carry_the_stored_code():
    assert TYPE_CHOICES[0] == ("AGREE", "Agreement or promise")
    assert [code for code, _label in TYPE_CHOICES] == list(TYPES)


def test_modes_of_a_type_as_choices():
    assert MODE_CHOICES_OF["AGREE"] == ()
    assert MODE_CHOICES_OF["COERCE"][0] == ("seize", "Territory taken")
    assert list(MODE_CHOICES_OF) == list(TYPES)


def test_types_and_modes_in_one_list():
    values = [value for value, _label in TYPE_AND_MODE_CHOICES]
    at = values.index("coerce")
    assert values[at : at + 2] == ["coerce", "coerce.seize"]
    assert len(values) == len(TYPES) + len(MODES)


def test_every_mode_is_in_the_columns_choices_once():
    values = [value for value, _label in MODE_CHOICES]
    assert sorted(values) == sorted({mode.value for _type, mode in MODES})
    assert dict(MODE_CHOICES)["expel"] == "Threat to expel / Expulsion"
