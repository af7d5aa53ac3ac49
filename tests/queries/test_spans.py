from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.queries.spans import Beginning, segments

TEXT = "abcdefghij"


def pieces(evidence, **about):
    return [(each.text, each.numbers) for each in segments(TEXT, evidence, **about)]


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ({}, [("abcdefghij", ())]),
        ({1: [(2, 5)]}, [("ab", ()), ("cde", (1,)), ("fghij", ())]),
        ({1: [(0, 10)]}, [("abcdefghij", (1,))]),
        ({1: [(0, 4)], 2: [(2, 6)]}, [("ab", (1,)), ("cd", (1, 2)), ("ef", (2,)), ("ghij", ())]),
        ({1: [(2, 4)], 2: [(2, 4)]}, [("ab", ()), ("cd", (1, 2)), ("efghij", ())]),
        ({1: [(8, 99)]}, [("abcdefgh", ()), ("ij", (1,))]),
        ({1: [(20, 30)]}, [("abcdefghij", ())]),
    ],
)
def test_text_is_cut_where_evidence_begins_and_ends(evidence, expected):
    assert pieces(evidence) == expected


def test_no_text_has_no_pieces():
    assert segments("", {1: [(0, 3)]}) == ()


def test_a_piece_knows_what_begins_with_it():
    first, second, _rest = segments(TEXT, {7: [(4, 6), (0, 4)]})
    assert first.beginnings == (Beginning(7, 1),)
    assert second.beginnings == (Beginning(7, 2),)
    assert [each.anchor for each in (*first.beginnings, *second.beginnings)] == [
        "evidence-7",
        "evidence-7-2",
    ]


def test_a_piece_is_open_while_one_of_its_proposals_waits():
    cut = segments(TEXT, {1: [(0, 4)], 2: [(2, 6)]}, undecided=[2])
    assert [each.is_open for each in cut] == [False, True, True, False]


spans = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=4)


@given(st.dictionaries(st.integers(1, 9), spans, max_size=5))
def test_the_pieces_are_the_text(evidence):
    cut = segments(TEXT, evidence)
    assert "".join(each.text for each in cut) == TEXT
    for each in cut:
        assert TEXT[each.start : each.start + len(each.text)] == each.text
