from __future__ import annotations

import pytest

from timeline.extraction.events.speech import Speech
from timeline.extraction.parties.cast import Cast

LEFT = "Rebels have left the port for good"


@pytest.fixture(scope="module")
def speech(english, lexicon):
    def speech(text):
        doc = english(text)
        return doc, Speech(doc, text, lexicon, Cast(doc))

    return speech


@pytest.fixture(scope="module")
def sayings(speech):
    """Verb of saying, who says it, what is said, of each saying in a text."""

    def sayings(text):
        doc, found = speech(text)
        return [
            (
                each.verb.text,
                [name.text for name in each.speakers],
                " ".join(doc[i].text for i in sorted(each.content) if not doc[i].is_punct),
            )
            for each in found.sayings
        ]

    return sayings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The mayor said that rebels had left the port.",
            ("said", ["mayor"], "that rebels had left the port"),
        ),
        (
            "Rebels had left the port, the mayor said.",
            ("said", ["mayor"], "Rebels had left the port"),
        ),
        (f"“{LEFT},” the mayor said.", ("said", ["mayor"], LEFT)),
        (f"The mayor said: “{LEFT}.”", ("said", ["mayor"], LEFT)),
        ("The mayor said nothing.", ("said", ["mayor"], "nothing")),
        (
            "The mayor, who said rebels had left, resigned.",
            ("said", ["mayor"], "rebels had left"),
        ),
        # A quotation over two sentences
        (
            f"“{LEFT},” the mayor said. “Nobody will miss them here.”",
            ("said", ["mayor"], f"{LEFT} Nobody will miss them here"),
        ),
        # Who
        (
            "The mayor and the bishop said that rebels had left.",
            ("said", ["mayor", "bishop"], "that rebels had left"),
        ),
        (
            "Mayor John Smith told reporters that rebels had left.",
            ("told", ["John Smith"], "reporters that rebels had left"),
        ),
        ("The mayor came. He said rebels had left.", ("said", ["mayor"], "rebels had left")),
        ("It was said that rebels had left.", ("said", [], "that rebels had left")),
        (
            "France said in a statement issued jointly with Italy and Spain that rebels had left.",
            ("said", ["France", "Italy", "Spain"], ""),
        ),
        # A document speaks for its owner
        (
            "The army statement said that rebels had left.",
            ("said", ["army"], "that rebels had left"),
        ),
        ("A statement said that rebels had left.", ("said", [], "that rebels had left")),
        # A view
        (
            "According to Angela Merkel, rebels had left the port.",
            ("According", ["Angela Merkel"], "rebels had left the port"),
        ),
    ],
)
def test_who_says_what(sayings, text, expected):
    assert sayings(text) == [expected]


def test_a_statement_is_of_who_spoke_last(sayings):
    text = "The mayor said rebels had left. A statement added that nobody missed them."
    assert [speakers for _, speakers, _ in sayings(text)] == [["mayor"], ["mayor"]]


def test_no_saying(sayings):
    assert sayings("Rebels left the port.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"“{LEFT},” the mayor said.", True),
        ("The mayor said that rebels had left the port.", False),
        ("The mayor said that rebels had “left” the port.", False),
    ],
)
def test_direct_speech(speech, text, expected):
    _, found = speech(text)
    assert [saying.is_direct for saying in found.sayings] == [expected]


def word(doc, form):
    return next(token for token in doc if token.text == form)


@pytest.mark.parametrize(
    ("text", "form", "verbs"),
    [
        ("The mayor said that rebels had left the port.", "left", ["said"]),
        ("The mayor said that rebels had left the port.", "mayor", []),
        (f"“{LEFT},” the mayor said.", "left", ["said"]),
        (
            "The bishop said the mayor denied that rebels had left.",
            "left",
            ["denied", "said"],
        ),
        ("Rebels left the port.", "left", []),
    ],
)
def test_the_sayings_that_a_word_stands_in(speech, text, form, verbs):
    doc, found = speech(text)
    assert [saying.verb.text for saying in found.around(word(doc, form))] == verbs


def test_we_are_those_who_speak(speech):
    doc, found = speech("“We have left the port for good,” the mayor said.")
    assert found.is_quoted(word(doc, "We"))
    assert [name.text for name in found.speakers(word(doc, "We"))] == ["mayor"]
    assert not found.is_quoted(word(doc, "said"))
    assert found.speakers(word(doc, "said")) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("According to the mayor, rebels had left.", ["mayor"]),
        ("Rebels had left, according to the mayor.", ["mayor"]),
        ("Rebels had left.", []),
    ],
)
def test_sources(speech, text, expected):
    doc, found = speech(text)
    assert [name.text for name in found.sources(word(doc, "left"))] == expected
