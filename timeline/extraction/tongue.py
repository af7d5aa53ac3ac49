"""Which language a text is in."""

from __future__ import annotations

import re

import py3langid

ENGLISH = "en"
# Letters from which on a text is long enough to tell; names alone look like any language
_ENOUGH = 60
_SEEN = 5000  # characters
_LETTERS = re.compile(r"[^\W\d_]")
# Words that English has in every sentence or two, and other languages don't
_COMMON = re.compile(r"\b(the|of|and|to|in|that|was|were|has|have|said|by|for|with)\b", re.I)


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language that most of `text` is in; "en" if in doubt."""
    beginning = text[:_SEEN]
    if len(_COMMON.findall(beginning)) > len(beginning.split()) / 8:
        return ENGLISH
    letters = _LETTERS.findall(beginning)
    is_latin = sum(letter < "\u0250" for letter in letters) >= len(letters) / 2
    if len(letters) < _ENOUGH and is_latin:
        return ENGLISH
    return str(py3langid.classify(beginning)[0])
