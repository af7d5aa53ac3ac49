"""News: what counts from the day of publication, and what the tense says."""

from __future__ import annotations

from datetime import date

import pytest

FEBRUARY_1998 = date(1998, 2, 10)  # a Tuesday
JULY_2008 = date(2008, 7, 16)  # a Wednesday
JANUARY_2013 = date(2013, 1, 3)  # a Thursday
MARCH_2013 = date(2013, 3, 22)  # a Friday
DECEMBER_2018 = date(2018, 12, 28)  # a Friday
APRIL_2019 = date(2019, 4, 6)  # a Saturday

WEEKDAYS = [
    (APRIL_2019, "The minister spoke on Friday.", "Friday", "2019-04-05"),
    (APRIL_2019, "The minister, who arrived Thursday, was ill.", "Thursday", "2019-04-04"),
    (APRIL_2019, "The governor had signed it on Wednesday, aides said.", "Wednesday", "2019-04-03"),
    (APRIL_2019, "Saturday's blast wounded twenty.", "Saturday", "2019-04-06"),
    (APRIL_2019, "He won Sunday's election by far.", "Sunday", "2019-03-31"),
    (APRIL_2019, "Ahead of Sunday's election, police stood by.", "Sunday", "2019-04-07"),
    (APRIL_2019, "The panel will vote on Tuesday.", "Tuesday", "2019-04-09"),
    (APRIL_2019, "The envoys are due to meet on Tuesday.", "Tuesday", "2019-04-09"),
    (APRIL_2019, "The envoys are meeting on Tuesday.", "Tuesday", "2019-04-09"),
    (APRIL_2019, "The vote will be held on Monday.", "Monday", "2019-04-08"),
    (APRIL_2019, "The trial opens Monday.", "Monday", "2019-04-08"),
    (APRIL_2019, "The deadline is Friday.", "Friday", "2019-04-12"),
    (APRIL_2019, "The firm has until Thursday to respond.", "Thursday", "2019-04-11"),
    (APRIL_2019, "Police arrested him last Tuesday.", "last Tuesday", "2019-04-02"),
    (APRIL_2019, "The board met this past Thursday.", "this past Thursday", "2019-04-04"),
    (APRIL_2019, "They may meet next Friday.", "next Friday", "2019-04-12"),
    (FEBRUARY_1998, "The senator resigned Tuesday.", "Tuesday", "1998-02-10"),
    (FEBRUARY_1998, "The jury convicted him last Tuesday.", "last Tuesday", "1998-02-03"),
    (FEBRUARY_1998, "The hearing will resume next Tuesday.", "next Tuesday", "1998-02-17"),
    (FEBRUARY_1998, "The council will meet on Friday.", "Friday", "1998-02-13"),
    (JULY_2008, "The bank will report this Friday.", "this Friday", "2008-07-18"),
    (DECEMBER_2018, "The markets will open next Wednesday.", "next Wednesday", "2019-01-02"),
    (MARCH_2013, "He fled on Tuesday of last week.", "Tuesday of last week", "2013-03-12"),
    (MARCH_2013, "Stocks fell on Friday the 13th.", "Friday the 13th", "2013-03-13"),
]
DAYS = [
    (APRIL_2019, "The mayor fled yesterday.", "yesterday", "2019-04-05"),
    (APRIL_2019, "The mayor fled the day before yesterday.", "the day before yesterday",
     "2019-04-04"),
    (APRIL_2019, "Police said today that he was ill.", "today", "2019-04-06"),
    (APRIL_2019, "The list comes out tomorrow.", "tomorrow", "2019-04-07"),
    (APRIL_2019, "The list comes out the day after tomorrow.", "the day after tomorrow",
     "2019-04-08"),
    (APRIL_2019, "On the 15th, he will fly home.", "the 15th", "2019-04-15"),
    (APRIL_2019, "He signed it on the 21st.", "the 21st", "2019-03-21"),
    (APRIL_2019, "The strike began on March 11.", "March 11", "2019-03-11"),
    (APRIL_2019, "The strike began on the 11th of March.", "the 11th of March", "2019-03-11"),
    (APRIL_2019, "The airline will resume flights on May 3.", "May 3", "2019-05-03"),
    (APRIL_2019, "He resigned on May 3.", "May 3", "2018-05-03"),
    (APRIL_2019, "He was to resign on April 12.", "April 12", "2019-04-12"),
    (APRIL_2019, "He will resign on January 3.", "January 3", "2020-01-03"),
    (APRIL_2019, "The storm came on November 14.", "November 14", "2018-11-14"),
    (APRIL_2019, "The ban remains until June 30.", "June 30", "2019-06-30"),
    (APRIL_2019, "Britain was to have left on March 29.", "March 29", "2019-03-29"),
    (APRIL_2019, "He was caught on Friday, April 5.", "Friday, April 5", "2019-04-05"),
    (JANUARY_2013, "A gunman came on Dec. 14.", "Dec. 14", "2012-12-14"),
    (DECEMBER_2018, "She will be sworn in on January 1.", "January 1", "2019-01-01"),
]  # fmt: skip
MONTHS = [
    (APRIL_2019, "In October, voters refused.", "October", "2018-10"),
    (APRIL_2019, "He resigned in January.", "January", "2019-01"),
    (APRIL_2019, "Elections will be held in September.", "September", "2019-09"),
    (APRIL_2019, "They are expected to sign in February.", "February", "2020-02"),
    (APRIL_2019, "The treaty expires in August.", "August", "2019-08"),
    (APRIL_2019, "They would meet again in June, she said.", "June", "2019-06"),
    (APRIL_2019, "He has ruled since July.", "July", "2018-07"),
    (APRIL_2019, "Last April a judge dismissed it.", "Last April", "2018-04"),
    (APRIL_2019, "Last December he was detained.", "Last December", "2018-12"),
    (APRIL_2019, "Next March the probe will land.", "Next March", "2020-03"),
    (APRIL_2019, "In early May the court will sit.", "early May", "2019-05"),
    (APRIL_2019, "It opened in March of last year.", "March of last year", "2018-03"),
    (FEBRUARY_1998, "The treaty was signed in December.", "December", "1997-12"),
    (FEBRUARY_1998, "The coins will appear in January.", "January", "1999-01"),
    (FEBRUARY_1998, "Markets fell in late October.", "late October", "1997-10"),
    (APRIL_2019, "They met on April 5 of last year.", "April 5 of last year", "2018-04-05"),
    (DECEMBER_2018, "Troops will leave in January.", "January", "2019-01"),
]
UNITS = [
    (APRIL_2019, "The talks go on next week.", "next week", "2019-W15"),
    (APRIL_2019, "The bank cut rates this week.", "this week", "2019-W14"),
    (APRIL_2019, "Exports fell last month.", "last month", "2019-03"),
    (APRIL_2019, "Exports fell the month before last.", "the month before last", "2019-02"),
    (APRIL_2019, "It will open the week after next.", "the week after next", "2019-W16"),
    (APRIL_2019, "The bank closed last year.", "last year", "2018"),
    (APRIL_2019, "The bank closed the year before last.", "the year before last", "2017"),
    (APRIL_2019, "Last quarter it lost money.", "Last quarter", "2019-Q1"),
    (APRIL_2019, "Next quarter it may gain.", "Next quarter", "2019-Q3"),
    (APRIL_2019, "It shrank in the fourth quarter of last year.", "the fourth quarter of last year",
     "2018-Q4"),
    (APRIL_2019, "Talks are planned for this weekend.", "this weekend", "2019-W14-WE"),
    (APRIL_2019, "This century it was lost.", "This century", "20"),
    (JULY_2008, "Last weekend they rested.", "Last weekend", "2008-W28-WE"),
    (APRIL_2019, "They met last summer.", "last summer", "2018-SU"),
    (APRIL_2019, "Fires last fall ruined it.", "last fall", "2018-FA"),
    (APRIL_2019, "The drought ended this spring.", "this spring", "2019-SP"),
    (APRIL_2019, "It should be done by next winter.", "next winter", "2019-WI"),
    (APRIL_2019, "Profit fell in the first quarter.", "the first quarter", "2019-Q1"),
]  # fmt: skip
COUNTED = [
    (APRIL_2019, "They took the town three days ago.", "three days ago", "2019-04-03"),
    (APRIL_2019, "He resigned a week ago.", "a week ago", "2019-W13"),
    (APRIL_2019, "He resigned a fortnight ago.", "a fortnight ago", "2019-W12"),
    (APRIL_2019, "She left two months ago.", "two months ago", "2019-02"),
    (APRIL_2019, "The plant closed five years ago.", "five years ago", "2014"),
    (APRIL_2019, "The plant closed twenty-five years ago.", "twenty-five years ago", "1994"),
    (APRIL_2019, "The plant closed 120 years ago.", "120 years ago", "1899"),
    (APRIL_2019, "The plant closed two decades ago.", "two decades ago", "199"),
    (APRIL_2019, "A century ago it was drafted.", "A century ago", "1919"),
    (APRIL_2019, "It was freed 24 hours later.", "24 hours later", "2019-04-07"),
    (APRIL_2019, "It will end two weeks from now.", "two weeks from now", "2019-W16"),
    (APRIL_2019, "It fell three weeks after April 4, 2018.", "three weeks after April 4, 2018",
     "2018-W17"),
    (APRIL_2019, "It fell ten years after 1943.", "ten years after 1943", "1953"),
    (APRIL_2019, "It fell two days before 4 May 2017.", "two days before 4 May 2017", "2017-05-02"),
    (FEBRUARY_1998, "He said a day earlier that he was ill.", "a day earlier", "1998-02-09"),
    (MARCH_2013, "It ran aground two days earlier.", "two days earlier", "2013-03-20"),
]  # fmt: skip
REFERENCES = [
    ("The firm now employs many.", "now", "PRESENT_REF"),
    ("He is currently on trial.", "currently", "PRESENT_REF"),
    ("Until now they were silent.", "now", "PRESENT_REF"),
    ("Nowadays few people farm.", "Nowadays", "PRESENT_REF"),
    ("He has no plans at the moment.", "the moment", "PRESENT_REF"),
    ("The minister recently came.", "recently", "PAST_REF"),
    ("In the past, such appeals failed.", "the past", "PAST_REF"),
    ("Decades ago it was clean.", "Decades ago", "PAST_REF"),
    ("A few weeks ago he could walk.", "A few weeks ago", "PAST_REF"),
    ("A decision is expected soon.", "soon", "FUTURE_REF"),
    ("It may recur in the near future.", "the near future", "FUTURE_REF"),
]
LIKE_THE_TEXT = [
    ("He fled in 2010; the next year he was caught.", ["2010", "2011"]),
    ("He fled in 2010; the year before, he had won.", ["2010", "2009"]),
    ("In March 2012 it failed. The following month he died.", ["2012-03", "2012-04"]),
    ("In August 1998 it failed. That same month he died.", ["1998-08", "1998-08"]),
    ("He was held in December 2018 and freed two months later.", ["2018-12", "2019-02"]),
    ("He was held on March 4 and charged two days later.", ["2019-03-04", "2019-03-06"]),
    ("It burst on January 25. The previous day it was whole.", ["2019-01-25", "2019-01-24"]),
    ("In 2014 he led; three years later he lost.", ["2014", "2017"]),
    ("The rebels came on 5 May 2014. That day he fled.", ["2014-05-05", "2014-05-05"]),
    ("On June 23, 2016 they voted. The next morning he left.", ["2016-06-23", "2016-06-24TMO"]),
    ("On July 15, 2016 it began. That night it failed.", ["2016-07-15", "2016-07-15TNI"]),
    ("In April 2018 he left. Earlier that year he had won.", ["2018-04", "2018"]),
    ("Nominations close on April 12 and the list comes out a week later.",
     ["2019-04-12", "2019-W16"]),
    ("He left on Oct. 29 and came back three weeks later.", ["2018-10-29", "2018-W47"]),
    ("She led from summer 2016 and lost the following year.", ["2016-SU", "2017"]),
]  # fmt: skip
EVERY_TENSE = [
    ("He arrived Thursday and will leave Monday.", ["2019-04-04", "2019-04-08"]),
    ("Voters chose him on Sunday, and the runoff is set for April 21.",
     ["2019-03-31", "2019-04-21"]),
    ("The bank said Friday it would close by December.", ["2019-04-05", "2019-12"]),
    ("The man, caught on December 30, would stand trial in December.", ["2018-12-30", "2019-12"]),
    ("The talks will be held from Monday to Wednesday.", ["2019-04-08", "2019-04-10"]),
]  # fmt: skip
ONE_DATE = [*WEEKDAYS, *DAYS, *MONTHS, *UNITS, *COUNTED]


