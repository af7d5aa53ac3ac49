"""Which rule of the lexicon a verb or a noun fits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set

from spacy.tokens import Token

from .lexicon import Lexicon, NounRule, VerbRule
from .predicates import Predicate

_CLAUSES = frozenset({"xcomp", "ccomp", "pcomp", "advcl"})


def verb_rule(predicate: Predicate, lexicon: Lexicon) -> VerbRule | None:
    """The rule with most conditions that all hold; None for a verb that no rule knows."""
    rules = lexicon.verbs.get(_lemma(predicate.token, lexicon), ())
    return next((rule for rule in rules if _fits(rule, predicate)), None)


def _lemma(verb: Token, lexicon: Lexicon) -> str:
    """Its lemma in the lexicon, which may be one with a hyphen: “test-fired”."""
    lemma = verb.lemma_.lower()
    lemma = lexicon.misread.get(lemma, lemma)
    joined = f"{hyphened(verb)}{lemma}"
    return joined if joined in lexicon.verbs else lemma


def hyphened(verb: Token) -> str:
    """What stands before it with a hyphen, such as “test-”; "" for nothing."""
    if verb.i < 2 or verb.nbor(-1).text != "-" or verb.nbor(-2).whitespace_:
        return ""
    return f"{verb.nbor(-2).lower_}-"


def looked_through(noun: Token, lexicon: Lexicon) -> Token:
    """What “a series of attacks” is about: attacks."""
    while noun.lemma_.lower() in lexicon.support.through:
        inner = [p for c in noun.children if c.lower_ == "of" for p in c.children]
        if not inner:
            break
        noun = inner[0]
    return noun


def noun_rule(noun: Token, lexicon: Lexicon) -> NounRule | None:
    """The rule for a noun; one that asks for a modifier, as “air strike”, goes first."""
    rules = lexicon.nouns.get(noun.lemma_.lower(), ())
    if not rules:
        return None
    modifiers = {c.lemma_.lower() for c in noun.lefts if c.dep_ in ("compound", "amod", "nmod")}
    return next(
        (
            rule
            for rule in rules
            if _meets(rule.modifiers, lambda: modifiers) and _meets(rule.by, lambda: _doers(noun))
        ),
        None,
    )


def _doers(noun: Token) -> set[str]:
    """The lemmas of those “by” or “of” whom it is."""
    prepositions = (c for c in noun.children if c.dep_ in ("prep", "agent"))
    return {
        pobj.lemma_.lower()
        for preposition in prepositions
        if preposition.lower_ in ("by", "of")
        for pobj in preposition.children
    }


def _fits(rule: VerbRule, predicate: Predicate) -> bool:
    verb = predicate.token
    return (
        _meets(rule.particle, lambda: predicate.particles | predicate.prepositions)
        and _meets(rule.prep, lambda: predicate.prepositions)
        and _meets(rule.pobj, lambda: _lemmas(_prepositional(predicate, rule.prep)))
        and _meets(rule.object, lambda: _lemmas(predicate.patients))
        and _meets(rule.subject, lambda: _lemmas(predicate.agents))
        and _meets(rule.complement, lambda: _lemmas(_complements(verb)))
        and _meets(rule.clause, lambda: clauses(verb))
        and _meets(rule.clause_verb, lambda: {c.lemma_.lower() for c in _governed(verb)})
    )


def _meets(condition: frozenset[str], there: Callable[[], Set[str]]) -> bool:
    return not condition or not condition.isdisjoint(there())


def _prepositional(predicate: Predicate, prepositions: frozenset[str]) -> list[Token]:
    return [
        head
        for word in prepositions or predicate.prepositions
        for head in predicate.objects_of(word)
    ]


def _complements(verb: Token) -> list[Token]:
    """“take them hostage”, “left two dead”, “was killed”: what is said of the object."""
    return [
        c
        for c in verb.children
        if c.dep_ in ("oprd", "acomp", "attr", "dobj") or (c.dep_ == "ccomp" and c.pos_ == "ADJ")
    ]


def _lemmas(heads: Iterable[Token]) -> set[str]:
    """The lemmas of heads, with their modifiers before them, and what is counted."""
    found = set()
    for head in heads:
        lemma = head.lemma_.lower()
        found |= {lemma, _entity(head)}
        found |= {
            f"{c.lemma_.lower()} {lemma}" for c in head.lefts if c.dep_ in ("compound", "amod")
        }
        found |= {
            p.lemma_.lower()
            for c in head.children
            if c.dep_ == "prep" and c.lower_ == "of"
            for p in c.children
            if p.dep_ == "pobj"
        }
    return found


def _entity(head: Token) -> str:
    """The kind of its name. The model takes a town for a person that the gazetteer knows."""
    if head.ent_type_ == "PERSON" and any(
        place.start <= head.idx < place.end and not place.is_actor
        for place in head.doc._.places or ()
    ):
        return "GPE"
    return str(head.ent_type_)


def _governed(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ in _CLAUSES]


def clauses(verb: Token) -> set[str]:
    """The kinds of clause that a verb governs: to, that, if, ing."""
    found = set()
    for child in _governed(verb):
        words = {c.lower_ for c in child.children if c.dep_ in ("aux", "mark")}
        if "to" in words:
            found.add("to")
        elif words & {"if", "whether"}:
            found.add("if")
        elif child.tag_ == "VBG":
            found.add("ing")
        elif child.dep_ == "ccomp":
            found.add("that")
    return found
