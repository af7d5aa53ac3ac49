from __future__ import annotations

import gzip
import html
from pathlib import Path

import pytest
from django.conf import settings

from tests.factories import make_conflict, make_event, make_user, publish_event
from timeline.models import Event

URL = "/libya-2019/"
STATIC = Path(settings.BASE_DIR) / "static"
HTMX = {"HX-Request": "true"}


def text(response):
    return html.unescape(response.content.decode())


def test_it_shows_the_events_with_their_words(client, libya):
    page = text(client.get(URL))
    for words in (
        "Thursday 4 April 2019",
        "Friday 5 April 2019",
        "Between 4 and 6 April 2019",
        "Who held the former international airport on the night of 5 April 2019?",
        "Claimed by area residents (RFE/RL)",
        "twice",
    ):
        assert words in page, words


def test_april_2019_leads_and_the_background_is_folded_after_it(client, libya):
    page = text(client.get(URL))
    assert page.index("Thursday 4 April 2019") < page.index('<details class="background">')
    assert page.index('<details class="background">') < page.index("In 2016")


def test_a_conflict_without_a_published_event_is_for_editors_only(client, db):
    event = make_event(conflict=make_conflict(slug="secret"))
    assert client.get("/secret/").status_code == 404
    client.force_login(make_user(is_staff=True))
    page = client.get("/secret/")
    assert page.status_code == 200
    assert event.title not in text(page)


def test_only_published_events_are_ever_shown(client, libya):
    Event.objects.filter(slug="peskov-moscow-monitoring").update(status="withdrawn")
    hidden = Event.objects.filter(conflict=libya).exclude(status="published")
    draft = make_event(conflict=libya, title="A draft nobody sees")
    for url in (URL, "/libya-2019/events.json", "/libya-2019/events.csv"):
        page = text(client.get(url))
        assert draft.title not in page
        assert not any(event.title in page for event in hidden)


@pytest.mark.parametrize(
    ("headers", "whole"),
    [
        ({}, True),
        (HTMX, False),
        (HTMX | {"HX-History-Restore-Request": "true"}, True),
    ],
)
def test_htmx_gets_a_fragment_unless_it_restores_history(client, libya, headers, whole):
    response = client.get(URL, {"party": "lna"}, headers=headers)
    assert ("<html" in text(response)) is whole
    assert "LNA" in text(response)
    assert "HX-Request" in response.headers["Vary"]


def test_a_fragment_pushes_the_address_without_empty_parameters(client, libya):
    query = {"party": "lna", "q": "", "from": "", "to": "5 April 2019"}
    response = client.get(URL, query, headers=HTMX)
    assert response.headers["HX-Push-Url"] == "/libya-2019/?party=lna&to=2019-04-05"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"from": "6 April 2019", "to": "4 April 2019"}, "?from=6+April+2019&to=4+April+2019"),
        ({"from": "soon", "party": "lna"}, "?party=lna&from=soon"),
        ({"q": "  "}, ""),
    ],
)
def test_a_reload_shows_again_what_could_not_be_read(client, libya, query, expected):
    pushed = client.get(URL, query, headers=HTMX).headers["HX-Push-Url"]
    assert pushed == f"/libya-2019/{expected}"


@pytest.mark.parametrize("trigger", ["filter-form", None])
def test_only_a_link_changes_what_is_being_typed(client, libya, trigger):
    headers = HTMX | ({"HX-Trigger": trigger} if trigger else {})
    page = text(client.get(URL, {"q": "airport"}, headers=headers))
    assert ('name="q"' in page) is (trigger is None)
    assert 'id="typed-errors"' in page


def test_every_filter_in_use_is_a_chip_that_takes_it_away(client, libya):
    page = text(client.get(URL, {"party": ["lna", "gna"], "from": "2019-04-05"}))
    assert 'href="/libya-2019/?party=gna&from=2019-04-05"' in page
    assert 'href="/libya-2019/?party=lna&party=gna"' in page


