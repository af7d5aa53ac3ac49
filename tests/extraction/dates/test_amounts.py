from __future__ import annotations

import pytest

from timeline.extraction.dates.amounts import VAGUE, read_amount


@pytest.mark.parametrize(
    ("words", "amount", "used"),
    [
        ("three", 3, 1),
        ("a", 1, 1),
        ("an", 1, 1),
        ("12", 12, 1),
        ("1,000", 1000, 1),
        ("2.5", 2.5, 1),
        ("1.2.3", 1, 1),
        ("half", 0.5, 1),
        ("half a", 0.5, 2),
        ("two and a half", 2.5, 4),
        ("two - and - a - half", 2.5, 7),
        ("twenty one", 21, 2),
        ("twenty - one", 21, 3),
        ("one hundred and twenty", 120, 4),
        ("a hundred", 100, 2),
        ("hundred", 100, 1),
        ("three hundred thousand", 300_000, 3),
        ("two thousand five hundred", 2500, 4),
        ("five million", 5_000_000, 2),
        ("1.5 million", 1_500_000, 2),
        ("a dozen", 12, 2),
        ("two dozen", 24, 2),
        ("in two", 2, 1),
        ("the last three", 3, 1),
        ("ten two", 2, 1),
        ("one one", 1, 1),
        ("twenty ten", 10, 1),
    ],
)
def test_numbers(words, amount, used):
    assert read_amount(words.split()) == (amount, used)


@pytest.mark.parametrize(
    "words",
    ["few", "a few", "several", "many", "a couple of", "dozens of", "a number of", "a great many",
     "tens of thousands of", "a good few", "hundreds of", "several dozen"],
)  # fmt: skip
def test_vague_amounts(words):
    assert read_amount(words.split()) == (VAGUE, len(words.split()))


@pytest.mark.parametrize("words", ["", "the", "and", "-", "and of", "two thirds", "half past"])
def test_no_amounts(words):
    assert read_amount(words.split()) == (VAGUE, 0)
