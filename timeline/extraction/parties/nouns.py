"""The nouns of nouns.toml, by class."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def nouns(name: str) -> frozenset[str]:
    """The lemmas of a class. Raises KeyError for a class that isn't there."""
    return _classes()[name]


@cache
def party_nouns() -> frozenset[str]:
    """Every noun that names somebody."""
    return nouns("forces") | nouns("bodies") | nouns("roles") | nouns("people")


@cache
def _classes() -> dict[str, frozenset[str]]:
    read = tomllib.loads(files(__package__).joinpath("nouns.toml").read_text("utf-8"))
    return {name: frozenset(words.split()) for name, words in read.items()}
