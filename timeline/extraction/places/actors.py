"""Whether a place's name stands for those who rule there: “Moscow said”, “Tripoli-allied”."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Token

from .context import is_capital
from .entries import Entry
from .names import Name
from .phrases import After, Before
from .reading import Reading
from .words import either, words

_WHERE = frozenset("in at near outside around inside within across throughout over into".split())
_PARTNERS = frozenset("by with against between among than like".split())
_MOST_CONJUNCTS = 6


def is_actor(
    reading: Reading,
    name: Name,
    entry: Entry | None,
    before: Before | None,
    after: After | None,
    relation: str,
) -> bool:
    """Whether the name stands for a party and not for where something happens."""
    text = reading.text
    if _is_linked(text, name.end) or text[max(0, name.start - 1) : name.start] in ("-", "–"):
        return True
    if after and after.kind == "bodies":
        return True
    if after and after.kind:
        return False
    if name.folded in words("seats"):
        return relation not in _WHERE
    if entry is None or not (entry.is_country or is_capital(entry)):
        return False
    if before and before.kind not in ("type", "side"):
        return False
    if relation == "of" and _rules_pattern().search(text[max(0, name.start - 40) : name.start]):
        return True
    if text[name.end : name.end + 2] in ("'s", "’s", "' ", "’ "):
        return True
    return relation not in _WHERE and _acts(reading, name, entry)


def _is_linked(text: str, end: int) -> bool:
    """“Tripoli-allied”, “Israel-Hamas”, “anti-Syria”."""
    return text[end : end + 1] in ("-", "–") and text[end + 1 : end + 2].isalpha()


def _acts(reading: Reading, name: Name, entry: Entry) -> bool:
    token = _root(reading, name)
    if not reading.is_parsed or token is None:
        return _is_before_act(reading, name)
    token = _first_of_conjuncts(token)
    verb = token.head.lemma_
    if token.dep_ in ("compound", "nmod", "poss"):
        return entry.is_country
    if token.dep_ == "pobj":
        return verb in _PARTNERS
    if token.dep_ in ("nsubj", "csubj"):
        return verb in words("acts") or (entry.is_country and verb not in words("suffers"))
    if token.dep_ == "nsubjpass":
        return verb in words("told") or (entry.is_country and verb not in words("suffers"))
    return token.dep_ == "dobj" and verb in words("told")


def _root(reading: Reading, name: Name) -> Token | None:
    """The token that the others of the name hang from."""
    first = reading.token(name.start)
    last = reading.token(reading.words[name.last].start)
    if first is None or last is None:
        return last
    return reading.doc[first.i : last.i + 1].root


def _first_of_conjuncts(token: Token) -> Token:
    for _ in range(_MOST_CONJUNCTS):
        if token.dep_ != "conj":
            break
        token = token.head
    return token


def _is_before_act(reading: Reading, name: Name) -> bool:
    if name.last + 1 >= len(reading.words) or reading.gap(name.last) != " ":
        return False
    return reading.words[name.last + 1].folded in _forms()


@cache
def _forms() -> frozenset[str]:
    acts = words("acts")
    endings = ("s", "es", "ed", "d")
    return frozenset(word + end for word in acts for end in endings) | {"said", "denies", "denied"}


@cache
def _rules_pattern() -> re.Pattern[str]:
    """“the president of”, “the government of the”."""
    return re.compile(rf"\b{either('bodies', 'titles')}\s(?:of|for)\s(?:the\s)?$", re.I)
