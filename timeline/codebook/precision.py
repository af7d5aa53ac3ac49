"""How a date is known, and how exactly a place is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .marking import gettext_noop as _
from .terms import Term, choices, table


class DateBasis(StrEnum):
    STATED = "stated"
    RELATIVE = "relative"
    INFERRED = "inferred"
    EDITOR = "editor"


DATE_BASES: dict[str, Term] = table(
    Term(DateBasis.STATED, _("Stated"), _("The article gives the date.")),
    Term(
        DateBasis.RELATIVE,
        _("Relative"),
        _("Reckoned from the day of publication: “yesterday”, “this week”."),
    ),
    Term(
        DateBasis.INFERRED,
        _("Inferred"),
        _("The article gives no date; other facts in it set the bounds."),
    ),
    Term(DateBasis.EDITOR, _("Editor"), _("Set by an editor from knowledge beyond the article.")),
)


@dataclass(frozen=True, slots=True)
class WherePrecision:
    """A step of UCDP's `where_prec` scale: 1 is the most exact, and 7 is apart from the rest."""

    value: int
    label: str
    definition: str


WHERE_PRECS: dict[int, WherePrecision] = {
    step.value: step
    for step in (
        WherePrecision(
            1,
            _("Exact place"),
            _("The source names the place itself: a town, a village, a site."),
        ),
        WherePrecision(
            2,
            _("Near a place"),
            _("Close to a named place, within about 25 kilometres of it."),
        ),
        WherePrecision(
            3,
            _("District"),
            _("Known to the district or municipality: the second step below the country."),
        ),
        WherePrecision(
            4,
            _("Region"),
            _("Known to the region or province: the first step below the country."),
        ),
        WherePrecision(
            5,
            _("Line or vague area"),
            _("Along a road, a river or a border, or in an area without fixed limits."),
        ),
        WherePrecision(6, _("Country"), _("Nothing more exact than the country is known.")),
        WherePrecision(
            7,
            _("International waters or airspace"),
            _("At sea or in the air, outside any country."),
        ),
    )
}

DATE_BASIS_CHOICES = choices(DATE_BASES.values())
WHERE_PREC_CHOICES: tuple[tuple[int, str], ...] = tuple(
    (step.value, step.label) for step in WHERE_PRECS.values()
)
