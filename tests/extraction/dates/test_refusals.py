"""What looks like an expression of time and is none."""

from __future__ import annotations

import pytest

MONTHS_THAT_ARE_NOT = """
The general may march on the capital.
Lyon may still win.
It may be over.
Troops march past the tomb.
The March on Rome began.
An august body refused it.
Theresa May met April Ryan.
April Glaspie met June Allyson.
Mr May left.
Jan Egeland spoke.
The March of Dimes was there.
"""
SEASONS_THAT_ARE_NOT = """
The fall of Saigon came.
Troops fall back.
Prices fall in the north.
Arab Spring leaders met Prague Spring veterans.
The car needs new springs.
Tom Winter met Muriel Spring.
"""
WEEKDAYS_THAT_ARE_NOT = """
The Sunday Times named her.
Bloody Sunday was remembered.
Black Friday was remembered.
The Sun and the Sat Nav makers agreed.
He sat in the sun and wed her.
"""
YEARS_THAT_ARE_NOT = """
The census counted 1914 people.
Some 2000 police stood there.
They lost 1916 men and 1500 horses.
Flight 1549 was late.
Resolution 1973 was passed.
Room 1812 was empty.
Windows 2000 crashed.
The Marriage Act 1949 was changed.
Route 1950 was closed.
Article 1999 applies.
It cost $1999 at most.
It cost 2019 pence.
It lies 1848 metres above the sea.
The Dow ended at 2,010 at last.
The index closed at 1987.32 or so.
At least 1950 animals died.
"""
NUMBERS_THAT_ARE_NOT = """
They won 3-2 and drew 10-10.
The 4-5 defeat was bad.
It was the 10th anniversary.
On the 38th parallel they met.
The 5th Army took 3,000 prisoners.
The Fourth Army and the Second Corps held.
Paragraph 5.11 applies.
Section 4/6 of the map is torn.
He scored 18 points.
Version 2.5.1 is out.
"""
UNITS_THAT_ARE_NOT = """
The second man and the third man came.
He came second and took the second train.
One second, please.
The minute hand moved.
In a split second it was gone.
They made a last-minute deal.
It was the first time she led.
At the same time, he spoke.
In no time it was over.
He is the day-to-day head.
The year-round resort is busy.
The Thirty Years' War was long.
The Hundred Years' War was long.
The Seven Weeks War was short.
In the long run we lose.
The then-president fled.
In the meantime it had left.
The first half ended 0-0.
The last man left, the next of kin stayed.
"""
NAMES = """
The Daily Telegraph ran it.
The USA Today poll had him ahead.
The Today programme invited him.
Easter Island is far.
The late Senator Kennedy wrote it.
It is high noon for the euro.
It makes night-vision goggles.
"""
TABLES = [
    MONTHS_THAT_ARE_NOT, SEASONS_THAT_ARE_NOT, WEEKDAYS_THAT_ARE_NOT, YEARS_THAT_ARE_NOT,
    NUMBERS_THAT_ARE_NOT, UNITS_THAT_ARE_NOT, NAMES,
]  # fmt: skip
SENTENCES = [line for table in TABLES for line in table.strip().splitlines()]


@pytest.mark.parametrize("text", SENTENCES)
def test_no_expression_of_time(reported, text):
    assert reported(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The crowd may, in May, march again.", "May"),
        ("They march in March.", "March"),
        ("In April Germany invaded.", "April"),
        ("In August she spoke.", "August"),
        ("In the fall he fell.", "the fall"),
        ("Since spring it fell.", "spring"),
        ("On Sunday the Times named her.", "Sunday"),
        ("In 1549 he fled.", "1549"),
        ("In 2019 1973 people fled.", "2019"),
        ("The Daily Mail said today that he fled.", "today"),
        ("At Easter he fled.", "Easter"),
        ("On the second day of the trip, on 4 May, he fled.", "4 May"),
    ],
)
def test_what_is_one_beside_it(reported, text, words):
    assert words in [found for found, _, _ in reported(text)]
