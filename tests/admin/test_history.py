from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission

from tests.factories import (
    make_claim,
    make_conflict,
    make_event,
    make_participation,
    make_party,
    make_place,
    make_position,
    make_user,
    publish_event,
)
from timeline.models import Claim, Event, Participation, Party

from .pages import address, change, errors, filled, version_address


def told(response):
    """The versions on a history page, each as a tuple of what it says."""
    return [
        (
            version.kind,
            version.about,
            version.reason,
            {c.field: (c.old, c.new) for c in version.changes},
        )
        for version in response.context["versions"]
    ]


def restore(client, row, changes=None):
    """Open a version, change some fields, press Restore."""
    where = version_address(row)
    return client.post(where, filled(client.get(where)) | (changes or {}))


def test_the_history_says_who_changed_what_why_and_when(desk, time_machine):
    time_machine.move_to("2019-05-01 10:00Z", tick=False)
    event = make_event(title="Airport taken", date="5 April 2019", type="ASSAULT")
    time_machine.move_to("2019-05-02 11:30Z", tick=False)
    changes = {
        "title": "Airport entered",
        "date_entry": "between 4 and 6 April 2019",
        "type_and_mode": "coerce.seize",
        "planned": "on",
        "place": make_place(name="Gharyan").pk,
        "change_reason": "A second look",
    }
    change(desk, address(event), changes)
    response = desk.get(address(event, "history"))
    latest = response.context["versions"][0]
    assert (latest.who, latest.when.isoformat()) == ("nadia", "2019-05-02T11:30:00+00:00")
    assert told(response) == [
        (
            "Changed",
            "Event: Airport taken",
            "A second look",
            {
                "Title": ("Airport taken", "Airport entered"),
                "Date": ("5 April 2019", "between 4 and 6 April 2019"),
                "Type": ("Attack or fighting", "Coercion"),
                "Mode": ("–", "Territory taken"),
                "Planned": ("no", "yes"),
                "Place": ("–", "Gharyan"),
            },
        ),
        ("Created", "Event: Airport taken", "", {}),
    ]
    text = response.content.decode()
    assert "2 May 2019, 11:30 UTC" in text
    assert "<del>Airport taken</del>" in text


def test_an_events_history_tells_its_claims_and_parties_too(desk):
    event = make_event()
    claim = make_claim(event=event, voice="words", words="area residents")
    part = make_participation(event=event, party=make_party(name="LNA"))
    publish_event(event=event)
    changes = {"claims-0-stance": "denies", "participations-0-DELETE": "on"}
    change(desk, address(event), changes, change_reason="Corrected")
    found = [(kind, about, changes) for kind, about, _, changes in told(history(desk, event))]
    claimed, took_part = "Claim: area residents asserts", "Participation: LNA (Initiator)"
    assert sorted(found[:2]) == [
        ("Changed", claimed, {"Stance": ("asserts", "denies")}),
        ("Deleted", took_part, {}),
    ]
    assert found[2] == ("Changed", f"Event: {event}", {"Status": ("Draft", "Published")})
    assert found[3:] == [
        ("Created", took_part, {}),
        ("Created", claimed, {}),
        ("Created", f"Event: {event}", {}),
    ]
    links = [version.url for version in history(desk, event).context["versions"]]
    assert version_address(claim.history.first()) in links
    assert version_address(Participation.history.filter(id=part.pk).first()) in links


def history(client, record):
    return client.get(address(record, "history"))


def test_the_claims_of_a_position_are_told_by_name(desk):
    position, claim = make_position(), make_claim()
    position.claims.add(claim)
    assert told(history(desk, position.dispute))[0][3] == {"Claims": ("–", str(claim))}


def test_names_that_are_gone_do_not_break_the_history(desk):
    part = make_participation(party=make_party(name="Nobody"))
    event, party, number = part.event, part.party, part.pk
    part.delete()
    party.delete()
    assert [row[1] for row in told(history(desk, event))][:2] == [f"Participation {number}"] * 2


def test_long_texts_are_cut_to_where_they_differ(desk):
    event = make_event(summary="a" * 5000 + " old")
    event.summary = "a" * 5000 + " new"
    event.save()
    old, new = told(history(desk, event))[0][3]["Summary"]
    assert len(old) < 500
    assert (old[-3:], new[-3:]) == ("old", "new")


def test_a_version_is_shown_with_what_restoring_it_would_change(desk):
    event = make_event(title="First", date="4 April 2019")
    change(desk, address(event), title="Second", date_entry="undated")
    response = desk.get(version_address(event.history.last()))
    data = filled(response)
    assert (data["title"], data["date_entry"]) == ("First", "4 April 2019")
    assert data["change_reason"].startswith("Restored the version of ")
    changes = {c.field: (c.old, c.new) for c in response.context["restored_changes"]}
    assert changes == {"Title": ("Second", "First"), "Date": ("date not given", "4 April 2019")}
    assert "Restore this version" in response.content.decode()
    assert response.context["inline_admin_formsets"] == []