@pytest.mark.parametrize(("published", "text", "words", "value"), ONE_DATE)
def test_one_date(reported, published, text, words, value):
    assert reported(text, published) == [(words, "DATE", value)]


@pytest.mark.parametrize(("text", "words", "value"), REFERENCES)
def test_what_dates_nothing(found, text, words, value):
    [each] = found(text, narrative=False).expressions
    assert (each.text, each.value, each.basis) == (words, value, "unresolved")
    assert each.date.bounds == (None, None)


@pytest.mark.parametrize(("text", "values"), [*LIKE_THE_TEXT, *EVERY_TENSE])
def test_several_dates(reported, text, values):
    assert [value for _, _, value in reported(text)] == values


@pytest.mark.parametrize(
    ("text", "value", "earliest", "latest"),
    [
        ("Earlier this year it fell.", "2019", "2019-01-01", "2019-04-06"),
        ("Later this year it will fall.", "2019", "2019-04-06", "2019-12-31"),
        ("Earlier this month it fell.", "2019-04", "2019-04-01", "2019-04-06"),
        ("They will meet later this month.", "2019-04", "2019-04-06", "2019-04-30"),
        ("They will meet later in April.", "2019-04", "2019-04-06", "2019-04-30"),
        ("Earlier this week it fell.", "2019-W14", "2019-04-01", "2019-04-06"),
        ("Early this year it fell.", "2019", "2019-01-01", "2019-04-30"),
        ("It opened late last year.", "2018", "2018-09-01", "2018-12-31"),
        ("It began early last month.", "2019-03", "2019-03-01", "2019-03-10"),
        ("It will close by the end of the year.", "2019", "2019-09-01", "2019-12-31"),
        ("They will meet next week.", "2019-W15", "2019-04-08", "2019-04-14"),
        ("They will rest this weekend.", "2019-W14-WE", "2019-04-06", "2019-04-07"),
        ("He left a week ago.", "2019-W13", "2019-03-25", "2019-03-31"),
        ("They met last winter.", "2018-WI", "2018-12-01", "2019-02-28"),
    ],
)
def test_bounds(found, text, value, earliest, latest):
    [each] = found(text, narrative=False).expressions
    assert each.value == value
    assert [day.isoformat() for day in each.date.bounds] == [earliest, latest]
    assert (each.basis, each.anchor.value) == ("relative-to-publication", "2019-04-06")
