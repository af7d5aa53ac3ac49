from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest
from django.template.loader import render_to_string

from tests.charts.chart_rows import UNDATED, row, with_date
from timeline.charts import overview_strip
from timeline.charts.strip import HEIGHT, LOWEST, MOST_BARS
from timeline.dates import parse_edtf

APRIL = [
    "1-5 April 2019",
    "4 April 2019",
    "between 4 and 6 April 2019",
    "5 April 2019",
    "5 April 2019",
    "between 6 and 30 April 2019",
]


def strip_of(*dates, **options):
    rows = [row(text) if isinstance(text, str) else with_date(text) for text in dates]
    return overview_strip(rows, translate=str, **options)


def told(strip):
    return [(bar.words, bar.sure, bar.perhaps) for bar in strip.bars]


def test_a_bar_a_day_counts_what_is_sure_and_what_may_be():
    assert told(strip_of(*APRIL)) == [
        ("1 April 2019", 0, 1),
        ("2 April 2019", 0, 1),
        ("3 April 2019", 0, 1),
        ("4 April 2019", 1, 2),
        ("5 April 2019", 2, 2),
        ("6 April 2019", 0, 2),
        ("7 to 30 April 2019", 0, 1),
    ]


def test_what_began_before_the_timeline_is_one_bar():
    strip = strip_of("2011", "2016", *APRIL, start=date(2019, 4, 1))
    assert told(strip)[0] == ("1 January 2011 to 31 March 2019", 2, 0)
    assert [bar.label for bar in strip.bars] == [
        *("Earlier", "1 Apr", "2 Apr", "3 Apr", "4 Apr", "5 Apr", "6 Apr"),
        "Later",
    ]
    assert strip.words == "1 January 2011 to 30 April 2019"


def test_a_timeline_of_background_alone_has_bars_of_its_own():
    strip = strip_of("2011", "2014", "2016", start=date(2019, 4, 1))
    assert [bar.label for bar in strip.bars] == ["2011", "2012", "2013", "2014", "2015", "2016"]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("1 April 2019", "15 May 2019", "1 April 2019"),
        ("1 April 2019", "16 May 2019", "in April 2019"),
        ("1 April 2011", "1 April 2019", "in 2011"),
        ("1 April 1911", "1 April 2019", "1 January 1910 to 31 December 1919"),
    ],
)
def test_bars_are_as_fine_as_there_is_room_for(first, last, words):
    strip = strip_of(first, last)
    assert len(strip.bars) <= MOST_BARS
    assert strip.bars[0].words == words


def test_bars_lie_side_by_side_over_the_whole_width():
    bars = strip_of(*APRIL[:4]).bars
    assert [bar.x for bar in bars] == ["0.00%", "16.67%", "33.33%", "50.00%", "66.67%", "83.33%"]
    assert {bar.width for bar in bars} == {"16.67%"}


def test_heights_follow_counts_and_one_event_is_seen():
    strip = strip_of("4 April 2019", *["5 April 2019"] * 50, "between 5 and 6 April 2019")
    one, most, perhaps = strip.bars
    assert (most.height, one.height, perhaps.height) == (HEIGHT, LOWEST, LOWEST)
    assert (one.sure_height, perhaps.sure_height) == (LOWEST, 0)


def test_few_bars_are_all_named_on_a_wide_screen_and_some_on_a_narrow_one():
    bars = strip_of(*APRIL).bars
    assert all(bar.label for bar in bars)
    assert [bar.label for bar in bars if not bar.is_spare] == ["1 Apr", "3 Apr", "5 Apr", "Later"]


def test_the_days_shown_are_a_band():
    strip = strip_of(*APRIL, shown=(date(2019, 4, 4), date(2019, 4, 5)))
    assert strip.band == ("42.86%", "28.57%", "4 to 5 April 2019")
    assert strip_of(*APRIL).band is None


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        ((date(2019, 4, 5), None), "5 to 30 April 2019"),
        ((None, date(2019, 4, 4)), "1 to 4 April 2019"),
        ((date(2000, 1, 1), date(2019, 4, 1)), "1 April 2019"),
    ],
)
def test_a_band_with_one_end_runs_to_the_other(shown, words):
    assert strip_of(*APRIL, shown=shown).band.words == words


def test_what_no_date_filter_finds_has_no_bar():
    assert strip_of(UNDATED, parse_edtf("2019-04-04/..")).bars == ()
    assert strip_of().bars == ()
    assert len(strip_of("4 April 2019", parse_edtf("../2019-04-01")).bars) == 1


def rendered(strip):
    return render_to_string(
        "timeline/partials/_strip.html", {"strip": strip, "base_query": "party=lna&q=a%26b&"}
    )


def test_a_bar_links_to_its_days_and_keeps_the_other_filters():
    page = rendered(strip_of(*APRIL, shown=(date(2019, 4, 5), date(2019, 4, 5))))
    svg = ElementTree.fromstring(page[page.index("<svg") : page.index("</nav>")])  # noqa: S314
    links = [link.get("href") for link in svg.iter("a")]
    assert links[4] == "?party=lna&q=a%26b&from=2019-04-05&to=2019-04-05"
    assert links[6] == "?party=lna&q=a%26b&from=2019-04-07&to=2019-04-30"
    titles = [" ".join(title.text.split()) for title in svg.iter("title")]
    assert titles[0] == "1 April 2019: perhaps 1 event"
    assert titles[4] == "5 April 2019: 4 events, 2 of them only perhaps"
    assert 'href="?party=lna&amp;q=a%26b&amp;"' in page
    assert "Shown: 5 April 2019." in page


def test_a_day_without_events_is_no_link():
    page = rendered(strip_of("4 April 2019", "6 April 2019"))
    assert page.count("<a ") == 2
    assert "perhaps" not in page.lower()
    assert rendered(strip_of()).strip() == ""
