from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from tests.dates.strategies import partial_dates
from timeline.dates import (
    PartOfDay,
    day_heading,
    explain,
    parse_edtf,
    parse_entry,
    part_words,
    say,
)


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("2019-04-05", "5 April 2019"),
        ("0800-12-25", "25 December 0800"),
        ("2019-04", "in April 2019"),
        ("2019", "in 2019"),
        ("2019-21", "in spring 2019"),
        ("201X", "in the years 2010–2019"),
        ("20XX", "in the years 2000–2099"),
        ("2019-XX", "in 2019"),
        ("2019-04-XX", "in April 2019"),
        ("2019-04~", "around April 2019"),
        ("2019-04?", "possibly in April 2019"),
        ("2019-04-05?", "possibly 5 April 2019"),
        ("201X%", "possibly around the years 2010–2019"),
        ("2019-04-01/2019-04-05", "1 to 5 April 2019"),
        ("2019-04-05/2019-04-05", "5 April 2019"),
        ("2019-03-28/2019-04-02", "28 March to 2 April 2019"),
        ("2018-12-28/2019-01-02", "28 December 2018 to 2 January 2019"),
        ("2019-04/2019-06", "from April to June 2019"),
        ("2018-04/2019-06", "from April 2018 to June 2019"),
        ("2019-04-05/2019-06", "from 5 April 2019 to June 2019"),
        ("2014/2017", "from 2014 to 2017"),
        ("2014/2017~", "from 2014 to around 2017"),
        ("2019-04-01/2019-04-05~", "from 1 April 2019 to around 5 April 2019"),
        ("2019-04-04/..", "since 4 April 2019"),
        ("2014~/", "from around 2014"),
        ("../2017", "until 2017"),
        ("/2017-04", "up to April 2017"),
        ("late on 5 April 2019", "late on 5 April 2019"),
        ("5 April 2019, early", "early on 5 April 2019"),
        ("5 April 2019, morning", "on the morning of 5 April 2019"),
        ("5 April 2019, noon", "at noon on 5 April 2019"),
        ("5 April 2019, night", "on the night of 5 April 2019"),
        ("undated", "date not given"),
        ("by 6 April 2019", "by 6 April 2019"),
        ("after 4 April 2019", "on or after 5 April 2019"),
        ("between 4 and 6 April 2019", "between 4 and 6 April 2019"),
        ("between 28 March and 2 April 2019", "between 28 March and 2 April 2019"),
        ("between 4 April 2018 and 6 April 2019", "between 4 April 2018 and 6 April 2019"),
        ("between 5 and 5 April 2019", "5 April 2019"),
        # Bounds that are a year or a month are said as that
        ("between 1 January and 31 December 2011", "in 2011"),
        ("between 1 and 30 April 2019", "in April 2019"),
        ("between 2014 and 2017", "between 2014 and 2017"),
        ("between 2014 and 6 April 2019", "between 2014 and 6 April 2019"),
        ("between 6 April 2014 and 2017", "between 6 April 2014 and 2017"),
        ("between October 2018 and 6 April 2019", "between October 2018 and 6 April 2019"),
        ("between April and August 2019", "between April and August 2019"),
        # But not where the days are few
        ("between 1 April and 6 May 2019", "between 1 April and 6 May 2019"),
        ("between 1 April and 1 July 2019", "between 1 April and 1 July 2019"),
        ("between 1 April and 2 July 2019", "between April 2019 and 2 July 2019"),
        ("between 1 January 2019 and 1 January 2020", "between January 2019 and 1 January 2020"),
        ("between 1 January 2019 and 2 January 2020", "between 2019 and 2 January 2020"),
        # A stated month or year with narrower bounds
        ("April 2019 (between 6 and 30 April 2019)", "between 6 and 30 April 2019"),
        ("2019 (5 April 2019)", "5 April 2019"),
        ("early April 2019", "in early April 2019"),
        ("mid-April 2019", "in mid-April 2019"),
        ("late 2018", "in late 2018"),
        # What the statement adds to them stays
        ("around 2014 (by May 2014)", "around 2014 (between January and May 2014)"),
        ("since 2014 (by May 2017)", "since 2014 (between 2014 and May 2017)"),
    ],
)
def test_words_for_readers(entry, words):
    assert say(parse_entry(entry)) == words


@pytest.mark.parametrize(
    ("times", "words"),
    [
        (1, "in 2016"),
        (2, "in 2016, twice"),
        (3, "in 2016, three times"),
        (10, "in 2016, ten times"),
        (11, "in 2016, 11 times"),
    ],
)
def test_how_often(times, words):
    assert say(parse_edtf("2016"), times=times) == words


@given(partial_dates())
def test_words_read_back_to_the_same_bounds(date):
    """Readers are told neither more nor less than the date says."""
    read = parse_entry(say(date))
    assert (read.bounds, read.part_of_day) == (date.bounds, date.part_of_day)


