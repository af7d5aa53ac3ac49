from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from tests.charts.chart_rows import UNDATED, acting, row, with_date
from tests.queries.make_rows import make_part
from timeline.charts.lanes import MOST_MARKS, Edge, Fill, make_lanes
from timeline.dates import PartialDate, parse_edtf


def lanes_of(*rows, **options):
    return make_lanes(rows, str, **options)


def only(*rows, **options):
    (mark,) = lanes_of(*rows, **options).marks
    return mark


def names(lanes):
    return [(lane.name, len(lane.marks)) for lane in lanes.lanes]


def test_lanes_are_groups_that_acted_the_most_active_first():
    rows = [row("4 April 2019", "gna"), row("4 April 2019", "lna"), row("5 April 2019", "lna")]
    assert names(lanes_of(*rows)) == [("LNA", 2), ("GNA", 1)]


def test_a_child_acts_in_the_lane_of_its_group():
    acting_child = replace(row(), participations=(make_part("khalifa-haftar"), make_part("lna")))
    assert names(lanes_of(acting_child)) == [("Libyan National Army", 1)]


def test_an_event_of_two_groups_is_in_both_lanes_at_one_time():
    lanes = lanes_of(row("4 April 2019", "us", "france"))
    assert names(lanes) == [("US", 1), ("FRANCE", 1)]
    assert lanes.lanes[0].marks == lanes.lanes[1].marks == lanes.marks


def test_parties_that_did_nothing_but_one_event_share_a_lane():
    rows = [row("4 April 2019", "lna"), row("4 April 2019", "us", "france", "italy", "uk", "lna")]
    lanes = lanes_of(*rows, row("5 April 2019", "uk"), row("6 April 2019", "russia"))
    assert names(lanes) == [("LNA", 2), ("UK", 2), ("US, FRANCE, ITALY", 1), ("RUSSIA", 1)]


def test_two_such_parties_keep_their_lanes_and_other_events_are_not_joined():
    rows = [row("4 April 2019", "us", "france"), row("4 April 2019", "italy", "uk")]
    assert [name for name, _count in names(lanes_of(*rows))] == ["US", "FRANCE", "ITALY", "UK"]


def test_a_shared_lane_leaves_room_for_others():
    joint = row("4 April 2019", *(f"party-{number}" for number in range(11)))
    lanes = lanes_of(joint, row("5 April 2019", "lna"))
    assert names(lanes) == [(", ".join(f"PARTY-{number}" for number in range(11)), 1), ("LNA", 1)]


def test_who_did_not_start_an_event_has_no_lane():
    target_only = replace(row(), participations=(make_part("gna", "target"),))
    lanes = lanes_of(target_only, row("4 April 2019", "lna"))
    assert names(lanes) == [("LNA", 1), ("No party named as acting", 1)]


def test_the_less_active_share_a_lane():
    rows = [row("4 April 2019", f"party-{number}") for number in range(10) for _ in range(2)]
    # One mark for an event of two of the others
    lanes = lanes_of(*rows, row("5 April 2019", "party-10", "party-11"), row("6 April 2019"))
    assert names(lanes)[:2] == [("PARTY-0", 2), ("PARTY-1", 2)]
    assert names(lanes)[10:] == [("Other parties", 1), ("No party named as acting", 1)]


