from __future__ import annotations

import pytest

from timeline.extraction.dates import lexicon, meaning
from timeline.extraction.dates.amounts import VAGUE, read_amount
from timeline.extraction.dates.lexicon import classes, classes_of
from timeline.extraction.language import dates_only


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("May", "MONTH"),
        ("may", ""),
        ("MAY", "MONTH"),
        ("Sept.", "MONTH"),
        ("Friday", "WEEKDAY"),
        ("friday", ""),
        ("Mondays", "WEEKDAYS"),
        ("summer", "SEASON"),
        ("Summer", "SEASON"),
        ("dawn", "PART"),
        ("6th", "DAY ORDINAL"),
        ("31", "DAY DIGITS NUMBER QUANTITY YNUM YY"),
        ("32", "DIGITS NUMBER QUANTITY YNUM YY"),
        ("32nd", "ORDINAL"),
        ("2019", "DIGITS HHMM NUMBER YEAR YNUM"),
        ("1990s", "DECADES"),
        ("60s", "DECADES"),
        ("1,000", "NUMBER QUANTITY"),
        ("10:30", "CLOCK"),
        ("24:00", "CLOCK"),
        ("25:00", ""),
        ("17.03.2019", "DOTTED NUMBER QUANTITY"),
        ("05T08:30:00Z", "ISOTIME"),
        ("p.m.", "AMPM"),
        ("B.C.", "ERA"),
        ("GMT", "ZONE"),
        ("yesterday", "DEICTIC"),
        ("army", ""),
        ("٢٠١٩", ""),
    ],
)
def test_classes_of_a_word(text, names):
    assert classes_of(text) == frozenset(names.split())


def test_words_stand_in_lower_case():
    words = {word for group in classes().values() for word in group}
    assert {word for word in words if word != word.lower()} == set()


def test_flags_fit_into_what_the_vocabulary_keeps():
    # Two more are the finder's own
    assert lexicon.FIRST_FLAG + len(classes()) + 2 <= 64


def test_the_vocabulary_knows_the_classes(nlp):
    flags = lexicon.flags(nlp.vocab)
    lexeme = nlp.vocab["September"]
    assert lexeme.check_flag(flags["MONTH"])
    assert not lexeme.check_flag(flags["WEEKDAY"])


@pytest.mark.parametrize("name", ["UNIT", "ONE", "MANY"])
def test_every_unit_has_a_name(name):
    names = {
        "second", "minute", "hour", "day", "week", "weekend", "fortnight", "month", "quarter",
        "year", "decade", "century", "millennium",
    }  # fmt: skip
    assert {meaning.unit_of(word) for word in classes()[name]} <= names


def test_every_part_edge_and_pointer_has_a_meaning():
    assert classes()["PART"] <= set(meaning._PARTS)
    assert classes()["EARLY"] | classes()["SOONER"] <= set(meaning._EDGE_OF)
    assert classes()["REL"] <= set(meaning._WAY_OF)
    assert {meaning._season(word) for word in classes()["SEASON"]} == {"SP", "SU", "FA", "WI"}


def test_every_month_and_weekday_has_a_number():
    for word in classes()["MONTH"]:
        assert word[:3] in meaning._MONTH_STEMS
    for word in classes()["WEEKDAY"] | classes()["WEEKDAYS"]:
        assert word[:3] in meaning._WEEKDAY_STEMS


def test_every_number_word_is_read():
    for word in classes()["NUMBER"]:
        amount, used = read_amount([word])
        assert (amount != VAGUE, used) == (True, 1), word


def test_every_ordinal_is_read(reported):
    for word in classes()["ORDINAL"] - {"last", "final"}:
        [(_, _, value)] = reported(f"It was built in the {word} century.")
        assert value in {f"{number:02}" for number in range(20)}


@pytest.mark.parametrize(
    "text", ["mid-2014", "10:30pm", "c.1930", "1943/44", "4-year-old", "2014–2017", "7am", "5.46am"]
)
def test_tokens_are_parted_and_lose_nothing(text):
    doc = dates_only().make_doc(f"In {text} it fell.")
    assert doc.text == f"In {text} it fell."
    assert text not in [token.text for token in doc]
