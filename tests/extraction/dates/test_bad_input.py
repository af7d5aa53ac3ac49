"""Nothing that a text holds may stop the reading of it."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.dates import parse_edtf

NOTHING = [
    "",
    " ",
    "\n\n\t \r\n",
    "\u00a0\u2003\u200b",
    ".",
    "?!… — – - , ; : ( ) [ ]",
    "- - - - , , , , / / / /",
    '"' * 100,
    "“" * 50 + "”" * 50,
    "🎉🕛🗓️ 👩‍👩‍👧‍👧",
    "\x00\x01\x07\x1b[0m\x7f",
    "\ufeff\ufffd\u2028\u2029",
    "é̸͓̈ Zürich İstanbul ſs ﬁ",
    "وصل الجيش إلى المدينة",
    "הצבא הגיע",
    "ﷺ" * 50,
    "٤ ٥ ٢٠١٩",
    "１２３４",
    "²⁰¹⁹ Ⅻ ½",
    "a" * 500,
    "1" * 500,
    "1,,,1...1 1e9 0x7E3 -1",
]
ODD_DATES = [
    "February 30, 2019",
    "31 April",
    "99 May",
    "April 0",
    "0 April 2019",
    "year 0000",
    "9999",
    "in the year 9999",
    "December 31, 9999",
    "5 million years ago",
    "10000 years later",
    "2000 years earlier",
    "in the past 5000 years",
    "in the next 9000 years",
    "in recent months",
    "on February 29",
    "on April 4-5",
    "999999999999999999999 days ago",
    "a hundred thousand million years ago",
    "the 99th century",
    "the 30th century",
    "the 0s",
    "0 BC",
    "AD 0",
    "9999 BC",
    "1 BC",
    "00/00/0000",
    "99/99/9999",
    "0000-00-00",
    "32.13.2019",
    "2019-W60",
    "24:00",
    "0000 GMT",
    "'00",
    "Q5 2018",
    "the ninth quarter of 2018",
    "Easter 1000",
    "Ramadan 1066",
    "Thanksgiving 1621",
    "the 31st",
    "Monday the 45th",
    "the week of February 30",
    "from 9 to 3 May 2018",
    "and a half years of and of and days",
    "half half a half year",
    "-- - 2019 -- - May -- -",
]
DAYS = [None, date.min, date(1901, 1, 1), date(2019, 4, 6), date(2020, 2, 29), date.max]


@pytest.mark.parametrize("narrative", [None, True, False])
@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_found_in_nothing(found, text, narrative):
    assert found(text, date(2019, 4, 6), narrative).expressions == ()


@pytest.mark.parametrize("narrative", [True, False])
@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("words", ODD_DATES)
def test_odd_dates_have_good_bounds_or_none(found, words, day, narrative):
    text = f"On 3 May 2018 he fled. Then, {words}, he came. He will fall {words}."
    dated = found(text, day, narrative)
    assert dated.expressions[0].value == "2018-05-03"
    for each in [*dated.expressions, *dated.ranges]:
        assert text[each.start : each.end] == each.text
        earliest, latest = each.date.bounds
        assert (earliest is None) == (latest is None)
        assert earliest is None or earliest <= latest
        assert not each.date.edtf or parse_edtf(each.date.edtf).bounds == each.date.bounds


@pytest.mark.parametrize("words", ["February 30, 2019", "31 April", "9999 BC", "2019-02-30"])
def test_what_no_calendar_has_is_not_dated(found, words):
    for each in found(f"He came on {words}.", narrative=False).expressions:
        assert each.date.bounds == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "وصل الجيش في 5 May 2018 إلى المدينة",
        "\u202eעד 5 May 2018 \u202c",
        "🎉 5 May 2018 🎉",
        "\x00 5 May 2018 \x00",
        "\u200f5 May 2018\u200f",
        "\r\n\r\n5 May 2018\r\n",
        "«5 May 2018»",
        "((((5 May 2018))))",
        f"{'“' * 100}5 May 2018{'”' * 100}",
        "é̸ 5 May 2018 ̸",
    ],
)
def test_offsets_count_characters_of_any_script(found, text):
    dated = found(text)
    for each in dated.expressions:
        assert text[each.start : each.end] == each.text
    assert "May" in dated.expressions[0].text


@pytest.mark.parametrize(
    "words",
    ["May ", "the same ", "4, 5, 6 May ", "years ", "and a half ", "Friday ", "2019-", "in 2019 ",
     "the year of the ", "3 a.m. ", "from May to ", "early late mid ", "two hundred and "],
)  # fmt: skip
def test_what_never_ends_is_read_to_its_end(found, words):
    # It comes back at all: what is searched at once is bounded
    text = words * 5000
    ends = [each.end for each in found(f"{text}. In 2018.").expressions]
    assert ends[-1] == len(text) + len(". In 2018")


@pytest.mark.parametrize(
    "text", ["a" * 10**6, "1" * 10**6, " " * 10**6, "\n" * 10**6, "- " * 500_000, '"' * 10**6]
)
def test_a_million_characters_of_one_kind(found, text):
    assert found(text).expressions == ()


# The slowest of them: some seconds
def test_a_million_characters_of_news(found):
    paragraph = (
        "The army said on Friday that its men had taken the airfield south of the town, the third"
        " that changed hands since the fighting began. A spokesman denied that it was lost again."
        " Nobody could say how many were killed, or who had fired first; the hospital counted 40"
        " wounded, most of them farmers. The talks go on next week, the envoy told reporters,"
        " although neither side has named its delegates, and the ceasefire of 4 May 2018 is dead.\n"
    )
    text = (paragraph * (10**6 // len(paragraph) + 1))[: 10**6]
    dated = found(text)
    assert len(dated.expressions) >= 3 * (10**6 // len(paragraph))
    assert {"Friday", "next week", "4 May 2018"} <= {each.text for each in dated.expressions}


def test_a_text_longer_than_a_million_characters(found):
    text = "word " * 210_000 + "on 4 May 2018."
    [each] = found(text).expressions
    assert (text[each.start : each.end], each.value) == ("4 May 2018", "2018-05-04")
