from __future__ import annotations

import pytest

from timeline.extraction.events.quotes import Quotes

LEFT = "Rebels have left the port for good"
MISS = "Nobody will ever miss them here"
MARKS = [("“", "”"), ('"', '"')]


@pytest.fixture(scope="module")
def quotes(english, lexicon):
    """Each quotation of a text with its verb of saying."""

    def quotes(text):
        doc = english(text)
        verbs = [t for t in doc if t.pos_ == "VERB" and t.lemma_ in lexicon.speech]
        return [
            (text[each.start : each.end], each.verb and each.verb.text)
            for each in Quotes(doc, text, verbs).quotes
        ]

    return quotes


@pytest.mark.parametrize(("opens", "closes"), MARKS, ids=["curly", "straight"])
@pytest.mark.parametrize(
    ("pattern", "verb"),
    [
        ("<{left},> the mayor said.", "said"),
        ("<{left},> said the mayor.", "said"),
        ("<{left}!> the mayor warned.", "warned"),
        ("The mayor said: <{left}.>", "said"),
        ("The mayor added, <{left}.>", "added"),
        ("The mayor told the council that <{left}.>", "told"),
        # The nearest of two
        ("The bishop warned everybody. <{left},> the mayor said.", "said"),
        ("The bishop warned everybody: <{left}.> The mayor said nothing.", "warned"),
        # In the sentence before
        ("The mayor told reporters why. <{left}.>", "told"),
        # Near by
        ("<{left}.> So said the mayor.", "said"),
        # Nobody
        ("<{left}.> So ran the rumour.", None),
    ],
)
def test_the_verb_that_gives_a_speaker(quotes, opens, closes, pattern, verb):
    text = pattern.format(left=LEFT).replace("<", opens).replace(">", closes)
    start, end = text.index(opens), text.rindex(closes) + 1
    assert quotes(text) == [(text[start:end], verb)]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        # Taken up again, in the same paragraph or the next
        (f"“{LEFT},” the mayor said. “{MISS}.”", ["said", "said"]),
        (f"The mayor said: “{LEFT}.\n\n“{MISS}.”", ["said", "said"]),
        # Two speakers
        (f"“{LEFT},” the mayor said. “{MISS},” the bishop added.", ["said", "added"]),
        # A paragraph of its own
        (f"“{LEFT},” the mayor said.\n\nShops opened. “{MISS}.”", ["said", None]),
    ],
)
def test_several_quotations(quotes, text, verbs):
    assert [verb for _, verb in quotes(text)] == verbs


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said “rebels” had left.",
        "The mayor called it a “great day for us”.",
        "The mayor said that rebels had left.",
        "",
    ],
)
def test_a_word_in_quotation_marks_is_nobody_speaking(quotes, text):
    assert quotes(text) == []


def test_a_quotation_left_open_ends_with_the_text(quotes):
    assert quotes(f"The mayor said: “{LEFT}") == [(f"“{LEFT}", "said")]


def test_a_verb_inside_a_quotation_gives_no_speaker(quotes):
    text = f"“The bishop said that {LEFT.lower()},” the mayor added."
    assert quotes(text) == [(text[: text.rindex("”") + 1], "added")]


def test_what_stands_where(english, lexicon):
    text = f"“{LEFT},” the mayor said. “{MISS}.”"
    doc = english(text)
    [verb] = [token for token in doc if token.text == "said"]
    found = Quotes(doc, text, [verb])
    first, second = found.quotes
    assert found.by(verb) == [first, second]
    assert found.by(doc[1]) == []
    assert found.at(text.index("port")) is first
    assert found.at(text.index("mayor")) is None
    assert found.at(text.index("Nobody")) is second
    assert found.at(len(text)) is None
    assert Quotes(doc, "no marks", [verb]).at(3) is None
