from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from tests.dates.strategies import days, edtf_texts, partial_dates
from timeline.dates import DateError, PartialDate, PartOfDay, Precision, parse_edtf

APRIL_4, APRIL_5, APRIL_6 = date(2019, 4, 4), date(2019, 4, 5), date(2019, 4, 6)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (
            (APRIL_6, APRIL_4),
            "The earliest day, 2019-04-06, is after the latest day, 2019-04-04.",
        ),
        ((APRIL_4, APRIL_4, "april"), "“april” is no date in EDTF"),
        ((APRIL_4, APRIL_4, ""), "“” is no date in EDTF"),
        ((APRIL_4, APRIL_6, "2019-04-04"), "have to lie within the EDTF date 2019-04-04."),
        ((date(2019, 3, 31), APRIL_6, "2019-04"), "have to lie within the EDTF date 2019-04."),
        ((None, APRIL_6, "2019-04"), "have to lie within"),
        ((APRIL_6, None, "2019-04"), "have to lie within"),
        ((None, None, "2019-04"), "have to lie within"),
        ((APRIL_4, None, "2019-04-05/.."), "have to lie within"),
        ((APRIL_4, APRIL_4, None, "dawn"), "“dawn” is not a part of day."),
        ((APRIL_4, APRIL_6, None, "late"), "“late” is a part of one day, but the date is longer"),
        ((None, None, None, "late"), "“late” is a part of one day"),
    ],
)
def test_what_cannot_be_is_refused(values, message):
    with pytest.raises(DateError) as refusal:
        PartialDate(*values)
    assert message in str(refusal.value)


@pytest.mark.parametrize(
    "values",
    [
        (None, None),
        (APRIL_4, None),
        (None, APRIL_4),
        (APRIL_4, APRIL_4),
        (APRIL_4, APRIL_4, None, "late"),
        (APRIL_4, APRIL_4, "2019", "late"),
        (APRIL_6, date(2019, 4, 30), "2019-04"),
        (APRIL_5, None, "2019-04-04/.."),
        (APRIL_5, APRIL_6, "2019-04-04/.."),
        (None, APRIL_5, "../2019-04-06"),
        (APRIL_4, APRIL_5, "../2019-04-06"),
    ],
)
def test_bounds_may_be_open_and_narrower_than_the_edtf(values):
    assert PartialDate(*values).bounds == values[:2]


def test_a_refusal_can_be_translated():
    with pytest.raises(DateError) as refusal:
        PartialDate(APRIL_6, APRIL_4)
    german = {
        "The earliest day, {earliest}, is after the latest day, {latest}.": "{earliest} > {latest}"
    }
    assert refusal.value.say(german.__getitem__) == "2019-04-06 > 2019-04-04"
    assert refusal.value.say() == str(refusal.value)


@pytest.mark.parametrize(
    ("earliest", "latest", "precision"),
    [
        ("2019-04-05", "2019-04-05", Precision.DAY),
        ("2019-04-05", "2019-04-06", Precision.DAYS),
        ("2019-04-05", "2019-04-10", Precision.DAYS),
        ("2019-04-05", "2019-04-11", Precision.WEEK),
        ("2019-04-05", "2019-04-12", Precision.MONTH),
        ("2019-03-01", "2019-03-31", Precision.MONTH),
        ("2019-03-01", "2019-04-01", Precision.YEAR),
        ("2016-01-01", "2016-12-31", Precision.YEAR),
        ("2016-01-01", "2017-01-01", Precision.YEARS),
        (None, "2019-04-05", Precision.OPEN),
        ("2019-04-05", None, Precision.OPEN),
        (None, None, Precision.UNDATED),
    ],
)
def test_precision_goes_by_the_distance_of_the_bounds(earliest, latest, precision):
    bounds = (text and date.fromisoformat(text) for text in (earliest, latest))
    assert PartialDate(*bounds).precision is precision


@pytest.mark.parametrize(
    ("edtf", "frm", "to", "overlaps"),
    [
        ("2019-04-05", None, None, True),
        ("2019-04-05", APRIL_5, APRIL_5, True),
        ("2019-04-05", APRIL_6, None, False),
        ("2019-04-05", None, APRIL_4, False),
        ("2019-04", APRIL_4, APRIL_4, True),
        ("2019-04/2019-05", date(2019, 5, 31), None, True),
        ("2019-04/2019-05", date(2019, 6, 1), None, False),
        # The open side cannot be tested
        ("2019-04-04/..", APRIL_5, None, False),
        ("2019-04-04/..", None, APRIL_4, True),
        ("../2019-04-04", None, APRIL_5, False),
        ("../2019-04-04", APRIL_4, None, True),
        ("2019-04-04/..", None, None, True),
    ],
)
def test_overlaps_a_range_that_it_can_be_tested_against(edtf, frm, to, overlaps):
    assert parse_edtf(edtf).overlaps(frm, to) is overlaps


def test_parts_of_day_have_the_order_of_the_day():
    assert [part.value for part in sorted(PartOfDay, key=lambda part: part.rank)] == [
        "early",
        "morning",
        "noon",
        "afternoon",
        "evening",
        "late",
        "night",
    ]
    assert PartOfDay.EARLY.rank == 0


@pytest.mark.parametrize(
    ("text", "edtf"), [("2019-04-05", "2019-04-05"), (" 201x ", "201X"), ("2019-xx", "2019-XX")]
)
def test_edtf_is_kept_in_capitals(text, edtf):
    assert parse_edtf(text).edtf == edtf


@given(edtf_texts)
def test_edtf_reads_back_to_the_same_date(edtf):
    parsed = parse_edtf(edtf)
    assert parsed.edtf == edtf
    assert parse_edtf(parsed.edtf) == parsed


@given(partial_dates())
def test_earliest_is_never_after_latest(date):
    assert not (date.earliest and date.latest) or date.earliest <= date.latest


@given(partial_dates(), days, days)
def test_a_range_that_holds_the_bounds_overlaps(date, one, other):
    frm, to = sorted([one, other])
    if date.earliest and date.latest and frm <= date.earliest and date.latest <= to:
        assert date.overlaps(frm, to)
