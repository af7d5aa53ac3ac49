"""How names are compared: without case, accents, apostrophes and kinds of hyphen and article."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

# “U.S.”, “Sana'a”, “N'Djamena”; the s of “Tripoli's” is left outside
_WORD = re.compile(r"(?:[A-Z]\.)+(?:[A-Z]\b)?|(?!(?<=['’])s\b)[^\W_]+(?:['’ʼʻ‘`](?!s\b)[^\W_]+)*")
_MARKS = re.compile(r"[^\w]|_")
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae"})

# The Arabic article in its many spellings: “al-Bab”, “ez-Zor”, “Ash Shaykh”
_ARTICLES = frozenset("al el az ez ar er as es ash esh at et ath ad ed an en".split())
_ALWAYS_ARTICLES = frozenset("al el ez az ash esh".split())
ARTICLE = "al"


class Word(NamedTuple):
    """A word of a text: its place in it, as written, and as compared."""

    start: int
    end: int
    text: str
    folded: str


def cut(text: str) -> list[Word]:
    """The words of a text, without punctuation."""
    found = []
    for match in _WORD.finditer(text):
        word = match[0]
        folded = word.lower() if word.isascii() and word.isalnum() else fold_word(word)
        if folded in _ARTICLES and _is_article(text, match.end(), word, folded):
            folded = ARTICLE
        found.append(Word(match.start(), match.end(), word, folded))
    return found


def fold_name(name: str) -> str:
    """A name as compared: folded words with one blank between."""
    if name.isascii() and name.isalpha():
        return name.lower()
    words = [fold_word(match[0]) for match in _WORD.finditer(name)]
    last = len(words) - 1
    return " ".join(
        ARTICLE if word in _ARTICLES and place < last else word for place, word in enumerate(words)
    )


@lru_cache(maxsize=2**14)
def fold_word(word: str) -> str:
    if not word.isascii():
        parts = unicodedata.normalize("NFKD", word.lower().translate(_LETTERS))
        word = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return _MARKS.sub("", word).lower()


def _is_article(text: str, end: int, word: str, folded: str) -> bool:
    after = text[end : end + 2]
    if folded in _ALWAYS_ARTICLES or after[:1] == "-":
        return len(after) == 2
    return word[0].isupper() and after[:1] == " " and after[1:].isupper()


def is_one_name(text: str, words: Sequence[Word]) -> bool:
    """Whether nothing parts the words: blanks, hyphens, the full stop of “St.”."""
    for word, after in zip(words, words[1:], strict=False):
        gap = text[word.end : after.start]
        if gap not in (" ", "-", "‑", "\n", "–") and not (
            gap == ". " and word.folded in ("st", "ste", "mt", "ft")
        ):
            return False
    return True
