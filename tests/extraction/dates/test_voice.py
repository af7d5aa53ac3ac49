from __future__ import annotations

import pytest

from timeline.extraction.dates.finder import Finder
from timeline.extraction.dates.pieces import meanings
from timeline.extraction.dates.voice import FUTURE, NO_TENSE, PAST, tense


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
