from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.contrib.auth.models import Group, Permission

from tests.factories import make_claim, make_event, make_user, publish_event
from timeline.models import Event

from .pages import address, change, filled, messages

LIST = "/admin/timeline/event/"
WITHDRAW = "/admin/timeline/event/withdraw/"


def act(client, action, *events):
    data = {"action": action, "_selected_action": [event.pk for event in events]}
    return client.post(LIST, data)


def statuses():
    return list(Event.objects.order_by("pk").values_list("status", flat=True))


def ready_event(**fields):
    return make_claim(event=make_event(**fields)).event


def test_publishing_several_refuses_each_that_is_not_ready_and_publishes_the_others(desk):
    ready, bare, public = ready_event(), make_event(title="Bare"), publish_event(title="Public")
    response = act(desk, "publish_selected", ready, bare, public)
    assert sorted(messages(response)) == [
        "1 event published.",
        "“Bare” has no claim that cites an article, so it cannot be published.",
        "“Public” is published already.",
    ]
    assert statuses() == ["published", "draft", "published"]
    assert ready.history.first().history_user.username == "nadia"


def test_only_drafts_are_sent_to_review(desk):
    draft, public = make_event(), publish_event(title="Public")
    response = act(desk, "send_selected_to_review", draft, public)
    assert sorted(messages(response)) == [
        "1 event sent to review.",
        "“Public” is not a draft, so it cannot be sent to review.",
    ]
    assert statuses() == ["in-review", "published"]


def test_withdrawing_asks_why_and_leaves_what_is_not_published(desk):
    public, draft = publish_event(), make_event(title="Draft")
    response = act(desk, "withdraw_selected", public, draft)
    assert messages(response) == ["“Draft” is not published."]
    assert response.headers["Location"] == f"{WITHDRAW}?events={public.pk}"
    assert public.title in desk.get(response.headers["Location"]).content.decode()
    assert statuses() == ["published", "draft"]


def test_nothing_to_withdraw_stays_on_the_list(desk):
    response = act(desk, "withdraw_selected", make_event(title="Draft"))
    assert messages(response) == ["“Draft” is not published."]
    assert response.headers["Location"] == LIST


def test_a_withdrawal_keeps_its_reason(desk):
    one, two = publish_event(), publish_event()
    data = {"events": [one.pk, two.pk], "change_reason": "The agency retracted it"}
    response = desk.post(WITHDRAW, data)
    assert messages(response) == ["2 events withdrawn."]
    assert statuses() == ["withdrawn", "withdrawn"]
    last = two.history.first()
    assert (last.history_change_reason, last.history_user.username) == (
        "The agency retracted it",
        "nadia",
    )


@pytest.mark.parametrize("reason", ["", "  ", "x" * 10_000])
def test_a_withdrawal_without_a_reason_is_refused(desk, reason):
    event = publish_event()
    response = desk.post(WITHDRAW, {"events": [event.pk], "change_reason": reason})
    assert response.status_code == 200
    assert response.context["form"].errors["change_reason"]
    assert statuses() == ["published"]


@pytest.mark.parametrize("ids", [[], ["x"], ["9" * 40], ["0"]])
def test_withdrawing_nothing_that_is_published_says_so(desk, ids):
    for response in (
        desk.get(WITHDRAW, {"events": ids}),
        desk.post(WITHDRAW, {"events": ids, "change_reason": "Why not"}),
    ):
        assert "None of these events is published any more." in messages(response)
        assert response.headers["Location"] == LIST


@pytest.mark.parametrize(
    ("button", "status", "message"),
    [
        ("_publish", "published", "1 event published."),
        ("_review", "in-review", "1 event sent to review."),
    ],
)
def test_a_button_saves_and_goes_on(desk, button, status, message):
    event = ready_event()
    response = change(desk, address(event), {"title": "New title", button: ""})
    assert messages(response) == [message]
    assert response.headers["Location"] == address(event)
    event.refresh_from_db()
    assert (event.title, event.status) == ("New title", status)


def test_a_refused_button_keeps_what_was_saved_and_says_why(desk):
    event = make_event()
    response = change(desk, address(event), {"title": "Bare", "_publish": ""})
    assert messages(response) == [
        "“Bare” has no claim that cites an article, so it cannot be published."
    ]
    event.refresh_from_db()
    assert (event.title, event.status) == ("Bare", "draft")


def test_an_event_is_published_with_the_claim_that_is_added_with_it(desk):
    event, article = make_event(), make_claim().article
    data = filled(desk.get(address(event)))
    claim = {"stance": "asserts", "voice": "outlet", "article": article.pk, "summary": "Yes"}
    data |= {f"claims-0-{name}": value for name, value in claim.items()}
    desk.post(address(event), data | {"claims-TOTAL_FORMS": "1", "_publish": ""})
    event.refresh_from_db()
    assert event.is_published


def test_the_status_cannot_be_typed(desk):
    event = make_event()
    change(desk, address(event), status="published", published_at="2019-04-06")
    event.refresh_from_db()
    assert (event.status, event.published_at) == ("draft", None)


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        ("draft", {"_publish", "_review"}),
        ("in-review", {"_publish"}),
        ("withdrawn", {"_publish"}),
        ("published", {"withdraw/?events="}),
    ],
)
def test_the_page_offers_the_steps_that_its_status_allows(desk, status, shown):
    event = publish_event()
    Event.objects.filter(pk=event.pk).update(status=status)
    text = desk.get(address(event)).content.decode()
    offers = {step for step in ("_publish", "_review", "withdraw/?events=") if step in text}
    assert offers == shown


def test_who_may_only_look_changes_no_status(client, db):
    event = publish_event()
    viewers = Group.objects.create(name="Viewers")
    user = make_user(is_staff=True)
    user.groups.add(viewers)
    viewers.permissions.set(Permission.objects.filter(codename="view_event"))
    client.force_login(user)
    assert client.get(address(event)).status_code == 200
    act(client, "publish_selected", make_event())
    data = {"events": [event.pk], "change_reason": "Because"}
    assert client.post(WITHDRAW, data).status_code == 403
    assert client.post(address(event), {}).status_code == 403
    assert statuses() == ["published", "draft"]


def test_when_it_was_published_is_written_as_in_its_history(desk):
    event = publish_event(when=datetime(2026, 11, 22, 19, 32, tzinfo=UTC))
    page = desk.get(address(event)).content.decode()
    assert '<div class="readonly">22 November 2026, 19:32 UTC</div>' in page


def test_days_in_lists_are_written_the_same(desk):
    make_claim(said_on=date(2019, 4, 5))
    assert ">5 April 2019<" in desk.get("/admin/timeline/claim/").content.decode()
    assert ">6 April 2019<" in desk.get("/admin/timeline/article/").content.decode()
