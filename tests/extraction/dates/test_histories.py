"""Histories: the year goes on from what was told last."""

from __future__ import annotations

import pytest

CARRIED_ON = [
    ("In 1812 he invaded. In December he fled. In January he came back.",
     ["1812", "1812-12", "1813-01"]),
    ("In November 1812 he crossed. In January he fled. In June he won. On 3 August he lost.",
     ["1812-11", "1813-01", "1813-06", "1813-08-03"]),
    ("On 28 December 1864 he wrote. On 3 January he was dead.", ["1864-12-28", "1865-01-03"]),
    ("In June 1812 war came. In August the fort fell.", ["1812-06", "1812-08"]),
    ("In 1066 he landed. On 14 October he met his rival.", ["1066", "1066-10-14"]),
    ("On 22 June 1941 it began. On 16 July a city fell, by 2 October another.",
     ["1941-06-22", "1941-07-16", "1941-10-02"]),
    ("In 1939 it began. In early May it began again.", ["1939", "1939-05"]),
    ("In January 1879 they came. On the 22nd a column was lost.", ["1879-01", "1879-01-22"]),
    ("On the 4th of August, 1914, they crossed. By the 20th all was lost.",
     ["1914-08-04", "1914-08-20"]),
    ("In the spring of 1918 he attacked; by autumn he was spent.", ["1918-SP", "1918-FA"]),
    ("On December 7, 1941, they attacked. On Monday, December 8 they spoke.",
     ["1941-12-07", "1941-12-08"]),
    ("In March 44 BC he was killed. In April his heir landed.", ["BC0044-03", "BC0044-04"]),
    ("In April 1861 it was shelled. He had been elected in November.", ["1861-04", "1860-11"]),
    ("In April 1861 it was shelled. He was elected in November.", ["1861-04", "1861-11"]),
]  # fmt: skip
POINTED = [
    ("In 1805 he was killed. That year they won.", ["1805", "1805"]),
    ("In 1805 he was killed. In the same year they won.", ["1805", "1805"]),
    ("In 1805 he was killed. Later that year they won.", ["1805", "1805"]),
    ("In 1346 he won; the following summer the town fell.", ["1346", "1347-SU"]),
    ("In 1943 they landed. In the spring of that year they trained.", ["1943", "1943-SP"]),
    ("In 1941 it came. The next year the front moved.", ["1941", "1942"]),
    ("In 1941 it came. The previous year had been calm.", ["1941", "1940"]),
    ("In 1857 they rose. The decade ended badly.", ["1857", "185"]),
    ("In 1939 it began. By the end of the year it was quiet.", ["1939", "1939"]),
    ("In April 1621 it ended. The same month they fought.", ["1621-04", "1621-04"]),
    ("In March 1918 it was signed. The month before, talks had failed.", ["1918-03", "1918-02"]),
    ("In February 1855 he fell. The previous month had been calm.", ["1855-02", "1855-01"]),
    ("On 28 June 1941 it fell. In the following month so did the next.",
     ["1941-06-28", "1941-07"]),
    ("On 6 June 1944 they landed. The next day they went on.", ["1944-06-06", "1944-06-07"]),
    ("On 6 June 1944 they landed. That day many died.", ["1944-06-06", "1944-06-06"]),
    ("On 5 June 1944 they sailed. On Tuesday they landed. The following Sunday they slept.",
     ["1944-06-05", "1944-06-06", "1944-06-11"]),
    ("On 5 June 1944 they sailed. The previous week had been wet.", ["1944-06-05", "1944-W22"]),
    ("In 480 BC he crossed; the following year he lost.", ["BC0480", "BC0479"]),
]  # fmt: skip
COUNTED = [
    ("In 1769 he was born; ten years later he went to school.", ["1769", "1779"]),
    ("In November 1918 peace came; two years later it was in doubt.", ["1918-11", "1920"]),
    ("On 24 June 1812 he crossed. Three months later he was there.", ["1812-06-24", "1812-09"]),
    ("On 4 August 1914 war came. A month later they stood there.", ["1914-08-04", "1914-09"]),
    ("On 18 June 1815 they met. Two days earlier others had lost.", ["1815-06-18", "1815-06-16"]),
    ("On April 9, 1865 he gave up. Five days later the other was shot.",
     ["1865-04-09", "1865-04-14"]),
    ("On 17 January 1893 she fell. Five years later they were annexed.", ["1893-01-17", "1898"]),
    ("In 480 BC he crossed. Two years earlier all was well.", ["BC0480", "BC0482"]),
    ("In 1 BC he was born; two years later he died.", ["BC0001", "0002"]),
    ("In 1815 he lost. A few months later he was sent away.", ["1815", "FUTURE_REF"]),
]  # fmt: skip
JOINED = [
    ("In October and November 1919 they froze.", ["1919-10", "1919-11"]),
    ("In March, April and May 1920 they starved.", ["1920-03", "1920-04", "1920-05"]),
    ("From October to March 1940 it snowed.", ["1939-10", "1940-03"]),
    ("In March 1940 they froze. From November to February nothing had moved.",
     ["1940-03", "1939-11", "1940-02"]),
]  # fmt: skip
IN_PASSING = [
    ("a quotation", 'In 1701 war came. "In 1690 we had peace," he said. In May they marched.'),
    ("a beginning", "In 1701 war came; the land had been poor since 1690. In May they marched."),
    ("a plan", "In 1701 war came. It was planned to last until 1705. In May they marched."),
    ("a name", "In 1701 war came. They tore up the 1690 treaty. In May they marched."),
    ("a time before", "In 1701 war came. Two years earlier he had died. In May they marched."),
]


