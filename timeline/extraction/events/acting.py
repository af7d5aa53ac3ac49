"""Who acts, where a weapon or a deed is named as the doer: “US air strikes killed …”."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from timeline.extraction.parties.cast import Cast
from timeline.extraction.parties.naming import Name, is_party

from .lexicon import Lexicon
from .matching import noun_rule
from .nominals import noun_parties

_MODIFIERS = frozenset({"poss", "compound", "nmod", "amod"})
_NAMED = frozenset({"NORP", "ORG", "GPE", "PERSON"})


def actors(heads: Iterable[Token], lexicon: Lexicon, cast: Cast) -> list[Name]:
    """The parties that act: named themselves, or as the owners of what is named."""
    found: dict[str, Name] = {}
    for head in heads:
        for name in _behind(head, lexicon, cast):
            found.setdefault(name.text.lower(), name)
    return list(found.values())


def _behind(head: Token, lexicon: Lexicon, cast: Cast) -> list[Name]:
    if head.pos_ == "PRON" or is_party(head):
        return cast.names([head])
    rule = noun_rule(head, lexicon)
    if rule is not None and rule.type:
        return noun_parties(head, rule, cast)[0]
    return cast.names(
        child
        for child in head.lefts
        if child.dep_ in _MODIFIERS and (child.ent_type_ in _NAMED or child.tag_ == "PRP$")
    )
