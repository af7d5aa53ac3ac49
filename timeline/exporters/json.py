"""Events as JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from timeline.dates import say
from timeline.queries.rows import ClaimRow, EventRow, PlaceRow


def event_as_json(row: EventRow, *, translate: Callable[[str], str]) -> dict[str, Any]:
    """One event as plain values; `url` is a path on this site, days are YYYY-MM-DD."""
    return {
        "id": row.id,
        "slug": row.slug,
        "url": row.url,
        "title": row.title,
        "summary": row.summary,
        "type": row.type,
        "mode": row.mode,
        "label": row.label,
        "quad_class": row.quad_class,
        "edtf": row.date.edtf,
        "earliest": row.date.earliest and row.date.earliest.isoformat(),
        "latest": row.date.latest and row.date.latest.isoformat(),
        "part_of_day": row.date.part_of_day,
        "date_text": say(row.date, times=row.times, translate=translate),
        "standing": row.standing,
        "planned": row.planned,
        "place": _place(row.place) if row.place else None,
        "parties": [
            {"slug": part.slug, "name": part.name, "role": part.role} for part in row.participations
        ],
        "claims": [_claim(claim) for claim in row.claims],
    }


def _place(place: PlaceRow) -> dict[str, Any]:
    return {
        "slug": place.slug,
        "name": place.name,
        "lat": place.lat,
        "lon": place.lon,
        "where_prec": place.where_prec,
    }


def _claim(claim: ClaimRow) -> dict[str, Any]:
    return {
        "claimant": claim.claimant,
        "party": claim.party,
        "stance": claim.stance,
        "said_on": claim.said_on and claim.said_on.isoformat(),
        "quote": claim.quote or None,
        "summary": claim.summary,
        "source": claim.source,
        "article_title": claim.article_title,
        "article_url": claim.article_url,
        "published": claim.published.isoformat(),
    }
