"""What the record calls things that are asked for, though no event of a timeline has them."""

from __future__ import annotations

from django.utils.translation import gettext

from timeline.codebook import ROLES, STANDINGS, resolve_type_filter
from timeline.models import Place, Source

from .facets import Names
from .filters import Filter, facet_values
from .parties import PartyTree
from .rows import EventRow


def names_of(asked: Filter, rows: list[EventRow], tree: PartyTree) -> Names:
    """The names of all values asked for that the record knows, by facet and value.

    At most two queries, and none for what `rows` have.
    """
    claimants = _not_in(rows, asked.claimant, "claimant")
    sources = _not_in(rows, asked.source, "source")
    outlets = _named(Source, claimants | sources)
    types = {value: resolve_type_filter(value) for value in asked.type}
    return {
        "party": tree.names,
        "role": {value: gettext(term.label) for value, term in ROLES.items()},
        "type": {value: gettext(found.label) for value, found in types.items() if found},
        "place": _named(Place, _not_in(rows, asked.place, "place")),
        "claimant": tree.names | outlets | {"not-named": gettext("not named")},
        "standing": {value: gettext(term.label) for value, term in STANDINGS.items()},
        "source": outlets,
    }


def _not_in(rows: list[EventRow], values: tuple[str, ...], facet: str) -> set[str]:
    if not values:
        return set()
    return set(values).difference(*(facet_values(row, facet) for row in rows))


def _named(model: type[Place] | type[Source], slugs: set[str]) -> dict[str, str]:
    if not slugs:
        return {}
    return dict(model.objects.filter(slug__in=slugs).values_list("slug", "name"))
