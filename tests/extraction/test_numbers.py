from __future__ import annotations

import pytest
import spacy

from timeline.extraction.amounts import amounts
from timeline.extraction.counted import counted_with
from timeline.extraction.numbers import find_numbers


@pytest.fixture(scope="module")
def rows(english):
    def rows(text):
        found = [each.number for each in find_numbers(english(text))]
        return [(each.what, each.low, each.high, each.of) for each in found]

    return rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The strike killed 34 people.", [("killed", 34, 34, "people")]),
        ("Two French soldiers were killed.", [("killed", 2, 2, "French soldiers")]),
        (
            "34 were killed and six others wounded.",
            [("killed", 34, 34, ""), ("wounded", 6, 6, "others")],
        ),
        ("A US soldier was killed.", [("killed", 1, 1, "US soldier")]),
        ("At least 12 dead.", [("killed", 12, None, "")]),
        (
            "More than 200 people have been killed and more than 1,000 wounded.",
            [("killed", 200, None, "people"), ("wounded", 1000, None, "")],
        ),
        ("They took dozens of soldiers prisoner.", [("captured", 24, None, "soldiers")]),
        ("They hold seven nationals hostage.", [("captured", 7, 7, "nationals")]),
        ("Between 30 and 40 people died.", [("killed", 30, 40, "people")]),
        ("Police arrested 15 to 20 people.", [("arrested", 15, 20, "people")]),
        ("Up to 5,000 troops will be sent.", [("", None, 5000, "troops")]),
        ("As many as 40 militants were arrested.", [("arrested", None, 40, "militants")]),
        ("The death toll rose to 770.", [("killed", 770, 770, "")]),
        ("Officials put the number of dead at 45.", [("killed", 45, 45, "")]),
        (
            "The death toll was 770 Palestinians and 14 Israelis.",
            [("killed", 770, 770, "Palestinians"), ("killed", 14, 14, "Israelis")],
        ),
        ("Hundreds of protesters gathered.", [("", 200, None, "protesters")]),
        ("Tens of thousands have fled.", [("displaced", 20000, None, "")]),
        ("A dozen fighters were captured.", [("captured", 12, 12, "fighters")]),
        ("Half a dozen villages were burned.", [("", 6, 6, "villages")]),
        ("Several soldiers were killed.", [("killed", None, None, "soldiers")]),
        ("There were no casualties.", [("casualties", 0, 0, "")]),
        ("No coalition troops were injured.", [("wounded", 0, 0, "coalition troops")]),
        ("No one was hurt.", [("wounded", 0, 0, "")]),
        ("Raids have claimed another 34 lives.", [("killed", 34, 34, "")]),
        ("The 176 people on board were all killed.", [("killed", 176, 176, "people")]),
        (
            "The blast killed two soldiers and a child and wounded five.",
            [("killed", 2, 2, "soldiers"), ("killed", 1, 1, "child"), ("wounded", 5, 5, "")],
        ),
        (
            "A soldier and two policemen were shot dead.",
            [("killed", 1, 1, "soldier"), ("killed", 2, 2, "policemen")],
        ),
        (
            "It killed three people and injured dozens.",
            [("killed", 3, 3, "people"), ("wounded", 24, None, "")],
        ),
        (
            "The attack left 12 dead and 40 injured.",
            [("killed", 12, 12, ""), ("wounded", 40, 40, "")],
        ),
        ("Fighting displaced 20,000 families.", [("displaced", 20000, 20000, "families")]),
        (
            "Some 2.5 million people have been displaced.",
            [("displaced", 2500000, 2500000, "people")],
        ),
        ("Twenty-five children were kidnapped.", [("abducted", 25, 25, "children")]),
        ("He was behind the abduction of 20 Westerners.", [("abducted", 20, 20, "Westerners")]),
        ("Rebels freed 50 prisoners.", [("released", 50, 50, "prisoners")]),
        ("Three children were among the dead.", [("killed", 3, 3, "children")]),
        ("He said 30 of his men were killed.", [("killed", 30, 30, "men")]),
        ("Seventeen rockets struck the base.", [("", 17, 17, "rockets")]),
        ("The army lost 20 men and two tanks.", [("killed", 20, 20, "men"), ("", 2, 2, "tanks")]),
        (
            "Three officers and 12 rebels wounded.",
            [("wounded", 3, 3, "officers"), ("wounded", 12, 12, "rebels")],
        ),
        ("He was killed and 20 soldiers slept.", [("", 20, 20, "soldiers")]),
        ("34 people killed by a bomb were buried.", [("killed", 34, 34, "people")]),
        ("Shells killed or wounded 50 people.", [("casualties", 50, 50, "people")]),
        ("20 people were killed or wounded.", [("casualties", 20, 20, "people")]),
        ("They murdered 500 captive officers.", [("killed", 500, 500, "captive officers")]),
        ("Six wounded soldiers arrived.", [("wounded", 6, 6, "wounded soldiers")]),
        ("30 people are missing.", [("missing", 30, 30, "people")]),
    ],
)
def test_how_many_of_what(rows, text, expected):
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "In 2011 he was killed.",
        "He died on April 5 after 24 hours.",
        "A 22-nation group met.",
        "Two presidents met for three hours.",
        "An F-15 jet crashed.",
        "They captured one of the plants.",
        "Prices rose by 100% to $34.",
        "The force grew from 9,000 to 16,000.",
        "A soldier walked home.",
        "",
    ],
)
def test_numbers_of_other_things_are_left_alone(rows, text):
    assert rows(text) == []


def test_a_column_of_numbers_is_not_read_to_its_end_for_each(english):
    doc = english("1 " * 60 + "men")
    first, *_, last = (counted_with(doc, each) for each in amounts(doc))
    assert (first.noun, last.lemma) == (None, "man")


def test_who_kills_is_not_among_the_killed(rows):
    assert rows("Two soldiers killed a man.") == [("", 2, 2, "soldiers"), ("killed", 1, 1, "man")]


def test_a_number_stands_where_it_says(english):
    text = "On Monday at least 12 more people were killed."
    [found] = find_numbers(english(text))
    assert text[found.start : found.end] == found.number.text == "at least 12 more people"


@pytest.mark.parametrize(
    "text", ["", "34 people were killed.", "of of 12", "at least", "killed 12"]
)
def test_without_any_model_it_still_reads(text):
    doc = spacy.blank("en")(text)
    assert [each.number.low for each in find_numbers(doc)] == [
        number for number in (34, 12) if str(number) in text and "of" not in text
    ]
