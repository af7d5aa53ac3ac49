from __future__ import annotations

import pytest

from timeline.extraction.scoring.names import is_one_of, is_same_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Taliban", "Taliban"),
        ("Haftar's forces", "Haftar forces"),
        ("Khalifa Haftar", "haftar"),
        ("Libyan National Army (LNA)", "LNA"),
        ("Foreign Ministry of Velden", "Velden"),
        ("General Raufi", "Rahmatullah Raufi"),
        ("rebels", "Rebels"),
    ],
)
def test_names_that_mean_one(one, other):
    assert is_same_name(one, other)
    assert is_same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("", "Taliban"),
        ("the", "a"),
        ("rebel forces", "UN forces"),
        ("forces", "UN forces"),
        ("Mali", "Somalia"),
        ("U.S. Army", "US Army"),
        ("Security Council", "Transitional Council"),
        ("village of Su", "town of Su Su Va"),
        ("Group of 8", "Route 8"),
    ],
)
def test_names_that_do_not(one, other):
    assert not is_same_name(one, other)
    assert not is_same_name(other, one)


def test_one_of_many():
    assert is_one_of("the LNA", ["Libyan National Army", "LNA"])
    assert not is_one_of("the LNA", ["Libyan National Army"])
    assert not is_one_of("the LNA", [])
