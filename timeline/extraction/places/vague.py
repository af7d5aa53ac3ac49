"""Places that are named by what they are: “the southern provinces”, “an Iraqi air base”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from .words import either


def vague_areas(text: str) -> Iterator[tuple[int, int]]:
    """Where “the southern provinces”, “the east of the country”, “the south” stand."""
    for match in chain(_areas().finditer(text), _points().finditer(text)):
        yield match.start(), match.end()


def site_after(text: str, end: int) -> re.Match[str] | None:
    """“ air base”, “ military bases”, “ territory” behind a country's adjective."""
    return _sites().match(text, end)


@cache
def _areas() -> re.Pattern[str]:
    kinds = r"(?:provinces?|regions?|areas?|parts?|districts?|states|towns|villages|cities|suburbs"
    kinds += r"|coast|border|front|front ?lines?|mountains|desert|highlands)"
    return re.compile(
        rf"\b(?i:the (?:country['’]s )?{either('sides')} {kinds})\b"
        r"(?: of the country)?(?! of (?:the )?[A-Z])"
    )


@cache
def _points() -> re.Pattern[str]:
    """“the south”, “in the South”; “the West” is a party, “to the south” a direction."""
    return re.compile(
        rf"(?<!\bto )\b(?:the (?:country['’]s )?(?:far |deep )?{either('directions')}"
        r"|(?<=\bin )the (?:South|North|East))"
        r"(?: of the country)?\b(?=[.,;:)]|$|\n| (?:with|in|on|by|after|and|as|where|which|since"
        r"|during|is|was|has|have|had|were|are|to|from|for|over|while|but|when|that)\b)"
    )


@cache
def _sites() -> re.Pattern[str]:
    kinds = either("sites", "settlements", "areas", "provinces", plural=True)
    return re.compile(rf" (?:[a-z-]+ ){{0,2}}?(?P<kind>{kinds})\b(?!['’-]| in (?:the )?[A-Z])")
