from __future__ import annotations

from datetime import timedelta

import pytest

from tests.admin.at_the_desk import make_desk
from tests.factories import WHEN, make_decision, make_proposal
from timeline.queries.waiting import waiting_articles

pytestmark = pytest.mark.django_db


def test_articles_wait_until_all_is_decided(django_assert_num_queries):
    run, later = make_desk(), make_proposal(made_at=WHEN + timedelta(days=1))
    make_decision(proposal=run.article.proposals.get(number=1))
    run.article.proposals.filter(number=3).update(superseded_by=run)
    with django_assert_num_queries(1):
        first, second = waiting_articles()
    assert (first.article_id, first.undecided) == (later.article_id, 1)
    assert (second.title, second.conflict_slug, second.undecided) == ("A port falls", "arden", 1)
    make_decision(proposal=later)
    assert [each.article_id for each in waiting_articles()] == [run.article_id]
    assert waiting_articles(limit=0) == []
