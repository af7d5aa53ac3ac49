"""Whether two names may be one party's."""

from __future__ import annotations

from timeline.extraction.parties.naming import Name, fold
from timeline.extraction.parties.nouns import party_nouns

_VAGUE = frozenset({"former", "new", "other", "others", "local", "two", "three", "more", "people"})


def agree(some: list[Name], others: list[Name]) -> bool | None:
    """Whether two lists name somebody in common; None where one of them names nobody."""
    if not some or not others:
        return None
    return any(same_party(a, b) for a in some for b in others)


def same_party(a: Name, b: Name) -> bool:
    """Whether two names may be one party's: they share a word that tells parties apart."""
    one, other = fold(a.text).split(), fold(b.text).split()
    if one == other:
        return True
    return bool(_telling(one) & _telling(other))


def _telling(words: list[str]) -> set[str]:
    return {w for w in words if w not in party_nouns() and w not in _VAGUE and len(w) > 1}
