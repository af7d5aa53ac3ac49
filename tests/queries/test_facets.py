from __future__ import annotations

from timeline.queries.facets import facets
from timeline.queries.filters import Filter, Matcher

from .make_rows import TREE
from .test_filters import ROWS


def counts(asked, name):
    """value -> count of one facet, in its order."""
    facet = next(each for each in facets(ROWS, Matcher(asked, TREE)) if each.name == name)
    return {option.value: option.count for option in facet.options}


def test_a_parent_counts_what_its_children_do_and_stands_above_them():
    assert list(counts(Filter(), "party").items()) == [
        ("lna", 4),
        ("khalifa-haftar", 1),
        ("gna", 2),
    ]


def test_a_facet_counts_what_the_other_filters_leave_and_not_itself():
    asked = Filter(party=("gna",), type=("request",))
    assert counts(asked, "party") == {"lna": 1, "khalifa-haftar": 0, "gna": 1}
    assert counts(asked, "type")["assault"] == 1
    assert counts(asked, "type")["coerce"] == 0


def test_another_party_is_counted_for_what_choosing_it_as_well_would_find():
    assert counts(Filter(party=("khalifa-haftar",)), "party") == counts(Filter(), "party")


def test_party_and_role_are_counted_for_the_same_participation():
    assert counts(Filter(role=("target",)), "party") == {
        "lna": 1,
        "khalifa-haftar": 0,
        "gna": 1,
    }
    assert counts(Filter(party=("gna",)), "role") == {"initiator": 1, "target": 1}


def test_every_count_is_what_choosing_the_option_would_leave():
    for asked in (Filter(), Filter(role=("initiator",)), Filter(type=("material-conflict",))):
        for facet in facets(ROWS, Matcher(asked, TREE)):
            for option in facet.options:
                others = {
                    name: asked.values(name) for name in ("role", "type") if name != facet.name
                }
                chosen = Filter(**{**others, facet.name: (option.value,)})
                left = len(Matcher(chosen, TREE).matching(ROWS))
                assert option.count == left, (asked, facet.name, option.value)


def test_types_stand_under_their_class_with_their_modes():
    assert list(counts(Filter(), "type")) == [
        "verbal-cooperation",
        "consult",
        "verbal-conflict",
        "request",
        "material-conflict",
        "coerce",
        "coerce.seize",
        "assault",
    ]


def test_a_value_that_no_event_has_is_shown_as_asked_for_and_unknown():
    facet = facets(ROWS, Matcher(Filter(place=("atlantis",)), TREE))[3]
    option = facet.options[-1]
    assert (option.value, option.selected, option.known, option.count) == (
        "atlantis",
        True,
        False,
        0,
    )
