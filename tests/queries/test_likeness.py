from __future__ import annotations

import pytest

from timeline.queries.likeness import likenesses


def test_a_text_is_most_like_the_one_that_shares_its_rare_words():
    others = [
        "The LNA takes the town of Gharyan",
        "The LNA takes prisoners near the coast",
        "Ministers met in France",
    ]
    [[first, second, third]] = likenesses(["The town of Gharyan fell to the LNA"], others)
    assert first > second > third == 0


def test_the_same_words_are_as_like_as_can_be():
    assert likenesses(["Talks in Geneva"], ["Talks in Geneva"]) == [[pytest.approx(1)]]


@pytest.mark.parametrize("nothing", ["", "the of and", "– …"])
def test_texts_without_words_are_like_nothing(nothing):
    assert likenesses([nothing], [nothing, ""]) == [[0, 0]]
    assert likenesses([nothing], ["Talks in Geneva"]) == [[0]]


def test_no_texts_are_no_error():
    assert likenesses([], ["Talks"]) == []
    assert likenesses(["Talks"], []) == [[]]
