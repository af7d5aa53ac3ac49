from __future__ import annotations

from datetime import date
from functools import partial

import pytest

from tests.factories import (
    make_article,
    make_claim,
    make_event,
    make_relation,
    make_user,
    publish_event,
)
from timeline.models import Claim
from timeline.workflow import Refused, delete_claim, write_claim

pytestmark = pytest.mark.django_db


def test_a_claim_is_written_with_who_and_why():
    event, article, user = make_event(), make_article(text="He said no."), make_user()
    claim = Claim(event=event, article=article, quote="no")
    assert write_claim(claim, by_user=user, reason="From the article") == claim
    claim.refresh_from_db()
    assert (claim.quote_start, claim.quote_end) == (8, 10)
    version = claim.history.get()
    assert (version.history_user, version.history_change_reason) == (user, "From the article")


def test_a_quote_that_is_not_in_the_text_is_not_written():
    claim = Claim(event=make_event(), article=make_article(text="He said no."), quote="yes")
    with pytest.raises(Refused):
        write_claim(claim, by_user=None)
    assert not Claim.objects.exists()


def test_a_changed_quote_is_looked_up_anew():
    claim = make_claim(article=make_article(text="He said no, then yes."), quote="no")
    claim.quote, claim.quote_start, claim.quote_end = "yes", None, None
    write_claim(claim, by_user=None, reason="The other word")
    claim.refresh_from_db()
    assert (claim.quote, claim.quote_start) == ("yes", 17)


def test_a_changed_quote_with_the_old_span_is_refused():
    claim = make_claim(article=make_article(text="He said no, then yes."), quote="no")
    claim.quote = "yes"
    with pytest.raises(Refused, match="from 8 to 10 is not “yes”"):
        write_claim(claim, by_user=None)
    assert Claim.objects.get().quote == "no"


def test_the_last_claim_of_a_published_event_stays():
    event = publish_event(title="Talks")
    with pytest.raises(Refused) as refusal:
        delete_claim(event.claims.get(), by_user=None)
    assert str(refusal.value) == (
        "“Talks” is published and this is its last claim; withdraw the event first."
    )
    assert event.claims.count() == 1


def test_one_of_two_claims_goes_with_who_and_why():
    event, user = publish_event(), make_user()
    claim = make_claim(event=event)
    pk = claim.pk
    delete_claim(claim, by_user=user, reason="Said twice")
    assert event.claims.count() == 1
    version = Claim.history.filter(id=pk).first()
    assert (version.history_type, version.history_user) == ("-", user)
    assert version.history_change_reason == "Said twice"


@pytest.mark.parametrize(
    "make", [make_claim, lambda: make_claim(relation=make_relation())], ids=["draft", "relation"]
)
def test_the_last_claim_goes_where_no_reader_saw_it(make):
    delete_claim(make(), by_user=None)
    assert not Claim.objects.exists()


def test_the_last_claim_of_a_published_event_cannot_move_to_another():
    event = publish_event(title="Talks")
    claim = event.claims.get()
    claim.event = make_event()
    with pytest.raises(Refused, match="“Talks” is published and this is its last claim"):
        write_claim(claim, by_user=None)
    assert event.claims.count() == 1


@pytest.mark.parametrize(("day", "refused"), [(7, False), (8, True)])
def test_an_article_carries_no_words_of_a_later_day(day, refused):
    article = make_article(published=date(2019, 4, 6))
    make = partial(make_claim, article=article, said_on=date(2019, 4, day))
    if not refused:
        assert make().said_on == date(2019, 4, day)
        return
    with pytest.raises(
        Refused, match="published on 6 April 2019 and cannot carry words of 8 April"
    ):
        make()
