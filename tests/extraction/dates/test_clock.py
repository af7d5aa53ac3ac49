"""Times and parts of a day."""

from __future__ import annotations

import pytest

TIMES = [
    ("It left at 9:52 p.m. on Friday.", "9:52 p.m. on Friday", "2019-04-05T21:52", "evening"),
    ("It left Friday at 9 a.m. sharp.", "Friday at 9 a.m.", "2019-04-05T09:00", "morning"),
    ("It left at 05:36 local time on Sunday.", "05:36 local time on Sunday", "2019-03-31T05:36",
     "early"),
    ("It left at 12 a.m. Sunday.", "12 a.m. Sunday", "2019-03-31T00:00", "early"),
    ("It left at 12 p.m. Monday.", "12 p.m. Monday", "2019-04-01T12:00", "noon"),
    ("It left at 11:23 p.m. Thursday.", "11:23 p.m. Thursday", "2019-04-04T23:23", "night"),
    ("It struck at 5.46am, he said.", "5.46am", "2019-04-06T05:46", "early"),
    ("It left at 10.30pm in the rain.", "10.30pm", "2019-04-06T22:30", "night"),
    ("It opened at 7am in the rain.", "7am", "2019-04-06T07:00", "morning"),
    ("It opened at six o'clock in the morning.", "six o'clock in the morning",
     "2019-04-06T06:00", "morning"),
    ("It opened at 4 in the afternoon.", "4 in the afternoon", "2019-04-06T16:00", "afternoon"),
    ("The match starts at 20:45.", "20:45", "2019-04-06T20:45", "evening"),
    ("The truce began at noon.", "noon", "2019-04-06T12:00", "noon"),
    ("The truce begins at noon on Tuesday.", "noon on Tuesday", "2019-04-09T12:00", "noon"),
    ("The truce ended at midnight on Friday.", "midnight on Friday", "2019-04-05T24:00", "night"),
    ("It must pass by midday on Sunday.", "midday on Sunday", "2019-04-07T12:00", "noon"),
    ("It left at 3 a.m. on 4 May 2018.", "3 a.m. on 4 May 2018", "2018-05-04T03:00", "early"),
    ("It left on May 4, 2018 at 10:30.", "May 4, 2018 at 10:30", "2018-05-04T10:30", "morning"),
    ("He was shot at about 3:15 p.m. on March 30, 1981.", "3:15 p.m. on March 30, 1981",
     "1981-03-30T15:15", "afternoon"),
    ("At 0530 on 16 December 1944 it began.", "0530 on 16 December 1944", "1944-12-16T05:30",
     "early"),
    ("At noon on 3 May 1808 they died.", "noon on 3 May 1808", "1808-05-03T12:00", "noon"),
]  # fmt: skip
IN_ZONES = [
    ("It struck at 1400 GMT.", "1400 GMT", "2019-04-06T14:00Z"),
    ("It vanished at 0830 GMT Friday.", "0830 GMT Friday", "2019-04-05T08:30Z"),
    ("The vote begins at 1400 UTC on Sunday.", "1400 UTC on Sunday", "2019-04-07T14:00Z"),
    ("He died at 6:45 p.m. CST Tuesday.", "6:45 p.m. CST Tuesday", "2019-04-02T18:45-06"),
    ("It has until 5 p.m. EST today.", "5 p.m. EST today", "2019-04-06T17:00-05"),
    ("It docked at 2019-04-05T08:30:00Z, they say.", "2019-04-05T08:30:00Z",
     "2019-04-05T08:30:00Z"),
]  # fmt: skip
PARTS = [
    ("He came on Friday morning.", "Friday morning", "2019-04-05TMO", "morning"),
    ("He came on Monday afternoon.", "Monday afternoon", "2019-04-01TAF", "afternoon"),
    ("He came on Tuesday evening.", "Tuesday evening", "2019-04-02TEV", "evening"),
    ("He came on Sunday night.", "Sunday night", "2019-03-31TNI", "night"),
    ("The meeting, on Tuesday evening, will decide.", "Tuesday evening", "2019-04-09TEV",
     "evening"),
    ("It sank early on Thursday morning.", "early on Thursday morning", "2019-04-04TMO",
     "morning"),
    ("He came in the early hours of Tuesday.", "the early hours of Tuesday", "2019-04-02TMO",
     "morning"),
    ("They were held last night.", "last night", "2019-04-05TNI", "night"),
    ("The bomb went off this morning.", "this morning", "2019-04-06TMO", "morning"),
    ("He will speak this evening.", "This evening", "2019-04-06TEV", "evening"),
    ("He will speak tonight.", "tonight", "2019-04-06TNI", "night"),
    ("It burned overnight.", "overnight", "2019-04-06TNI", "night"),
    ("It fell yesterday morning.", "yesterday morning", "2019-04-05TMO", "morning"),
    ("It opens tomorrow evening.", "tomorrow evening", "2019-04-07TEV", "evening"),
    ("Police came at dawn.", "dawn", "2019-04-06TMO", "morning"),
    ("They came on the morning of March 15.", "the morning of March 15", "2019-03-15TMO",
     "morning"),
    ("It burned on the night of 9 November 1938.", "the night of 9 November 1938",
     "1938-11-09TNI", "night"),
    ("At dawn on 1 July 1916 it began.", "dawn on 1 July 1916", "1916-07-01TMO", "morning"),
]  # fmt: skip
TOLD = [
    ("At 5 a.m. on 11 November 1918 it was signed. At 11 o'clock it began.", "1918-11-11T11:00"),
    ("On 3 May 1808 they fought. By midnight all was lost.", "1808-05-03T24:00"),
    ("On 3 May 1808 they fought. At dusk the city was quiet.", "1808-05-03TEV"),
    ("On 4 July 1863 the town fell. That evening the flag was up.", "1863-07-04TEV"),
    ("On 4 July 1863 the town fell. The following morning he left.", "1863-07-05TMO"),
    ("At 6:30 a.m. on 6 June 1944 they came. By noon they held it.", "1944-06-06T12:00"),
    ("On 5 June 1944 it sailed. At 0015 hours on 6 June they jumped.", "1944-06-06T00:15"),
    ("In May 1808 they fought. At dawn they fled.", "1808-05-XXTMO"),
    ("At dawn they fled.", "XXXX-XX-XXTMO"),
    ("At 3 p.m. they fled.", "XXXX-XX-XXT15:00"),
]


