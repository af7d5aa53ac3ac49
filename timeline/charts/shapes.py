"""The outlines of the marks, one shape for each class of event.

Their proportions are plotly's own for the symbols of the same names, so that a mark keeps its
form when the interactive chart takes the place of the drawn one. Paths are made of absolute
M, L, C and Z with "x,y" pairs in px about the shape's middle, y downwards: plotly reads no others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import sqrt

from timeline.codebook import QUADS, QuadClass, Shape

Point = tuple[float, float]
PAIR = re.compile(r"(-?[\d.]+),(-?[\d.]+)")


@dataclass(frozen=True, slots=True)
class Outline:
    """A shape's path, and what plotly calls its size."""

    size: float
    path: str


def _polygon(*points: Point) -> str:
    return "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in points) + "Z"


def _circle(size: float) -> Outline:
    r = size / 2
    k = 0.5523 * r  # the handle with which a cubic curve comes closest to a quarter of a circle
    quarters = (
        ((r, k), (k, r), (0, r)),
        ((-k, r), (-r, k), (-r, 0)),
        ((-r, -k), (-k, -r), (0, -r)),
        ((k, -r), (r, -k), (r, 0)),
    )
    curves = "".join("C" + " ".join(f"{x:.1f},{y:.1f}" for x, y in q) for q in quarters)
    return Outline(size, f"M{r:.1f},0.0{curves}Z")


def _square(size: float) -> Outline:
    r = size / 2
    return Outline(size, _polygon((-r, -r), (r, -r), (r, r), (-r, r)))


def _triangle(size: float) -> Outline:
    r = size / 2
    half = r * 2 / sqrt(3)
    return Outline(size, _polygon((-half, r / 2), (half, r / 2), (0, -r)))


def _diamond(size: float) -> Outline:
    r = size / 2 * 1.3
    return Outline(size, _polygon((0, -r), (r, 0), (0, r), (-r, 0)))


def _cross(size: float) -> Outline:
    a, b = size / 2 * 1.2, size / 2 * 0.4
    right = ((b, -a), (b, -b), (a, -b), (a, b), (b, b), (b, a))
    left = tuple((-x, -y) for x, y in right)
    return Outline(size, _polygon(*right, *left))


OUTLINES: dict[Shape, Outline] = {
    Shape.CIRCLE: _circle(12),
    Shape.SQUARE: _square(11),
    Shape.TRIANGLE: _triangle(15),
    Shape.DIAMOND: _diamond(11),
    Shape.CROSS: _cross(11.5),
}
# Strokes that stay inside any of the shapes
HATCHING = "M-4.0,0.5L0.5,-4.0M-3.0,3.0L3.0,-3.0M-0.5,4.0L4.0,-0.5"
ARROW_START = "M9.0,-4.0L5.0,0.0L9.0,4.0"
ARROW_END = "M-9.0,-4.0L-5.0,0.0L-9.0,4.0"


def outline_of(quad_class: QuadClass) -> Outline:
    """The outline for a class of event."""
    return OUTLINES[QUADS[quad_class].shape]


def moved(path: str, right: float) -> str:
    """A path moved to the right by so many px."""
    return PAIR.sub(lambda pair: f"{float(pair[1]) + right:.1f},{pair[2]}", path)


def upturned(path: str) -> str:
    """A path with y upwards, as plotly counts the px of a shape."""
    return PAIR.sub(lambda pair: f"{pair[1]},{0 - float(pair[2]):.1f}", path)
