"""A place found in a text, with what stands round it, made into a mention."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.extraction.found import FoundPlace

from .actors import is_actor
from .entries import Entry
from .mention import PlaceMention
from .names import Name
from .phrases import After, Before
from .precision import where
from .reading import Reading
from .relations import relation_of

_NOT_WHERE = frozenset(["bodies", "happenings", ""])
_BESIDE = frozenset(["near", "outside", "around"])
_ARTICLES = frozenset(["the", "a", "an", "one"])


@dataclass(frozen=True, slots=True)
class Spot:
    """`is_description`: only tells where the place before it is, if one stands there."""

    mention: PlaceMention
    is_description: bool = False


def spot(
    reading: Reading,
    core: tuple[int, int],
    entry: Entry | None,
    before: Before | None = None,
    after: After | None = None,
    *,
    name: Name | None = None,
    shown: tuple[int, int] | None = None,
) -> Spot:
    """The place whose own words are `core`. `shown`: the words to name it by, if others.

    Only what has a `name` of a list can stand for a party.
    """
    start = before.start if before else core[0]
    relation, phrase_start = relation_of(reading, start, before)
    acts = name is not None and is_actor(reading, name, entry, before, after, relation)
    after = after if after and after.kind not in _NOT_WHERE else None
    end = after.end if after else core[1]
    is_itself = after is None and (before is None or before.kind == "type")
    words = shown if shown and is_itself else core if is_itself else (start, end)
    found = _found(reading.text[slice(*words)], entry, before, after, is_itself)
    if relation in _BESIDE and found.where_prec == 1:  # “near the city of Nablus”
        found = replace(found, where_prec=2)
    is_near = before is not None and before.kind in ("near", "distance", "direction")
    mention = PlaceMention(start, end, found, acts, phrase_start, relation)
    return Spot(mention, is_near and phrase_start >= start)


def _found(
    text: str, entry: Entry | None, before: Before | None, after: After | None, is_itself: bool
) -> FoundPlace:
    """`is_itself`: the entry, and not something near it or within it."""
    at = where(entry, before, after)
    known = entry if is_itself else None
    return FoundPlace(
        without_article(text),
        known.slug if known else "",
        entry.country if entry else "",
        at.lat,
        at.lon,
        at.where_prec,
        known.geonames_id if known else None,
    )


def without_article(text: str) -> str:
    first, _, rest = " ".join(text.split()).partition(" ")
    return rest if first.lower() in _ARTICLES and rest else " ".join(text.split())
