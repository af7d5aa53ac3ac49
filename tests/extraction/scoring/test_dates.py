from __future__ import annotations

import pytest

from timeline.extraction.scoring.dates import Score, Span, pairs


def score(text: str, gold: list[Span], ours: list[Span]) -> Score:
    total = Score()
    list(total.add(text, gold, ours))
    return total


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (None, "none"),
        ("null", "none"),
        ("PAST_REF", "reference"),
        ("P3Y", "duration"),
        ("PXD", "duration"),
        ("BC0490", "before Christ"),
        ("2019-04-05TMO", "time of day"),
        ("1943-07-XX", "not known in full"),
        ("2019-04-05", "day"),
        ("2019-04", "month"),
        ("2019-W14", "week"),
        ("2019-Q2", "season, quarter, half"),
        ("2019", "year"),
        ("199", "decade, century"),
        ("?", "other"),
    ],
)
def test_kind_of_a_value(value, kind):
    assert Span(0, 1, value).kind == kind


def test_measures():
    text = "In May 2019, on Friday and now, for three years"
    gold = [Span(3, 11, "2019-05"), Span(16, 22, "2019-05-03"), Span(36, 47, "P3Y")]
    ours = [Span(3, 11, "2019-05"), Span(13, 22, "2019-05-10"), Span(27, 30, "PRESENT_REF")]
    total = score(text, gold, ours)
    assert total.f1(total.found) == pytest.approx(200 * 2 / 6)
    assert total.f1(total.exact) == total.f1(total.right) == pytest.approx(200 * 1 / 6)
    assert total.spurious == {"reference": 1}
    assert total.confused == {("day", "day"): 1}


def test_nothing_is_nothing():
    total = score("", [], [])
    assert total.f1(total.found) == 0


def test_ends_are_trimmed_and_a_place_counts_once():
    total = score("(2019), ", [Span(0, 8, "2019")], [Span(1, 5, "2019"), Span(0, 6, "2018")])
    assert total.f1(total.exact) == total.f1(total.right) == 100


def test_offsets_outside_the_text_are_cut():
    assert score("2019", [Span(0, 4, "2019")], [Span(-3, 90, "2019")]).exact.total() == 1


def test_the_same_place_goes_before_the_longer_overlap():
    gold = [Span(0, 4, "a"), Span(5, 9, "b")]
    ours = [Span(0, 9, "c"), Span(5, 9, "d")]
    assert pairs(gold, ours) == [(gold[1], ours[1]), (gold[0], ours[0])]


def test_one_for_one():
    gold, ours = [Span(0, 9, "a")], [Span(0, 4, "b"), Span(5, 9, "c")]
    assert pairs(gold, ours) == [(gold[0], ours[0]), (None, ours[1])]
