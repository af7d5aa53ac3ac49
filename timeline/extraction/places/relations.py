"""The preposition that ties a place to its clause."""

from __future__ import annotations

from bisect import bisect_left

from .phrases import Before
from .reading import Reading
from .words import words

_FORMS = {"towards": "toward", "throughout": "throughout", "onto": "on"}
_OF = frozenset(["outside", "inside"])
_PARTICLES = frozenset("on up out off over back".split())
_MODIFIERS = frozenset("DT JJ JJR JJS VBN VBG RB PRP$ PDT CD HYPH".split())
_MOST_WORDS = 4  # between a preposition and its place: “in the long-besieged southern …”


def relation_of(reading: Reading, start: int, before: Before | None) -> tuple[str, int]:
    """The preposition before the phrase that begins at `start`, and where that stands."""
    place = bisect_left(reading.words, start, key=lambda word: word.start) - 1
    for steps in range(_MOST_WORDS):
        if place < 0 or not _is_blank(reading.gap(place)):
            break
        word = reading.words[place]
        if word.folded in words("prepositions"):
            if steps == 0 and word.folded in _PARTICLES and _own(before):
                break  # “went on in and around”
            if word.folded == "of" and place and reading.words[place - 1].folded in _OF:
                place -= 1  # “outside of the city”
                word = reading.words[place]
            return _FORMS.get(word.folded, word.folded), word.start
        if not _is_modifier(reading, place, steps):
            break
        place -= 1
    return _own(before), start


def _is_blank(gap: str) -> bool:
    return gap in (" ", "-", "\n", "  ")


def _is_modifier(reading: Reading, place: int, steps: int) -> bool:
    word = reading.words[place]
    if word.folded in ("the", "a", "an") or reading.gap(place) == "-":
        return True
    token = reading.token(word.start)
    if not reading.is_tagged or token is None:
        return word.text.islower() and word.folded.endswith("ed")
    return token.tag_ in _MODIFIERS


def _own(before: Before | None) -> str:
    """“80 km south of Tripoli” and “near Tripoli” tie themselves to the clause."""
    if before is None or before.has_site or before.kind not in ("near", "distance", "direction"):
        return ""
    first = before.words.removeprefix("just ").split()[0]
    return first if first in ("outside", "around", "in") else "near"