@pytest.mark.parametrize(("text", "values"), [*CARRIED_ON, *POINTED, *COUNTED, *JOINED])
def test_values(told, text, values):
    assert [value for _, _, value in told(text)] == values


@pytest.mark.parametrize(
    "text", [text for _, text in IN_PASSING], ids=[why for why, _ in IN_PASSING]
)
def test_what_is_told_in_passing_does_not_carry_on(told, text):
    assert told(text)[-1] == ("May", "DATE", "1701-05")


def test_the_year_is_carried_in_a_history_and_not_in_news(found):
    text = "In 2011 the war began. In May the port fell."
    told, reported = (found(text, narrative=way).expressions[-1] for way in (True, False))
    assert (told.value, told.basis, told.anchor.value) == ("2011-05", "relative-to-text", "2011")
    assert text[told.anchor.start : told.anchor.end] == "2011"
    assert (reported.value, reported.basis) == ("2018-05", "relative-to-publication")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1943\n\nIn May they landed. On 4 June they won.\n", ["1943", "1943-05", "1943-06-04"]),
        ("The year 1943\nIn May they landed.\n1945\nIn May they won.\n",
         ["1943", "1943-05", "1945", "1945-05"]),
        ("The war, 1942–1943\nIn May they landed. In 1890 he was born. In June they won.\n",
         ["1942", "1943", "1942-05", "1890", "1942-06"]),
    ],
)  # fmt: skip
def test_a_heading_gives_its_first_year(told, text, values):
    assert [value for _, _, value in told(text)] == values


def test_anchors_are_those_in_the_text(found):
    text = "On 4 May 1808 they were shot. The next morning it rained. Two days later he fled."
    first, morning, later = found(text, narrative=True).expressions
    assert first.anchor is None
    assert (morning.anchor.start, morning.anchor.end) == (first.start, first.end)
    assert (later.anchor.start, later.anchor.value) == (morning.start, "1808-05-05TMO")
    assert {each.basis for each in (morning, later)} == {"relative-to-text"}


@pytest.mark.parametrize("word", ["Yesterday", "Tomorrow", "On Friday", "Two days later"])
def test_without_a_date_before_it_nothing_is_resolved(found, word):
    [each] = found(f"{word} they marched.", narrative=True).expressions
    assert (each.basis, each.date.bounds) == ("unresolved", (None, None))
