from __future__ import annotations

import pytest
from django.urls import reverse

from tests.factories import (
    make_article,
    make_claim,
    make_conflict,
    make_dispute,
    make_event,
    make_participation,
    make_party,
    make_place,
    make_position,
    publish_event,
)
from timeline.models import Event, Participation

from .pages import address, change, errors, filled, messages, with_row

ADD = "/admin/timeline/event/add/"
LIST = "/admin/timeline/event/"
# Session, user, permissions (2); conflict, place, party and source to filter by; counts (2),
# events, claims, answers to disputes; first and last date, dates of the hierarchy
LIST_QUERIES = 15


def new_event(client, **changes):
    conflict = make_conflict()
    fields = {
        "title": "Airport taken",
        "slug": "airport-taken",
        "conflict": conflict.pk,
        "type_and_mode": "coerce.seize",
        "date_entry": "late on 5 April 2019",
    }
    return client.post(ADD, filled(client.get(ADD)) | fields | changes)


def test_an_editor_adds_an_event(desk):
    response = new_event(desk)
    assert response.status_code == 302
    event = Event.objects.get()
    assert (event.type, event.mode, event.status) == ("COERCE", "seize", "draft")
    assert (event.edtf, event.part_of_day) == ("2019-04-05", "late")
    assert event.history.get().history_user.username == "nadia"


def test_an_editor_adds_an_event_with_its_parties_and_claims_at_once(desk):
    party, article = make_party(), make_article()
    part = {"party": party.pk, "role": "initiator"}
    claim = {"stance": "asserts", "voice": "outlet", "article": article.pk, "summary": "So it was"}
    rows = {f"participations-0-{name}": value for name, value in part.items()}
    rows |= {f"claims-0-{name}": value for name, value in claim.items()}
    rows |= {"participations-TOTAL_FORMS": "1", "claims-TOTAL_FORMS": "1"}
    response = new_event(desk, **rows, _publish="Save and publish")
    assert messages(response) == ["1 event published."]
    event = Event.objects.get()
    assert event.is_published
    assert event.participations.get().party == party
    assert event.claims.get().summary == "So it was"


@pytest.mark.parametrize(
    ("typed", "edtf", "earliest", "latest", "part"),
    [
        ("4 April 2019", "2019-04-04", "2019-04-04", "2019-04-04", ""),
        ("2014/2017~", "2014/2017~", "2014-01-01", "2017-12-31", ""),
        ("late on 5 April 2019", "2019-04-05", "2019-04-05", "2019-04-05", "late"),
        ("between 4 and 6 April 2019", None, "2019-04-04", "2019-04-06", ""),
        ("undated", None, "None", "None", ""),
    ],
)
def test_the_date_is_what_was_typed(desk, typed, edtf, earliest, latest, part):
    event = make_event(date="1 May 2018")
    assert change(desk, address(event), date_entry=typed).status_code == 302
    event.refresh_from_db()
    assert (event.edtf, event.part_of_day) == (edtf, part)
    assert (str(event.earliest), str(event.latest)) == (earliest, latest)


@pytest.mark.parametrize(
    ("changes", "field", "sentence"),
    [
        ({"date_entry": "31 April 2019"}, "date_entry", "30"),
        ({"date_entry": "between 6 and 4 April 2019"}, "date_entry", "is after the latest day"),
        ({"date_entry": "once upon a time"}, "date_entry", "once upon a time"),
        ({"date_entry": "x" * 10_000}, "date_entry", "at most 200"),
        ({"date_entry": ""}, "date_entry", "required"),
        ({"title": "x" * 10_000}, "title", "at most 200"),
        ({"title": "\0"}, "title", "Null characters"),
        ({"slug": "not a slug"}, "slug", "slug"),
        ({"type_and_mode": "coerce.nothing"}, "type_and_mode", "not one of the available"),
        ({"conflict": "0"}, "conflict", "not one of the available"),
        ({"times": "0"}, "", "at least once"),
        ({"times": "-1"}, "times", "greater than or equal to 0"),
        ({"place": "x"}, "place", "not one of the available"),
        ({"change_reason": "x" * 10_000}, "change_reason", "at most 2000"),
    ],
)
def test_bad_input_is_refused_beside_its_field_and_nothing_saved(desk, changes, field, sentence):
    event = make_event(title="As it was")
    response = change(desk, address(event), changes)
    found = errors(response)
    assert list(found) == [field]
    assert sentence in found[field]
    assert event.history.count() == 1
    assert Event.objects.get().title == "As it was"


def test_an_event_follows_one_of_its_own_conflict_only(desk):
    event, other = make_event(), make_event()
    assert "same conflict" in errors(change(desk, address(event), after=other.pk))["after"]
    assert "after itself" in errors(change(desk, address(event), after=event.pk))["after"]
    own = make_event(conflict=event.conflict)
    assert change(desk, address(event), after=own.pk).status_code == 302


def test_a_party_has_each_role_once(desk):
    part = make_participation()
    where = address(part.event)
    data = with_row(desk, where, "participations", party=part.party.pk, role=part.role)
    assert "twice in the same role" in errors(desk.post(where, data))["participations"]
    assert Participation.objects.count() == 1


