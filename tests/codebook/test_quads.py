from __future__ import annotations

import re

import pytest

from timeline.codebook import QUAD_CHOICES, QUADS, QuadClass, Shape

LIGHT = "#ffffff"
DARK = "#14171a"
MARKS_NEED = 3.0  # WCAG 2.2, 1.4.11: graphical objects against what is next to them


def luminance(colour):
    """WCAG's relative luminance of #rrggbb."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(share * c for share, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#ffffff", "#000000", 21.0), ("#767676", "#ffffff", 4.54), ("#b5361c", "#b5361c", 1.0)],
)
def test_the_measure_itself(one, other, expected):
    assert contrast(one, other) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize("quad", QUADS.values(), ids=lambda quad: quad.value)
def test_colours_stand_out_from_both_themes(quad):
    assert contrast(quad.colour, LIGHT) >= MARKS_NEED
    assert contrast(quad.colour_dark, DARK) >= MARKS_NEED
    assert luminance(quad.colour_dark) > luminance(quad.colour)


@pytest.mark.parametrize(
    ("value", "colour", "shape"),
    [
        ("verbal-cooperation", "#0b6fb8", "circle"),
        ("material-cooperation", "#00806a", "square"),
        ("verbal-conflict", "#9a6200", "triangle"),
        ("material-conflict", "#b5361c", "diamond"),
        ("statement-or-other", "#5b6470", "cross"),
    ],
)
def test_a_class_keeps_its_colour_and_shape(value, colour, shape):
    quad = QUADS[QuadClass(value)]
    assert (quad.colour, quad.shape) == (colour, shape)


def test_no_two_classes_look_or_sound_alike():
    for look in ("label", "definition", "colour", "colour_dark", "shape", "symbol", "symbol_open"):
        assert len({getattr(quad, look) for quad in QUADS.values()}) == len(QuadClass), look


@pytest.mark.parametrize("quad", QUADS.values(), ids=lambda quad: quad.value)
def test_a_class_is_complete(quad):
    assert re.fullmatch(r"#[0-9a-f]{6}", quad.colour)
    assert re.fullmatch(r"#[0-9a-f]{6}", quad.colour_dark)
    assert quad.symbol.startswith(quad.shape)
    assert quad.symbol_open == f"{quad.symbol}-open"
    assert len(quad.definition) <= 240


def test_every_class_and_shape_is_used():
    assert list(QUADS) == list(QuadClass)
    assert {quad.shape for quad in QUADS.values()} == set(Shape)
    assert QUAD_CHOICES[2] == ("verbal-conflict", "Verbal conflict")
