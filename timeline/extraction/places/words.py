"""The words that stand beside names of places, by class: words.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

_NUMERALS = "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty"


@cache
def words(name: str) -> frozenset[str]:
    """The words and phrases of a class, in lower case."""
    listed = _data()[name].replace("\n", " ").split(",")
    return frozenset(word.strip() for word in listed)


def either(*names: str, plural: bool = False) -> str:
    """A regular expression for any word of the classes, the longest first."""
    found = sorted({word for name in names for word in words(name)}, key=len, reverse=True)
    return f"(?:{'|'.join(word.replace(' ', '[ -]') for word in found)}){'s?' if plural else ''}"


def numerals() -> str:
    return "|".join(_NUMERALS.split())


@cache
def _data() -> dict[str, str]:
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))
