from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from tests.factories import make_article, make_conflict, make_event, make_party, make_place
from timeline.models import Claim

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("make", "field"), [(make_party, "parent"), (make_place, "parent"), (make_event, "after")]
)
def test_nothing_comes_back_to_itself(make, field):
    conflict = {"conflict": make_conflict()} if make is make_event else {}
    first = make(**conflict)
    second = make(**{field: first}, **conflict)
    third = make(**{field: second}, **conflict)
    setattr(first, field, third)
    with pytest.raises(ValidationError) as refusal:
        first.full_clean()
    assert "This would make a circle" in refusal.value.message_dict[field][0]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("???", "Say in words who claims it."),
        ("not named", "Say in words who claims it."),
        ("Reuters", "“Reuters” has a record; choose its voice instead of words."),
    ],
)
def test_words_for_a_claimant_must_stand_for_nobody_on_record(words, sentence):
    make_party(slug="reuters", name="Reuters")
    claim = Claim(event=make_event(), article=make_article(), voice="words", words=words)
    with pytest.raises(ValidationError) as refusal:
        claim.full_clean()
    assert refusal.value.message_dict["words"] == [sentence]
