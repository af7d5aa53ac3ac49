"""How exactly a phrase says where: coordinates are those of a named place, or none."""

from __future__ import annotations

from dataclasses import dataclass

from .entries import Entry
from .phrases import After, Before

# Beside a town, not in it
_BESIDE = tuple(
    "outskirts suburb edge gate environs vicinity countryside area hill mountain entrance".split()
)
_WHOLE = ("part", "parts", "much", "most", "sections", "pockets", "swathes", "areas", "territory")
_SOIL = ("territory", "soil", "airspace", "waters", "lands")


@dataclass(frozen=True, slots=True)
class Where:
    """Degrees, and `where_prec` as in the codebook; None where nothing is known."""

    lat: float | None = None
    lon: float | None = None
    where_prec: int | None = None

    @classmethod
    def at(cls, entry: Entry | None) -> Where:
        return cls(entry.lat, entry.lon, entry.where_prec) if entry else cls()

    @property
    def is_point(self) -> bool:
        return self.where_prec in (1, 2)

    def nearby(self) -> Where:
        return Where(self.lat, self.lon, 2)


_VAGUE = Where(where_prec=5)


def where(entry: Entry | None, before: Before | None, after: After | None) -> Where:
    """Where “about 80 kilometers south of Tripoli” or “Kandahar province” is."""
    place = Where.at(entry)
    if after:
        place = _with_after(place, after)
    return _with_before(place, before) if before else place


def _with_after(place: Where, after: After) -> Where:
    if after.kind == "districts":
        return place if place.where_prec == 3 else Where(where_prec=3)
    if after.kind == "provinces":
        return place if place.where_prec in (3, 4) else Where(where_prec=4)
    if after.kind in ("settlements", "sites", "parts", "directions"):
        is_side = (
            after.kind in ("parts", "directions") and place.where_prec == 6
        )  # “Syria's northeast”
        return place.nearby() if place.is_point else _VAGUE if is_side else place
    if after.kind == "areas":
        return _area(place, after.words)
    return place


def _area(place: Where, word: str) -> Where:
    if word in _SOIL or place.where_prec in (3, 4, 7):
        return place
    return place.nearby() if place.is_point and word.startswith("area") else _VAGUE


def _with_before(place: Where, before: Before) -> Where:
    if before.kind in ("near", "distance", "direction", "border"):
        if place.where_prec == 7:
            return place
        return place.nearby() if before.is_near and place.is_point else _VAGUE
    if before.kind == "part":
        return _part(place, before)
    if before.kind == "type":
        return _typed(place, before.words)
    return _VAGUE if place.where_prec == 6 else place


def _part(place: Where, before: Before) -> Where:
    word = before.words.removesuffix(" of").rpartition(" ")[2]
    if place.is_point:
        return place.nearby() if word.startswith(_BESIDE) else place
    is_whole = word in _WHOLE and before.words.removeprefix("the ") == f"{word} of"
    return place if is_whole or place.where_prec != 6 else _VAGUE


def _typed(place: Where, type_: str) -> Where:
    word = type_.removesuffix(" of").rpartition(" ")[2]
    if place.where_prec in (1, None):
        if word in ("province", "governorate", "region", "state", "oblast"):
            return Where(where_prec=4)
        if word in ("district", "county", "municipality"):
            return Where(where_prec=3)
        return place if place.where_prec else Where(where_prec=1)
    return place
