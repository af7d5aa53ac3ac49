from __future__ import annotations

import pytest

from tests.factories import make_article, make_claim, make_party, make_source

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("fields", "claimant", "slug"),
    [
        ({"voice": "outlet"}, "RFE/RL", "rferl"),
        ({"voice": "unnamed"}, "not named", "not-named"),
        ({"voice": "words", "words": "area residents"}, "area residents", "area-residents"),
        ({"voice": "words", "words": "Жители"}, "Жители", "жители"),
        ({"voice": "party"}, "Fathi Bashagha", "fathi-bashagha"),
    ],
)
def test_the_claimant_is_named_in_words_and_in_an_address(fields, claimant, slug):
    if fields["voice"] == "party":
        fields = fields | {"party": make_party(slug="fathi-bashagha", name="Fathi Bashagha")}
    source = make_source(slug="rferl", name="RFE/RL")
    claim = make_claim(article=make_article(source=source), **fields)
    assert (claim.claimant, claim.claimant_slug) == (claimant, slug)
