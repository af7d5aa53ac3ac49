"""Ranges, and lengths that follow a date: each end is an expression of its own."""

from __future__ import annotations

import pytest

RANGES = [
    ("They talked from 4 to 6 April 2018.", "from 4 to 6 April 2018", ["4", "6 April 2018"],
     "2018-04-04/2018-04-06"),
    ("They talked on April 4-5, 2018.", "April 4-5, 2018", ["April 4", "5, 2018"],
     "2018-04-04/2018-04-05"),
    ("They talked on 3–6 April 2018.", "3–6 April 2018", ["3", "6 April 2018"],
     "2018-04-03/2018-04-06"),
    ("They talked from April 29 to May 3, 2018.", "from April 29 to May 3, 2018",
     ["April 29", "May 3, 2018"], "2018-04-29/2018-05-03"),
    ("They talked between 12 and 14 May 2018.", "between 12 and 14 May 2018",
     ["12", "14 May 2018"], "2018-05-12/2018-05-14"),
    ("It fell between March and June 2011.", "between March and June 2011",
     ["March", "June 2011"], "2011-03/2011-06"),
    ("It lasted from October 1939 to March 1940.", "from October 1939 to March 1940",
     ["October 1939", "March 1940"], "1939-10/1940-03"),
    ("It lasted from October to March 1940.", "from October to March 1940",
     ["October", "March 1940"], "1939-10/1940-03"),
    ("He led it in 2014-2017.", "2014-2017", ["2014", "2017"], "2014/2017"),
    ("He led it from 1837 to 1901.", "from 1837 to 1901", ["1837", "1901"], "1837/1901"),
    ("He led it from 2014 until 2017.", "from 2014 until 2017", ["2014", "2017"], "2014/2017"),
    ("He led it between 1347 and 1351.", "between 1347 and 1351", ["1347", "1351"], "1347/1351"),
    ("The war of 1870-71 was short.", "1870-71", ["1870", "71"], "1870/1871"),
    ("The mill stood idle in 1947–54.", "1947–54", ["1947", "54"], "1947/1954"),
    ("He led it from the 1960s to the 1990s.", "from the 1960s to the 1990s",
     ["the 1960s", "the 1990s"], "196X/199X"),
    ("It grew from spring to autumn 2014.", "from spring to autumn 2014",
     ["spring", "autumn 2014"], "2014-21/2014-23"),
    ("It grew from early May to late June 2018.", "from early May to late June 2018",
     ["early May", "late June 2018"], "2018-05-01/2018-06-30"),
]  # fmt: skip
FROM_PUBLICATION = [
    ("The drill will run from April 8 to April 19.", ["April 8", "April 19"],
     "2019-04-08/2019-04-19"),
    ("The talks will be held from Monday to Wednesday.", ["Monday", "Wednesday"],
     "2019-04-08/2019-04-10"),
    ("The fair runs from 4 to 6 April.", ["4", "6 April"], "2019-04-04/2019-04-06"),
    ("They met on April 4-5.", ["April 4", "5"], "2019-04-04/2019-04-05"),
]  # fmt: skip
LASTING = [
    ("In 2014 they rose, and in a three-year battle they lost.", "three-year", "2014", "2014/2017"),
    ("In 2014 he was jailed for three years.", "three years", "2014", "2014/2017"),
    ("He was jailed in 2014 for three years.", "three years", "2014", "2014/2017"),
    ("In April 2018 they held out for six months.", "six months", "2018-04", "2018-04/2018-10"),
    (
        "On 4 April 2018 they fought for three days.",
        "three days",
        "2018-04-04",
        "2018-04-04/2018-04-07",
    ),
    ("In April 2018 he was held for two years.", "two years", "2018-04", "2018/2020"),
]
NOT_LASTING = [
    "In 2014 they held out for six months.",
    "In April 2018 they fell in a ten-day siege.",
    "In 2014 he was jailed. For three years he wrote.",
    "In 2014 he was jailed; the three-year-old girl wept.",
    "In 2014 he left after three years.",
    "In 2014 he had led them three years.",
    "In 490 BC they held out for three years.",
    "In 2014 they held out for some years.",
    "They held out for three years until 2014.",
]


@pytest.mark.parametrize(("text", "words", "ends", "edtf"), RANGES)
def test_both_ends_and_the_range(found, text, words, ends, edtf):
    dated = found(text, None)
    assert [each.text for each in dated.expressions] == ends
    assert [(each.text, each.date.edtf) for each in dated.ranges] == [(words, edtf)]


@pytest.mark.parametrize(("text", "ends", "edtf"), FROM_PUBLICATION)
def test_ranges_that_count_from_publication(found, text, ends, edtf):
    dated = found(text)
    assert [each.text for each in dated.expressions] == ends
    assert [each.date.edtf for each in dated.ranges] == [edtf]
    assert not found(text, None).ranges


@pytest.mark.parametrize(
    "text",
    [
        "In 2014 and 2017 he won.",
        "In March and June 2011 he won.",
        "He fought in 1965, 1971 and 1999.",
        "From 2017 to 2014 he lost.",
        "From 499 to 493 BC they fought.",
        "He fled on Friday, on Monday he came back.",
        "He led in 2014. To 2017 belongs what follows.",
    ],
)
def test_no_range(found, text):
    assert found(text).ranges == ()


@pytest.mark.parametrize(("text", "words", "anchor", "edtf"), LASTING)
def test_a_length_lasts_from_the_date_before_it(found, text, words, anchor, edtf):
    for narrative in (True, False):
        start, length = found(text, None, narrative).expressions
        assert (length.text, length.type, length.basis) == (words, "DURATION", "inferred")
        assert (length.date.edtf, length.anchor.value) == (edtf, anchor)
        assert (length.anchor.start, length.anchor.end) == (start.start, start.end)


@pytest.mark.parametrize("text", NOT_LASTING)
def test_a_length_of_its_own(found, text):
    for each in found(text, None).expressions:
        if each.type == "DURATION":
            assert (each.date.bounds, each.basis) == ((None, None), "stated")
