"""Who says so: claimants of what is told, and what is only claimed or denied."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from timeline.codebook import QuadClass, quad_of
from timeline.extraction.parties.naming import Name
from timeline.extraction.parties.nouns import nouns

from .lexicon import Lexicon
from .mention import Mention
from .modality import Modality
from .same import agree
from .speech import Speech

# Their content is what is asked, promised or refused, not news of its own
_COMMITTING = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE"})
_KIND = frozenset({QuadClass.VERBAL_COOPERATION, QuadClass.MATERIAL_COOPERATION})
_VERBAL = frozenset({QuadClass.VERBAL_COOPERATION, QuadClass.VERBAL_CONFLICT})
_MATERIAL = frozenset({"ASSAULT", "COERCE", "RETREAT", "MOBILIZE", "PROTEST", "AID", "SANCTION"})
_WORTH = 0.4  # weight from which something said to have happened is the news, not the saying


def attribute(mentions: Iterable[Mention], speech: Speech, lexicon: Lexicon) -> list[Mention]:
    """The mentions that tell of something, each with who says so.

    What a speaker only wishes, fears, promises or says is not so is left out; what speakers
    deny of themselves is kept.
    """
    kept = []
    for mention in mentions:
        _claim(mention, speech, lexicon)
        _make_own(mention)
        if _tells(mention, speech):
            kept.append(mention)
    return kept


def is_news(mention: Mention) -> bool:
    """Whether what is said to have happened is the news, rather than that somebody says it."""
    return (
        mention.weight >= _WORTH
        and not mention.is_negated
        and mention.modality is not Modality.HYPOTHETICAL
    )


def is_deed(mention: Mention) -> bool:
    """The same in direct speech: only deeds that are over."""
    return (
        is_news(mention)
        and (mention.type in _MATERIAL or bool(mention.agents))
        and mention.modality is Modality.FACT
        and mention.head.tag_ in ("VBD", "VBN")
    )


def is_denial(mention: Mention) -> bool:
    """Whether those who would have done it say themselves that they didn't; not that they
    won't."""
    is_over = mention.modality is Modality.FACT
    return is_over and mention.is_negated and bool(agree(mention.agents, mention.claimants))


def _claim(mention: Mention, speech: Speech, lexicon: Lexicon) -> None:
    if not mention.agents and is_first_person(mention.head):
        mention.agents = list(speech.speakers(mention.head))
    for saying in speech.around(mention.head):
        _add_claimants(mention, saying.speakers)
        mention.is_denied |= saying.rule.stance == "denies"
    for verb in (mention.head, *_asides(mention.head), *mention.head.ancestors):
        if any(child.lower_ in lexicon.hedges.adverbs for child in verb.children):
            mention.is_claimed = True
        if sources := speech.sources(verb):
            _add_claimants(mention, sources)


def _asides(verb: Token) -> list[Token]:
    """“…, killing ten, according to X”: what X says is said of all before it."""
    return [c for c in verb.rights if c.dep_ == "advcl" and c.tag_ == "VBG"]


def _add_claimants(mention: Mention, names: Iterable[Name]) -> None:
    mention.is_claimed = True
    known = {name.text.lower() for name in mention.claimants}
    mention.claimants += [name for name in names if name.text.lower() not in known]


def is_first_person(verb: Token) -> bool:
    """Whether its subject is “we” or “I”."""
    return any(c.dep_ == "nsubj" and c.lower_ in nouns("speaker_pronouns") for c in verb.children)


def _make_own(mention: Mention) -> None:
    """What speakers say of themselves is their own act: “said it supported the plan”."""
    if mention.is_noun or not agree(mention.agents, mention.claimants):
        return
    if mention.type in ("ACCUSE", "THREATEN") and mention.modality is Modality.PLANNED:
        # “said it would hold them accountable”: the threat is made
        mention.type, mention.mode, mention.modality = "THREATEN", "", Modality.FACT
    is_refused = mention.is_negated and mention.modality is Modality.PLANNED
    if is_refused and quad_of(mention.type) in _KIND:
        # “said it would not negotiate”
        mention.type, mention.mode, mention.modality = "REJECT", "", Modality.FACT
        mention.is_negated = False
    if quad_of(mention.type) in _VERBAL and not (mention.is_negated or mention.is_denied):
        mention.claimants, mention.is_claimed, mention.is_saying = [], False, True


def _tells(mention: Mention, speech: Speech) -> bool:
    if mention.is_negated:
        return is_denial(mention)
    around = speech.around(mention.head)
    if mention.type == "STATEMENT" and not mention.is_noun and around:
        # “said that it was watching”: the saying is what happened
        return False
    is_promised = any(saying.rule.type in _COMMITTING for saying in around)
    if mention.modality is Modality.PLANNED and is_promised:
        return False
    return not speech.is_quoted(mention.head) or is_deed(mention)
