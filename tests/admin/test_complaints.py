"""What has to be put right is listed at the top, with the way to each field."""

from __future__ import annotations

from datetime import date

import pytest

from tests.factories import make_article, make_claim, make_event, make_participation, make_party
from timeline.models import Claim

from .pages import address, change, errors, with_row

LEFTOVER = "Leave this empty: the voice chosen needs none."
WHO = "Say who it was, or choose another voice."
WHICH = "Choose the party whose word it is, or another voice."


def test_each_error_is_linked_with_its_field_and_row(desk):
    part = make_participation()
    make_claim(event=part.event)
    make_claim(event=part.event)
    where = address(part.event)
    data = with_row(desk, where, "participations", party=part.party.pk, role="")
    data |= {"title": "", "claims-1-voice": "words"}
    page = desk.post(where, data)
    found = [(c.target, c.place, c.sentence) for c in page.context["complaints"]]
    assert found == [
        ("id_title", "Title", "This field is required."),
        ("id_participations-1-role", "Participation 2, Role", "This field is required."),
        ("id_claims-1-words", "Claim 2, Claimant in words", WHO),
    ]
    text = page.content.decode()
    for target, place, _sentence in found:
        assert f'<a href="#{target}">{place}</a>' in text
        assert f'id="{target}"' in text


def test_what_concerns_a_whole_list_or_row_leads_there(desk):
    part = make_participation()
    where = address(part.event)
    data = with_row(desk, where, "participations", party=part.party.pk, role=part.role)
    text = desk.post(where, data).content.decode()
    assert '<a href="#participations-group">Participations</a>: A party is listed twice' in text
    assert 'id="participations-group"' in text


def test_a_form_without_errors_lists_none(desk):
    assert "complaints" not in desk.get(address(make_event())).content.decode()


@pytest.mark.parametrize(
    ("voice", "words", "party", "found"),
    [
        ("words", "", False, {"words": WHO}),
        ("words", "  ", False, {"words": WHO}),
        ("words", "", True, {"words": WHO, "party": LEFTOVER}),
        ("words", "residents", True, {"party": LEFTOVER}),
        ("party", "", False, {"party": WHICH}),
        ("party", "residents", False, {"party": WHICH, "words": LEFTOVER}),
        ("outlet", "residents", False, {"words": LEFTOVER}),
        ("unnamed", "", True, {"party": LEFTOVER}),
        ("unnamed", "residents", True, {"party": LEFTOVER, "words": LEFTOVER}),
    ],
)
@pytest.mark.parametrize("where", ["alone", "inline"])
def test_a_claimant_fits_its_voice_or_the_field_says_why_not(
    desk, where, voice, words, party, found
):
    claim = make_claim()
    prefix = "" if where == "alone" else "claims-0-"
    form = address(claim) if where == "alone" else address(claim.event)
    changes = {"voice": voice, "words": words, "party": make_party().pk if party else ""}
    response = change(desk, form, {f"{prefix}{name}": value for name, value in changes.items()})
    assert errors(response) == {f"{prefix}{name}": value for name, value in found.items()}
    assert Claim.history.count() == 1


@pytest.mark.parametrize("where", ["alone", "inline"])
def test_words_said_after_the_article_are_refused_at_their_day(desk, where):
    claim = make_claim(article=make_article(published=date(2019, 4, 6)))
    prefix = "" if where == "alone" else "claims-0-"
    form = address(claim) if where == "alone" else address(claim.event)
    found = errors(change(desk, form, {f"{prefix}said_on": "8 April 2019"}))
    assert list(found) == [f"{prefix}said_on"]
    assert "cannot carry words" in found[f"{prefix}said_on"]
    assert Claim.history.count() == 1


@pytest.mark.parametrize("typed", ["5 April 2019", "2019-04-05", "April 5, 2019"])
def test_days_are_typed_as_other_dates_are(desk, typed):
    claim = make_claim()
    assert change(desk, address(claim), said_on=typed).status_code == 302
    claim.refresh_from_db()
    assert claim.said_on == date(2019, 4, 5)
    assert change(desk, address(claim.article), published=typed).status_code == 302
    claim.article.refresh_from_db()
    assert claim.article.published == date(2019, 4, 5)


def test_a_day_typed_in_other_words_is_no_change(desk):
    claim = make_claim(said_on=date(2019, 4, 5))
    before = Claim.history.count()
    assert change(desk, address(claim), said_on="5 April 2019").status_code == 302
    assert Claim.history.count() == before
