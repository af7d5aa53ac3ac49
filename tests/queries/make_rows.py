"""Rows for tests, without a database."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from timeline.codebook import label_for, quad_of
from timeline.dates import parse_entry
from timeline.queries.parties import PartyTree
from timeline.queries.rows import ClaimRow, EventRow, ParticipationRow, PlaceRow

numbers = count(1)

TREE = PartyTree(
    names={
        "lna": "Libyan National Army",
        "khalifa-haftar": "Khalifa Haftar",
        "gna": "Government of National Accord",
        "un": "United Nations",
    },
    parents={"lna": None, "khalifa-haftar": "lna", "gna": None, "un": None},
)


def make_part(slug: str, role: str = "initiator") -> ParticipationRow:
    top = TREE.top(slug)
    return ParticipationRow(slug, TREE.names[slug], role, top, TREE.names[top])


def make_claim_row(**fields: Any) -> ClaimRow:
    defaults = {
        "id": next(numbers),
        "claimant": "RFE/RL",
        "claimant_slug": "rferl",
        "party": None,
        "voice": "outlet",
        "stance": "asserts",
        "said_on": None,
        "quote": "",
        "summary": "",
        "source_slug": "rferl",
        "source": "RFE/RL",
        "article_title": "An article",
        "article_url": None,
        "published": date(2019, 4, 6),
    }
    return ClaimRow(**defaults | fields)


def make_place_row(**fields: Any) -> PlaceRow:
    defaults = {"lat": 32.1, "lon": 13.0, "where_prec": 1, "country": "LY"}
    return PlaceRow(**{"slug": "gharyan", "name": "Gharyan"} | defaults | fields)


def make_row(date: str = "5 April 2019", **fields: Any) -> EventRow:
    """A row; `date` is what an editor would type."""
    number = next(numbers)
    type_, mode = fields.get("type", "ASSAULT"), fields.get("mode", "")
    defaults = {
        "id": number,
        "slug": f"event-{number}",
        "url": f"/libya-2019/events/event-{number}/",
        "title": f"Event {number}",
        "summary": "",
        "type": type_,
        "mode": mode,
        "label": label_for(type_, mode),
        "quad_class": quad_of(type_).value,
        "date": parse_entry(date),
        "date_words": "",
        "times": 1,
        "planned": False,
        "standing": "reported-by-one",
        "place": None,
        "participations": (),
        "claims": (make_claim_row(),),
        "after_id": None,
        "disputes": (),
    }
    return EventRow(**defaults | fields)
