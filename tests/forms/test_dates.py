from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from timeline.dates import parse_entry
from timeline.forms.dates import DateEntryField, OneDayField, understood


@pytest.mark.parametrize(
    "text", ["4 April 2019", " 2014/2017~ ", "late on 5 April 2019", "undated"]
)
def test_a_typed_date_becomes_a_value(text):
    assert DateEntryField().clean(text) == parse_entry(text)


@pytest.mark.parametrize("text", ["", "  ", None, "31 April 2019", "soon", "x" * 300])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValidationError) as refusal:
        DateEntryField(max_length=200).clean(text)
    assert refusal.value.messages[0].endswith((".", ")."))


@pytest.mark.parametrize(
    ("initial", "typed", "changed"),
    [
        ("4 April 2019", "2019-04-04", False),
        ("4 April 2019", " 4 April 2019 ", False),
        ("4 April 2019", "5 April 2019", True),
        ("4 April 2019", "late on 4 April 2019", True),
        ("4 April 2019", "not a date", True),
        ("4 April 2019", "", True),
        ("", "4 April 2019", True),
    ],
)
def test_a_date_has_changed_when_another_is_meant(initial, typed, changed):
    assert DateEntryField().has_changed(initial, typed) is changed


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        ("5 April 2019", "Understood as 5 April 2019 (Friday); EDTF 2019-04-05."),
        ("31 April 2019", "There is no day 2019-04-31: that month has 30 days."),
        ("  ", "Such as “4 April 2019”"),
    ],
)
def test_an_entry_is_explained_whatever_it_is(entry, sentence):
    assert understood(entry).startswith(sentence)


@pytest.mark.parametrize("text", ["7 April 2019", "2019-04-07", " Sunday 7 Apr 2019 "])
def test_a_day_is_typed_in_any_way(text):
    assert OneDayField().clean(text) == date(2019, 4, 7)


@pytest.mark.parametrize("empty", ["", "  ", None])
def test_a_day_may_be_left_out(empty):
    assert OneDayField(required=False).clean(empty) is None
    with pytest.raises(ValidationError, match="required"):
        OneDayField().clean(empty)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("31 April 2019", "There is no day 2019-04-31: that month has 30 days."),
        ("tomorrow", "depends on the day on which it was said"),
        ("April 2019", "“April 2019” is not one day alone; type one such as “7 April 2019”."),
        ("4-6 April 2019", "is not one day alone"),
        ("since 4 April 2019", "is not one day alone"),
        ("before 4 April 2019", "is not one day alone"),
        ("around 4 April 2019", "is not one day alone"),
        ("late on 4 April 2019", "is not one day alone"),
        ("undated", "is not one day alone"),
    ],
)
def test_what_is_not_one_day_is_refused(text, sentence):
    with pytest.raises(ValidationError) as refusal:
        OneDayField().clean(text)
    assert sentence in refusal.value.messages[0]


@pytest.mark.parametrize(
    ("typed", "changed"),
    [("2019-04-07", False), ("7 April 2019", False), ("8 April 2019", True), ("x", True)],
)
def test_a_day_has_changed_when_another_is_meant(typed, changed):
    assert OneDayField().has_changed(date(2019, 4, 7), typed) is changed
