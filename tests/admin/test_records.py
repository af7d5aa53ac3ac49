"""Every kind of record can be added, found and corrected by an editor."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.contrib import admin
from simple_history.models import HistoricalChanges

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
    make_relation,
    make_source,
    publish_event,
)
from timeline.models import (
    Article,
    Claim,
    Conflict,
    Dispute,
    Event,
    Participation,
    Party,
    PartyRelation,
    Place,
    Position,
    Source,
)

from .pages import address, change, errors, filled, with_row

INLINE_ONLY = {"partyalias", "placealias"}
# Seen and decided at the desk
AT_THE_DESK = {"extractionrun", "proposal", "proposalparty", "proposalevidence", "decision"}
# How to make one, a field to change and what to search for
RECORDS = {
    Conflict: (make_conflict, {"title": "Changed"}, "Changed"),
    Party: (make_party, {"name": "Changed"}, "Changed"),
    PartyRelation: (make_relation, {"date_entry": "2014"}, "Party"),
    Place: (make_place, {"name": "Changed"}, "Changed"),
    Source: (make_source, {"name": "Changed"}, "Changed"),
    Article: (make_article, {"title": "Changed"}, "Changed"),
    Event: (make_event, {"title": "Changed"}, "Changed"),
    Participation: (make_participation, {"role": "host"}, "Party"),
    Claim: (make_claim, {"summary": "Changed"}, "Changed"),
    Dispute: (make_dispute, {"question": "Changed"}, "Changed"),
    Position: (make_position, {"label": "Changed"}, "Changed"),
}
IN_MENU = set(RECORDS) - {Participation, Position}


def named(model):
    return model._meta.model_name


def test_every_model_has_a_page_or_a_place_on_one():
    models = apps.get_app_config("timeline").get_models()
    ours = {model for model in models if not issubclass(model, HistoricalChanges)}
    tracked = {model for model in ours if "history" not in named(model)}
    missing = {named(model) for model in tracked if not admin.site.is_registered(model)}
    assert missing == INLINE_ONLY | AT_THE_DESK


def test_the_menu_lists_what_is_edited_on_its_own(desk):
    apps_listed = desk.get("/admin/").context["app_list"]
    listed = {model["object_name"].lower() for app in apps_listed for model in app["models"]}
    assert listed == {named(model) for model in IN_MENU} | {"correction"}


@pytest.mark.parametrize("model", RECORDS, ids=named)
def test_a_record_is_changed_found_and_its_history_read(desk, model):
    make, changes, term = RECORDS[model]
    record = make()
    assert change(desk, address(record), changes, change_reason="Why").status_code == 302
    last = record.history.first()
    assert (last.history_change_reason, last.history_user.username) == ("Why", "nadia")
    assert address(record) in desk.get(address(model, "changelist"), {"q": term}).content.decode()
    assert "Why" in desk.get(address(record, "history")).content.decode()
    assert desk.get(address(record, "delete")).status_code == 200


@pytest.mark.parametrize("model", RECORDS, ids=named)
def test_an_empty_form_is_refused_and_says_what_is_missing(desk, model):
    where = address(model, "add")
    empty = {name: "" for name in filled(desk.get(where)) if "_FORMS" not in name}
    data = filled(desk.get(where)) | empty
    found = errors(desk.post(where, data))
    assert found
    assert model.objects.count() == 0


@pytest.mark.parametrize("model", RECORDS, ids=named)
def test_a_list_needs_the_same_queries_however_long(desk, django_assert_max_num_queries, model):
    for _number in range(8):
        RECORDS[model][0]()
    with django_assert_max_num_queries(16):
        desk.get(address(model, "changelist"))


@pytest.mark.parametrize(
    ("model", "fields"),
    [
        (
            Conflict,
            {"title": "T", "slug": "t", "summary": "S", "date_entry": "since 4 April 2019"},
        ),
        (Party, {"name": "LNA", "slug": "lna", "kind": "armed-group"}),
        (Place, {"name": "Gharyan", "slug": "gharyan", "lat": "32.17", "lon": "13.02"}),
        (Source, {"name": "RFE/RL", "slug": "rferl", "kind": "online"}),
    ],
    ids=["conflict", "party", "place", "source"],
)
def test_a_record_is_added(desk, model, fields):
    where = address(model, "add")
    assert desk.post(where, filled(desk.get(where)) | fields).status_code == 302
    assert model.objects.get().slug == fields["slug"]


@pytest.mark.parametrize(
    ("make", "changes", "field", "sentence"),
    [
        (make_conflict, {"slug": "admin"}, "slug", "an address of the site itself"),
        (make_conflict, {"date_entry": "31 April 2019"}, "date_entry", "There is no day"),
        (make_place, {"lat": "91", "lon": "0"}, "", "latitude (-90 to 90)"),
        (make_place, {"lat": "1"}, "", "both latitude"),
        (make_place, {"lat": "nan", "lon": "0"}, "lat", "number"),
        (make_place, {"country": "Libya"}, "country", "at most 2"),
        (make_place, {"country": "ly"}, "country", "Two capital letters"),
        (make_party, {"parent": "x"}, "parent", "not one of the available"),
        (make_article, {"published": "2019-04-31"}, "published", "that month has 30 days"),
        (make_article, {"url": "javascript:alert(1)"}, "url", "valid URL"),
        (make_relation, {"date_entry": "from 6 to 4 April 2019"}, "date_entry", ""),
    ],
)
def test_bad_input_is_refused_beside_its_field(desk, make, changes, field, sentence):
    record = make()
    found = errors(change(desk, address(record), changes))
    assert list(found) == [field]
    assert sentence in found[field]
    assert record.history.count() == 1


@pytest.mark.parametrize("make", [make_party, make_place], ids=["party", "place"])
def test_other_names_are_edited_with_the_record(desk, make):
    record = make()
    data = with_row(desk, address(record), "aliases", name="Another spelling")
    assert desk.post(address(record), data | {"change_reason": "Read it so"}).status_code == 302
    alias = record.aliases.get()
    assert alias.history.get().history_change_reason == "Read it so"
    data = with_row(desk, address(record), "aliases", name="Another spelling")
    assert errors(desk.post(address(record), data))["aliases"]


def test_nothing_stands_above_itself(desk):
    for record in (make_party(), make_place()):
        found = errors(change(desk, address(record), parent=record.pk))
        assert "its own parent" in found[""]


def test_a_relation_needs_two_parties(desk):
    relation = make_relation()
    found = errors(change(desk, address(relation), to_party=relation.from_party_id))
    assert "two different parties" in found[""]


def test_an_articles_text_is_taken_once_and_then_frozen(desk):
    article = make_article()
    changes = {"text": "Line one\r\nLine two"}
    assert change(desk, address(article), changes).status_code == 302
    article.refresh_from_db()
    assert article.text == "Line one\nLine two"
    assert len(article.sha256) == 64
    page = desk.get(address(article))
    assert "text" not in filled(page)
    assert "Line two" in page.content.decode()
    assert change(desk, address(article), text="Another", title="New title").status_code == 302
    article.refresh_from_db()
    assert (article.text, article.title) == ("Line one\nLine two", "New title")


def test_the_notes_for_readers_can_be_put_right_but_not_made_or_deleted(desk, chief_desk):
    event = publish_event(title="First")
    change(chief_desk, address(event), title="Second", change_reason="Mor exact")
    note = event.corrections.get()
    response = change(chief_desk, address(note), reason="More exact", changed="Nothing")
    assert response.status_code == 302
    note.refresh_from_db()
    assert (note.reason, note.changed) == ("More exact", "Title: First → Second")
    assert chief_desk.post(address(note, "delete"), {"post": "yes"}).status_code == 403
    assert chief_desk.get(address(type(note), "add")).status_code == 403
