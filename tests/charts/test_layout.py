from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.charts.chart_rows import all_kinds, row
from timeline.charts.lanes import make_lanes
from timeline.charts.layout import (
    CHARACTER,
    MOST_LABELLED,
    NAME_LINE,
    NARROW,
    ROW,
    WIDE,
    Side,
    bands_for,
    stack,
    total_height,
)

FORMS = pytest.mark.parametrize("form", [WIDE, NARROW], ids=lambda form: form.name)
DATES = st.sampled_from(
    [
        "4 April 2019",
        "late on 4 April 2019",
        "5 April 2019",
        "between 4 and 6 April 2019",
        "2-5 April 2019",
        "6 April 2019",
        "between 6 and 30 April 2019",
    ]
)


def bands(*rows, form=WIDE):
    return bands_for(make_lanes(rows, str), form)


def px(placed, form):
    """What a mark takes across, with its label, from its left end to its right."""
    spot, label = placed.spot, placed.label
    middle = (spot.left + spot.right) / 2 * form.least
    ends = [spot.left * form.least, spot.right * form.least, middle - ROW / 2, middle + ROW / 2]
    if label:
        start = label.place.at * form.least + label.place.shift
        length = len(label.text) * CHARACTER
        ends += [start, start - length if label.place.side is Side.BEFORE else start + length]
    return min(ends), max(ends)


def overlap(one, other):
    return one[0] < other[1] - 0.01 and other[0] < one[1] - 0.01


@given(st.lists(st.tuples(st.integers(0, 99), st.integers(1, 50)).map(lambda p: (p[0], sum(p)))))
def test_what_is_stacked_in_one_row_does_not_overlap(extents):
    rows = stack(extents)
    pairs = combinations(zip(rows, extents, strict=True), 2)
    assert all(row != other or not overlap(a, b) for (row, a), (other, b) in pairs)
    # No row is used before those above it
    assert set(rows) == set(range(len(set(rows))))


@FORMS
@given(st.lists(st.tuples(DATES, st.sampled_from(["lna", "gna"]), st.booleans()), min_size=1))
def test_marks_never_overlap(form, choices):
    rows = [
        row(date, group, title="A title " * (5 if long else 1)) for date, group, long in choices
    ]
    for band in bands(*rows, form=form):
        for one, other in combinations(band.placed, 2):
            assert one.y != other.y or not overlap(px(one, form), px(other, form))
            assert abs(one.y - other.y) in range(0, 10_000, ROW)


@FORMS
def test_bands_follow_one_another_and_hold_their_marks(form):
    found = bands(*all_kinds(), form=form)
    assert [band.top for band in found] == [0, *(band.bottom for band in found[:-1])]
    assert total_height(found) == found[-1].bottom
    for band in found:
        for placed in band.placed:
            assert band.top + form.header + ROW / 2 <= placed.y <= band.bottom - ROW / 2


def test_a_lane_grows_with_its_rows():
    one, two = (bands(*[row("5 April 2019", "g7", title="T" * 90)] * n)[0] for n in (2, 3))
    assert two.height == one.height + ROW


def test_a_span_too_short_for_its_shape_is_no_bar():
    others = [row("1 January 2010", "un"), row("1 January 2019", "un")]
    (band,) = bands(*others, row("4-6 April 2015", "un"))
    assert [placed.spot.is_bar for placed in band.placed] == [False, False, False]


@pytest.mark.parametrize(
    ("date", "title", "side", "text"),
    [
        ("1-9 April 2019", "Within its bar", Side.INSIDE, "Within its bar"),
        ("1 April 2019", "After its mark", Side.AFTER, "After its mark"),
        ("9 April 2019", "Before its mark", Side.BEFORE, "Before its mark"),
        ("1-2 April 2019", "After a bar that is too short", Side.AFTER, None),
        ("8-9 April 2019", "Before a bar that is too short", Side.BEFORE, None),
        ("3-9 April 2019", "Cut " * 30, Side.INSIDE, "Cut " * 17 + "Cut…"),
    ],
)
def test_a_title_stands_where_there_is_room(date, title, side, text):
    frame = [row("1 April 2019", "un"), row("9 April 2019", "un")]
    band = bands(*frame, row(date, "lna", title=title))[-1]
    label = band.placed[0].label
    assert label.place.side is side
    assert label.text == (text or title)


def test_a_narrow_chart_and_a_full_one_have_no_labels():
    assert bands(row(), form=WIDE)[0].placed[0].label
    assert bands(row(), form=NARROW)[0].placed[0].label is None
    full = bands(*[row()] * (MOST_LABELLED + 1))
    assert all(placed.label is None for placed in full[0].placed)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Russia", ["Russia"]),
        ("Government of National Accord (GNA)", ["Government of", "National Accord (GNA)"]),
        ("Very long name " * 8, ["Very long name Very", "long name Very long …"]),
    ],
)
def test_a_name_takes_at_most_two_lines(name, lines):
    (band,) = bands(row("5 April 2019", name.lower()))
    assert [line.lower() for line in band.name_lines] == [line.lower() for line in lines]
    assert band.is_name_cut == lines[-1].endswith("…")
    assert band.name.lower() == name.lower()


@FORMS
def test_the_marks_stand_clear_of_a_name_in_two_lines(form):
    one, two = (bands(row("5 April 2019", name), form=form)[0] for name in ("lna", "lna " * 20))
    assert len(two.name_lines) == 2
    lower = two.placed[0].y - one.placed[0].y
    assert lower == (NAME_LINE if form.header else 0)
    assert two.height - one.height == (NAME_LINE if form.header else 2 * NAME_LINE - ROW)
