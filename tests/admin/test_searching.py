"""Search fields offer first what is called what was typed."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.factories import (
    make_article,
    make_claim,
    make_conflict,
    make_party,
    make_place,
    make_source,
)
from timeline.models import Party

from .pages import address

NAMES = ["Airport of Tripoli", "Tripoli Airport", "tripoli", "Great Tripoli"]
# Of each kind of record: how to make one, and a field in which it is searched
SEARCHED = {
    "place": (make_place, "event", "place"),
    "party": (make_party, "claim", "party"),
    "source": (make_source, "article", "source"),
    "article": (make_article, "claim", "article"),
    "conflict": (make_conflict, "event", "conflict"),
}


def offered(desk, kind, term):
    _make, model, field = SEARCHED[kind]
    asked = {"app_label": "timeline", "model_name": model, "field_name": field, "term": term}
    return [row["text"] for row in desk.get(reverse("admin:autocomplete"), asked).json()["results"]]


@pytest.mark.parametrize("kind", ["place", "party", "source"])
@pytest.mark.parametrize("term", ["Tripoli", " tripoli "])
def test_the_same_name_comes_first_then_names_that_begin_so(desk, kind, term):
    for name in NAMES:
        SEARCHED[kind][0](name=name)
    found = offered(desk, kind, term)
    assert found == ["tripoli", "Tripoli Airport", "Airport of Tripoli", "Great Tripoli"]


def test_a_party_is_offered_once_and_first_by_another_of_its_names(desk):
    party = make_party(name="Libyan National Army")
    for name in ("LNA", "LNA forces"):
        party.aliases.create(name=name)
    make_party(name="LNA 106th Brigade")
    assert offered(desk, "party", "lna") == ["Libyan National Army", "LNA 106th Brigade"]


def test_whoever_sorts_the_list_by_a_column_keeps_that_order(desk):
    for name in NAMES:
        make_party(name=name)
    where = address(Party, "changelist")
    found = desk.get(where, {"q": "tripoli", "o": "-1"}).context["cl"].result_list
    names = [party.name for party in found]
    assert names == sorted(NAMES, reverse=True)


@pytest.mark.parametrize("kind", ["article", "conflict"])
@pytest.mark.parametrize("term", ["", "same"])
def test_articles_and_conflicts_are_offered_by_their_titles(desk, kind, term):
    make = SEARCHED[kind][0]
    for title in ("Same B", "Same C", "Same A"):
        make(title=title)
    # An unordered list would also raise UnorderedObjectListWarning here
    found = offered(desk, kind, term)
    assert [next(t for t in ("Same A", "Same B", "Same C") if t in text) for text in found] == [
        "Same A",
        "Same B",
        "Same C",
    ]


@pytest.mark.parametrize("rest", [{}, {"title": "Given"}])
def test_the_only_conflict_is_chosen_already(desk, rest):
    conflict = make_conflict()
    form = desk.get("/admin/timeline/event/add/", rest).context["adminform"].form
    assert form["conflict"].value() == conflict.pk
    other = make_conflict()
    form = desk.get("/admin/timeline/event/add/", rest).context["adminform"].form
    assert form["conflict"].value() is None
    asked = rest | {"conflict": other.pk}
    form = desk.get("/admin/timeline/event/add/", asked).context["adminform"].form
    assert form["conflict"].value() == str(other.pk)


def test_no_conflict_is_no_choice(desk):
    form = desk.get("/admin/timeline/event/add/").context["adminform"].form
    assert form["conflict"].value() is None


def test_the_text_to_quote_from_is_fetched_when_it_is_asked_for(desk):
    claim = make_claim(article=make_article(text="Smoke <b>rose</b> there."))
    where = reverse("admin:timeline_article_text", args=[claim.article_id])
    page = desk.get(address(claim.event)).content.decode()
    assert f'hx-get="{where}"' in page
    assert "rose" not in page
    text = desk.get(where).content.decode()
    assert text == '<div class="article-text">Smoke &lt;b&gt;rose&lt;/b&gt; there.</div>'


def test_an_article_without_text_says_so(desk):
    where = reverse("admin:timeline_article_text", args=[make_article().pk])
    assert "No text of this article is kept." in desk.get(where).content.decode()


@pytest.mark.parametrize("key", ["x", "999999", "9" * 40, "-1"])
def test_the_text_of_no_article_is_not_found(desk, key):
    assert desk.get(f"/admin/timeline/article/{key}/text/").status_code == 404


def test_an_articles_text_is_for_those_who_may_see_articles(client, desk, editor):
    where = reverse("admin:timeline_article_text", args=[make_article(text="Smoke.").pk])
    editor.groups.clear()
    assert desk.get(where).status_code == 403
    client.logout()
    assert client.get(where).status_code == 302
