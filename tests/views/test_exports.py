from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from tests.factories import make_event, publish_event

JSON = "/libya-2019/events.json"
CSV = "/libya-2019/events.csv"


def slugs(client, **query):
    return {event["slug"] for event in client.get(JSON, query).json()["events"]}


def one(client, slug):
    return next(e for e in client.get(JSON).json()["events"] if e["slug"] == slug)


def test_the_shape(client, libya):
    data = client.get(JSON).json()
    assert list(data) == ["conflict", "count", "next", "events"]
    assert data["conflict"] == "libya-2019"
    assert data["count"] == len(data["events"]) >= 22
    assert data["next"] is None
    for event in data["events"]:
        assert event["type"] == event["type"].upper()
        assert event["mode"] == event["mode"].lower()
        assert event["earliest"] is None or date.fromisoformat(event["earliest"])
        assert event["claims"], "a published event has a claim"
        assert all(claim["claimant"] for claim in event["claims"])
        assert {part["role"] for part in event["parties"]} <= {
            "initiator",
            "target",
            "mediator",
            "host",
        }


def test_same_query_same_events_as_the_page(client, libya):
    for query in ({"party": "khalifa-haftar"}, {"standing": "claimed"}, {"q": "airport"}):
        page = client.get("/libya-2019/", query).content.decode()
        found = slugs(client, **query)
        assert found
        assert all(f"/libya-2019/events/{slug}/" in page for slug in found)
        assert page.count('class="card ') == len(found)


def test_a_parent_includes_its_children(client, libya):
    assert slugs(client, party="khalifa-haftar") < slugs(client, party="lna")


def test_an_undated_event_matches_every_range_that_its_bounds_touch(client, libya):
    gharyan = next(s for s in slugs(client, place="gharyan"))
    for day in ("2019-04-04", "2019-04-05", "2019-04-06"):
        assert gharyan in slugs(client, **{"from": day, "to": day})
    assert gharyan not in slugs(client, to="2019-04-03")
    event = one(client, gharyan)
    assert (event["edtf"], event["earliest"], event["latest"]) == (
        None,
        "2019-04-04",
        "2019-04-06",
    )


def test_a_bad_filter_is_a_400_that_names_each_problem(client, libya):
    response = client.get(JSON, {"party": "nobody", "from": "2019-02-30"})
    assert response.status_code == 400
    problems = response.json()["error"]["problems"]
    assert {problem["parameter"] for problem in problems} == {"party", "from"}
    assert client.get(CSV, {"type": "war"}).status_code == 400


@pytest.mark.parametrize(
    "query",
    [
        "party=egypt",
        "party=fayez-al-serraj",
        "role=host",
        "type=protest",
        "type=assault.aerial",
        "standing=reported-by-several",
        "claimant=lna",
        "place=eastern-libya&place=west-of-tripoli&type=protest",
    ],
)
def test_a_filter_that_matches_nothing_is_no_error(client, libya, query):
    response = client.get(f"{JSON}?{query}")
    assert response.status_code == 200
    assert response.json()["count"] == 0
    assert client.get(f"{CSV}?{query}").status_code == 200


def test_many_events_come_in_pages_that_lead_on(client, libya, monkeypatch):
    monkeypatch.setattr("timeline.views.exports.EVENTS_A_PAGE", 10)
    seen, path = [], f"{JSON}?from=2011&party=lna&party=gna"
    while path:
        assert path.startswith("/")
        data = client.get(path).json()
        seen += [event["slug"] for event in data["events"]]
        path = data["next"]
    assert len(seen) == len(set(seen)) == data["count"] > 10


def test_csv_has_a_line_an_event_and_runs_no_formula(client, libya):
    publish_event(
        conflict=libya, title="=HYPERLINK(1)", summary="+1", slug="formula", date="6 April 2019"
    )
    response = client.get(CSV)
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    lines = list(csv.DictReader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert len(lines) == client.get(JSON).json()["count"]
    formula = next(line for line in lines if line["slug"] == "formula")
    assert (formula["title"], formula["summary"]) == ("'=HYPERLINK(1)", "'+1")
    assert formula["url"] == "http://testserver/libya-2019/events/formula/"


def test_drafts_are_in_no_export(client, libya):
    make_event(conflict=libya, slug="draft", title="A draft")
    assert "draft" not in slugs(client)
    assert b"A draft" not in client.get(CSV).content


def test_the_figure_is_what_plotly_takes(client, libya):
    import plotly.graph_objects as go

    data = client.get("/libya-2019/figure.json", {"party": "lna"}).json()
    figure = go.Figure(data=data["data"], layout=data["layout"])
    assert figure.data


@pytest.mark.parametrize("path", [JSON, CSV, "/libya-2019/figure.json", "/libya-2019/"])
def test_reading_only(client, libya, path):
    assert client.post(path).status_code == 405
