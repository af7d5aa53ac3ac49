from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from timeline.extraction.amounts import amounts

NLP = spacy.blank("en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("34", [("34", 34, 34)]),
        ("1,000 of them", [("1,000", 1000, 1000)]),
        ("twenty-five men", [("twenty-five", 25, 25)]),
        ("two hundred and six men", [("two hundred and six", 206, 206)]),
        ("3 million", [("3 million", 3_000_000, 3_000_000)]),
        ("at least another 12", [("at least another 12", 12, None)]),
        ("no fewer than 12", [("no fewer than 12", 12, None)]),
        ("no more than 12", [("no more than 12", None, 12)]),
        ("between 30 and 40", [("between 30 and 40", 30, 40)]),
        ("30-40 men", [("30-40", 30, 40)]),
        ("two or three", [("two or three", 2, 3)]),
        ("from 12 to 30", [("30", 30, 30)]),
        ("40 to 30", [("40", 40, 40), ("30", 30, 30)]),
        ("dozens", [("dozens", 24, None)]),
        ("several hundred men", [("several hundred", 200, None)]),
        ("a few men", [("a few", None, None)]),
        ("a couple of men", [("a couple of", 2, 2)]),
        ("half a dozen men", [("half a dozen", 6, 6)]),
        ("an estimated 200", [("an estimated 200", 200, 200)]),
        ("a man", [("a", 1, 1)]),
        ("no men", [("no", 0, 0)]),
        ("9" * 400 + " ² ٣ 1,2,3 men", []),
        ("$5 and 7% and F-15", []),
    ],
)
def test_amounts_and_both_their_ends(text, expected):
    doc = NLP(text)
    assert [(doc[e.start : e.end].text, e.low, e.high) for e in amounts(doc)] == expected


@given(
    st.lists(
        st.sampled_from(
            "a an half dozen two 30 40 to between and - from at least no more than of % , million"
            " several hundreds , . \n".split(" ")
        ),
        max_size=20,
    )
)
def test_amounts_stand_apart_and_their_ends_in_order(words):
    doc = NLP(" ".join(words))
    end = 0
    for each in amounts(doc):
        assert end <= each.start < each.end <= len(doc)
        assert each.low is None or each.high is None or each.low <= each.high
        end = each.end
