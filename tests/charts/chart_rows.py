"""Rows that show everything a chart can show, and drawings as a browser parses them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

from django.template.loader import render_to_string

from tests.queries.make_rows import make_claim_row, make_row
from timeline.charts.svg import Drawing
from timeline.dates import PartialDate, parse_edtf
from timeline.queries.rows import EventRow, ParticipationRow

UNDATED = PartialDate(None, None)


def acting(*groups: str) -> tuple[ParticipationRow, ...]:
    """Initiators of their own groups, named after them."""
    return tuple(
        ParticipationRow(group, group.upper(), "initiator", group, group.upper())
        for group in groups
    )


def row(date: str = "5 April 2019", *groups: str, **fields: Any) -> EventRow:
    return make_row(date, participations=acting(*groups), **fields)


def with_date(date: PartialDate, *groups: str, **fields: Any) -> EventRow:
    return replace(row("5 April 2019", *groups, **fields), date=date)


def all_kinds() -> list[EventRow]:
    """A row for each class of event, standing and kind of date, in reading order."""
    claimed = (make_claim_row(claimant="residents"), make_claim_row(claimant="Reuters"))
    return [
        row("1-5 April 2019", "un", type="CONSULT"),
        row("4 April 2019", "lna", type="ASSAULT"),
        row("between 4 and 6 April 2019", "lna", type="COERCE", standing="claimed", claims=claimed),
        row("between 4 and 6 April 2019", "gna", type="ASSAULT", standing="contested"),
        with_date(parse_edtf("2019-04-03/.."), "un", type="AID", standing="denied"),
        with_date(parse_edtf("../2019-04-04"), "lna", "gna", type="REQUEST"),
        row("5 April 2019", "gna", type="STATEMENT", standing="denied"),
        row("late on 5 April 2019", "lna", "un", type="COOPERATE", standing="claimed"),
        row("6 April 2019", "un", type="CONSULT", standing="planned", planned=True),
        row("between 6 and 30 April 2019", "un", type="AID", standing="planned", planned=True),
        row("5 April 2019", type="OTHER", title='"Nobody" <b>& sons</b>'),
    ]


def parsed(drawing: Drawing) -> ElementTree.Element:
    """The SVG that a page gets for a drawing."""
    text = render_to_string("timeline/partials/_chart_svg.html", {"drawing": drawing})
    return ElementTree.fromstring(text)  # noqa: S314 - our own
