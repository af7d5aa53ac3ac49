from __future__ import annotations

from dataclasses import replace

import pytest

from timeline.dates import parse_entry
from timeline.queries.sameness import (
    Happening,
    Spot,
    compare,
    compare_dates,
    compare_parties,
    compare_places,
    compare_types,
)

from .make_rows import TREE

GHARYAN = Spot("Gharyan", "gharyan", ("libya",), 32.17, 13.02, 1)
TRIPOLI = Spot("Tripoli", "tripoli", ("libya",), 32.89, 13.19, 1)
MITIGA = Spot("Mitiga", "mitiga", ("libya",), 32.9, 13.28, 1)
LIBYA = Spot("Libya", "libya", (), 27, 17, 6)


def happening(**fields):
    none = frozenset()
    parties = {role: frozenset(fields.pop(role, none)) for role in ("initiator", "target", "other")}
    date = parse_entry(fields.pop("date", "5 April 2019"))
    defaults = {"type": "ASSAULT", "mode": "", "place": None, "words": ""}
    return Happening(date=date, parties=parties, **defaults | fields)


@pytest.mark.parametrize(
    ("one", "other", "score", "why"),
    [
        ("5 April 2019", "5 April 2019", 1.0, "same day"),
        ("late on 5 April 2019", "5 April 2019", 1.0, "same day"),
        ("April 2019", "April 2019", 0.9, "same dates"),
        ("5 April 2019", "between 4 and 6 April 2019", 0.567, "dates overlap"),
        ("5 April 2019", "April 2019", 0.417, "dates overlap"),
        ("5 April 2019", "6 April 2019", 0.3, "a day apart"),
        ("5 April 2019", "7 April 2019", 0.0, ""),
        ("5 April 2019", "2016", 0.0, ""),
        ("5 April 2019", "undated", None, ""),
        ("5 April 2019", "before 6 April 2019", None, ""),
        ("8 April 2019", "before 6 April 2019", 0.0, ""),
    ],
)
def test_dates(one, other, score, why):
    for pair in ((one, other), (other, one)):
        mark = compare_dates(*map(parse_entry, pair))
        assert (mark.score, mark.why) == (score and pytest.approx(score, abs=0.001), why)


@pytest.mark.parametrize(
    ("one", "other", "score", "why"),
    [
        (GHARYAN, GHARYAN, 1.0, "same place: Gharyan"),
        (Spot("gharyan"), GHARYAN, 1.0, "same place: Gharyan"),
        (LIBYA, LIBYA, 0.6, "same place: Libya"),
        (GHARYAN, LIBYA, 0.6, "Gharyan lies in Libya"),
        (LIBYA, GHARYAN, 0.6, "Gharyan lies in Libya"),
        (MITIGA, TRIPOLI, 0.6, "Mitiga is near Tripoli"),
        (GHARYAN, TRIPOLI, 0.0, ""),
        (Spot("Ain"), TRIPOLI, 0.0, ""),
        (None, TRIPOLI, None, ""),
        (TRIPOLI, None, None, ""),
    ],
)
def test_places(one, other, score, why):
    mark = compare_places(one, other)
    assert (mark.score, mark.why) == (score, why)


LNA, GNA = "Libyan National Army", "Government of National Accord"


@pytest.mark.parametrize(
    ("one", "other", "score", "why"),
    [
        ({"initiator": ["lna"]}, {"initiator": ["lna"]}, 1.0, f"{LNA} in both"),
        ({"initiator": ["khalifa-haftar"]}, {"initiator": ["lna"]}, 1.0, f"{LNA} in both"),
        ({"initiator": ["lna"]}, {"initiator": ["gna"]}, 0.0, ""),
        ({"initiator": ["lna"]}, {"target": ["lna"]}, 0.6, f"{LNA} in both"),
        ({"initiator": ["lna"]}, {"other": ["lna"]}, 0.6, f"{LNA} in both"),
        (
            {"initiator": ["lna"], "target": ["gna"]},
            {"initiator": ["lna"], "target": ["gna"]},
            1.0,
            f"{GNA} and {LNA} in both",
        ),
        ({"initiator": ["Residents"]}, {"initiator": ["lna"]}, 0.0, ""),
        ({}, {"initiator": ["lna"]}, None, ""),
        ({"initiator": ["lna"]}, {}, None, ""),
    ],
)
def test_parties(one, other, score, why):
    mark = compare_parties(happening(**one), happening(**other), TREE)
    assert (mark.score, mark.why) == (score and pytest.approx(score), why)


def test_two_under_one_party_are_half_the_same():
    tree = replace(TREE, parents=TREE.parents | {"gna": "lna"})
    one, other = happening(initiator=["khalifa-haftar"]), happening(initiator=["gna"])
    mark = compare_parties(one, other, tree)
    assert (mark.score, mark.why) == (0.5, "")


@pytest.mark.parametrize(
    ("one", "other", "score", "why"),
    [
        (("COERCE", "seize"), ("COERCE", "seize"), 1.0, "same type"),
        (("COERCE", "seize"), ("COERCE", ""), 0.8, "same type"),
        (("COERCE", ""), ("ASSAULT", ""), 0.3, ""),
        (("COERCE", ""), ("CONSULT", ""), 0.0, ""),
    ],
)
def test_types(one, other, score, why):
    pair = [happening(type=type_, mode=mode) for type_, mode in (one, other)]
    mark = compare_types(*pair)
    assert (mark.score, mark.why) == (score, why)


def test_all_together_is_1_for_the_same_and_says_why():
    told = happening(initiator=["lna"], target=["gna"], place=GHARYAN)
    verdict = compare(told, told, likeness=1.0, tree=TREE)
    assert verdict.score == pytest.approx(1)
    assert verdict.why == (
        "same day",
        f"{GNA} and {LNA} in both",
        "same place: Gharyan",
        "same type",
        "similar wording",
    )


def test_dates_that_exclude_each_other_halve_it():
    one = happening(initiator=["lna"])
    near, far = (
        compare(one, happening(initiator=["lna"], date=date), likeness=0.1, tree=TREE)
        for date in ("undated", "9 April 2019")
    )
    assert far.score < near.score / 2
