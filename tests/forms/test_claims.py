from __future__ import annotations

import pytest
from django.forms import modelform_factory

from tests.factories import make_article, make_claim, make_event, make_party, make_relation
from timeline.forms.claims import QuotedForm, claim_label
from timeline.models import Claim

Form = modelform_factory(
    Claim, QuotedForm, fields=["article", "quote", "quote_start", "quote_end", "summary"]
)
TEXT = "One word, then another word."


def filled(claim, **changes):
    fields = ("quote", "quote_start", "quote_end", "summary")
    data = {name: getattr(claim, name) for name in fields} | {"article": claim.article_id}
    sent = {name: "" if value is None else value for name, value in (data | changes).items()}
    return Form(sent, instance=claim)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changes", "span"),
    [
        ({"summary": "Changed"}, (0, 3)),
        ({"quote": "then"}, (None, None)),
        ({"quote": "word", "quote_start": 23, "quote_end": 27}, (23, 27)),
        ({"quote": ""}, (None, None)),
    ],
)
def test_the_span_of_another_quote_is_looked_up_unless_it_is_given(changes, span):
    claim = make_claim(article=make_article(text=TEXT), quote="One")
    form = filled(claim, **changes)
    assert form.is_valid(), form.errors
    assert (form.instance.quote_start, form.instance.quote_end) == span


@pytest.mark.django_db
def test_the_quote_of_an_article_without_text_has_no_span():
    claim = make_claim(article=make_article(), quote="Anything")
    assert filled(claim, quote="Something else").is_valid()
    assert "no text kept" in filled(claim, quote_start=0, quote_end=3).errors["quote"][0]


@pytest.mark.django_db
def test_another_article_is_searched_anew():
    claim = make_claim(article=make_article(text=TEXT), quote="One")
    other = make_article(text="No such thing")
    assert "not in the article's text" in filled(claim, article=other.pk).errors["quote"][0]


@pytest.mark.django_db
def test_a_label_tells_claims_apart():
    party = make_party(name="Bashagha")
    of_event = make_claim(
        event=make_event(title="Airport retaken"), voice="party", party=party, quote="It is ours"
    )
    assert claim_label(of_event) == "Bashagha asserts: It is ours (Airport retaken)"
    relation = make_relation(from_party=party, to_party=make_party(name="GNA"))
    bare = make_claim(relation=relation, voice="unnamed")
    assert claim_label(bare) == f"not named asserts ({relation})"
    long = make_claim(summary="x" * 400)
    assert len(claim_label(long)) < 200
