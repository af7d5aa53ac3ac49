"""28 years on, the calendar of 1901 to 2099 repeats itself, and so must what is read."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import assume, given, settings
from hypothesis import strategies as st

YEARS = 28
FIRST, LAST = 1901, 2071

# With a year, marked {}, and without
TEMPLATES = """
In {} it began
On Monday, April 5, {} it began
On April 5, {} it began
On 29 May {} the port fell
It ended in {}
In late {} they met
In early May {} it rained
By mid-July {} it was over
In the summer of {} it froze
In the winter of {} it froze
In the third quarter of {} prices rose
In the first half of {} it rose
Between March and June {} it stood empty
From October to March {} it stood empty
On 4-6 April {} they talked
On April 4-5, {} they talked
It lasted from {} to {}
On {}-04-05 it closed
On 17.03.{} it closed
On 3/29/{} it closed
At 5 a.m. on 11 November {} it ended
On the night of 9 November {} it burned
On New Year's Day {} it burned
At Christmas {} it snowed
In {} a three-year war began
In April {} it held out for six months
In the week of May 14, {} he left
Three weeks after April 4, {} he left
The {} plan failed
It grew by the end of {}
"""
WITHOUT_YEAR = """
On Friday he left
He will leave next Monday
Late on Thursday it burned
Yesterday it rained
Last week it rained
Next month it will rain
Earlier this year it rained
Later in April it will close
In October voters said no
In September they will vote
On May 3 it will open
On December 30 it closed
Two days earlier they met
Three weeks later they met
The following month he died
That day he died
The next morning it was gone
That year he won
In the same month he lost
Five years ago it opened
A fortnight ago it opened
In recent months it grew
Over the past three years it grew
In the next two weeks it will end
Last summer was dry
In spring it will flower
This weekend we rest
In the fourth quarter sales fell
At 9:30 p.m. on Saturday it shook
Tonight he will speak
By the end of the year it will stand
Since July he has ruled
In August it fell
By 2 October it fell
That autumn it fell
The year before it had stood
The following Tuesday it fell
On Christmas Eve he sang
"""


years = st.integers(FIRST, LAST)
sentences = st.one_of(
    st.sampled_from(WITHOUT_YEAR.strip().splitlines()).map(lambda sentence: (sentence, ())),
    st.tuples(
        st.sampled_from(TEMPLATES.strip().splitlines()), st.lists(years, min_size=2, max_size=2)
    ),
)


def _text(parts: list[tuple[str, list[int]]], shift: int) -> str:
    return " ".join(
        f"{template.format(*(year + shift for year in years))}." for template, years in parts
    )


def _on(day: date | None) -> date | None:
    return day and day.replace(year=day.year + YEARS)


def _value_on(value: str | None) -> str | None:
    return value and re.sub("^[0-9]{4}", lambda year: str(int(year[0]) + YEARS), value)


@settings(max_examples=400, deadline=None)
@given(
    parts=st.lists(sentences, min_size=1, max_size=6),
    published=st.dates(date(FIRST, 1, 1), date(LAST, 12, 31)),
    narrative=st.sampled_from([None, True, False]),
)
def test_everything_shifts_with_publication_and_the_years(found, parts, published, narrative):
    before = found(_text(parts, 0), published, narrative)
    assume(all(_is_inside(each.date.bounds) for each in before.expressions))
    after = found(_text(parts, YEARS), _on(published), narrative)
    assert after.is_narrative == before.is_narrative
    assert len(after.expressions) == len(before.expressions)
    for each, shifted in zip(before.expressions, after.expressions, strict=True):
        assert shifted.value == _value_on(each.value)
        assert shifted.date.bounds == tuple(map(_on, each.date.bounds))
        assert (shifted.start, shifted.end) == (each.start, each.end)
        assert (shifted.type, shifted.basis, shifted.mod) == (each.type, each.basis, each.mod)
    ends = [tuple(map(_on, each.date.bounds)) for each in before.ranges]
    assert [each.date.bounds for each in after.ranges] == ends


def _is_inside(bounds: tuple[date | None, date | None]) -> bool:
    return all(day is None or FIRST <= day.year <= LAST for day in bounds)
