"""What holds for whatever is read."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import parse_edtf

PHRASES = """
Friday|late on Friday|next Monday|last week|this year|earlier this month|later in April|that day|
the same month|the following year|the next morning|two days earlier|three weeks later|yesterday|
the day before yesterday|tonight|this morning|early May|mid-2014|late 1943|the end of the year|
the 1990s|the early 20th century|the 4th century BC|490 BC|15 March 44 BC|10 August 30 BC|
AD 14|summer|the winter of 1942|last spring|Q3 2018|the second quarter|the first half of 2008|
for three years|a ten-day truce|in a three-year battle|recent months|the past two weeks|
the next few days|twice a week|every two years|daily|Mondays|weekends|now|recently|soon|
from 4 to 6 April|April 4-5|2014-2017|between March and June 2011|October to March|1947-54|
499-493 BC|February 29|February 30|31 April 2019|April 0|99 May|2019-04-05|17.03.2019|4/6/07|
2019-04-05T08:30:00Z|9:52 p.m.|1400 GMT|at noon|midnight|25:99|3 a.m. EST on Tuesday|
Easter|Ramadan|Christmas 2007|New Year's Eve|Thanksgiving|9/11|the 21st|on the 31st|
Monday the 4th|the week of Jan. 14|a century ago|65 million years ago|10000 years later|
9999|1000|0000|December 31, 9999|January 1, 1000|9999 years after 1943|the year before last|
the decade of the 1960s|the third millennium|'68|the sixties|a year and a half|two hours later|
48 hours later|an hour earlier|the same month a year ago|April a year earlier|this weekend|
the weekend|nineteen years old|half a century|five dozen years|a fortnight ago|the last quarter|
the third day|the following Tuesday|the night of 4 May|at dawn on 1 July|between 2 and 3 p.m.
"""
WORDS = """
the of in on and to from until since by before after will was said had would to - – , . ; ? ! ( )
" “ ” ' \n \n\n \t 1 7 44 300 2019 1945 army attack began troops May March Sun Egypt's $ % & é ١٩٤٥
"""
phrases = st.sampled_from([phrase.strip() for phrase in PHRASES.split("|")])
words = st.sampled_from([*WORDS.split(" ")])
texts = st.lists(phrases | phrases | words | st.text(max_size=6), max_size=14).map(" ".join)
publications = st.none() | st.dates(date(1901, 1, 1), date(2070, 12, 31))
modes = st.sampled_from([None, True, False])

anything = given(text=texts, published=publications, narrative=modes)
often = settings(max_examples=200, deadline=None)


@often
@anything
def test_expressions_stand_in_order_where_they_say(found, text, published, narrative):
    end = 0
    for each in found(text, published, narrative).expressions:
        assert end <= each.start < each.end <= len(text)
        assert text[each.start : each.end] == each.text
        end = each.end


@often
@anything
def test_bounds_are_in_order_and_edtf_has_the_same(found, text, published, narrative):
    dated = found(text, published, narrative)
    for each in [*dated.expressions, *dated.ranges]:
        earliest, latest = each.date.bounds
        assert (earliest is None) == (latest is None)
        assert earliest is None or earliest <= latest
        if each.date.edtf:
            assert parse_edtf(each.date.edtf).bounds == (earliest, latest)


@often
@anything
def test_anchors_stand_in_the_text_or_are_the_publication(found, text, published, narrative):
    dated = found(text, published, narrative)
    for each in dated.expressions:
        if each.anchor and each.anchor.is_publication:
            assert published
            assert each.anchor.value == published.isoformat()
        elif each.anchor:
            assert 0 <= each.anchor.start <= each.anchor.end <= len(text)
        assert (each.basis == "relative-to-publication") <= bool(published)


@often
@anything
def test_what_is_unresolved_has_no_bounds(found, text, published, narrative):
    for each in found(text, published, narrative).expressions:
        if each.basis == "unresolved":
            assert each.date.bounds == (None, None)
            assert each.date.edtf is None
            assert each.anchor is None
        if each.value and each.value.startswith(("BC", "XXXX")):
            assert each.date.bounds == (None, None)


@often
@anything
def test_ranges_reach_from_one_expression_to_the_next(found, text, published, narrative):
    dated = found(text, published, narrative)
    starts = [each.start for each in dated.expressions]
    ends = [each.end for each in dated.expressions]
    for each in dated.ranges:
        assert text[each.start : each.end] == each.text
        inside = [start for start in starts if each.start <= start < each.end]
        assert len(inside) == 2
        assert each.end in ends
        assert None not in each.date.bounds


@often
@anything
def test_reading_again_gives_the_same(found, text, published, narrative):
    assert found(text, published, narrative) == found(text, published, narrative)


@pytest.mark.parametrize("narrative", [True, False])
@often
@given(text=texts, published=publications)
def test_a_forced_reading_is_kept(found, text, published, narrative):
    assert found(text, published, narrative).is_narrative is narrative