@pytest.mark.parametrize("part", PartOfDay)
def test_part_of_day_alone(part):
    assert part_words(parse_entry(f"5 April 2019, {part}")) == part


def test_no_part_of_day_is_no_word():
    assert part_words(parse_edtf("2019-04-05")) == ""


@pytest.mark.parametrize(
    ("entry", "heading"),
    [
        ("2019-04-05", "Friday 5 April 2019"),
        ("late on 5 April 2019", "Friday 5 April 2019"),
        ("2019 (5 April 2019)", "Friday 5 April 2019"),
        ("between 5 and 5 April 2019", "Friday 5 April 2019"),
        ("2019-04-05~", "Around 5 April 2019"),
        ("2019-04", "April 2019, day not given"),
        ("2019-04-XX", "April 2019, day not given"),
        ("between 1 and 30 April 2019", "April 2019, day not given"),
        ("2019-04-01/2019-04-30", "1 to 30 April 2019"),
        ("2019-04?", "Possibly in April 2019"),
        ("2016", "In 2016"),
        ("2019-21", "In spring 2019"),
        ("late 2018", "In late 2018"),
        ("1 to 5 April 2019", "1 to 5 April 2019"),
        ("between 4 and 6 April 2019", "Between 4 and 6 April 2019"),
        ("by 6 April 2019", "By 6 April 2019"),
        ("undated", "Date not given"),
    ],
)
def test_headings(entry, heading):
    assert day_heading(parse_entry(entry)) == heading


@given(partial_dates())
def test_a_heading_stands_for_every_part_of_a_day(date):
    assert day_heading(date) == day_heading(replace(date, part_of_day=""))


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        (
            "late on 5 April 2019",
            "Understood as late on 5 April 2019 (Friday); EDTF 2019-04-05.",
        ),
        ("between 5 and 5 April 2019", "Understood as 5 April 2019 (Friday); no EDTF."),
        (
            "between 4 and 6 April 2019",
            "Understood as between 4 and 6 April 2019; no EDTF; "
            "earliest 4 April 2019, latest 6 April 2019.",
        ),
        (
            "late 2018",
            "Understood as in late 2018; EDTF 2018; "
            "earliest 1 September 2018, latest 31 December 2018.",
        ),
        (
            "2014/..",
            "Understood as since 2014; EDTF 2014/..; earliest 1 January 2014, latest not known.",
        ),
        (
            "by 2014",
            "Understood as by 31 December 2014; no EDTF; "
            "earliest not known, latest 31 December 2014.",
        ),
        ("undated", "Understood as undated: no earliest and no latest day, no EDTF."),
    ],
)
def test_an_editor_is_told_how_a_date_was_understood(entry, sentence):
    assert explain(parse_entry(entry)) == sentence


GERMAN = {
    "April": "April",
    "Friday": "Freitag",
    "spring": "Frühling",
    "late": "spät",
    "{day} {month} {year}": "{day}. {month} {year}",
    "{weekday} {date}": "{weekday}, {date}",
    "{month} {year}": "{month} {year}",
    "late on {date}": "spät am {date}",
    "in {date}": "im {date}",
    "{date}, twice": "{date}, zweimal",
    "between {first_day} and {last_day} {month} {year}": (
        "zwischen {first_day}. und {last_day}. {month} {year}"
    ),
    "in late {date}": "Ende {date}",
    "{date}, day not given": "{date}, Tag nicht genannt",
    "date not given": "ohne Datum",
    "Understood as {date} ({weekday}); {edtf}.": "Verstanden: {date} ({weekday}); {edtf}.",
    "EDTF {edtf}": "EDTF {edtf}",
}


@pytest.mark.parametrize(
    ("told", "entry", "words"),
    [
        (say, "late on 5 April 2019", "spät am 5. April 2019"),
        (say, "spring 2019", "im Frühling 2019"),
        (say, "between 4 and 6 April 2019", "zwischen 4. und 6. April 2019"),
        (say, "late April 2019", "Ende April 2019"),
        (say, "undated", "ohne Datum"),
        (part_words, "late on 5 April 2019", "spät"),
        (day_heading, "5 April 2019", "Freitag, 5. April 2019"),
        (day_heading, "April 2019", "April 2019, Tag nicht genannt"),
        (
            explain,
            "late on 5 April 2019",
            "Verstanden: spät am 5. April 2019 (Freitag); EDTF 2019-04-05.",
        ),
    ],
)
def test_every_phrase_is_translated(told, entry, words):
    # A phrase that is not in the table is a KeyError
    assert told(parse_entry(entry), translate=GERMAN.__getitem__) == words


@given(partial_dates())
def test_no_empty_text_is_translated(date):
    """gettext answers an empty text with the catalogue's header."""

    def translate(text):
        assert text
        return text

    assert say(date, times=2, translate=translate).endswith(", twice")
    assert day_heading(date, translate)
    assert explain(date, translate).startswith("Understood as ")
