"""What the record knows already, as plain values: names to be recognised in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownParty:
    """A party of the record. `names`: its name and aliases; `parent`: a slug or ""."""

    slug: str
    names: tuple[str, ...]
    kind: str
    parent: str = ""


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place of the record. `names`: its name and aliases; degrees are WGS 84."""

    slug: str
    names: tuple[str, ...]
    country: str = ""
    lat: float | None = None
    lon: float | None = None
    where_prec: int | None = None
    geonames_id: int | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """The names that texts about one conflict are read with; empty for an empty record."""

    parties: tuple[KnownParty, ...] = ()
    places: tuple[KnownPlace, ...] = ()


NOTHING_KNOWN = Known()
