from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission

from tests.factories import WHEN, make_decision, make_proposal, make_run, make_user
from timeline.models import Proposal

LEDGER = "/admin/timeline/proposal/ledger/"


@pytest.fixture
def version(db):
    """Six proposals of version 7, four of them decided, and one marked by hand."""
    run = make_run(version="7")
    proposals = [make_proposal(run=run, type="CONSULT") for _each in range(7)]
    make_decision(proposal=proposals[0], kind="accept", reason="")
    make_decision(proposal=proposals[1], kind="accept", reason="", corrected=["date"])
    make_decision(proposal=proposals[2], kind="merge", reason="")
    make_decision(proposal=proposals[3], reason="not-an-event")
    made_at = WHEN + timedelta(hours=1)
    Proposal.objects.filter(pk=proposals[6].pk).update(run=None, made_at=made_at)


def text_of(page):
    return " ".join(page.split())


def test_it_tells_what_became_of_each_versions_proposals(desk, version):
    page = text_of(desk.get(LEDGER).content.decode())
    for words in (
        "Version 7",
        "1 article read.",
        "6 events proposed.",
        "Accepted as proposed: 1 of 4 decided, 25 %.",
        "Accepted in any form or merged: 3 of 4 decided, 75 %.",
        "1 event was marked by hand after the reading: the program had missed it.",
        '<th scope="row">Rejected</th> <td>1</td> <td>25 %</td>',
        '<th scope="row">Undecided</th> <td>2</td> <td>–</td>',
        '<th scope="row">Date</th> <td>1</td>',
        '<th scope="row">Not an event</th> <td>1</td>',
        "<td>6</td> <td>1 of 4 decided, 25 %</td> <td>1</td>",
    ):
        assert words in page


def test_before_anything_was_read_it_says_so(desk):
    page = desk.get(LEDGER).content.decode()
    assert "No article has been read yet." in page
    assert 'href="/admin/timeline/article/paste/"' in page


def test_a_version_that_found_nothing_shows_no_tables(desk):
    make_run(version="7")
    page = text_of(desk.get(LEDGER).content.decode())
    assert "0 events proposed." in page
    assert "Accepted as proposed: nothing decided yet." in page
    assert "What became of them" not in page
    assert "by hand" not in page


def test_queries_do_not_grow(desk, version, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        desk.get(LEDGER)


def test_a_stranger_is_sent_to_sign_in(client, db):
    response = client.get(LEDGER)
    assert response.headers["Location"] == f"/admin/login/?next={LEDGER}"


def test_who_may_not_see_proposals_may_not_see_it(client, db):
    user, others = make_user(is_staff=True), Group.objects.create(name="Others")
    user.groups.add(others)
    others.permissions.set(Permission.objects.filter(codename="view_article"))
    client.force_login(user)
    assert client.get(LEDGER).status_code == 403
    for where in ("/admin/", "/admin/timeline/article/"):
        assert LEDGER not in client.get(where).content.decode()


def test_it_is_only_read(desk):
    assert desk.post(LEDGER).status_code == 405


def test_it_is_reached_from_the_list_and_from_the_first_page(desk):
    for where in ("/admin/", "/admin/timeline/article/"):
        assert f'href="{LEDGER}"' in desk.get(where).content.decode()