def test_an_address_gives_the_same_filter_in_any_case_of_its_type(client, libya):
    one = text(client.get(URL, {"type": "coerce.seize"}))
    other = text(client.get(URL, {"type": "COERCE.Seize"}))
    assert one == other


@pytest.mark.parametrize("query", ["party=LNA", "standing=Claimed", "role=Initiator"])
def test_values_are_known_in_any_case(client, libya, query):
    assert 'class="problem"' not in text(client.get(f"{URL}?{query}"))


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("party=nobody", "“nobody” is not known here as a choice of “Party”"),
        ("type=war", "“war” is not known here as a choice of “Type”"),
        ("from=2019-02-30", "28 days"),
        ("from=yesterday-ish", "yesterday-ish"),
        ("from=2019-04-06&to=2019-04-04", "“From” (2019-04-06) is after “to” (2019-04-04)"),
        ("q=" + "x" * 10_000, "Search for 200 characters at most; you gave 10000."),
        ("q=%00", "Null characters"),
        ("q=!!!", "Search for a letter or digit at least."),
        ("to=undated", "“undated” names no day to filter by"),
        ("&".join(f"place=p{n}" for n in range(60)), "At most 50 values"),
    ],
)
def test_a_bad_filter_gets_a_sentence_and_the_rest_of_the_page(client, libya, query, message):
    response = client.get(f"{URL}?{query}")
    assert response.status_code == 200
    assert message in text(response)
    assert libya.title in text(response)


@pytest.mark.parametrize(
    "query",
    ["q=%ff%fe", "party=%ed%a0%80", "page=0", "page=9999999999", "page=x", "party=lna&party=lna"],
)
def test_odd_parameters_do_no_harm(client, libya, query):
    assert client.get(f"{URL}?{query}").status_code == 200


def test_more_parameters_than_the_server_reads_are_a_bad_request(client, libya):
    assert client.get(f"{URL}?{'&'.join(['q=x'] * 1001)}").status_code == 400


def test_unknown_slugs_are_not_found_and_the_page_says_what(client, libya):
    for path in ("/atlantis/", "/libya-2019/events/nothing/", "/libya-2019/parties/nobody/"):
        response = client.get(path)
        assert response.status_code == 404
    assert "“atlantis”" in text(client.get("/atlantis/"))


def test_nothing_matching_says_what_to_do(client, libya):
    page = text(client.get(URL, {"place": "gharyan", "to": "2011"}))
    assert "0 events" in page
    assert "No event matches all of this. Remove" in page
    assert "or widen the dates" in page


# conflict · parties · events with place · participations · claims · answers in disputes ·
# disputes · last change
QUERIES = 8


def test_the_number_of_queries_does_not_grow_with_events(client, libya, django_assert_num_queries):
    with django_assert_num_queries(QUERIES):
        client.get(URL)
    for number in range(20):
        publish_event(conflict=libya, title=f"One more {number}", date="6 April 2019")
    with django_assert_num_queries(QUERIES):
        client.get(URL)


def test_page_style_and_own_scripts_are_light(client, libya):
    own = [*STATIC.glob("css/[!a]*.css"), *STATIC.glob("js/[!a]*.js")]
    assert {path.name for path in own} >= {
        "timeline.css",
        "chart.css",
        "chart.js",
        "filters.js",
        "theme.js",
    }
    files = [client.get(URL).content, *(path.read_bytes() for path in own)]
    assert sum(len(gzip.compress(each)) for each in files) < 60_000


def test_a_long_list_comes_in_pages(client, libya):
    for number in range(100):
        publish_event(conflict=libya, title=f"One more {number}", date="6 April 2019")
    first = text(client.get(URL))
    assert 'href="?page=2"' in first
    assert "Page 1 of 2" in first
    second = text(client.get(URL, {"page": 2}))
    assert "Page 2 of 2" in second
    assert (first + second).count('class="card ') == libya.events.count()
