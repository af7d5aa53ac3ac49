from __future__ import annotations

from datetime import date

import pytest

from timeline.extraction.dates.layout import Heading
from timeline.extraction.dates.story import Mention, Story

PUBLISHED = date(2019, 4, 6)


def told(*values: str, narrative: bool = True) -> Story:
    story = Story(PUBLISHED, narrative)
    for place, value in enumerate(values):
        story.add(Mention(value, place, place + 1), is_main=True)
    return story


def test_publication_has_no_place_in_the_text():
    publication = Story(PUBLISHED, False).publication
    assert (publication.value, publication.is_publication) == ("2019-04-06", True)
    assert not Mention("2019", 0, 4).is_publication
    assert Story(None, False).publication is None


@pytest.mark.parametrize(
    ("narrative", "values", "own", "now"),
    [
        (False, [], "2019-04-06", "2019-04-06"),
        (False, ["1943"], "2019-04-06", "1943"),
        (True, [], None, None),
        (True, ["1943"], "1943", "1943"),
    ],
)
def test_what_is_counted_from(narrative, values, own, now):
    story = told(*values, narrative=narrative)
    assert (story.own_time and story.own_time.value) == own
    assert (story.told_time and story.told_time.value) == now


@pytest.mark.parametrize(
    ("values", "value"),
    [
        (["1943", "1944"], "1944"),
        (["1943-05", "1943"], "1943-05"),
        (["1943-05-04", "1943-05"], "1943-05-04"),
        (["1943-05", "1943-06"], "1943-06"),
        (["1943", "XXXX-05"], "1943"),
        (["1943", "194"], "1943"),
        (["1943-05-04TMO", "1943-05-04"], "1943-05-04TMO"),
    ],
)
def test_a_history_goes_on_unless_less_is_said(values, value):
    assert told(*values).mention.value == value


def test_a_history_goes_on_from_its_main_line_alone():
    story = told("1943")
    story.add(Mention("1890", 9, 13), is_main=False)
    assert story.mention.value == "1943"
    assert story.told("year").value == "1890"


def test_news_takes_up_every_year():
    story = told("1943", narrative=False)
    story.add(Mention("1890", 9, 13), is_main=False)
    assert story.mention.value == "1890"


@pytest.mark.parametrize(
    ("unit", "value"), [("day", "1943-05-04"), ("month", "1943-05-04"), ("year", "1944")]
)
def test_the_last_that_was_named(unit, value):
    assert told("1943-05-04", "1944").told(unit).value == value


def test_only_the_last_few_are_remembered():
    story = told("1943-05-04", "1944", "1945", "1946")
    assert story.told("day").value == "1946"


def test_below_a_heading_its_first_year_is_told_and_others_are_elsewhere():
    story = told("1943")
    story.open_section(Heading(40, 48, (1950, 1952)))
    assert (story.mention.value, story.mention.start, story.mention.end) == ("1950", 40, 48)
    for value, now in [("1890", "1950"), ("1953", "1953"), ("1960", "1953"), ("1949", "1949")]:
        story.add(Mention(value, 50, 54), is_main=True)
        assert story.mention.value == now


def test_a_heading_without_years_changes_nothing():
    story = told("1943")
    story.open_section(Heading(40, 48, (1950, 1952)))
    story.open_section(Heading(80, 88, None))
    assert story.mention.value == "1950"
    story.add(Mention("1890", 90, 94), is_main=True)
    assert story.mention.value == "1890"
