"""The review desk: who may see it, what it shows, having an article read, marking by hand."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from tests import stand_in
from tests.factories import make_article, make_conflict, make_proposal, make_run, make_user
from tests.stand_in import taken
from timeline.models import Event, Proposal

from .at_the_desk import (
    HTMX,
    PORT,
    TALKS,
    TEXT,
    at_card,
    desk_address,
    filled_form,
    make_desk,
    make_run_of,
    text_of,
)
from .pages import address, messages

READ = ["desk", "desk_run", "desk_by_hand"]
ABOUT_ONE = ["desk_card", "desk_edit", "desk_merge", "desk_reject"]
WRITE = ["desk_read", "desk_accept_chosen"]
WRITE_ONE = ["desk_accept", "desk_undo"]


@pytest.fixture
def run(db):
    return make_desk()


def every_address(run, number=1):
    plain = [(name, desk_address(run, name)) for name in READ + WRITE]
    ones = [(name, desk_address(run, name, number)) for name in ABOUT_ONE + WRITE_ONE]
    return [(name, where, name in WRITE + WRITE_ONE) for name, where in plain + ones]


def test_the_desk_shows_text_and_proposals(desk, run):
    response = desk.get(desk_address(run))
    words = text_of(response)
    for expected in (
        "0 of 3 decided",
        "3 events found",
        "Rebels take the port",
        "5 April 2019 on Friday The Rebels",
        "a militia (no record)",
        "according to governor",
        "Hypothetical",
        "Accept the chosen",
    ):
        assert expected in words
    html = response.content.decode()
    assert f'data-of="1" class="is-open">{PORT}</mark>' in html
    assert 'id="evidence-1" href="#proposal-1"' in html


def test_the_text_is_on_the_page_as_it_was_frozen(desk, run):
    from bs4 import BeautifulSoup

    page = BeautifulSoup(desk.get(desk_address(run)).content, "html.parser")
    pieces = page.select(".desk-text [data-start]")
    assert "".join(each.get_text() for each in pieces) == TEXT


def test_markup_in_an_article_is_only_text(desk):
    run = make_run_of(text="<script>alert(1)</script> Rebels took the port.")
    make_proposal(run=run, evidence=("<script>alert(1)</script>",), title="<b>bold</b>")
    html = desk.get(desk_address(run)).content.decode()
    assert "<script>alert" not in html
    assert "<b>bold" not in html


def test_outsiders_are_asked_to_sign_in(client, run):
    for _name, where, writes in every_address(run):
        response = client.post(where) if writes else client.get(where)
        assert response.headers["Location"].startswith("/admin/login/"), where


def test_staff_who_may_not_decide_are_turned_away(client, run):
    client.force_login(make_user(is_staff=True))
    for _name, where, writes in every_address(run):
        assert (client.post(where) if writes else client.get(where)).status_code == 403, where
    assert run.article.proposals.decided().count() == 0


def test_nor_does_a_part_of_the_rights_do(client, run):
    """Who may not add a party in the admin must not come to do so at the desk."""
    client.force_login(with_rights("view_article", "change_event", "add_decision"))
    for _name, where, writes in every_address(run):
        assert (client.post(where) if writes else client.get(where)).status_code == 403, where


def with_rights(*rights):
    user = make_user(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=rights))
    return user


def test_what_changes_something_is_never_got(desk, run):
    for _name, where, writes in every_address(run):
        if writes:
            assert desk.get(where).status_code == 405, where


@pytest.mark.parametrize("number", [99, 10**30])
def test_a_number_that_no_proposal_has_is_not_found(desk, run, number):
    for name in ABOUT_ONE:
        assert desk.get(desk_address(run, name, number)).status_code == 404
    for name in WRITE_ONE:
        assert desk.post(desk_address(run, name, number)).status_code == 404


@pytest.mark.parametrize("key", ["999", "x", "1" * 30])
def test_an_article_that_is_not_there_is_not_found(desk, run, key):
    assert desk.get(f"/admin/timeline/article/{key}/desk/").status_code == 404


@pytest.mark.parametrize("slug", ["nowhere", "arden%00"])
def test_a_timeline_that_is_not_there_is_not_found(desk, run, slug):
    where = desk_address(run, conflict=False)
    assert desk.get(f"{where}?conflict={slug}").status_code == 404


def test_the_timeline_for_which_it_was_read_is_taken(desk, run):
    make_conflict()
    response = desk.get(desk_address(run, conflict=False))
    assert "for the timeline “War in Arden”" in text_of(response)


def test_of_several_timelines_one_is_chosen(desk):
    article = make_article(text=TEXT)
    make_conflict(slug="one", title="One"), make_conflict(slug="two", title="Two")
    response = desk.get(reverse("admin:timeline_article_desk", args=[article.pk]))
    assert "For which timeline" in text_of(response)
    assert "?conflict=two" in response.content.decode()


def test_without_a_timeline_the_desk_says_so(desk):
    article = make_article(text=TEXT)
    response = desk.get(reverse("admin:timeline_article_desk", args=[article.pk]))
    assert "There is no timeline yet." in text_of(response)


def test_nothing_found_is_no_error(desk):
    words = text_of(desk.get(desk_address(make_run_of())))
    assert "0 events found" in words
    assert "No event was found in this article." in words


def test_an_article_that_was_not_read_has_a_button_for_it(desk):
    article, conflict = make_article(text=TEXT), make_conflict()
    run = make_run(article=article, conflict=conflict)
    run.delete()
    run.article, run.conflict = article, conflict
    assert "Read this article" in text_of(desk.get(desk_address(run)))


def test_an_article_without_text_has_nothing_to_read(desk):
    run = make_run(article=make_article())
    words = text_of(desk.get(desk_address(run)))
    assert "No text of this article is kept" in words
    assert "Read again" not in words
    response = desk.post(desk_address(run, "desk_read"))
    assert "nothing to read" in messages(response)[0]


@pytest.mark.parametrize("more", [0, 10])
def test_the_number_of_queries_does_not_grow(desk, run, more, django_assert_num_queries):
    for _ in range(more):
        make_proposal(run=run, evidence=(PORT,))
    desk.get(desk_address(run))
    # Session, user, two for rights; article, outlet, timeline and the others; the desk
    with django_assert_num_queries(8 + 10):
        desk.get(desk_address(run))


def test_while_a_run_lasts_the_page_asks_and_can_be_reloaded(desk, run):
    run.state, run.finished_at = "running", None
    run.queued_at = run.started_at = later = timezone_now()
    assert later
    run.save()
    response = desk.get(desk_address(run))
    html = response.content.decode()
    assert "you may leave" in text_of(response)
    assert 'hx-trigger="every 2s"' in html
    assert '<noscript><meta http-equiv="refresh" content="5"></noscript>' in html
    asked = desk.get(desk_address(run, "desk_run"), headers=HTMX)
    assert 'hx-trigger="every 2s"' in asked.content.decode()
    assert "HX-Refresh" not in asked.headers


def timezone_now():
    from django.utils import timezone

    return timezone.now()


def test_once_a_run_is_done_an_empty_page_is_loaded_anew(desk, run):
    where = desk_address(run, "desk_run")
    assert desk.get(f"{where}&shown=0", headers=HTMX).headers["HX-Refresh"] == "true"
    response = desk.get(f"{where}&shown=3", headers=HTMX)
    assert "HX-Refresh" not in response.headers
    assert "Show what was found" in text_of(response)
    assert desk.get(where).headers["Location"] == desk_address(run)


def test_a_failed_run_says_why_and_can_be_repeated(desk):
    run = make_run_of(state="failed", error="Reading broke off.")
    words = text_of(desk.get(desk_address(run)))
    assert "Reading broke off." in words
    assert "Read again" in words


def test_reading_starts_a_run(desk, finds):
    finds(taken(), version="2")
    article, conflict = make_article(text=stand_in.TEXT), make_conflict(slug="arden")
    where = reverse("admin:timeline_article_desk_read", args=[article.pk])
    response = desk.post(f"{where}?conflict=arden", follow=True)
    run = article.runs.get()
    assert (run.state, run.version, run.conflict, run.by_user.username) == (
        "done",
        "2",
        conflict,
        "nadia",
    )
    assert "1 event found: 1 new." in text_of(response)
    assert taken().title in text_of(response)


# By hand


def by_hand(desk, run, **changes):
    """Open the form for words of one's own, fill it in, send it."""
    where = desk_address(run, "desk_by_hand")
    data = filled_form(desk.get(where).context["opened"].context["form"])
    given = {"title": "A mine goes off", "type_and_mode": "assault", "date_entry": "5 April 2019"}
    headers = changes.pop("headers", None)
    return desk.post(where, data | given | changes, headers=headers)


