from __future__ import annotations

from datetime import date
from hashlib import sha256

import pytest

from tests.factories import PUBLICATION_DAY, make_article, make_claim, make_source, make_user
from timeline.models import Article
from timeline.workflow import Refused, ingest

pytestmark = pytest.mark.django_db


def test_the_text_is_frozen_with_its_checksum():
    user = make_user()
    article = Article(
        source=make_source(), title="Talks", published=PUBLICATION_DAY, text="Żaba said no."
    )
    assert ingest(article, by_user=user, reason="Pasted") == article
    article.refresh_from_db()
    assert article.sha256 == sha256("Żaba said no.".encode()).hexdigest()
    version = article.history.get()
    assert (version.history_user, version.history_change_reason) == (user, "Pasted")


def test_an_article_without_text_has_no_checksum():
    assert make_article(text="").sha256 == ""


@pytest.mark.parametrize("text", ["He said yes.", ""])
def test_a_frozen_text_cannot_change(text):
    article = make_article(text="He said no.", title="Talks")
    article.text = text
    with pytest.raises(Refused, match="Talks.* is frozen"):
        ingest(article, by_user=None)
    assert Article.objects.get().text == "He said no."


def test_all_but_the_text_may_change():
    article = make_article(text="He said no.")
    article.byline = "A reporter"
    ingest(article, by_user=None, reason="The byline was missing")
    assert Article.objects.get().byline == "A reporter"


def test_a_text_may_come_later():
    article = make_article()
    article.text = "He said no."
    ingest(article, by_user=None)
    assert len(Article.objects.get().sha256) == 64


def test_a_text_that_comes_later_anchors_the_quotes_made_before():
    article = make_article()
    claim = make_claim(article=article, quote="no")
    article.text = "He said no."
    ingest(article, by_user=None)
    claim.refresh_from_db()
    assert (claim.quote_start, claim.quote_end) == (8, 10)


def test_a_text_that_says_something_else_than_its_quotes_is_refused():
    article = make_article()
    make_claim(article=article, quote="yes")
    article.text = "He said no."
    with pytest.raises(Refused, match="“yes” is not in the article's text"):
        ingest(article, by_user=None)
    assert Article.objects.get().text == ""


def test_an_article_is_not_older_than_the_words_it_carries():
    article = make_article(published=date(2019, 4, 6))
    make_claim(article=article, said_on=date(2019, 4, 5))
    article.published = date(2019, 4, 3)
    with pytest.raises(Refused, match="published on 3 April 2019 and cannot carry words of 5"):
        ingest(article, by_user=None)
    assert Article.objects.get().published == date(2019, 4, 6)
