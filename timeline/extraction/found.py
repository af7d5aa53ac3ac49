"""What extraction finds in an article: plain values. Offsets are characters of its text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from timeline.dates import PartialDate


class Standing(StrEnum):
    """How one article puts an event. Review makes claims of it; see also codebook.Standing."""

    STATED = "stated"  # in the article's own voice
    CLAIMED = "claimed"  # attributed to somebody, “reportedly” included
    DENIED = "denied"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A clause that reports an event: text[start:end], half-open."""

    start: int
    end: int
    text: str

    def as_json(self) -> dict[str, Any]:
        return {"start": self.start, "end": self.end, "text": self.text}


@dataclass(frozen=True, slots=True)
class FoundParty:
    """Who acts, is acted upon, or says so. `name` as written in the text; `slug` of the record's
    party or ""."""

    name: str
    slug: str = ""


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """Where. `name` as written; the rest is "" or None where nothing is known of it.

    `where_prec`: UCDP's, 1 to 7 (see codebook.precision).
    """

    name: str
    slug: str = ""
    country: str = ""
    lat: float | None = None
    lon: float | None = None
    where_prec: int | None = None
    geonames_id: int | None = None

    def as_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "slug": self.slug,
            "country": self.country,
            "lat": self.lat,
            "lon": self.lon,
            "where_prec": self.where_prec,
            "geonames_id": self.geonames_id,
        }


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """How many of what: “more than 200 people killed” is ("killed", 200, None, "people").

    `low`, `high`: both ends, equal for an exact number, None for an open end.
    """

    what: str  # killed, wounded, captured, displaced, or "" for anything else
    low: int | None
    high: int | None
    of: str
    text: str

    def as_json(self) -> dict[str, Any]:
        return {
            "what": self.what,
            "low": self.low,
            "high": self.high,
            "of": self.of,
            "text": self.text,
        }


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """One happening, however often the article tells of it.

    `type`, `mode`: of the codebook. `date_basis`: stated, relative, inferred, as in the
    codebook; the article that gives no date has `date.edtf` None. `claimants` empty: the
    article's own voice, or nobody named. `is_background`: before what the article reports.
    `confidence`: 0 to 1, for ranking only.
    """

    title: str
    type: str
    mode: str
    date: PartialDate
    date_words: str
    date_basis: str
    initiators: tuple[FoundParty, ...]
    targets: tuple[FoundParty, ...]
    place: FoundPlace | None
    claimants: tuple[FoundParty, ...]
    standing: Standing
    evidence: tuple[Evidence, ...]
    numbers: tuple[FoundNumber, ...] = ()
    times: int = 1
    is_background: bool = False
    confidence: float = 0.5

    def as_json(self) -> dict[str, Any]:
        """Its fields for JSON; parties by name as written, and their slugs beside them."""
        return {
            "title": self.title,
            "event_type": self.type,
            "mode": self.mode,
            "edtf": self.date.edtf,
            "earliest": self.date.earliest.isoformat() if self.date.earliest else None,
            "latest": self.date.latest.isoformat() if self.date.latest else None,
            "part_of_day": self.date.part_of_day or None,
            "date_words": self.date_words,
            "date_basis": self.date_basis,
            **_parties_json("initiator", self.initiators),
            **_parties_json("target", self.targets),
            "place": self.place.as_json() if self.place else None,
            **_parties_json("claimant", self.claimants),
            "standing": self.standing.value,
            "evidence": [each.as_json() for each in self.evidence],
            "numbers": [each.as_json() for each in self.numbers],
            "times": self.times,
            "background": self.is_background,
            "confidence": round(self.confidence, 3),
        }


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one article, in the order of the text.

    `language`: ISO 639-1 of the text; nothing is proposed for any but "en".
    """

    events: tuple[FoundEvent, ...]
    language: str
    version: str  # of the pipeline

    def as_json(self) -> list[dict[str, Any]]:
        return [event.as_json() for event in self.events]


def _parties_json(role: str, parties: tuple[FoundParty, ...]) -> dict[str, list[str]]:
    return {
        f"{role}s": [party.name for party in parties],
        f"{role}_slugs": [party.slug for party in parties],
    }
