"""The four classes of event, said or done, together or against each other, and a fifth for us.

A class keeps one colour and one shape on every page, so that neither has to be learnt twice and
nothing rests on colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .marking import gettext_noop as _
from .terms import Term, choices


class QuadClass(StrEnum):
    VERBAL_COOPERATION = "verbal-cooperation"
    MATERIAL_COOPERATION = "material-cooperation"
    VERBAL_CONFLICT = "verbal-conflict"
    MATERIAL_CONFLICT = "material-conflict"
    STATEMENT_OR_OTHER = "statement-or-other"


class Shape(StrEnum):
    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    CROSS = "cross"


@dataclass(frozen=True, slots=True)
class Quad(Term):
    """A class with its looks.

    `colour` is for a white background and `colour_dark` for a dark one, both as #rrggbb;
    `symbol` and `symbol_open` are plotly's names for the filled and the hollow shape.
    """

    colour: str
    colour_dark: str
    shape: Shape
    symbol: str
    symbol_open: str


_QUADS = (
    Quad(
        QuadClass.VERBAL_COOPERATION,
        _("Verbal cooperation"),
        _("Words that bring parties closer: agreeing, meeting, backing, giving way."),
        colour="#0b6fb8",
        colour_dark="#5cb0f2",
        shape=Shape.CIRCLE,
        symbol="circle",
        symbol_open="circle-open",
    ),
    Quad(
        QuadClass.MATERIAL_COOPERATION,
        _("Material cooperation"),
        _("Deeds that help or ease: working together, giving aid, pulling back, setting free."),
        colour="#00806a",
        colour_dark="#3fc4a8",
        shape=Shape.SQUARE,
        symbol="square",
        symbol_open="square-open",
    ),
    Quad(
        QuadClass.VERBAL_CONFLICT,
        _("Verbal conflict"),
        _("Words against another: calls and demands, accusations, refusals, threats."),
        colour="#9a6200",
        colour_dark="#e3a83b",
        shape=Shape.TRIANGLE,
        symbol="triangle-up",
        symbol_open="triangle-up-open",
    ),
    Quad(
        QuadClass.MATERIAL_CONFLICT,
        _("Material conflict"),
        _("Deeds against another, from protests and broken ties to coercion and fighting."),
        colour="#b5361c",
        colour_dark="#ff8a6b",
        shape=Shape.DIAMOND,
        symbol="diamond",
        symbol_open="diamond-open",
    ),
    Quad(
        QuadClass.STATEMENT_OR_OTHER,
        _("Statement or other"),
        _("Comments, denials and announcements, and what fits no other class. Not in PLOVER."),
        colour="#5b6470",
        colour_dark="#a9b4c0",
        shape=Shape.CROSS,
        symbol="cross",
        symbol_open="cross-open",
    ),
)

QUADS: dict[QuadClass, Quad] = {QuadClass(quad.value): quad for quad in _QUADS}
QUAD_CHOICES = choices(_QUADS)
