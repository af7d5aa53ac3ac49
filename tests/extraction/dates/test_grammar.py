from __future__ import annotations

import re

import pytest

from timeline.extraction.dates import grammar, lexicon, reading
from timeline.extraction.dates.finder import KEYS
from timeline.extraction.dates.grammar import Element, patterns, write_out

# Kinds that are parted into others before they are read
PARTED = {"amounts", "days", "years"}


def text_of(row: tuple[Element, ...]) -> str:
    return " ".join("/".join(each.symbols) + each.operator for each in row)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", []),
        ("DAY", ["DAY"]),
        ("DAY MONTH", ["DAY MONTH"]),
        ("the? DAY+ of*", ["the? DAY+ of*"]),
        ("(at on|by)", ["at on", "by"]),
        ("(at|by)", ["at/by"]),
        ("(at|by)?", ["at/by?"]),
        ("(at|by|)", ["at/by?"]),
        ("(at|by)*", ["at/by*"]),
        ("(DAY)*", ["DAY*"]),
        ("(DAY|MONTH) YEAR", ["DAY YEAR", "MONTH YEAR"]),
        ("(DAY of|) MONTH", ["DAY of MONTH", "MONTH"]),
        ("(DAY of)? MONTH", ["DAY of MONTH", "MONTH"]),
        ("(DAY (of|in)) MONTH", ["DAY of/in MONTH"]),
        ("DAY|MONTH", ["DAY", "MONTH"]),
        ("(a|b) (C|D)", ["a/b C", "a/b D"]),
        ("DAY - ? MONTH", ["DAY - ? MONTH"]),
    ],
)
def test_written_out(text, rows):
    assert [text_of(row) for row in write_out(text)] == rows


@pytest.mark.parametrize("text", ["(DAY", "DAY (of (the)", "(((", "(DAY|MONTH"])
def test_an_open_bracket_is_an_error(text):
    with pytest.raises(ValueError, match="bracket"):
        write_out(text)


def test_classes_and_words():
    assert Element(("DAY",)).is_class
    assert not Element(("day", "month")).is_class
    assert not Element(("-",)).is_class


def test_every_class_that_is_named_has_words_or_a_rule():
    named = {each.symbols[0] for row in patterns() for each in row.elements if each.is_class}
    assert named <= set(lexicon.classes())
    assert set(KEYS) <= set(lexicon.classes())


def test_every_class_is_used():
    named = {each.symbols[0] for row in patterns() for each in row.elements if each.is_class}
    assert set(lexicon.classes()) - named == set()


def test_every_kind_has_a_reader():
    kinds = {each.kind for each in patterns()}
    assert kinds - PARTED <= set(reading._READERS)


def test_words_stand_in_lower_case_and_no_pattern_twice():
    words = [word for row in patterns() for each in row.elements if not each.is_class
             for word in each.symbols]  # fmt: skip
    assert all(word == word.lower() for word in words)
    assert len(set(patterns())) == len(patterns())


def test_nothing_of_the_notation_is_left_over():
    for row in patterns():
        for each in row.elements:
            assert not re.search(r"[(){}|]|.[?*+]$", each.symbols[0].strip("()/")), row
            assert each.operator in ("", "?", "+", "*")


def test_patterns_can_be_told_apart_by_what_they_need():
    for row in patterns():
        assert any(each.operator in ("", "+") for each in row.elements), row
    assert grammar.patterns() is patterns()
