from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from timeline.forms.deciding import find_words

TEXT = (
    "The council met.\n\nIt said “stay at home” (twice). The council's spokesman left. It rained."
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("It rained.", "It rained."),
        ("  It   rained.\n", "It rained."),
        ("council met. It said", "council met.\n\nIt said"),
        ('said "stay at home" (twice)', "said “stay at home” (twice)"),
        ("The council’s spokesman", "The council's spokesman"),
    ],
)
def test_words_are_found_however_they_were_copied(words, found):
    start, end = find_words(TEXT, words)
    assert TEXT[start:end] == found


@pytest.mark.parametrize(
    "words", ["nobody came", "it rained", "rained.*", "(twice]", "home” twice"]
)
def test_words_that_are_not_there_are_refused(words):
    with pytest.raises(ValidationError, match="do not stand in the article"):
        find_words(TEXT, words)


def test_of_several_places_the_nearest_is_taken():
    assert find_words(TEXT, "The council", near=2) == (0, 11)
    assert find_words(TEXT, "The council", near=40) == (50, 61)
    with pytest.raises(ValidationError, match="2 times"):
        find_words(TEXT, "The council")
