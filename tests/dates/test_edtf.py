from __future__ import annotations

import contextlib
import re
import time
import warnings
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.dates.strategies import edtf_parts, edtf_texts
from timeline.dates import DateError, parse_edtf
from timeline.dates.edtf import Part, as_part, edtf_bounds

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import edtf as oracle


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2019-04-05", "2019-04-05", "2019-04-05"),
        ("2019-04", "2019-04-01", "2019-04-30"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2019", "2019-01-01", "2019-12-31"),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999-12", "9999-12-01", "9999-12-31"),
        ("2019-21", "2019-03-01", "2019-05-31"),
        ("2019-22", "2019-06-01", "2019-08-31"),
        ("2019-23", "2019-09-01", "2019-11-30"),
        ("2019-24", "2019-12-01", "2020-02-29"),
        ("9999-23", "9999-09-01", "9999-11-30"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2019-XX", "2019-01-01", "2019-12-31"),
        ("2019-XX-XX", "2019-01-01", "2019-12-31"),
        ("2019-04-XX", "2019-04-01", "2019-04-30"),
        ("2019-04~", "2019-04-01", "2019-04-30"),
        ("2019-04-05?", "2019-04-05", "2019-04-05"),
        ("2019%", "2019-01-01", "2019-12-31"),
        ("2014/2017", "2014-01-01", "2017-12-31"),
        ("2014/2017~", "2014-01-01", "2017-12-31"),
        ("2014?/2017-04", "2014-01-01", "2017-04-30"),
        ("2019-04-04/2019-05", "2019-04-04", "2019-05-31"),
        ("2019-04-10/2019-04", "2019-04-10", "2019-04-30"),
        ("2019-04-04/..", "2019-04-04", None),
        ("2019-04-04/", "2019-04-04", None),
        ("../2019-04", None, "2019-04-30"),
        ("/2019-04", None, "2019-04-30"),
    ],
)
def test_bounds(text, earliest, latest):
    expected = tuple(day and date.fromisoformat(day) for day in (earliest, latest))
    assert edtf_bounds(text) == expected


LEVEL_2 = "is EDTF of level 2"
YEARS = "is outside the years 0001 to 9999"
INTERVAL = "is no interval, such as 2014/2017"
OTHER = "is no date in EDTF, such as"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2019-02-30", "There is no day 2019-02-30: that month has 28 days."),
        ("2016-02-30", "that month has 29 days."),
        ("2019-04-31~", "There is no day 2019-04-31~: that month has 30 days."),
        ("2019-04-00", "There is no day 2019-04-00"),
        ("2019-13", "“2019-13” has no such month"),
        ("2019-00", "“2019-00” has no such month"),
        ("2019-25", "“2019-25” has no such month"),
        ("0000", YEARS),
        ("000X", YEARS),
        ("00XX", YEARS),
        ("9999-24", YEARS),
        ("-0044", YEARS),
        ("Y170000002", YEARS),
        ("2019-XX-05", LEVEL_2),
        ("201X-04", LEVEL_2),
        ("2019-21-05", LEVEL_2),
        ("[2019,2020]", LEVEL_2),
        ("{2019..2021}", LEVEL_2),
        ("2019-04-05T10:00", "gives a time of day"),
        ("2019-04-05T10:00:00Z/..", "gives a time of day"),
        ("2019-04-06/2019-04-05", "“2019-04-06/2019-04-05” ends before it starts."),
        ("2019/2018-12", "ends before it starts."),
        ("../..", INTERVAL),
        ("/", INTERVAL),
        ("2019/2020/2021", INTERVAL),
        ("..", OTHER),
        ("", OTHER),
        ("2XXX", OTHER),
        ("2019-4-5", OTHER),
        ("20190405", OTHER),
        ("2019-04-05\n", OTHER),
        ("٢٠١٩", OTHER),
        ("?2019", OTHER),
    ],
)
def test_what_is_no_date_is_refused_in_a_sentence(text, message):
    with pytest.raises(DateError) as refusal:
        edtf_bounds(text)
    assert message in str(refusal.value)
    assert str(refusal.value).endswith(".")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("2019-04-05", Part("2019", "04", "05")),
        ("2019-04~", Part("2019", "04", qualifier="~")),
        ("201X", Part("201X")),
        ("2019-02-30", Part("2019", "02", "30")),
        ("2014/2017", None),
        ("April", None),
    ],
)
def test_parts_are_told_from_other_texts(text, part):
    assert as_part(text) == part


@given(edtf_parts)
def test_a_part_prints_as_it_was_written(text):
    assert str(as_part(text)) == text


@given(edtf_parts)
def test_qualifiers_do_not_widen(text):
    assert edtf_bounds(text) == edtf_bounds(text.rstrip("?~%"))


@given(st.text(max_size=30) | st.text("0123456789X-/.?~%T:[]", max_size=30))
@example("2019-02-30/..")
def test_nothing_but_a_date_error_is_raised(text):
    with contextlib.suppress(DateError):
        parse_edtf(text)


def _oracle_bounds(text):
    parsed = oracle.parse_edtf(text)
    return tuple(
        date(*bound[:3]) if isinstance(bound, time.struct_time) else None
        for bound in (parsed.lower_strict(), parsed.upper_strict())
    )


# It takes a winter as December alone and an empty end as ten years off, and does not read a
# season with a qualifier or an X in an interval
UNLIKE = re.compile(r"-24|^/|/$|-2[123][?~%]|X.*/|/.*X")


@pytest.mark.filterwarnings("ignore")
@given(edtf_texts.filter(lambda text: not UNLIKE.search(text)))
def test_bounds_are_those_of_the_edtf_package(text):
    assert edtf_bounds(text) == _oracle_bounds(text)
