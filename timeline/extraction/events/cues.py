"""What kind of happening a saying is, where it tells of none: a demand, a reproach, a denial."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from spacy.tokens import Token

from .modality import is_negated


@dataclass(frozen=True, slots=True)
class Cue:
    type: str
    mode: str
    lemmas: frozenset[str]
    future: bool


def type_of_saying(content: Sequence[Token]) -> tuple[str, str]:
    """Type and mode of a saying by the words of its `content`: STATEMENT where no cue fits."""
    if _is_denial(content):
        return "STATEMENT", "deny"
    lemmas = {token.lemma_.lower() for token in content}
    is_future = bool(lemmas & {"will", "shall", "would"})
    for cue in cues():
        if cue.lemmas & lemmas and (is_future or not cue.future):
            return cue.type, cue.mode
    return "STATEMENT", "comment"


def _is_denial(content: Sequence[Token]) -> bool:
    """Whether somebody says that they did not do something: “that it was not helping”."""
    for token in content:
        if token.pos_ in ("VERB", "AUX") and is_negated(token) and token.dep_ == "ccomp":
            subjects = [c for c in token.children if c.dep_ == "nsubj"]
            if any(c.tag_ == "PRP" for c in subjects):
                return True
    return False


@cache
def cues() -> tuple[Cue, ...]:
    read = tomllib.loads(files(__package__).joinpath("cues.toml").read_text("utf-8"))
    return tuple(
        Cue(row["type"], row["mode"], frozenset(row["lemmas"].split()), row.get("future", False))
        for row in read["cues"]
    )