def test_an_earlier_version_is_restored_as_one_more_version(desk):
    event = make_event(title="First", summary="One", type="ASSAULT", date="4 April 2019")
    changes = {"title": "Second", "type_and_mode": "coerce.seize", "date_entry": "undated"}
    change(desk, address(event), changes)
    response = restore(desk, event.history.last())
    assert response.headers["Location"] == address(event)
    event.refresh_from_db()
    assert (event.title, event.type, event.mode) == ("First", "ASSAULT", "")
    assert event.edtf == "2019-04-04"
    assert event.history.count() == 3
    assert event.history.first().history_change_reason.startswith("Restored the version of ")


def test_restoring_a_draft_version_leaves_the_event_published_and_tells_readers(desk):
    event = publish_event(title="First")
    change(desk, address(event), title="Second", change_reason="Better")
    restore(desk, event.history.last())
    event.refresh_from_db()
    assert (event.title, event.status) == ("First", "published")
    assert event.published_at
    note = event.corrections.first()
    assert note.changed == "Title: Second → First"
    assert note.reason.startswith("Restored the version of ")


def test_restoring_a_published_version_does_not_publish(desk):
    event = publish_event(title="First")
    data = {"events": [event.pk], "change_reason": "Retracted"}
    desk.post("/admin/timeline/event/withdraw/", data)
    change(desk, address(event), title="Second")
    restore(desk, event.history.filter(status="published").first())
    event.refresh_from_db()
    assert (event.title, event.status) == ("First", "withdrawn")


def test_restoring_without_a_reason_is_refused_for_a_published_event(desk):
    event = publish_event(title="First")
    change(desk, address(event), title="Second", change_reason="Better")
    response = restore(desk, event.history.last(), {"change_reason": ""})
    assert list(errors(response)) == ["change_reason"]
    event.refresh_from_db()
    assert event.title == "Second"


def test_a_claim_is_restored_on_its_own_and_readers_are_told(desk):
    event = publish_event()
    claim = event.claims.get()
    change(desk, address(claim), stance="denies", change_reason="A slip")
    restore(desk, claim.history.last())
    claim.refresh_from_db()
    assert claim.stance == "asserts"
    assert event.corrections.count() == 2


def test_a_deleted_claim_comes_back_under_its_old_id(desk):
    event = make_event()
    claim = make_claim(event=event, summary="So it was")
    make_claim(event=event)
    publish_event(event=event)
    change(desk, address(event), {"claims-0-DELETE": "on", "change_reason": "Wrong article"})
    gone = Claim.history.filter(id=claim.pk).first()
    assert gone.history_type == "-"
    where = address(claim, "history")
    assert desk.get(where).status_code == 200
    restore(desk, gone)
    again = Claim.objects.get(pk=claim.pk)
    assert (again.summary, again.event) == ("So it was", event)
    assert [row.history_type for row in again.history.all()] == ["+", "-", "+"]
    assert event.corrections.count() == 2


def test_a_deleted_participation_comes_back(desk):
    part = make_participation(role="host")
    change(desk, address(part.event), {"participations-0-DELETE": "on"})
    restore(desk, Participation.history.first())
    assert part.event.participations.get().role == "host"


def test_a_restored_quote_is_checked_like_any_other(desk):
    claim = make_claim(summary="First")
    row = claim.history.first()
    row.quote_start, row.quote_end, row.quote = 0, 3, "abc"
    row.save()
    assert "has no text kept" in errors(restore(desk, row))["quote"]


def test_the_claims_of_a_position_are_restored(desk):
    claim = make_claim()
    position = make_position(claims=(claim,))
    position.dispute.conflict = claim.event.conflict
    position.dispute.save()
    full = position.history.first()
    position.claims.clear()
    restore(desk, full)
    assert list(position.claims.all()) == [claim]


@pytest.mark.parametrize(
    ("make", "field"),
    [(make_conflict, "title"), (make_party, "name"), (make_place, "name")],
    ids=["conflict", "party", "place"],
)
def test_every_record_can_be_restored(desk, make, field):
    record = make(**{field: "First"})
    change(desk, address(record), {field: "Second"})
    restore(desk, record.history.last())
    record.refresh_from_db()
    assert getattr(record, field) == "First"


def test_a_version_belongs_to_its_own_record_only(desk):
    one, other = make_event(), make_event()
    row = one.history.get()
    row.id = other.pk
    assert desk.get(version_address(row)).status_code == 404


def test_a_record_without_history_has_an_empty_page(desk):
    party = Party.objects.bulk_create([Party(slug="lna", name="LNA", kind="armed-group")])[0]
    assert "Nothing is known" in history(desk, party).content.decode()


def test_who_may_only_look_reads_the_history_and_restores_nothing(client, db):
    event, user = make_event(), make_user(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename="view_event"))
    client.force_login(user)
    page = client.get(address(event, "history")).content.decode()
    assert str(event) in page
    assert "Open this version" not in page
    assert client.get(version_address(event.history.get())).status_code == 403
    assert client.post(version_address(event.history.get()), {}).status_code == 403


def test_who_may_not_see_events_sees_no_history(client, db):
    event = make_event()
    client.force_login(make_user(is_staff=True))
    assert client.get(address(event, "history")).status_code == 403
    assert client.get(version_address(event.history.get())).status_code == 403
    assert client.post(version_address(event.history.get()), {}).status_code == 403
    assert Event.history.count() == 1
