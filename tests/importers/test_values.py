from __future__ import annotations

from datetime import date, datetime, time

import pytest

from timeline.dates import DateError, parse_entry
from timeline.importers import values

CHOICES = [("lna", "LNA"), ("gna", "GNA")]
DAY = date(2019, 4, 6)


@pytest.mark.parametrize(
    ("read", "value", "expected"),
    [
        (values.text, " Talks \n", "Talks"),
        (values.text, "", ""),
        (values.texts, ["a ", "b"], ("a", "b")),
        (values.texts, [], ()),
        (values.whole, 0, 0),
        (values.number, 32, 32.0),
        (values.number, -32.5, -32.5),
        (values.flag, False, False),
        (values.day, DAY, DAY),
        (values.day, "2019-04-06", DAY),
        (values.entry, DAY, parse_entry("6 April 2019")),
        (values.entry, " late on 5 April 2019 ", parse_entry("late on 5 April 2019")),
        (values.one_of(CHOICES), "gna", "gna"),
    ],
)
def test_a_fitting_value_is_read(read, value, expected):
    found = read(value)
    assert (found, type(found)) == (expected, type(expected))


@pytest.mark.parametrize(
    ("read", "value"),
    [
        (values.text, 7),
        (values.text, ["a"]),
        (values.texts, "a"),
        (values.texts, ["a", 7]),
        (values.whole, 7.0),
        (values.whole, "7"),
        (values.whole, True),
        (values.number, "32"),
        (values.number, True),
        (values.number, float("nan")),
        (values.number, float("inf")),
        (values.flag, 1),
        (values.flag, "true"),
        (values.day, datetime(2019, 4, 6)),
        (values.day, time(12)),
        (values.day, 20190406),
        (values.day, "6 April 2019"),
        (values.day, "2019-02-30"),
        (values.day, ""),
        (values.entry, datetime(2019, 4, 6)),
        (values.entry, 2019),
        (values.one_of(CHOICES), "LNA"),
        (values.one_of(CHOICES), ["lna"]),
        (values.one_of(CHOICES), {}),
    ],
)
def test_any_other_is_refused_in_a_sentence(read, value):
    with pytest.raises(values.Unfit, match=r"^This has to be .*\.$"):
        read(value)


def test_a_date_that_makes_no_sense_is_refused_by_the_dates():
    with pytest.raises(DateError):
        values.entry("31 April 2019")
