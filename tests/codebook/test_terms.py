from __future__ import annotations

import ast
import re
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

import timeline.codebook as codebook
from timeline.codebook import (
    DATE_BASES,
    DECISION_KINDS,
    LANGUAGES,
    PARTY_KINDS,
    PROPOSAL_FIELDS,
    PROPOSAL_ROLES,
    PROPOSAL_STANDINGS,
    PROPOSAL_STATES,
    QUADS,
    REJECT_REASONS,
    RELATION_KINDS,
    ROLES,
    RUN_STATES,
    SOURCE_KINDS,
    STANCES,
    STANDINGS,
    STATUSES,
    TYPES,
    VOICES,
    WHERE_PREC_CHOICES,
    WHERE_PRECS,
)

TABLES = {
    "roles": (ROLES, "initiator target mediator host", codebook.ROLE_CHOICES),
    "stances": (STANCES, "asserts denies doubts", codebook.STANCE_CHOICES),
    "voices": (VOICES, "outlet party words unnamed", codebook.VOICE_CHOICES),
    "standings": (
        STANDINGS,
        "reported-by-one reported-by-several claimed denied contested planned",
        codebook.STANDING_CHOICES,
    ),
    "statuses": (STATUSES, "draft in-review published withdrawn", codebook.STATUS_CHOICES),
    "party kinds": (
        PARTY_KINDS,
        "state government legislature court armed-forces police armed-group opposition coalition "
        "igo ngo media company civilians person-in-office other",
        codebook.PARTY_KIND_CHOICES,
    ),
    "relation kinds": (
        RELATION_KINDS,
        "supports opposes leads belongs-to",
        codebook.RELATION_KIND_CHOICES,
    ),
    "source kinds": (
        SOURCE_KINDS,
        "news-agency broadcaster newspaper online official organisation social-media other",
        codebook.SOURCE_KIND_CHOICES,
    ),
    "run states": (RUN_STATES, "waiting running done failed", codebook.RUN_STATE_CHOICES),
    "proposal standings": (
        PROPOSAL_STANDINGS,
        "stated claimed denied planned hypothetical",
        codebook.PROPOSAL_STANDING_CHOICES,
    ),
    "proposal roles": (
        PROPOSAL_ROLES,
        "initiator target claimant",
        codebook.PROPOSAL_ROLE_CHOICES,
    ),
    "proposal states": (
        PROPOSAL_STATES,
        "pending accepted merged rejected superseded",
        codebook.PROPOSAL_STATE_CHOICES,
    ),
    "proposal fields": (
        PROPOSAL_FIELDS,
        "title type mode date times place initiators targets standing claimants",
        codebook.PROPOSAL_FIELD_CHOICES,
    ),
    "decisions": (DECISION_KINDS, "accept merge reject", codebook.DECISION_KIND_CHOICES),
    "reject reasons": (
        REJECT_REASONS,
        "not-an-event wrong-date wrong-party duplicate background other",
        codebook.REJECT_REASON_CHOICES,
    ),
    "date bases": (DATE_BASES, "stated relative inferred editor", codebook.DATE_BASIS_CHOICES),
}


@pytest.mark.parametrize(("table", "values", "choices"), TABLES.values(), ids=TABLES)
def test_a_table_is_whole(table, values, choices):
    assert [str(value) for value in table] == values.split()
    assert choices == tuple((term.value, term.label) for term in table.values())
    # Migrations write choices down, so they are plain strings and no members of an enum.
    assert all(type(value) is str for value, _label in choices)


@pytest.mark.parametrize(("table", "values", "choices"), TABLES.values(), ids=TABLES)
def test_its_terms_say_what_they_mean(table, values, choices):
    for value, term in table.items():
        assert term.value == value
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", value)
        assert term.label
        assert term.definition.endswith(".")
        assert len(term.definition) <= 240
    assert len({term.label for term in table.values()}) == len(table)
    assert len({term.definition for term in table.values()}) == len(table)


def test_terms_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        ROLES["host"].label = "Guest"


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        ("reported-by-one", "Reported by one source"),
        ("reported-by-several", "Reported by several sources"),
        ("claimed", "Claimed, not confirmed"),
        ("denied", "Denied"),
        ("contested", "Contested"),
        ("planned", "Planned, not known to have happened"),
    ],
)
def test_the_words_for_a_standing_on_a_card(standing, words):
    assert STANDINGS[standing].on_card == words


@pytest.mark.parametrize(
    ("kind", "sector", "actor"),
    [
        ("government", "GOV", ""),
        ("armed-forces", "MIL", ""),
        ("opposition", "OPP", ""),
        ("armed-group", "", ""),
        ("coalition", "", ""),
        ("state", "", ""),
        ("igo", "", "IGO"),
        ("ngo", "", "NGO"),
        ("media", "JRN", ""),
    ],
)
def test_plovers_codes_for_party_kinds_where_undisputed(kind, sector, actor):
    assert (PARTY_KINDS[kind].sector, PARTY_KINDS[kind].actor) == (sector, actor)


def test_a_relation_reads_from_both_ends():
    readings = {kind: (term.label, term.inverse) for kind, term in RELATION_KINDS.items()}
    assert readings["supports"] == ("supports", "is supported by")
    assert len({words for pair in readings.values() for words in pair}) == 2 * len(readings)


def test_the_precision_of_places_goes_from_1_to_7():
    assert list(WHERE_PRECS) == [1, 2, 3, 4, 5, 6, 7]
    assert WHERE_PREC_CHOICES[0] == (1, "Exact place")
    for value, step in WHERE_PRECS.items():
        assert step.value == value
        assert 0 < len(step.definition) <= 240


def marked_for_translation():
    """The string literals that the package hands to gettext_noop."""
    for path in Path(codebook.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "_":
                yield ast.literal_eval(node.args[0])


def said_to_readers():
    yield from LANGUAGES.values()
    tables = [QUADS, TYPES, WHERE_PRECS, *(table for table, _values, _choices in TABLES.values())]
    entries = [entry for table in tables for entry in table.values()]
    entries += [mode for event_type in TYPES.values() for mode in event_type.modes]
    for entry in entries:
        for field in ("label", "definition", "example", "on_card", "inverse"):
            if hasattr(entry, field):
                yield getattr(entry, field)


def test_all_that_readers_see_is_marked_for_translation():
    assert set(said_to_readers()) == set(marked_for_translation())


def test_what_the_package_offers_is_listed():
    assert all(hasattr(codebook, name) for name in codebook.__all__)
    assert len(set(codebook.__all__)) == len(codebook.__all__)
