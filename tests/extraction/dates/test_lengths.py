"""How long, and how often."""

from __future__ import annotations

import pytest

DURATIONS = [
    ("He was jailed for three years.", "three years", "P3Y"),
    ("He was freed after 24 hours.", "24 hours", "PT24H"),
    ("It took half an hour.", "half an hour", "PT0.5H"),
    ("It took two and a half years.", "two and a half years", "P2.5Y"),
    ("It took a year and a half.", "a year and a half", "P1.5Y"),
    ("It took 1.5 hours.", "1.5 hours", "PT1.5H"),
    ("It took three hours and 20 minutes.", "three hours and 20 minutes", "PT3H20M"),
    ("It took two years and three months.", "two years and three months", "P2Y3M"),
    ("It took a couple of weeks.", "a couple of weeks", "PXW"),
    ("It took several hours.", "several hours", "PTXH"),
    ("It took a few days.", "a few days", "PXD"),
    ("It took dozens of years.", "dozens of years", "PXY"),
    ("It took tens of thousands of years.", "tens of thousands of years", "PXY"),
    ("For months, they complained.", "months", "PXM"),
    ("It was the worst flood in decades.", "decades", "PXDE"),
    ("The siege took 872 days.", "872 days", "P872D"),
    ("The siege took 4,000 years.", "4,000 years", "P4000Y"),
    ("The siege took a hundred days.", "a hundred days", "P100D"),
    ("The siege took one hundred and twenty days.", "one hundred and twenty days", "P120D"),
    ("The siege took twenty-one days.", "twenty-one days", "P21D"),
    ("The siege took thirty-five years.", "thirty-five years", "P35Y"),
    ("The siege took a dozen years.", "a dozen years", "P12Y"),
    ("The siege took a fortnight.", "a fortnight", "P2W"),
    ("The siege took half a century.", "half a century", "P0.5CE"),
    ("The siege took a quarter of a century.", "a quarter of a century", "P25Y"),
    ("The siege took three centuries.", "three centuries", "P3CE"),
    ("The siege took more than a year.", "more than a year", "P1Y"),
    ("The siege took less than 30 seconds.", "less than 30 seconds", "PT30S"),
    ("The siege took nearly five months.", "nearly five months", "P5M"),
    ("They left on a six-month stay.", "six-month", "P6M"),
    ("They fought a 34-day war.", "34-day", "P34D"),
    ("They broke the week-long truce.", "week-long", "P1W"),
    ("They ended the decade-old feud.", "decade-old", "P1DE"),
    ("It rained all week.", "all week", "P1W"),
    ("A three-year-old girl was saved.", "three-year-old", "P3Y"),
    ("An 18-month-old boy was saved.", "18-month-old", "P18M"),
    ("The man, 46 years old, was saved.", "46 years old", "P46Y"),
    ("The man was forty years of age.", "forty years of age", "P40Y"),
    ("Two days after the vote, they quit.", "Two days", "P2D"),
    ("Days before the vote, they quit.", "Days", "PXD"),
]
SETS = [
    ("The train runs twice a week.", "twice a week", "P1W"),
    ("The train runs three times a day.", "three times a day", "P1D"),
    ("The train runs once a month.", "once a month", "P1M"),
    ("The train runs five times per year.", "five times per year", "P1Y"),
    ("The train runs every Tuesday.", "every Tuesday", "XXXX-WXX-2"),
    ("The train runs every two years.", "every two years", "P2Y"),
    ("The train runs every 15 minutes.", "every 15 minutes", "PT15M"),
    ("The train runs every other day.", "every other day", "P2D"),
    ("The train runs each year.", "each year", "P1Y"),
    ("The train runs every summer.", "every summer", "XXXX-SU"),
    ("The train runs every May.", "every May", "XXXX-05"),
    ("The train runs every morning.", "every morning", "XXXX-XX-XXTMO"),
    ("The train runs on Mondays.", "Mondays", "XXXX-WXX-1"),
    ("The train runs on weekends.", "weekends", "XXXX-WXX-WE"),
    ("The train runs daily.", "daily", "P1D"),
    ("The weekly train was late.", "weekly", "P1W"),
    ("The monthly train was late.", "monthly", "P1M"),
    ("The annual fair was held.", "annual", "P1Y"),
]
SPANS = [
    ("It rained in the past two weeks.", "the past two weeks", "P2W", "2019-03-23", "2019-04-06"),
    # Hours reach back to the day on which they began
    ("It rained in the past 24 hours.", "the past 24 hours", "PT24H", "2019-04-05", "2019-04-06"),
    ("It rained in the past 36 hours.", "the past 36 hours", "PT36H", "2019-04-04", "2019-04-06"),
    ("It rained in the past three days.", "the past three days", "P3D", "2019-04-03",
     "2019-04-06"),
    ("It fell over the last three years.", "the last three years", "P3Y", "2016-04-06",
     "2019-04-06"),
    ("It fell in the last 18 months.", "the last 18 months", "P18M", "2017-10-06", "2019-04-06"),
    ("It fell in the past decade.", "the past decade", "P1DE", "2009-04-06", "2019-04-06"),
    ("It fell in the past year.", "the past year", "P1Y", "2018-04-06", "2019-04-06"),
    ("It will end in the next two weeks.", "the next two weeks", "P2W", "2019-04-06",
     "2019-04-20"),
]  # fmt: skip
VAGUE_SPANS = [
    ("They lost much in recent weeks.", "recent weeks", "PXW", "2019-02-23", "2019-04-06"),
    ("They lost much in recent months.", "recent months", "PXM", "2018-10-01", "2019-04-06"),
    ("They lost much in recent years.", "recent years", "PXY", "2013-04-01", "2019-04-06"),
    ("It will rain over the next few days.", "the next few days", "PXD", "2019-04-06",
     "2019-04-12"),
    ("It will rain over the coming days.", "the coming days", "PXD", "2019-04-06", "2019-04-12"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value"), DURATIONS)
def test_durations(reported, told, text, words, value):
    assert reported(text) == told(text) == [(words, "DURATION", value)]


@pytest.mark.parametrize("text", [text for text, _, _ in [*DURATIONS, *SETS]])
def test_lengths_and_sets_date_nothing(found, text):
    [each] = found(text, narrative=False).expressions
    assert each.date.bounds == (None, None)
    assert each.date.edtf is None
    assert each.anchor is None


@pytest.mark.parametrize(("text", "words", "value"), SETS)
def test_sets(reported, text, words, value):
    assert reported(text) == [(words, "SET", value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [("It ran daily.", "XXXX-XX-XX"), ("The weekly paper.", "XXXX-WXX"), ("It is annual.", "XXXX")],
)
def test_a_history_writes_sets_with_blanks(told, text, value):
    [(_, type_, got)] = told(text)
    assert (type_, got) == ("SET", value)


@pytest.mark.parametrize(("text", "words", "value", "earliest", "latest"), SPANS)
def test_spans_reach_to_or_from_publication(found, text, words, value, earliest, latest):
    [each] = found(text, narrative=False).expressions
    assert (each.text, each.type, each.value) == (words, "DURATION", value)
    assert each.date.edtf == f"{earliest}/{latest}"
    assert (each.basis, each.anchor.value) == ("relative-to-publication", "2019-04-06")


@pytest.mark.parametrize(("text", "words", "value", "earliest", "latest"), VAGUE_SPANS)
def test_vague_spans_have_inferred_bounds(found, text, words, value, earliest, latest):
    [each] = found(text, narrative=False).expressions
    assert (each.text, each.type, each.value) == (words, "DURATION", value)
    assert [day.isoformat() for day in each.date.bounds] == [earliest, latest]
    assert (each.basis, each.date.edtf) == ("inferred", None)


@pytest.mark.parametrize("words", ["the past two weeks", "recent months", "the next few days"])
@pytest.mark.parametrize("narrative", [True, False])
def test_spans_without_publication_have_no_bounds(found, words, narrative):
    [each] = found(f"It went on for {words}.", None, narrative).expressions
    assert (each.type, each.date.bounds) == ("DURATION", (None, None))


@pytest.mark.parametrize("words", ["the previous three months", "the following two weeks"])
def test_spans_of_the_text_have_no_bounds(found, words):
    [each] = found(f"It went on for {words}.", narrative=False).expressions
    assert each.date.bounds == (None, None)
