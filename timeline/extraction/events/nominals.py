"""Mentions told by nouns: “the capture of X by Y”, “after an air strike on X”."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from timeline.extraction.parties.cast import Cast
from timeline.extraction.parties.naming import Name, is_party

from .lexicon import Lexicon, NounRule
from .matching import noun_rule
from .mention import Mention
from .modality import modality_of
from .predicates import with_conjuncts

_SIDES = {
    **dict.fromkeys(("by", "between", "among", "from"), "initiator"),
    **dict.fromkeys(("on", "against", "upon", "toward", "towards", "into", "over"), "target"),
    "with": "target",
}
# “with tanks”, “from Tuesday”: only somebody counts
_PARTIES_ONLY = frozenset({"with", "between", "among", "from"})
_MODIFIERS = frozenset({"compound", "nmod", "amod"})
_NAMED = frozenset({"NORP", "ORG", "GPE", "PERSON"})
_DEFINITE = frozenset("the this that these those its their his".split())


def noun_mentions(doc: Doc, taken: set[int], lexicon: Lexicon, cast: Cast) -> list[Mention]:
    """A mention for each noun that is a happening by itself.

    `taken`: the places of nouns that a verb's mention has told of.
    """
    return [
        noun_mention(token, rule, lexicon, cast)
        for token in doc
        if token.pos_ == "NOUN" and token.i not in taken
        if (rule := noun_rule(token, lexicon)) and rule.type and rule.alone
        if token.dep_ not in ("compound", "nmod", "amod")
    ]


def noun_mention(noun: Token, rule: NounRule, lexicon: Lexicon, cast: Cast) -> Mention:
    """What a noun tells by itself; its clause is its phrase."""
    agents, targets = noun_parties(noun, rule, cast)
    tokens = [t for t in _phrase(noun) if not t.is_space]
    return Mention(
        noun,
        rule.type,
        rule.mode,
        rule.weight,
        tokens[0].idx,
        tokens[-1].idx + len(tokens[-1]),
        agents,
        targets,
        modality=modality_of(noun, lexicon),
        is_noun=True,
        is_back_reference=is_definite(noun),
    )


def is_definite(noun: Token) -> bool:
    """Whether a noun points to something told of: “the attack”, “their visit”."""
    return any(c.lower_ in _DEFINITE for c in noun.lefts)


def noun_parties(noun: Token, rule: NounRule, cast: Cast) -> tuple[list[Name], list[Name]]:
    """Who acts and who is acted upon, by the phrases round a noun."""
    sides: dict[str, list[Token]] = {"initiator": [], "target": [], "none": []}
    for child in noun.children:
        if child.dep_ in ("prep", "agent"):
            sides[_side_of(child.lower_, rule)] += _heads(child)
        elif child.dep_ == "poss":
            sides[rule.poss] += _parties([child])
        elif child.dep_ in _MODIFIERS:
            named = [t for t in child.subtree if t.dep_ in _MODIFIERS and _names_somebody(t)]
            sides[rule.compound] += named[:1]
    agents, targets = sides["initiator"], sides["target"]
    return cast.names(agents), cast.names(t for t in targets if t not in agents)


def _side_of(preposition: str, rule: NounRule) -> str:
    if preposition == "of":
        return rule.of
    return _SIDES.get(preposition, "none")


def _heads(preposition: Token) -> list[Token]:
    """Whom a preposition leads to; “on Friday” leads to nobody."""
    heads = [
        head
        for child in preposition.children
        if child.dep_ == "pobj" and child.ent_type_ not in ("DATE", "TIME")
        for head in with_conjuncts(child)
    ]
    return _parties(heads) if preposition.lower_ in _PARTIES_ONLY else heads


def _names_somebody(token: Token) -> bool:
    return token.ent_type_ in _NAMED or (token.pos_ == "NOUN" and is_party(token))


def _parties(heads: Iterable[Token]) -> list[Token]:
    return [head for head in heads if head.pos_ == "PRON" or is_party(head)]


def _phrase(noun: Token) -> list[Token]:
    """The noun's phrase without clauses that hang on it."""
    out = {
        t
        for child in noun.children
        if child.dep_ in ("relcl", "conj", "cc", "acl", "appos")
        for t in child.subtree
    }
    return [t for t in noun.subtree if t not in out and t.dep_ != "punct"] or [noun]
