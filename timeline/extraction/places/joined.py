"""Mentions beside each other: descriptions go, what “and” joins is told the same way."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from .mention import PlaceMention
from .spots import Spot

_COUNTRY = 6  # where_prec
_DESCRIBES = re.compile(
    r"\s?[,(–—-]+\s?(?:(?:which|that) (?:is|lies) |located |situated |lying |just )?"
)
_JOINS = re.compile(r"(?:,| and| or|, and|, or|/) ?(?:the |in )?|['’]s ")
_OWNS = re.compile(r"['’]s ")


def joined(spots: Iterable[Spot], text: str) -> list[PlaceMention]:
    """The mentions in their order, none within another."""
    found: list[PlaceMention] = []
    told = 0  # to where
    for spot in sorted(spots, key=lambda spot: (spot.mention.start, -spot.mention.end)):
        mention, before = spot.mention, found[-1] if found else None
        if mention.start < told:
            continue
        gap, told = text[told : mention.start], mention.end
        if before and _describes(spot, before, gap):
            continue
        if before and _is_wider(before, mention, gap):
            found.pop()
        found.append(_told_alike(mention, before, gap) if before else mention)
    return found


def _describes(spot: Spot, before: PlaceMention, gap: str) -> bool:
    """“Gharyan, about 80 kilometers south of Tripoli”; “Herat, Afghanistan”."""
    place, country = spot.mention.place, before.place.country
    if before.place.where_prec == _COUNTRY:
        return False
    if gap == ", " and place.where_prec == _COUNTRY and not spot.mention.relation:
        return country in ("", place.country)
    return spot.is_description and bool(_DESCRIBES.fullmatch(gap))


def _is_wider(before: PlaceMention, mention: PlaceMention, gap: str) -> bool:
    """“Nigeria's Borno state”; “Ukraine's second city, Kharkiv”."""
    if _OWNS.fullmatch(gap):
        return mention.place.where_prec != _COUNTRY
    is_site = before.place.where_prec == _COUNTRY and before.place.geonames_id is None
    return gap == ", " and is_site and mention.place.country == before.place.country


def _told_alike(mention: PlaceMention, before: PlaceMention, gap: str) -> PlaceMention:
    """“in Baghdad and Basra”: both are in."""
    if mention.relation or not _JOINS.fullmatch(gap):
        return mention
    return replace(mention, relation=before.relation, phrase_start=before.phrase_start)
