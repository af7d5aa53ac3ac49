from __future__ import annotations

from timeline.queries.ordering import date_groups, in_order

from .make_rows import make_row


def titles(rows):
    return [row.title for row in rows]


def test_dates_come_in_order_and_the_surer_first():
    dates = [
        "April 2019 (between 6 and 30 April 2019)",
        "undated",
        "between 5 and 6 April 2019",
        "5 April 2019",
        "between 4 and 6 April 2019",
        "4 April 2019",
        "1-5 April 2019",
        "2016",
    ]
    rows = [make_row(date, title=date) for date in dates]
    assert titles(in_order(rows)) == [
        "2016",
        "1-5 April 2019",
        "4 April 2019",
        "between 4 and 6 April 2019",
        "5 April 2019",
        "between 5 and 6 April 2019",
        "April 2019 (between 6 and 30 April 2019)",
        "undated",
    ]


def test_parts_of_a_day_order_it_and_none_given_stands_between():
    rows = [
        make_row("late on 5 April 2019", title="late"),
        make_row("5 April 2019", title="some time"),
        make_row("early on 5 April 2019", title="early"),
    ]
    assert titles(in_order(rows)) == ["early", "some time", "late"]


def test_what_came_after_stands_after_even_against_the_order_of_entry():
    meeting, tweet = make_row(title="meeting"), make_row(title="tweet before")
    council = make_row(title="council", after_id=meeting.id)
    meeting_after = make_row(title="meeting", id=meeting.id, after_id=tweet.id)
    rows = [council, meeting_after, tweet]
    assert titles(in_order(rows)) == ["tweet before", "meeting", "council"]


def test_a_circle_of_after_loses_no_row():
    first, second = make_row(id=1, after_id=2), make_row(id=2, after_id=1)
    assert {row.id for row in in_order([first, second])} == {1, 2}


def test_groups_stand_under_the_date_in_words():
    rows = in_order([make_row("5 April 2019"), make_row("between 4 and 6 April 2019")])
    rows.append(make_row("late on 5 April 2019"))
    groups = date_groups(in_order(rows), str)
    assert [group.heading for group in groups] == [
        "Between 4 and 6 April 2019",
        "Friday 5 April 2019",
    ]
    assert len(groups[1].rows) == 2
