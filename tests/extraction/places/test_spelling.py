from __future__ import annotations

import pytest

from timeline.extraction.places.spelling import cut, fold_name, is_one_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Al Ḩasakah", "al-Hasakah"),
        ("Deir ez-Zor", "Deir al-Zor"),
        ("Sana'a", "Sana’a"),
        ("Diyarbakır", "Diyarbakir"),
        ("Côte d'Ivoire", "Cote d’Ivoire"),
        ("KYIV", "Kyiv"),
        ("U.S.", "US"),
    ],
)
def test_spellings_of_one_name(one, other):
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tripoli's port", ["tripoli", "port"]),
        ("the U.S.-led raid", ["the", "us", "led", "raid"]),
        ("in ar-Raqqah", ["in", "al", "raqqah"]),
        ("as well as An Najaf", ["as", "well", "as", "al", "najaf"]),
        ("al", ["al"]),
        ("", []),
    ],
)
def test_a_text_is_cut_into_words(text, words):
    assert [word.folded for word in cut(text)] == words


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("St. Petersburg", True),
        ("Port-au-Prince", True),
        ("Gaza. City", False),
        ("Gaza, City", False),
    ],
)
def test_punctuation_parts_names(text, is_one):
    assert is_one_name(text, cut(text)) is is_one
