"""Charts of rows, with neither database nor request: drawn in SVG, and as plotly figures."""

from __future__ import annotations

from .figure import figure
from .strip import overview_strip
from .svg import lane_chart

__all__ = ["figure", "lane_chart", "overview_strip"]
