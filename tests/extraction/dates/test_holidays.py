"""Holidays, by name alone or with a year."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It burned on Christmas Day 2007.", "Christmas Day 2007", "2007-12-25"),
        ("It burned at Easter 2018.", "Easter 2018", "2018-04-01"),
        ("It burned on New Year's Day 2012.", "New Year's Day 2012", "2012-01-01"),
        ("It burned on Thanksgiving 2018.", "Thanksgiving 2018", "2018-11-22"),
        ("It burned on Labor Day 2018.", "Labor Day 2018", "2018-09-03"),
        ("It burned on Memorial Day 2017.", "Memorial Day 2017", "2017-05-29"),
        ("It burned on Armistice Day 2018.", "Armistice Day 2018", "2018-11-11"),
        ("It burned on All Saints' Day 2018.", "All Saints' Day 2018", "2018-11-01"),
        ("It burned on Ascension Day 2018.", "Ascension Day 2018", "2018-05-10"),
        ("It burned on Ash Wednesday 2019.", "Ash Wednesday 2019", "2019-03-06"),
    ],
)
def test_with_its_year(found, reported, told, text, words, value):
    assert reported(text) == told(text) == [(words, "DATE", value)]
    assert found(text, None).expressions[0].basis == "stated"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Shops will close on Easter Monday.", "2019-04-22"),
        ("They were killed on Good Friday.", "2018-03-30"),
        ("Last Easter was calm.", "2018-04-01"),
        ("Next Christmas will be calm.", "2019-12-25"),
        ("The family met at Thanksgiving.", "2018-11-22"),
        ("On New Year's Eve he sang.", "2018-12-31"),
        ("On Boxing Day shops were full.", "2018-12-26"),
        ("After 9/11, all changed.", "2001-09-11"),
    ],
)
def test_in_news_by_the_tense(reported, text, value):
    [(_, _, got)] = reported(text)
    assert got == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In 1914 war came. At Christmas they sang.", "1914-12-25"),
        ("On 4 May 1916 it rained. Easter had been calm.", "1916-04-23"),
        ("In 1914 war came. On Christmas Eve they sang.", "1914-12-24"),
    ],
)
def test_in_a_history_by_the_year(told, text, value):
    assert told(text)[-1][2] == value


@pytest.mark.parametrize(
    ("text", "value", "earliest", "latest"),
    [
        ("Eid al-Fitr 2019 was calm.", "2019-06-04", "2019-06-03", "2019-06-05"),
        ("Ramadan 2018 was calm.", None, "2018-05-15", "2018-06-15"),
    ],
)
def test_the_moon_may_be_a_day_off(found, text, value, earliest, latest):
    [each] = found(text).expressions
    assert (each.value, each.date.edtf) == (value, f"{earliest}/{latest}")


def test_without_a_year_or_publication_none_is_dated(found):
    [each] = found("Christmas was calm.", None).expressions
    assert (each.basis, each.value, each.date.bounds) == ("unresolved", None, (None, None))
