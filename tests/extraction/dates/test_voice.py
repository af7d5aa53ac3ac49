from __future__ import annotations

import pytest

from timeline.extraction.dates.finder import Finder
from timeline.extraction.dates.pieces import meanings
from timeline.extraction.dates.voice import (
    FUTURE,
    NO_TENSE,
    PAST,
    headings,
    is_quoted,
    quotations,
    tense,
)


@pytest.fixture(scope="module")
def tenses(nlp):
    finder = Finder(nlp.vocab)
    return lambda text: [tense(each) for each in meanings(finder.find(nlp.make_doc(text)))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He left on Friday.", PAST),
        ("He had left on Friday.", PAST),
        ("He arrived on Friday.", PAST),
        ("On Friday he arrived.", PAST),
        ("Friday's vote was lost.", PAST),
        ("He will leave on Friday.", FUTURE),
        ("He'll leave on Friday.", FUTURE),
        ("He is due on Friday.", FUTURE),
        ("He plans to leave on Friday.", FUTURE),
        ("The vote will be held on Friday.", FUTURE),
        ("The vote is to be held on Friday.", FUTURE),
        ("They are meeting on Friday.", FUTURE),
        ("It closed until Friday.", FUTURE),
        ("All by Friday.", FUTURE),
        ("A Friday in Rome.", NO_TENSE),
        ("He left. Friday: nothing.", NO_TENSE),
        ("He left\nFriday", NO_TENSE),
        ("Mrs May on Friday in Rome.", NO_TENSE),
    ],
)
def test_the_nearest_verb_decides(tenses, text, told):
    assert tenses(text)[-1:] == [told]


def test_each_has_its_own(tenses):
    assert tenses("He came on Friday and will leave on Monday.") == [PAST, FUTURE]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "May is hot" and left in June', "May is hot"),
        ("He said “May is hot” and left in June", "May is hot"),
        ('He said "May is hot\nIn June he left', "May is hot"),
        ("In June he left", ""),
        ('"a" and "b"', "ab"),
    ],
)
def test_quotations(text, quoted):
    places = quotations(text)
    inside = "".join(char for place, char in enumerate(text) if is_quoted(places, place))
    assert inside.translate(str.maketrans("", "", '"“”')).replace("\n", "") == quoted


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("The war", [((0, 7), None)]),
        ("The war, 1942-43", [((0, 16), (1942, 1942))]),
        ("From 1942 to 1945", [((0, 17), (1942, 1945))]),
        ("He left.", []),
        ("He left:", []),
        ("One\n\nHe left.\nIn 1943", [((0, 3), None), ((14, 21), (1943, 1943))]),
        ("word " * 12, [((0, 60), None)]),
        ("word " * 13, []),
        ("12345", [((0, 5), None)]),
        ("   \n\t\n", []),
    ],
)
def test_headings(text, found):
    assert headings(text) == found
