"""Mentions told by verbs: “seized the town”, and by verbs that lend a noun its tense: “launched
an attack”."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from timeline.extraction.parties.cast import Cast

from .acting import actors
from .lexicon import Lexicon, NounRule, VerbRule
from .matching import looked_through, noun_rule, verb_rule
from .mention import Mention
from .modality import is_negated, modality_of
from .nominals import is_definite, noun_parties
from .predicates import Predicate, clause_span, predicates

_REPORTED = 0.7  # the least weight of a noun that a verb reports
_AGAINST = ("prep:against", "prep:on", "prep:with")


def verb_mentions(doc: Doc, lexicon: Lexicon, cast: Cast) -> list[Mention]:
    """A mention for each verb that a rule knows as a happening, in the order of the text."""
    found = (verb_mention(each, lexicon, cast) for each in predicates(doc))
    return [mention for mention in found if mention is not None]


def verb_mention(predicate: Predicate, lexicon: Lexicon, cast: Cast) -> Mention | None:
    """What a verb tells: by a rule with conditions first, then by its noun, then by itself."""
    if _takes_place(predicate):
        return _lent(predicate, lexicon, cast)
    rule = verb_rule(predicate, lexicon)
    if rule is not None and rule.conditions:
        return _by_rule(predicate, rule, lexicon, cast) if rule.type else None
    if lent := _lent(predicate, lexicon, cast):
        return lent
    if rule is None or not rule.type:
        return None
    return _by_rule(predicate, rule, lexicon, cast)


def _takes_place(predicate: Predicate) -> bool:
    """“took place”, “take effect”: the noun before says what."""
    objects = {head.lemma_.lower() for head in predicate.patients}
    return predicate.token.lemma_ == "take" and not objects.isdisjoint({"place", "effect", "hold"})


def _by_rule(predicate: Predicate, rule: VerbRule, lexicon: Lexicon, cast: Cast) -> Mention:
    agents = _at(rule.initiator, predicate) or predicate.objects_of("between")
    targets = [each for each in _at(rule.target, predicate) if each not in agents]
    mention = _mention(predicate, rule, lexicon)
    mention.agents, mention.targets = actors(agents, lexicon, cast), cast.names(targets)
    if not rule.initiator:
        # “talks between X and Y began”: those who talk
        deeds = (head for head in predicate.agents if noun_rule(head, lexicon))
        mention.agents = mention.agents or actors(deeds, lexicon, cast)
    mention.noun = _named_by(rule, predicate)
    mention.is_back_reference = not predicate.is_passive and any(
        is_definite(agent) and _is_deed(agent, lexicon) for agent in predicate.agents
    )
    return mention


def _is_deed(noun: Token, lexicon: Lexicon) -> bool:
    rule = noun_rule(noun, lexicon)
    return rule is not None and bool(rule.type)


def _named_by(rule: VerbRule, predicate: Predicate) -> Token | None:
    """The noun that a rule asks for: in “went on strike” it tells of nothing by itself, while
    “killed in a battle with rebels” has more to tell."""
    heads = [
        *predicate.patients,
        *(
            head
            for word in predicate.prepositions
            for head in predicate.objects_of(word)
            if not any(child.dep_ in ("det", "poss") for child in head.children)
        ),
    ]
    wanted = rule.object | rule.pobj
    return next((head for head in heads if head.lemma_.lower() in wanted), None)


def _at(places: tuple[str, ...], predicate: Predicate) -> list[Token]:
    """The heads that stand where a rule looks for a party; of several places the first filled."""
    for place in places:
        if place == "subject":
            found = list(predicate.agents)
        elif place == "object":
            found = list(predicate.patients)
        elif place == "dative":
            found = list(predicate.receivers)
        else:
            found = predicate.objects_of(place.removeprefix("prep:"))
        if found:
            return found
    return []


def _lent(predicate: Predicate, lexicon: Lexicon, cast: Cast) -> Mention | None:
    """“launched an attack on X”, “clashes broke out”, “came under fire”."""
    lemma = predicate.token.lemma_.lower()
    followers = [*predicate.particles, *(head.lemma_.lower() for head in predicate.patients)]
    phrases = {lemma, *(f"{lemma} {follower}" for follower in followers)}
    for names, heads, role in (
        (lexicon.support.object, predicate.patients, "agent"),
        (lexicon.support.subject, predicate.agents + predicate.patients, "none"),
        (lexicon.support.receive, predicate.patients, "target"),
    ):
        if names.isdisjoint(phrases):
            continue
        for noun in (looked_through(head, lexicon) for head in heads):
            if (rule := noun_rule(noun, lexicon)) and rule.type:
                return _from_noun(predicate, noun, rule, role, lexicon, cast)
    return None


def _from_noun(
    predicate: Predicate, noun: Token, rule: NounRule, role: str, lexicon: Lexicon, cast: Cast
) -> Mention:
    mention = _mention(predicate, rule, lexicon)
    mention.noun, mention.weight = noun, max(rule.weight, _REPORTED)
    mention.agents, mention.targets = noun_parties(noun, rule, cast)
    subjects = actors((e for e in predicate.agents if e.i != noun.i), lexicon, cast)
    if role == "agent":
        mention.agents = subjects or mention.agents
        mention.targets = mention.targets or cast.names(_at(_AGAINST, predicate))
    elif role == "target":
        mention.targets = subjects or mention.targets
    else:
        mention.is_back_reference = is_definite(noun)
    return mention


def _mention(predicate: Predicate, rule: VerbRule | NounRule, lexicon: Lexicon) -> Mention:
    token = predicate.token
    return Mention(
        token,
        rule.type,
        rule.mode,
        rule.weight,
        *clause_span(token),
        modality=modality_of(token, lexicon),
        is_negated=is_negated(token),
    )
