from __future__ import annotations

import pytest

import timeline.codebook as codebook
from timeline.codebook import STANDINGS, derive_standing


def said(stance="asserts", by="", source="rferl", competes=False):
    """A claim: in the outlet's own voice, or by somebody it names."""
    # Not imported by name: pytest would take it for a class of tests.
    return codebook.Testimony(stance, own_voice=not by, source=source, competes=competes)


@pytest.mark.parametrize(
    ("testimonies", "expected"),
    [
        ([], "claimed"),
        ([said()], "reported-by-one"),
        ([said(), said()], "reported-by-one"),
        ([said(), said(source="reuters")], "reported-by-several"),
        ([said(by="residents")], "claimed"),
        ([said(by="residents"), said(by="a minister", source="reuters")], "claimed"),
        ([said(by="residents"), said()], "reported-by-one"),
        ([said("denies", by="a minister")], "denied"),
        ([said("denies", by="a minister"), said("denies", source="reuters")], "denied"),
        ([said("doubts", by="a minister")], "contested"),
        ([said(), said("doubts", by="a minister")], "contested"),
        ([said(by="residents"), said("denies", by="a minister")], "contested"),
        ([said("denies"), said("doubts")], "contested"),
        ([said(by="residents", competes=True)], "contested"),
        ([said(competes=True), said(source="reuters")], "contested"),
    ],
)
def test_standing_follows_from_claims(testimonies, expected):
    assert derive_standing(testimonies, planned=False) == expected
    assert derive_standing(reversed(testimonies), planned=False) == expected
    assert expected in STANDINGS


@pytest.mark.parametrize("testimonies", [[], [said()], [said("denies")], [said(competes=True)]])
def test_a_plan_stays_a_plan(testimonies):
    assert derive_standing(iter(testimonies), planned=True) == "planned"
