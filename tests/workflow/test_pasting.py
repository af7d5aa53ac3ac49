from __future__ import annotations

from datetime import UTC, date, datetime
from hashlib import sha256

import pytest

from tests.factories import make_article, make_claim, make_source, make_user
from timeline.models import Article, Source
from timeline.workflow import NotPasted, Refused, paste_article, pasting

pytestmark = pytest.mark.django_db

NOW = datetime(2019, 4, 8, 12, tzinfo=UTC)
DAY = date(2019, 4, 6)
TEXT = "Troops took the bridge on Friday.\n\nResidents heard shots."
KEPT = "This article is kept already: “Bridge taken”, The Herald, 6 April 2019."


@pytest.fixture
def herald():
    return make_source(name="The Herald", slug="herald")


def paste(outlet="The Herald", **fields):
    given = {"title": "Bridge taken", "published": DAY, "text": TEXT, "by_user": None, "when": NOW}
    return paste_article(**given | {"outlet": outlet} | fields)


def refusal(**fields):
    with pytest.raises(NotPasted) as caught:
        paste(**fields)
    assert not Article.objects.exists()
    return caught.value.field, str(caught.value)


def test_an_article_is_kept_with_its_text_frozen(herald):
    user = make_user()
    pasted = paste(herald, url=" https://example.org/bridge ", byline=" Ann\nLee ", by_user=user)
    article = Article.objects.get()
    assert (pasted.article, pasted.is_new, pasted.notes) == (article, True, ())
    assert (article.source, article.title, article.published) == (herald, "Bridge taken", DAY)
    assert (article.url, article.byline) == ("https://example.org/bridge", "Ann Lee")
    assert (article.text, article.sha256) == (TEXT, sha256(TEXT.encode()).hexdigest())
    version = article.history.get()
    assert (version.history_user, version.history_change_reason) == (user, "Pasted")


def test_markup_is_taken_out_before_the_text_is_frozen(herald):
    html = "<p>Troops took the bridge on Friday.</p><script>alert(1)</script>\r\n" + (
        "<p>Residents <b>heard</b> shots.</p>"
    )
    pasted = paste(herald, text=html, title="Bridge <i>taken</i>")
    assert (pasted.article.title, pasted.article.text) == ("Bridge taken", TEXT)
    assert pasted.notes == ("Markup was taken out; the words and paragraphs are kept.",)


# Outlets


def test_an_outlet_that_was_deleted_meanwhile_is_said(herald):
    Source.objects.all().delete()
    assert refusal(outlet=herald) == ("outlet", "“The Herald” was deleted meanwhile.")


@pytest.mark.parametrize("name", ["The Herald", " the HERALD ", "herald"])
def test_an_outlet_is_found_by_its_name_or_slug(herald, name):
    assert paste(name).article.source == herald


def test_a_new_outlet_is_made_and_told(herald):
    user = make_user()
    pasted = paste("Herald", by_user=user)
    source = pasted.article.source
    assert (source.name, source.slug, source.kind) == ("Herald", "herald-2", "other")
    assert source.history.get().history_user == user
    assert pasted.notes == ("“Herald” is new among the outlets; say there what kind it is.",)


def test_a_name_that_two_outlets_have_is_refused(herald):
    other = make_source(name="the herald", slug="herald-of-ain")
    field, sentence = refusal()
    assert (field, "More than one outlet" in sentence) == ("outlet", True)
    assert paste("herald-of-ain").article.source == other


def test_no_outlet_is_made_for_an_article_that_is_refused():
    refusal(outlet="New", url="not an address")
    assert not Source.objects.exists()


# Refused


