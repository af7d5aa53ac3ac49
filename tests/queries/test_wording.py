from __future__ import annotations

from datetime import date

import pytest

from timeline.queries.facets import facets
from timeline.queries.filters import Filter, Matcher
from timeline.queries.telling import how_known
from timeline.queries.wording import chips, sentence

from .make_rows import TREE, make_claim_row, make_row
from .test_filters import ROWS

ARMY = "Libyan National Army"


def described(asked):
    matcher = Matcher(asked, TREE)
    return sentence(len(matcher.matching(ROWS)), asked, facets(ROWS, matcher))


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Filter(), "4 events"),
        (Filter(place=("gharyan",)), "1 event at Gharyan"),
        (
            Filter(
                party=("lna",),
                role=("initiator",),
                frm=date(2019, 4, 4),
                to=date(2019, 4, 5),
            ),
            f"2 events with {ARMY} as initiator, 4 to 5 April 2019",
        ),
        (
            Filter(party=("lna", "gna")),
            f"4 events with {ARMY} or Government of National Accord",
        ),
        (Filter(role=("target",)), "2 events with a party as target"),
        (Filter(claimant=("reuters",), frm=date(2019, 4, 4)), "1 event as told by Reuters, from"),
        (Filter(q="gharyan"), "1 event, matching “gharyan”"),
    ],
)
def test_the_sentence_says_what_is_shown(asked, expected):
    assert described(asked).startswith(expected)


def test_each_filter_in_use_has_a_chip_that_leaves_the_others():
    asked = Filter(party=("lna",), place=("gharyan",), to=date(2019, 4, 5), q="town")
    found = chips(asked, facets(ROWS, Matcher(asked, TREE)))
    assert [chip.label for chip in found] == [ARMY, "Gharyan", "until 5 April 2019", "“town”"]
    assert found[0].rest == Filter(place=("gharyan",), to=date(2019, 4, 5), q="town")
    assert found[2].rest == Filter(party=("lna",), place=("gharyan",), q="town")
    assert found[3].rest.q == ""


REUTERS = {"claimant": "Reuters", "claimant_slug": "reuters", "voice": "party"}
RESIDENTS = {"claimant": "area residents", "claimant_slug": "area-residents", "voice": "words"}


@pytest.mark.parametrize(
    ("standing", "claims", "expected"),
    [
        ("reported-by-one", [{}], "Reported by RFE/RL"),
        (
            "reported-by-several",
            [{}, {"source": "AFP", "source_slug": "afp"}],
            "Reported by RFE/RL and AFP",
        ),
        ("claimed", [REUTERS, RESIDENTS], "Claimed by Reuters and area residents (RFE/RL)"),
        ("claimed", [{"voice": "unnamed"}], "Claimed by somebody not named (RFE/RL)"),
        (
            "claimed",
            [{"voice": "unnamed"}, REUTERS],
            "Claimed by Reuters and somebody not named (RFE/RL)",
        ),
        (
            "denied",
            [REUTERS | {"stance": "denies"}],
            "Denied by Reuters; nobody here says that it happened",
        ),
        (
            "contested",
            [RESIDENTS, REUTERS | {"stance": "denies"}],
            "Contested; asserted by area residents; denied by Reuters",
        ),
        ("planned", [{}], "Planned; asserted by RFE/RL"),
        (
            "contested",
            [RESIDENTS],
            "Contested; asserted by area residents; other accounts compete with it",
        ),
        ("claimed", [], "No claim yet"),
    ],
)
def test_a_card_says_how_the_event_is_known(standing, claims, expected):
    row = make_row(standing=standing, claims=tuple(make_claim_row(**claim) for claim in claims))
    assert how_known(row) == expected
