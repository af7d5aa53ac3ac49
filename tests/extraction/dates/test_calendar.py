"""Dates that a text gives in full: the same in news and in histories."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.dates.timex import timex_date

IN_ALL_ORDERS = [
    ("The port fell on 6 April 2019.", "6 April 2019", "2019-04-06"),
    ("The port fell on April 6, 2019, at last.", "April 6, 2019", "2019-04-06"),
    ("The port fell on April 6 2019.", "April 6 2019", "2019-04-06"),
    ("The port fell on April 6th, 2019.", "April 6th, 2019", "2019-04-06"),
    ("The port fell on 6th April 2019.", "6th April 2019", "2019-04-06"),
    ("The port fell on the 6th of April 2019.", "the 6th of April 2019", "2019-04-06"),
    ("The port fell on the 4th of August, 1914.", "the 4th of August, 1914", "1914-08-04"),
    ("The port fell on Saturday 30 March 2019.", "Saturday 30 March 2019", "2019-03-30"),
    ("The port fell on Saturday, March 30, 2019.", "Saturday, March 30, 2019", "2019-03-30"),
    ("Sunday 10 May 1857 was hot.", "Sunday 10 May 1857", "1857-05-10"),
    ("The ship sailed on 11 Sept 2001.", "11 Sept 2001", "2001-09-11"),
    ("The notes fell due on Nov. 15, 1999.", "Nov. 15, 1999", "1999-11-15"),
    ("The entry is dated 2019-03-29.", "2019-03-29", "2019-03-29"),
    ("The entry is dated 2019/03/29.", "2019/03/29", "2019-03-29"),
    ("The form was stamped 03/29/2019.", "03/29/2019", "2019-03-29"),
    ("The form was stamped 29/03/2019.", "29/03/2019", "2019-03-29"),
    ("The form was stamped 29-03-2019.", "29-03-2019", "2019-03-29"),
    ("The decree of 17.03.2019 was annulled.", "17.03.2019", "2019-03-17"),
    ("The leaflet is dated 17/3/19.", "17/3/19", "2019-03-17"),
    ("They met early on 6 April 2019.", "early on 6 April 2019", "2019-04-06"),
    ("On 29 February 2016 the river froze.", "29 February 2016", "2016-02-29"),
    ("On 31 December 1999 the lights stayed on.", "31 December 1999", "1999-12-31"),
]
LONGER_THAN_A_DAY = [
    ("The plant was built in April 2019.", "April 2019", "2019-04"),
    ("The plant was built in April of 2019.", "April of 2019", "2019-04"),
    ("The plant was built in April, 2019.", "April, 2019", "2019-04"),
    ("The plant was built in the month of May 2018.", "the month of May 2018", "2018-05"),
    ("The plant was built in 1943.", "1943", "1943"),
    ("The plant was built in the year 1943.", "the year 1943", "1943"),
    ("The plant was built in 1066.", "1066", "1066"),
    ("A bill for fiscal year 2020 failed.", "fiscal year 2020", "2020"),
    ("The plant was built in the 1990s.", "the 1990s", "199"),
    ("The plant was built in the sixties.", "the sixties", "196"),
    ("The plant was built in the '60s.", "the '60s", "196"),
    ("The plant was built in the decade of the 1960s.", "the decade of the 1960s", "196"),
    ("The plant was built in the 1800s.", "the 1800s", "18"),
    ("The mill was built in the 18th century.", "the 18th century", "17"),
    ("The mill was built in the fifth century.", "the fifth century", "04"),
    ("The mill was built in the twentieth century.", "the twentieth century", "19"),
    ("The mill was built in the summer of 1943.", "the summer of 1943", "1943-SU"),
    ("Spring 2011 saw protests.", "Spring 2011", "2011-SP"),
    ("The plant was built in autumn 2004.", "autumn 2004", "2004-FA"),
    ("The plant was built in the fall of 2004.", "the fall of 2004", "2004-FA"),
    ("The plant was built in the winter of 1942.", "the winter of 1942", "1942-WI"),
    ("Growth in the first quarter of 2013 was low.", "the first quarter of 2013", "2013-Q1"),
    ("Growth in the last quarter of 2018 was low.", "the last quarter of 2018", "2018-Q4"),
    ("Q3 2018 sales were high.", "Q3 2018", "2018-Q3"),
    ("Growth in the first half of 2008 was low.", "the first half of 2008", "2008-H1"),
    ("Growth in the second half of 2008 was low.", "the second half of 2008", "2008-H2"),
    ("The truce held in the week of January 14, 2019.", "the week of January 14, 2019", "2019-W03"),
]
AT_AN_EDGE = [
    ("They met in early May 2018.", "early May 2018", "2018-05", "2018-05-01", "2018-05-10"),
    ("They met in mid-May 2018.", "mid-May 2018", "2018-05", "2018-05-11", "2018-05-20"),
    ("They met in late May 2018.", "late May 2018", "2018-05", "2018-05-21", "2018-05-31"),
    ("At the beginning of May 2018 it rained.", "the beginning of May 2018", "2018-05",
     "2018-05-01", "2018-05-10"),
    ("In the middle of May 2018 it rained.", "the middle of May 2018", "2018-05",
     "2018-05-11", "2018-05-20"),
    ("At the end of May 2018 it rained.", "the end of May 2018", "2018-05",
     "2018-05-21", "2018-05-31"),
    ("They met in early 2005.", "early 2005", "2005", "2005-01-01", "2005-04-30"),
    ("They met in mid-2014.", "mid-2014", "2014", "2014-05-01", "2014-08-31"),
    ("They met in late 1943.", "late 1943", "1943", "1943-09-01", "1943-12-31"),
    ("They met late in 1943.", "late in 1943", "1943", "1943-09-01", "1943-12-31"),
    ("By the end of 1942 all was lost.", "the end of 1942", "1942", "1942-09-01", "1942-12-31"),
    ("In the early 1860s he came home.", "the early 1860s", "186", "1860-01-01", "1862-12-31"),
    ("In the mid-1970s he came home.", "the mid-1970s", "197", "1973-01-01", "1976-12-31"),
    ("In the late 1980s he came home.", "the late 1980s", "198", "1987-01-01", "1989-12-31"),
    ("In the late '80s he came home.", "the late '80s", "198", "1987-01-01", "1989-12-31"),
    ("In the mid-2000s he came home.", "the mid-2000s", "200", "2003-01-01", "2006-12-31"),
    ("In the early 20th century he came home.", "the early 20th century", "19",
     "1900-01-01", "1929-12-31"),
    ("In the mid-19th century he came home.", "the mid-19th century", "18",
     "1830-01-01", "1869-12-31"),
    ("In the late 19th century he came home.", "the late 19th century", "18",
     "1870-01-01", "1899-12-31"),
]  # fmt: skip
BEFORE_CHRIST = [
    ("The city was founded in 753 BC.", "753 BC", "BC0753"),
    ("The city was founded in 753 B.C. by shepherds.", "753 B.C.", "BC0753"),
    ("The city was founded in 753 BCE.", "753 BCE", "BC0753"),
    ("The city was founded around 5500 BCE.", "around 5500 BCE", "BC5500"),
    ("Persia lost the battle in 490 BC.", "490 BC", "BC0490"),
    ("He was killed in March 44 BC.", "March 44 BC", "BC0044-03"),
    ("He was killed on 15 March 44 BC.", "15 March 44 BC", "BC0044-03-15"),
    ("She died on 10 August 30 BC.", "10 August 30 BC", "BC0030-08-10"),
    ("The fleet was built in the 5th century BC.", "the 5th century BC", "BC04"),
    ("The land was split in the late 4th century BC.", "the late 4th century BC", "BC03"),
]
AFTER_CHRIST = [
    ("He died in AD 14.", "AD 14", "0014"),
    ("He died in 14 AD.", "14 AD", "0014"),
    ("The town was sacked in 410 CE.", "410 CE", "0410"),
]
# The first century has no EDTF: it would begin with a year 0
WITHOUT_BOUNDS = [
    *BEFORE_CHRIST,
    ("It was built in the first century AD.", "the first century AD", "00"),
]
VALUES = [*IN_ALL_ORDERS, *LONGER_THAN_A_DAY, *AFTER_CHRIST]


@pytest.mark.parametrize(("text", "words", "value"), [*VALUES, *WITHOUT_BOUNDS])
def test_one_date_with_its_value(reported, told, text, words, value):
    assert reported(text) == told(text) == [(words, "DATE", value)]


@pytest.mark.parametrize(("text", "words", "value"), VALUES)
def test_its_bounds_are_those_of_its_value(found, text, words, value):
    for narrative in (True, False):
        [each] = found(text, None, narrative).expressions
        assert each.date.bounds == timex_date(value).bounds
        assert None not in each.date.bounds
        assert (each.basis, each.anchor) == ("stated", None)


@pytest.mark.parametrize(("text", "words", "value", "earliest", "latest"), AT_AN_EDGE)
def test_an_edge_narrows_the_bounds_alone(found, text, words, value, earliest, latest):
    [each] = found(text, None).expressions
    assert (each.text, each.type, each.value) == (words, "DATE", value)
    assert [day.isoformat() for day in each.date.bounds] == [earliest, latest]
    assert each.mod in ("START", "MID", "END")


@pytest.mark.parametrize("text", [text for text, _, _ in WITHOUT_BOUNDS])
def test_before_the_year_1_nothing_has_bounds(found, text):
    [each] = found(text).expressions
    assert each.date.bounds == (None, None)
    assert each.date.edtf is None
    assert each.basis == "stated"


@pytest.mark.parametrize(
    ("text", "value"),
    [("It fell around 1200.", "1200"), ("It fell in c. 1930.", "1930")],
)
def test_about_a_year_is_an_uncertain_year(found, text, value):
    [each] = found(text).expressions
    assert (each.value, each.mod, each.date.edtf) == (value, "APPROX", f"{value}~")


@pytest.mark.parametrize(
    "text", ["February 30, 2019", "31 April 2019", "29 February 2019", "2019-02-30", "31.02.2019"]
)
def test_a_day_that_does_not_exist_has_no_bounds(found, text):
    for each in found(f"They met on {text}.").expressions:
        assert each.date.bounds == (None, None)


@pytest.mark.parametrize(
    ("text", "published_year", "value"),
    [
        ("The riots of '68 shaped her.", 2019, "1968"),
        ("The class of '05 was there.", 2019, "2005"),
        ("The class of '28 was there.", 2019, "2028"),
        ("The class of '45 was there.", 2019, "1945"),
        ("The crash of '87 shaped her.", 1998, "1987"),
    ],
)
def test_two_digits_are_a_year_not_far_ahead(reported, text, published_year, value):
    [(_, _, got)] = reported(text, date(published_year, 4, 6))
    assert got == value
