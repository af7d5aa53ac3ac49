from __future__ import annotations

import pytest

from tests.factories import make_article, make_proposal, make_run
from timeline.workflow.quotable import LONGEST, best_quote

pytestmark = pytest.mark.django_db

LONG = "the men who held the bridge " * 12
SHORT = "Shots were heard."
FULLER = "Shots were heard on both banks of the river."
SPOKEN = "Omar Said told reporters “the bridge is ours now” and left."
STRAIGHT = 'Omar Said said: "We will not give it back."'
SCARE = "Omar Said spoke of “the so-called” council."
OTHERS = "A guard said “nobody was on the bridge that night”."


# The clauses found, the claimant's names, and what is quoted
QUOTED = {
    "no clause": ((), (), None),
    "the only one": ((SHORT,), (), SHORT),
    "the longest that is short enough": ((SHORT, FULLER, LONG), (), FULLER),
    "spoken words are for who spoke": ((SHORT, SPOKEN), (), SPOKEN),
    "the claimant's own words": ((FULLER, SPOKEN), ("Omar Said",), "the bridge is ours now"),
    "in straight marks": ((STRAIGHT,), ("Said",), "We will not give it back."),
    "a phrase at arm's length is not speech": ((SCARE,), ("Omar Said",), SCARE),
    "who is named before who is not": ((OTHERS, SPOKEN), ("A guard",), OTHERS[14:-2]),
    "somebody who is named nowhere": ((FULLER,), ("The mayor",), FULLER),
}


@pytest.mark.parametrize(("clauses", "names", "expected"), QUOTED.values(), ids=QUOTED)
def test_what_is_quoted(clauses, names, expected):
    run = make_run(article=make_article(text="\n".join(clauses)))
    proposal = make_proposal(run=run, evidence=clauses)
    span = best_quote(proposal, names)
    assert (proposal.article.text[slice(*span)] if span else None) == expected


@pytest.mark.parametrize("clause", [LONG, "x" * 300], ids=["words", "no space"])
def test_what_is_too_long_is_cut_between_words(clause):
    proposal = make_proposal(evidence=(clause,))
    start, end = best_quote(proposal)
    assert start == 0
    assert end <= LONGEST
    assert clause[end : end + 1] in {" ", "x"}


def test_space_round_a_clause_is_left_out():
    proposal = make_proposal(evidence=(f"  {SHORT}\n",))
    assert best_quote(proposal) == (2, 2 + len(SHORT))