def test_words_are_made_into_a_proposal(desk, run):
    response = by_hand(desk, run, words="that nobody  was\nhurt")
    made = run.article.proposals.last()
    assert response.headers["Location"] == at_card(run, 4)
    assert (made.title, made.is_by_hand, made.by_user.username) == (
        "A mine goes off",
        True,
        "nadia",
    )
    assert [each.text for each in made.evidence.all()] == ["that nobody was hurt"]
    assert made.state == "pending"


def test_they_can_be_accepted_at_once(desk, run):
    by_hand(
        desk,
        run,
        **{
            "words": PORT,
            "accept": "yes",
            "parties-0-role": "initiator",
            "parties-0-name": "Arden guards",
            "parties-0-kind": "armed-group",
        },
    )
    event = Event.objects.get()
    assert (event.title, event.status) == ("A mine goes off", "draft")
    assert [each.name for each in event.parties.all()] == ["Arden guards"]
    assert event.claims.get().quote == PORT


def test_htmx_gets_text_and_cards_anew(desk, run):
    response = by_hand(desk, run, words=PORT, headers=HTMX)
    html = response.content.decode()
    assert 'id="proposal-4"' in html
    assert 'data-of="1 4"' in html
    assert response.headers["HX-Trigger-After-Settle"] == '{"choose": 4}'