@pytest.mark.parametrize(
    ("fields", "field", "sentence"),
    [
        ({"published": None}, "published", "Give the day of publication"),
        ({"published": date(2019, 4, 10)}, "published", "10 April 2019 is yet to come"),
        ({"title": " "}, "title", "Give the title"),
        ({"title": "x" * 301}, "title", "at most 300 characters"),
        ({"title": "Libya\ufffds"}, "title", "A character was lost"),
        ({"outlet": ""}, "outlet", "Say which outlet"),
        ({"outlet": "x" * 201}, "outlet", "at most 200 characters"),
        ({"url": "example"}, "url", "valid URL"),
        ({"url": "javascript:alert(1)"}, "url", "valid URL"),
        ({"byline": "x" * 201}, "byline", "at most 200 characters"),
        ({"text": ""}, "text", "There is no text"),
        ({"text": "<p></p>"}, "text", "There is markup and nothing else"),
        ({"text": "x" * 200_001}, "text", "200,001 bytes; up to 200,000"),
        ({"text": "Libya\ufffds"}, "text", "says “Libya\ufffds” (line 1; 1 in all)"),
    ],
)
def test_what_breaks_a_rule_is_refused_with_the_field_and_the_reason(fields, field, sentence):
    at_fault, said = refusal(**fields)
    assert at_fault == field
    assert sentence in said


def test_it_may_be_tomorrow_already_where_it_was_published():
    assert paste(published=date(2019, 4, 9)).is_new


# Pasted again


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"text": TEXT.replace("\n", "\r\n") + "  \r\n"},
        {"text": "<p>" + TEXT.replace("\n\n", "</p><p>") + "</p>"},
        {"title": "Another title", "outlet": "Another outlet"},
    ],
)
def test_the_same_text_is_recognised(herald, fields):
    first = paste(herald)
    again = paste(**fields)
    assert (again.article, again.is_new, again.is_other_text) == (first.article, False, False)
    assert again.notes == (KEPT,)
    assert Source.objects.get() == herald


@pytest.mark.parametrize("title", ["Bridge taken", " bridge  TAKEN "])
def test_the_same_outlet_title_and_day_are_recognised_and_the_kept_text_stays(herald, title):
    first = paste(herald)
    again = paste(title=title, text="Another text.")
    assert (again.article, again.is_new, again.is_other_text) == (first.article, False, True)
    assert again.notes == (
        KEPT,
        "Its text is not the one you pasted. To keep yours too, give it another title.",
    )
    assert Article.objects.get().text == TEXT


def test_another_day_of_the_same_text_is_told(herald):
    paste(herald)
    assert paste(published=date(2019, 4, 7)).notes == (
        KEPT,
        "You gave 7 April 2019 as its day; if that is right, correct the kept article.",
    )


@pytest.mark.parametrize(
    "fields", [{"title": "Bridge retaken"}, {"published": date(2019, 4, 7)}, {"outlet": "Other"}]
)
def test_another_text_of_another_title_day_or_outlet_is_another_article(herald, fields):
    first = paste(herald)
    assert paste(**{"text": "Another text."} | fields).article != first.article


def test_an_article_kept_without_its_text_gets_it(herald):
    kept = make_article(source=herald, title="Bridge taken", published=DAY)
    claim = make_claim(article=kept, quote="heard shots")
    pasted = paste(url="https://example.org/bridge")
    assert (pasted.article, pasted.is_new) == (kept, False)
    assert pasted.notes == (
        "This article was kept already without its text, which has been added.",
    )
    kept.refresh_from_db()
    claim.refresh_from_db()
    assert (kept.text, kept.url) == (TEXT, "https://example.org/bridge")
    assert TEXT[claim.quote_start : claim.quote_end] == "heard shots"


def test_a_text_without_what_is_quoted_from_it_is_refused(herald):
    kept = make_article(source=herald, title="Bridge taken", published=DAY)
    make_claim(article=kept, quote="no such words")
    with pytest.raises(Refused):
        paste()
    kept.refresh_from_db()
    assert kept.text == ""


def test_who_pastes_at_the_same_moment_gets_the_article_of_the_faster(herald, monkeypatch):
    monkeypatch.setattr(pasting, "_kept", lambda paste: monkeypatch.undo())
    first = make_article(source=herald, title="Bridge taken", published=DAY, text=TEXT)
    again = paste(herald)
    assert (again.article, again.is_new) == (first, False)