def test_a_slug_is_refused_twice_in_one_conflict(desk):
    event = make_event(slug="one")
    response = new_event(desk, slug="one", conflict=event.conflict_id)
    assert "already exists" in errors(response)[""]
    assert new_event(desk, slug="one").status_code == 302


@pytest.mark.parametrize("key", ["abc", "999999", "9" * 40, "1%2F", "-1"])
@pytest.mark.parametrize("rest", ["change/", "history/", "history/1/", "history/x/", "delete/"])
def test_an_unknown_event_leads_nowhere_and_never_breaks(chief_desk, key, rest):
    response = chief_desk.get(f"/admin/timeline/event/{key}/{rest}")
    assert response.status_code in {302, 404}


def test_the_list_tells_date_standing_claims_and_status_in_words(desk):
    event = make_event(date="between 4 and 6 April 2019", times=2)
    make_claim(event=event, stance="denies")
    text = desk.get(LIST).content.decode()
    for words in ("between 4 and 6 April 2019, twice", "Denied", "Draft", event.title):
        assert words in text


def test_the_list_knows_claims_that_compete_in_a_dispute(desk):
    taken = make_claim()
    held = make_claim(event=make_event(conflict=taken.event.conflict))
    for claim in (taken, held):
        publish_event(event=claim.event)
    dispute = make_dispute(conflict=taken.event.conflict)
    make_position(dispute=dispute, claims=(taken,))
    assert "Contested" not in desk.get(LIST).content.decode()
    make_position(dispute=dispute, claims=(held,))
    assert "Contested" in desk.get(LIST).content.decode()
    assert "Contested" in desk.get(address(taken.event)).content.decode()


@pytest.mark.parametrize("count", [1, 6])
def test_the_list_needs_the_same_queries_however_long(desk, django_assert_num_queries, count):
    for _number in range(count):
        event = make_event(place=make_place())
        make_claim(event=event)
        make_claim(event=event)
    with django_assert_num_queries(LIST_QUERIES):
        desk.get(LIST)


@pytest.mark.parametrize(
    "query",
    [
        "status__exact=published",
        "type__exact=COERCE",
        "planned__exact=1",
        "conflict__id__exact={event.conflict_id}",
        "place__id__exact={event.place_id}",
        "participations__party__id__exact={part.party_id}",
        "q=gharyan",
        "q={part.party.name}",
        "q=mountains",
        "earliest__year=2016",
    ],
)
def test_the_list_is_filtered_and_searched(desk, query):
    other = make_event(title="Something else", date="2011")
    event = make_event(
        title="Gharyan taken",
        type="COERCE",
        planned=True,
        place=make_place(),
        date="3 June 2016",
        status="draft",
    )
    part = make_participation(event=event)
    make_participation(event=other)
    make_claim(event=event, summary="Down from the mountains")
    publish_event(event=event)
    text = desk.get(f"{LIST}?{query.format(event=event, part=part)}").content.decode()
    assert address(event) in text
    assert address(other) not in text


@pytest.mark.parametrize(
    "query",
    ["status__exact=nonsense", "conflict__id__exact=x", "earliest__year=99999", "p=x", "o=x"],
)
def test_nonsense_in_the_address_of_the_list_never_breaks_it(desk, query):
    make_event()
    assert desk.get(f"{LIST}?{query}", follow=True).status_code == 200


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("late on 5 April 2019", "Understood as late on 5 April 2019 (Friday)"),
        ("2014/2017~", "latest 31 December 2017"),
        ("undated", "Understood as undated"),
        ("31 April 2019", "that month has 30 days"),
        ("", "Such as"),
        ("<script>", "&lt;script&gt;"),
    ],
)
def test_a_date_is_explained_while_it_is_typed(desk, typed, sentence):
    where = reverse("admin:timeline_event_understand_date")
    response = desk.get(where, {"date_entry": typed}, headers={"HX-Request": "true"})
    assert sentence in response.content.decode()
    assert "<html" not in response.content.decode()


def test_only_editors_are_told_how_a_date_is_understood_and_only_when_they_ask(client, desk):
    where = reverse("admin:timeline_event_understand_date")
    assert desk.post(where, {"date_entry": "2019"}).status_code == 405
    client.logout()
    assert client.get(where).status_code == 302


def test_without_javascript_the_explanation_comes_with_the_page(desk):
    event = make_event(date="5 April 2019")
    assert "Understood as 5 April 2019 (Friday)" in desk.get(address(event)).content.decode()
    response = change(desk, address(event), date_entry="between 4 and 6 April 2019", title="")
    assert "earliest 4 April 2019, latest 6 April 2019" in response.content.decode()


@pytest.mark.parametrize(("published", "words"), [(True, "View on site"), (False, "Preview")])
def test_a_link_leads_to_the_public_page_or_its_preview(desk, published, words):
    event = publish_event() if published else make_event()
    page = desk.get(address(event))
    assert words in page.content.decode()
    assert (
        desk.get(page.context["absolute_url"])
        .headers["Location"]
        .endswith(event.get_absolute_url())
    )


def test_outsiders_are_sent_to_the_login(client, db):
    event = make_event()
    for where in (LIST, ADD, address(event), address(event, "history")):
        assert "/admin/login/" in client.get(where).headers["Location"]
