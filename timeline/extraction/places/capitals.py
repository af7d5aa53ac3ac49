"""“the capital”, “the Libyan capital, Tripoli”, “the capital of Libya”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .names import Name

_THE_CAPITAL = re.compile(
    r"\b[Tt]he (?:country['’]s )?capital(?: city)?\b(?! of\b|['’-]| (?:market|gains?)\b)"
)
_AFTER_ADJECTIVE = re.compile(r" (?:[a-z]+ )?capital(?: city)?\b(?!['’]s)")
_OWN = re.compile(r"['’]s (?:[a-z]+ )?capital(?: city)?\b(?!['’]s)")
_OF = re.compile(r"\b(?:the )?capital(?: city)? of (?:the )?$", re.I)
_TO_ITS_NAME = re.compile(r",? (?:city of |of )?")
_MOST_BEFORE = 30  # characters


@dataclass(frozen=True, slots=True)
class Capital:
    """`start` is at “the”, `core` behind it. `country`: by its adjective, or what the text is
    about. `named_at`: where its name would begin."""

    start: int
    core: int
    end: int
    country: str
    named_at: int


def capitals_in(text: str, names: Sequence[Name], country: str) -> Iterator[Capital]:
    """The capitals that a text about `country` speaks of."""
    for name in names:
        is_country = bool(name.entries) and name.entries[0].is_country
        pattern = _AFTER_ADJECTIVE if name.country else _OWN if is_country else None
        match = pattern.match(text, name.end) if pattern else None
        if match:
            has_article = text[max(0, name.start - 4) : name.start].lower() == "the "
            of = name.country or name.entries[0].country
            yield _capital(text, name.start - 4 * has_article, name.start, match.end(), of)
    for match in _THE_CAPITAL.finditer(text):
        yield _capital(text, match.start(), match.start() + 4, match.end(), country)


def start_of_capital_of(text: str, start: int) -> int | None:
    """Where “the capital of” begins, before a country's name at `start`."""
    begin = max(0, start - _MOST_BEFORE)
    match = _OF.search(text[begin:start])
    return begin + match.start() if match else None


def _capital(text: str, start: int, core: int, end: int, country: str) -> Capital:
    match = _TO_ITS_NAME.match(text, end)
    return Capital(start, core, end, country, match.end() if match else -1)
