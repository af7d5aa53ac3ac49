"""Events as CSV, a line an event, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable

from timeline.codebook import ROLES
from timeline.dates import say
from timeline.queries.rows import ClaimRow, EventRow

# A spreadsheet runs a cell that begins so as a formula.
# Source: OWASP, "CSV Injection", which also gives the leading apostrophe as the remedy.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

COLUMNS = (
    "id slug url title summary type mode label quad_class edtf earliest latest part_of_day "
    "date_text standing planned place place_name lat lon where_prec "
    "initiator target mediator host claims sources"
).split()


def events_as_csv(
    rows: Iterable[EventRow], *, absolute: Callable[[str], str], translate: Callable[[str], str]
) -> str:
    """A table with COLUMNS. Several parties, claims or sources of an event stand apart by “; ”."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")  # RFC 4180
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([safe_cell(cell) for cell in _cells(row, absolute, translate)])
    return out.getvalue()


def safe_cell(value: object) -> str:
    """`value` as text that a spreadsheet shows and never runs; numbers stay numbers."""
    text = "" if value is None else str(value)
    if isinstance(value, str) and text.lstrip(" ").startswith(FORMULA_STARTS):
        return f"'{text}"
    return text


def _cells(
    row: EventRow, absolute: Callable[[str], str], translate: Callable[[str], str]
) -> list[object]:
    place = row.place
    return [
        row.id,
        row.slug,
        absolute(row.url),
        row.title,
        row.summary,
        row.type,
        row.mode,
        row.label,
        row.quad_class,
        row.date.edtf,
        row.date.earliest,
        row.date.latest,
        row.date.part_of_day,
        say(row.date, times=row.times, translate=translate),
        row.standing,
        "true" if row.planned else "false",
        place and place.slug,
        place and place.name,
        place and place.lat,
        place and place.lon,
        place and place.where_prec,
        *("; ".join(p.slug for p in row.participations if p.role == role) for role in ROLES),
        "; ".join(_claim(claim) for claim in row.claims),
        "; ".join(dict.fromkeys(claim.source for claim in row.claims)),
    ]


def _claim(claim: ClaimRow) -> str:
    said = f" ({claim.said_on.isoformat()})" if claim.said_on else ""
    quote = f": “{claim.quote}”" if claim.quote else ""
    return f"{claim.claimant} {claim.stance}{said}{quote} [{claim.source}, {claim.published}]"
