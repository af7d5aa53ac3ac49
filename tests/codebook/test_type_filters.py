from __future__ import annotations

import pytest

from timeline.codebook import (
    QUADS,
    TYPE_AND_MODE_CHOICES,
    QuadClass,
    TypeFilter,
    filter_value,
    resolve_type_filter,
)

COERCE = TypeFilter("coerce", "Coercion", type="COERCE")
SEIZE = TypeFilter("coerce.seize", "Territory taken", type="COERCE", mode="seize")
VERBAL_CONFLICT = TypeFilter("verbal-conflict", "Verbal conflict", quad=QuadClass.VERBAL_CONFLICT)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("coerce", COERCE),
        ("COERCE", COERCE),
        (" Coerce ", COERCE),
        ("coerce.seize", SEIZE),
        ("COERCE.SEIZE", SEIZE),
        ("Coerce.seizE", SEIZE),
        ("verbal-conflict", VERBAL_CONFLICT),
        ("VERBAL-CONFLICT", VERBAL_CONFLICT),
    ],
)
def test_a_filter_is_understood_in_any_case(value, expected):
    assert resolve_type_filter(value) == expected


@pytest.mark.parametrize(
    "value",
    [
        "",
        ".",
        "coerce.",
        ".seize",
        "coerce.aerial",
        "coerce.seize.",
        "coerce.seize.more",
        "coerce seize",
        "verbal-conflict.coerce",
        "verbal_conflict",
        "seize",
        "fight",
        "\ufb06atement",  # a ligature that upper-cases to STATEMENT
        "\x00",
        "x" * 10_000,
    ],
)
def test_an_unknown_filter_is_none(value):
    assert resolve_type_filter(value) is None


@pytest.mark.parametrize(
    ("value", "type_code", "mode", "expected"),
    [
        ("coerce", "COERCE", "seize", True),
        ("coerce", "COERCE", "", True),
        ("coerce", "ASSAULT", "aerial", False),
        ("coerce.seize", "COERCE", "seize", True),
        ("coerce.seize", "COERCE", "", False),
        ("coerce.seize", "COERCE", "arrest", False),
        ("request.meet", "REJECT", "meet", False),
        ("verbal-conflict", "THREATEN", "violence", True),
        ("verbal-conflict", "REQUEST", "", True),
        ("verbal-conflict", "SANCTION", "", False),
        ("material-conflict", "SANCTION", "", True),
        ("statement-or-other", "OTHER", "", True),
    ],
)
def test_matches(value, type_code, mode, expected):
    assert resolve_type_filter(value).matches(type_code, mode) is expected


@pytest.mark.parametrize(
    ("value", "codes"),
    [
        ("coerce", ("COERCE",)),
        ("coerce.seize", ("COERCE",)),
        ("material-cooperation", ("COOPERATE", "AID", "RETREAT")),
    ],
)
def test_type_codes(value, codes):
    assert resolve_type_filter(value).type_codes == codes


def test_every_class_type_and_mode_can_be_asked_for_by_its_own_value():
    for value, label in [
        *TYPE_AND_MODE_CHOICES,
        *((quad.value, quad.label) for quad in QUADS.values()),
    ]:
        found = resolve_type_filter(value)
        assert (found.value, found.label) == (value, label)


@pytest.mark.parametrize(
    ("type_code", "mode", "value"),
    [("COERCE", "seize", "coerce.seize"), ("COERCE", "", "coerce")],
)
def test_filter_value_finds_its_events(type_code, mode, value):
    assert filter_value(type_code, mode) == value
    assert resolve_type_filter(value).matches(type_code, mode)
