"""Which classes a token belongs to, kept as flags on spaCy's vocabulary."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Collection
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from spacy.vocab import Vocab

# spaCy keeps flags 1 to 63 for each word form; it uses those below 20 itself
FIRST_FLAG = 20

# Classes made of digits
_NUMERALS = {
    "YEAR": r"1[0-9]{3}|2[01][0-9]{2}",
    "YNUM": r"[1-9][0-9]{0,3}",
    "YY": r"[0-9]{2}",
    "DAY": r"(0?[1-9]|[12][0-9]|3[01])(st|nd|rd|th)?",
    "ORDINAL": r"[1-9][0-9]{0,3}(st|nd|rd|th)",
    "NUMBER": r"[0-9]{1,15}([.,][0-9]{1,15}){0,4}",
    # What looks like a year is none: “In 2014 a three-year war”; but “2000 years”
    "QUANTITY": r"(?!(1[0-9]|20)(?!00)[0-9]{2}$)[0-9]{1,15}([.,][0-9]{1,15}){0,4}",
    "DIGITS": r"[0-9]{1,4}",
    "DECADES": r"[12]?[0-9]?[0-9]0s",
    "TEN": r"(1[0-9]|20)[0-9]0",
    "CLOCK": r"([01]?[0-9]|2[0-4]):[0-5][0-9](:[0-5][0-9])?",
    "HHMM": r"([01][0-9]|2[0-4])[0-5][0-9]",
    "DOTTED": r"[0-9]{1,2}\.[0-9]{1,2}\.(1[0-9]|20)[0-9]{2}",
    "ISOTIME": r"[0-9]{2}t[0-9]{2}(:[0-9]{2}){0,2}z?",
}


@cache
def classes() -> dict[str, frozenset[str]]:
    """Every class with its words, in lower case; those made of digits alone have none."""
    read = {name: frozenset(entry["words"].split()) for name, entry in _entries().items()}
    return {name: read.get(name, frozenset()) for name in sorted({*read, *_NUMERALS})}


def flags(vocab: Vocab) -> dict[str, int]:
    """The flag of each class, in `vocab` from now on."""
    return {
        name: vocab.add_flag(_tests(name), FIRST_FLAG + place)
        for place, name in enumerate(classes())
    }


def add_flag(vocab: Vocab, place: int, words: Collection[str], names: Collection[str]) -> int:
    """One more flag, the `place`-th: for `words` (in lower case) and the words of classes."""
    return vocab.add_flag(
        lambda text: text.lower() in words or not classes_of(text).isdisjoint(names),
        FIRST_FLAG + place,
    )


@lru_cache(maxsize=2**16)
def classes_of(text: str) -> frozenset[str]:
    """The classes that a word form, as written, belongs to."""
    word = text.lower()
    return frozenset(
        name
        for name, words in classes().items()
        if (word in words and _is_written_right(name, text))
        or (name in _NUMERALS and re.fullmatch(_NUMERALS[name], word))
    )


def _is_written_right(name: str, text: str) -> bool:
    return text[0].isupper() if _entries()[name].get("capital") else True


def _tests(name: str) -> Callable[[str], bool]:
    return lambda text: name in classes_of(text)


@cache
def _entries() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files(__package__).joinpath("lexicon.toml").read_text("utf-8"))