@pytest.mark.parametrize(
    ("edtf", "start", "end", "edges"),
    [
        ("2019-04-03", "2019-04-03T12", "2019-04-03T12", (Edge.BOUND, Edge.BOUND)),
        ("2019-04-03/2019-04-04", "2019-04-03", "2019-04-05", (Edge.BOUND, Edge.BOUND)),
        ("2019-04-03/..", "2019-04-03", "2019-04-06", (Edge.BOUND, Edge.OPEN)),
        ("../2019-04-03", "2019-04-01", "2019-04-04", (Edge.OPEN, Edge.BOUND)),
        ("2019-04-03/2019-12-31", "2019-04-03", "2019-04-06", (Edge.BOUND, Edge.CUT)),
        ("2018-01-01/2019-04-03", "2019-04-01", "2019-04-04", (Edge.CUT, Edge.BOUND)),
        ("2018-01-01/2019-12-31", "2019-04-01", "2019-04-06", (Edge.CUT, Edge.CUT)),
    ],
)
def test_a_mark_has_its_time_and_says_where_it_ends(edtf, start, end, edges):
    others = [row(f"{day} April 2019") for day in (1, 2, 4, 5)]
    mark = lanes_of(*others, with_date(parse_edtf(edtf))).marks[-1]
    assert mark.start == datetime.fromisoformat(start)
    assert mark.end == datetime.fromisoformat(end)
    assert (mark.start_edge, mark.end_edge) == edges
    assert mark.is_span == (start != end)


def test_an_imprecise_date_is_never_a_point():
    assert only(row("between 4 and 5 April 2019")).is_span
    assert only(row("in April 2019")).is_span


def test_events_of_a_day_stand_in_their_order_across_lanes():
    rows = [row("5 April 2019", "g7"), row("5 April 2019", "un"), row("late on 5 April 2019", "g7")]
    starts = [mark.start for mark in lanes_of(*rows).marks]
    assert starts == sorted(starts)
    assert len(set(starts)) == 3
    assert starts[-1] >= datetime(2019, 4, 5, 20)


def test_days_asked_for_cut_the_window():
    shown = (date(2019, 4, 4), date(2019, 4, 5))
    mark = only(row("1-9 April 2019"), shown=shown)
    assert (mark.start, mark.end) == (datetime(2019, 4, 4), datetime(2019, 4, 6))
    assert (mark.start_edge, mark.end_edge) == (Edge.CUT, Edge.CUT)


@pytest.mark.parametrize(
    ("standing", "fill"),
    [
        ("reported-by-one", Fill.SOLID),
        ("reported-by-several", Fill.SOLID),
        ("claimed", Fill.HOLLOW),
        ("denied", Fill.HATCHED),
        ("contested", Fill.HATCHED),
        ("planned", Fill.HOLLOW),
    ],
)
def test_standing_is_a_fill(standing, fill):
    mark = only(row(standing=standing, planned=standing == "planned"))
    assert mark.fill == fill
    assert mark.dashed == (standing == "planned")


def test_a_mark_is_told_in_words():
    mark = only(row("late on 5 April 2019", title="LNA takes the airport"))
    assert mark.title == "LNA takes the airport — late on 5 April 2019 — RFE/RL"


def test_words_say_how_often_and_are_translated():
    (mark,) = make_lanes([row("2016", times=2)], str).marks
    assert mark.words == "in 2016, twice"
    (other,) = make_lanes([row("2016")], lambda text: text.replace("in ", "en ")).marks
    assert other.words == "en 2016"


def test_no_rows_make_no_lanes():
    assert lanes_of() is None
    assert lanes_of(with_date(UNDATED)) is None


def test_an_event_without_any_date_is_counted():
    lanes = lanes_of(row(), with_date(UNDATED))
    assert len(lanes.marks) == 1
    assert lanes.undated == 1


def test_more_marks_than_can_be_told_apart_are_left_out():
    rows = [row("4 April 2019", "us", "france") for _ in range(MOST_MARKS)]
    lanes = lanes_of(*rows, row("4 May 2019", "us"))
    assert len(lanes.marks) == MOST_MARKS // 2
    assert lanes.left_out == MOST_MARKS // 2 + 1
    # The time axis does not pretend to hold those
    assert lanes.window.last == date(2019, 4, 4)


def test_a_row_of_many_initiators_counts_once_a_group():
    parts = (*acting("lna"), *acting("lna"))
    assert names(lanes_of(replace(row(), participations=parts))) == [("LNA", 1)]


def test_the_ends_of_the_calendar_are_drawn():
    lanes = lanes_of(with_date(PartialDate(date.min, date.max)))
    assert lanes.marks[0].is_span
