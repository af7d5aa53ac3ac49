"""Where things happen: names of places in a text, and what stands round them."""

from __future__ import annotations

from .gazetteer import Gazetteer
from .mention import PlaceMention

__all__ = ["Gazetteer", "PlaceMention"]