@pytest.mark.parametrize(("text", "words", "value", "part"), [*TIMES, *PARTS])
def test_a_time_and_its_part_of_the_day(found, text, words, value, part):
    [each] = found(text, narrative=False).expressions
    assert (each.text.lower(), each.type, each.value) == (words.lower(), "TIME", value)
    assert each.date.part_of_day == part
    assert {day.isoformat() for day in each.date.bounds} == {value[:10]}


@pytest.mark.parametrize(("text", "words", "value"), IN_ZONES)
def test_zones(reported, text, words, value):
    assert reported(text) == [(words, "TIME", value)]


@pytest.mark.parametrize(("text", "value"), TOLD)
def test_a_history_goes_on_from_the_day(told, text, value):
    assert told(text)[-1][1:] == ("TIME", value)


@pytest.mark.parametrize(
    ("clock", "part"),
    [
        ("12:00 a.m.", "early"),
        ("5:59 a.m.", "early"),
        ("6 a.m.", "morning"),
        ("11:59 a.m.", "morning"),
        ("12:59 p.m.", "noon"),
        ("1 p.m.", "afternoon"),
        ("5:59 p.m.", "afternoon"),
        ("6 p.m.", "evening"),
        ("9:59 p.m.", "evening"),
        ("10 p.m.", "night"),
        ("23:59", "night"),
    ],
)
def test_from_which_hour_on_a_part_is(found, clock, part):
    [each] = found(f"It left at {clock} on 4 May 2018.", None).expressions
    assert (each.type, each.date.part_of_day) == ("TIME", part)


@pytest.mark.parametrize(
    ("text", "words", "mod", "part"),
    [
        ("They burned it late on Friday.", "late on Friday", "END", "late"),
        ("They burned it late Friday.", "late Friday", "END", "late"),
        ("It went on until early Friday.", "early Friday", "START", "early"),
    ],
)
def test_late_on_a_day_is_a_date(found, text, words, mod, part):
    [each] = found(text, narrative=False).expressions
    assert (each.text, each.type, each.mod, each.date.part_of_day) == (words, "DATE", mod, part)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("Two hours earlier it fell.", "2019-04-05", "2019-04-06"),
        ("An hour later he died.", "2019-04-06", "2019-04-07"),
        ("Forty minutes later he died.", "2019-04-06", "2019-04-07"),
        ("It began 30 hours ago.", "2019-04-04", "2019-04-06"),
    ],
)
def test_hours_may_go_beyond_midnight(found, text, earliest, latest):
    [each] = found(text, narrative=False).expressions
    assert (each.type, each.value) == ("TIME", "2019-04-06TXX")
    assert [day.isoformat() for day in each.date.bounds] == [earliest, latest]


@pytest.mark.parametrize("text", ["25:10", "12:60", "2460 GMT", "3:5", "13 p.m. and 7:61 a.m."])
def test_no_such_time(found, text):
    assert not [
        each for each in found(f"It left at {text}.").expressions if each.date.bounds[0] is None
    ]