def test_selected_words_stand_in_the_form(desk, run):
    where, start = desk_address(run, "desk_by_hand"), TEXT.index(TALKS)
    response = desk.get(f"{where}&start={start}&end={start + len(TALKS)}", headers=HTMX)
    assert f"{TALKS}</textarea>" in response.content.decode()
    assert f'name="start" value="{start}"' in response.content.decode()
    assert desk.get(f"{where}&start=x&end={'9' * 40}").status_code == 200


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"words": "not there at all"}, "do not stand in the article"),
        ({"words": ""}, "This field is required."),
        ({"words": "the"}, "stand in the article 2 times"),
        ({"words": PORT, "date_entry": "31 April 2019"}, "30 days"),
        ({"words": PORT, "title": ""}, "This field is required."),
        ({"words": PORT, "standing": "hypothetical", "accept": "yes"}, "only that this may happen"),
    ],
)
@pytest.mark.parametrize("headers", [None, HTMX])
def test_what_is_wrong_is_said_and_nothing_made(desk, run, changes, sentence, headers):
    response = by_hand(desk, run, headers=headers, **changes)
    assert response.status_code == 200
    assert sentence in text_of(response)
    assert "A mine goes off" in response.content.decode() or "title" in changes
    assert Proposal.objects.count() == 3


# The ways in


def test_the_article_leads_to_its_desk(desk, run):
    where = desk_address(run, conflict=False)
    assert where in desk.get(address(run.article)).content.decode()


def test_the_list_tells_how_many_wait(desk, run):
    make_article(title="Not kept")
    html = desk.get(address(run.article, "changelist")).content.decode()
    assert f'<a href="{desk_address(run, conflict=False)}">undecided: 3</a>' in html
    assert html.count("/desk/") == 1


def test_the_first_page_names_the_articles_that_wait(desk, run):
    words = text_of(desk.get("/admin/"))
    assert "To review A port falls (War in Arden): 3 undecided proposals" in words


def test_the_first_page_names_none_to_who_may_not_decide(client, run):
    client.force_login(make_user(is_staff=True))
    assert "To review" not in text_of(client.get("/admin/"))
