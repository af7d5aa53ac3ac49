"""What a reader could filter by, and how many events each choice would leave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.utils.translation import gettext, gettext_lazy

from timeline.codebook import QUADS, ROLES, STANDINGS, TYPES, filter_value, label_for, quad_of

from .filters import FACETS, Matcher, facet_values
from .rows import EventRow

# Labels by facet and value
Names = dict[str, dict[str, str]]

TITLES = {
    "party": gettext_lazy("Party"),
    "role": gettext_lazy("Role"),
    "type": gettext_lazy("Type"),
    "place": gettext_lazy("Place"),
    "claimant": gettext_lazy("Said by"),
    "standing": gettext_lazy("Standing"),
    "source": gettext_lazy("Source"),
}


@dataclass(frozen=True, slots=True)
class Option:
    """A choice in a facet. `count`: the events it leaves together with all other filters.

    `known` is False for a value asked for that the record does not know at all.
    """

    value: str
    label: str
    count: int
    selected: bool
    depth: int = 0
    known: bool = True


@dataclass(frozen=True, slots=True)
class Facet:
    name: str
    title: str
    options: tuple[Option, ...]

    @property
    def selected(self) -> int:
        """How many of its choices are made."""
        return sum(option.selected for option in self.options)


def facets(rows: list[EventRow], matcher: Matcher, names: Names | None = None) -> list[Facet]:
    """The facets of all `rows` of a timeline, counted for what the other filters leave.

    A choice that no row has is not offered, unless it is asked for; `names` gives its label.
    """
    return [_facet(name, rows, matcher, (names or {}).get(name, {})) for name in FACETS]


def _facet(name: str, rows: list[EventRow], matcher: Matcher, names: dict[str, str]) -> Facet:
    values_of = _values_of(name, matcher)
    test = "participation" if name in ("party", "role") else name
    counts = Counter(value for row in matcher.matching(rows, but=test) for value in values_of(row))
    asked = matcher.asked.values(name)
    labels = _labels(name, rows, matcher)
    options = [
        Option(value, label, counts[value], value in asked, _depth(name, value, matcher))
        for value, label in labels.items()
    ]
    strange = [value for value in asked if value not in labels]
    options += [
        Option(value, names.get(value, value), 0, selected=True, known=value in names)
        for value in strange
    ]
    return Facet(name, str(TITLES[name]), tuple(options))


def _values_of(name: str, matcher: Matcher) -> Callable[[EventRow], set[str]]:
    """How to read from a row the values that facet `name` counts it under."""
    if name == "party":
        roles = matcher.asked.role
        return lambda row: {
            slug
            for part in row.participations
            if not roles or part.role in roles
            for slug in _upwards(part.slug, matcher)
        }
    if name == "role":
        parties = matcher.parties_asked()
        return lambda row: {
            part.role
            for part in row.participations
            if not matcher.asked.party or part.slug in parties
        }
    if name == "type":
        return _type_values
    return lambda row: facet_values(row, name)


def _upwards(slug: str, matcher: Matcher) -> Iterable[str]:
    """A party and those above it: a filter by any of them finds it."""
    found: list[str] = []
    at: str | None = slug
    while at and at not in found:
        found.append(at)
        at = matcher.tree.parents.get(at)
    return found


def _type_values(row: EventRow) -> set[str]:
    return {quad_of(row.type).value, filter_value(row.type), filter_value(row.type, row.mode)}


def _labels(name: str, rows: list[EventRow], matcher: Matcher) -> dict[str, str]:
    """The choices of a facet that rows have, with their labels, in the order to show them."""
    if name == "party":
        return _party_labels(rows, matcher)
    if name == "role":
        used = {part.role for row in rows for part in row.participations}
        return {role: gettext(ROLES[role].label) for role in ROLES if role in used}
    if name == "type":
        return _type_labels(rows)
    if name == "standing":
        present = {row.standing for row in rows}
        return {each: gettext(STANDINGS[each].label) for each in STANDINGS if each in present}
    return _named_labels(name, rows)


def _named_labels(name: str, rows: list[EventRow]) -> dict[str, str]:
    """Places, claimants or sources: the most frequent first, then by name."""
    names: dict[str, str] = {}
    for row in rows:
        if name == "place" and row.place:
            names[row.place.slug] = row.place.name
        if name == "claimant":
            names |= {claim.claimant_slug: claim.claimant for claim in row.claims}
        if name == "source":
            names |= {claim.source_slug: claim.source for claim in row.claims}
    totals = Counter(value for row in rows for value in facet_values(row, name))
    return dict(sorted(names.items(), key=lambda item: (-totals[item[0]], item[1])))


def _party_labels(rows: list[EventRow], matcher: Matcher) -> dict[str, str]:
    """Parties as a tree read from above, the most active first on each level."""
    tree = matcher.tree
    totals = Counter(
        slug
        for row in rows
        for slug in {up for part in row.participations for up in _upwards(part.slug, matcher)}
    )

    def ranked(parent: str | None) -> list[str]:
        level = [slug for slug in totals if tree.parents.get(slug) == parent]
        return sorted(level, key=lambda slug: (-totals[slug], tree.names[slug]))

    def walk(parent: str | None) -> Iterable[str]:
        for slug in ranked(parent):
            yield slug
            yield from walk(slug)

    return {slug: tree.names[slug] for slug in walk(None)}


def _type_labels(rows: list[EventRow]) -> dict[str, str]:
    """Quad classes, under each its types, under each its modes."""
    used = {(row.type, row.mode) for row in rows}
    labels: dict[str, str] = {}
    for quad in QUADS:
        for code in TYPES:
            modes = sorted({mode for type_code, mode in used if type_code == code})
            if not modes or quad_of(code) != quad:
                continue
            labels.setdefault(str(quad.value), gettext(QUADS[quad].label))
            labels[filter_value(code)] = gettext(TYPES[code].label)
            for mode in filter(None, modes):
                labels[filter_value(code, mode)] = gettext(label_for(code, mode))
    return labels


def _depth(name: str, value: str, matcher: Matcher) -> int:
    """How far a choice stands below the top of its tree: 0, 1, 2."""
    if name == "party":
        return len(list(_upwards(value, matcher))) - 1
    if name == "type":
        return 2 if "." in value else int(value.upper() in TYPES)
    return 0
