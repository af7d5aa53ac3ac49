"""Whether a clause tells what happened, what is planned, what may be, or what is not so."""

from __future__ import annotations

from enum import StrEnum

from spacy.tokens import Token

from .lexicon import Lexicon


class Modality(StrEnum):
    FACT = "fact"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"


_PLANNED = frozenset({"will", "shall", "'ll", "wo"})
_OPEN = frozenset({"may", "might", "could", "can", "should", "must", "ought", "would"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
_IMPLIES = frozenset(
    "begin start continue manage help go come proceed resume stop cease keep let make see allow "
    "force compel lead enable use get".split()
)
_MORE = frozenset({"only", "just", "least", "merely", "all"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def modality_of(token: Token, lexicon: Lexicon) -> Modality:
    """The modality of a verb, or of the verb that a noun hangs on, with those above it."""
    verb: Token | None = token
    for _ in range(12):
        if verb is None:
            return Modality.FACT
        found = _own(verb, lexicon)
        if found is not Modality.FACT or is_finite(verb):
            return found
        verb = _governor(verb)
    return Modality.FACT


def is_negated(token: Token) -> bool:
    """Whether a verb, or its subject or object, is said not to be so."""
    if any(_is_not(c) for c in token.children):
        return True
    return any(
        c.dep_ in ("nsubj", "dobj", "nsubjpass", "pobj") and any(map(_is_none, c.children))
        for c in token.children
    )


def _is_not(word: Token) -> bool:
    """“not”, but “not only soldiers” are many."""
    is_not = word.dep_ == "neg" or word.lower_ in ("never", "not")
    return is_not and (word.i + 1 == len(word.doc) or word.nbor().lower_ not in _MORE)


def _is_none(word: Token) -> bool:
    """“no soldier”, “not a single soldier”."""
    return (word.lower_ == "no" and word.dep_ == "det") or _is_not(word)


def is_finite(verb: Token) -> bool:
    """Whether a verb has a tense of its own: “seized”, “has seized”, not “to seize”."""
    return verb.tag_ in _FINITE or any(
        c.dep_ in ("aux", "auxpass") and c.tag_ in _FINITE for c in verb.children
    )


def _own(verb: Token, lexicon: Lexicon) -> Modality:
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if helpers & _PLANNED or ("would" in helpers and _is_reported(verb)):
        return Modality.HYPOTHETICAL if _is_feared(verb, lexicon) else Modality.PLANNED
    if "would" in helpers:
        return Modality.HYPOTHETICAL
    if helpers & _OPEN:
        return Modality.HYPOTHETICAL
    if any(c.lower_ in _CONDITIONS for c in verb.children if c.dep_ in ("mark", "advmod")):
        return Modality.HYPOTHETICAL
    if "to" in helpers:
        return _infinitive(verb, lexicon)
    return Modality.FACT


def _infinitive(verb: Token, lexicon: Lexicon) -> Modality:
    """“plans to attack” is planned, “began to attack” a fact, “to avoid an attack” neither."""
    above = verb.head
    lemma = above.lemma_.lower()
    if verb.dep_ == "xcomp" and lemma in _IMPLIES:
        return Modality.FACT
    if verb.dep_ == "xcomp" and lemma == "be" or lemma in lexicon.modality.planned:
        return Modality.PLANNED
    return Modality.HYPOTHETICAL


def _is_feared(verb: Token, lexicon: Lexicon) -> bool:
    """Whether what will be is only feared or weighed: “feared that rebels would attack”."""
    return verb.dep_ == "ccomp" and verb.head.lemma_.lower() in lexicon.modality.hypothetical


def _is_reported(verb: Token) -> bool:
    """Whether “would” is the “will” of somebody quoted in the past."""
    for _ in range(4):
        if verb.dep_ == "ccomp":
            return True
        if verb.dep_ not in ("conj", "relcl", "xcomp"):
            return False
        verb = verb.head
    return False


def _governor(token: Token) -> Token | None:
    """The verb above, as far as what it says also holds for this one."""
    if token.dep_ in ("conj", "xcomp", "pcomp", "acl", "dobj", "pobj", "prep", "agent", "advcl"):
        return token.head
    if token.pos_ in ("NOUN", "PROPN") and token.dep_ in ("nsubj", "nsubjpass", "attr", "appos"):
        return token.head
    return None
