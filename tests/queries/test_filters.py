from __future__ import annotations

from datetime import date

import pytest

from timeline.queries.filters import Filter, Matcher
from timeline.queries.folding import fold

from .make_rows import TREE, make_claim_row, make_part, make_place_row, make_row

ROWS = [
    make_row(
        "4 April 2019",
        slug="offensive",
        title="LNA launches its offensive",
        type="ASSAULT",
        participations=(make_part("lna"), make_part("gna", "target")),
    ),
    make_row(
        "between 4 and 6 April 2019",
        slug="gharyan",
        type="COERCE",
        mode="seize",
        place=make_place_row(),
        standing="claimed",
        participations=(make_part("lna"),),
        claims=(make_claim_row(claimant="Reuters", claimant_slug="reuters", voice="party"),),
    ),
    make_row(
        "2016",
        slug="moscow",
        type="CONSULT",
        participations=(make_part("khalifa-haftar"),),
        summary="Vīsits, twice",
    ),
    make_row(
        "by 6 April 2019",
        slug="open",
        type="REQUEST",
        participations=(make_part("gna"), make_part("lna", "target")),
        claims=(make_claim_row(quote="halt all “military” movements", source_slug="afp"),),
    ),
]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Filter(), "offensive gharyan moscow open"),
        (Filter(party=("lna",)), "offensive gharyan moscow open"),
        (Filter(party=("khalifa-haftar",)), "moscow"),
        (Filter(party=("lna",), role=("initiator",)), "offensive gharyan moscow"),
        (Filter(party=("gna",), role=("initiator",)), "open"),
        (Filter(role=("target",)), "offensive open"),
        (Filter(party=("gna", "khalifa-haftar")), "offensive moscow open"),
        (Filter(party=("nobody",)), ""),
        (Filter(type=("coerce",)), "gharyan"),
        (Filter(type=("coerce.seize", "assault")), "offensive gharyan"),
        (Filter(type=("coerce.arrest",)), ""),
        (Filter(type=("material-conflict",)), "offensive gharyan"),
        (Filter(type=("nonsense",)), ""),
        (Filter(place=("gharyan",)), "gharyan"),
        (Filter(claimant=("reuters",)), "gharyan"),
        (Filter(source=("afp",)), "open"),
        (Filter(standing=("claimed",)), "gharyan"),
        (Filter(standing=("claimed",), type=("assault",)), ""),
        (Filter(frm=date(2019, 4, 5)), "gharyan open"),
        (Filter(to=date(2019, 4, 3)), "moscow"),
        (Filter(frm=date(2019, 4, 4), to=date(2019, 4, 4)), "offensive gharyan"),
        (Filter(q="OFFENSIVE lna"), "offensive"),
        (Filter(q="offensive gharyan"), ""),
        (Filter(q="visits"), "moscow"),
        (Filter(q="halt all military"), "open"),
        (Filter(q="gharyan"), "gharyan"),
        (Filter(q="hafter"), "moscow"),
        (Filter(q="  "), "offensive gharyan moscow open"),
    ],
)
def test_a_filter_leaves(asked, expected):
    matcher = Matcher(asked, TREE, {"khalifa-haftar": ["Khalifa Hafter"]})
    assert [row.slug for row in matcher.matching(ROWS)] == expected.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fayez al-Sarrāj’s", "fayez al sarraj s"),
        ("ÉLYSÉE", "elysee"),
        ("  ", ""),
        ("طَرابُلُس", "طرابلس"),
        ("Straße_2", "strasse 2"),
    ],
)
def test_folding_forgets_case_accents_and_punctuation(text, expected):
    assert fold(text) == expected


def test_a_filter_as_parameters_keeps_their_order_and_drops_the_empty():
    asked = Filter(party=("lna", "gna"), to=date(2019, 4, 5), q="airport")
    assert asked.pairs() == [
        ("party", "lna"),
        ("party", "gna"),
        ("to", "2019-04-05"),
        ("q", "airport"),
    ]
    assert not Filter()
    assert asked


def test_toggling_a_value_adds_it_and_takes_it_away():
    asked = Filter().toggled("party", "lna")
    assert asked.party == ("lna",)
    assert asked.toggled("party", "lna") == Filter()
