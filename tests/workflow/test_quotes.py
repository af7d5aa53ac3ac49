from __future__ import annotations

import pytest

from tests.factories import PUBLICATION_DAY
from timeline.models import Article, Claim, Source
from timeline.workflow import Refused, anchor_quote

TEXT = "The council met. The council “called on all to halt”, it said – in Żaba 🐸 too, no less."


def claim(text=TEXT, **fields):
    source = Source(name="RFE/RL")
    article = Article(source=source, title="Talks", published=PUBLICATION_DAY, text=text)
    return Claim(article=article, **fields)


@pytest.mark.parametrize(
    ("quote", "start"),
    [
        ("called on all to halt", 30),
        ("The council met.", 0),
        ("no less.", len(TEXT) - 8),
        ("Żaba 🐸", TEXT.index("Ż")),
        (TEXT, 0),
    ],
)
def test_a_quote_is_found_in_the_text(quote, start):
    found = claim(quote=quote)
    anchor_quote(found)
    assert (found.quote_start, found.quote_end) == (start, start + len(quote))
    assert TEXT[found.quote_start : found.quote_end] == quote


def test_the_words_around_it_are_kept():
    found = claim(quote="called on all to halt")
    anchor_quote(found)
    assert found.quote_prefix == "The council met. The council “"
    assert found.quote_suffix == "”, it said – in Żaba 🐸 too, no l"
    assert len(found.quote_suffix) == 32


def test_a_given_span_tells_two_places_apart():
    found = claim(quote="The council", quote_start=17, quote_end=28)
    anchor_quote(found)
    assert (found.quote_start, found.quote_prefix) == (17, "The council met. ")


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"quote": "never said"}, "The quote “never said” is not in the article's text."),
        (
            {"quote": "The council"},
            "The quote “The council” is in the article more than once; give its start and end.",
        ),
        (
            {"quote": "halt", "quote_start": 0, "quote_end": 4},
            "The article's text from 0 to 4 is not “halt”.",
        ),
        (
            {"quote": "The", "quote_start": 3, "quote_end": 0},
            "The article's text from 3 to 0 is not “The”.",
        ),
        (
            {"quote": "less.", "quote_start": -5, "quote_end": len(TEXT)},
            f"The article's text from -5 to {len(TEXT)} is not “less.”.",
        ),
        (
            {"quote": "less.", "quote_start": len(TEXT) - 5, "quote_end": len(TEXT) + 1},
            f"The article's text from {len(TEXT) - 5} to {len(TEXT) + 1} is not “less.”.",
        ),
    ],
)
def test_a_quote_that_is_not_the_text_at_its_span_is_refused(fields, sentence):
    with pytest.raises(Refused) as refusal:
        anchor_quote(claim(**fields))
    assert str(refusal.value) == sentence


def test_occurrences_that_overlap_are_more_than_one():
    with pytest.raises(Refused, match="more than once"):
        anchor_quote(claim("no no no", quote="no no"))


def test_without_a_quote_nothing_is_left_of_a_span():
    bare = claim(quote_start=3, quote_end=5, quote_prefix="before", quote_suffix="after")
    anchor_quote(bare)
    assert (bare.quote_start, bare.quote_end) == (None, None)
    assert (bare.quote_prefix, bare.quote_suffix) == ("", "")


def test_an_article_without_text_leaves_a_quote_unanchored():
    loose = claim("", quote="halt")
    anchor_quote(loose)
    assert (loose.quote_start, loose.quote_end, loose.quote_prefix) == (None, None, "")


@pytest.mark.parametrize("span", [{"quote_start": 0, "quote_end": 4}, {"quote_end": 4}])
def test_an_article_without_text_has_no_span(span):
    with pytest.raises(Refused, match="Talks.* has no text kept"):
        anchor_quote(claim("", quote="halt", **span))
