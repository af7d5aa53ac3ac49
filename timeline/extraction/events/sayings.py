"""Sayings that are happenings themselves: a demand, a warning, a comment with no other news."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from timeline.extraction.parties.cast import Cast
from timeline.extraction.parties.naming import Kind, Name

from .attribution import is_deed, is_denial, is_first_person, is_news
from .cues import type_of_saying
from .lexicon import Lexicon
from .mention import Mention
from .modality import Modality, is_negated, modality_of
from .nominals import is_definite
from .predicates import predicate_of
from .speech import Saying, Speech

_WEIGHT = 0.55
_DUTY = frozenset({"must", "should", "ought"})
_ASKING = frozenset({"expect", "want", "need", "ask", "request", "demand", "urge", "appeal"})
_TO = ("on", "to", "against", "with")


def said(told: Sequence[Mention], speech: Speech, lexicon: Lexicon, cast: Cast) -> list[Mention]:
    """A mention for each saying that is a happening itself, since it tells of no other.

    Mentions in `told` whose verb is one of saying get its speakers and quotations.
    """
    by_verb = {mention.head.i: mention for mention in told}
    found = []
    for saying in speech.sayings:
        if mention := by_verb.get(saying.verb.i):
            _make_saying(mention, saying)
        elif not speech.is_quoted(saying.verb) and _is_sayable(saying, lexicon):
            inner = [m for m in told if m.head.i in saying.content and not is_denial(m)]
            if not _tells_of(saying, inner):
                found.append(_mention(saying, lexicon, cast))
    return found


def _make_saying(mention: Mention, saying: Saying) -> None:
    mention.is_saying = True
    mention.more += [(quote.start, quote.end) for quote in saying.quotes]
    if not mention.agents:
        mention.agents = list(saying.speakers)


def _is_sayable(saying: Saying, lexicon: Lexicon) -> bool:
    """Not “what he said”, “did not say” or “may say”, not what a passer-by remarks, and not that
    somebody spoke, without a word of it."""
    is_what = any(c.lower_ == "what" and c.dep_ == "dobj" for c in saying.verb.children)
    if is_what or saying.verb.dep_ == "csubj" or is_negated(saying.verb):
        return False
    if saying.rule.frame and not saying.content:
        return False
    is_purpose = any(c.dep_ == "aux" and c.lower_ == "to" for c in saying.verb.children)
    if modality_of(saying.verb, lexicon) is Modality.HYPOTHETICAL and not is_purpose:
        return False
    return any(not saying.rule.frame or _has_a_name(speaker) for speaker in saying.speakers)


def _has_a_name(speaker: Name) -> bool:
    """Whether a speaker is known: by name, as a body, or as the one in an office, “the mayor”."""
    if speaker.kind not in (Kind.PERSON, Kind.PEOPLE) or any(c.isupper() for c in speaker.text):
        return True
    return speaker.kind is Kind.PERSON and not speaker.is_plural and is_definite(speaker.head)


def _tells_of(saying: Saying, inner: Iterable[Mention]) -> bool:
    """Whether the news is what is said, rather than that somebody says it."""
    if saying.rule.type == "STATEMENT":
        return any(m.modality is Modality.FACT for m in inner)
    if not saying.rule.frame or _is_demand(saying):
        return False
    is_told = is_deed if saying.is_direct else is_news
    return any(is_told(mention) for mention in inner)


def _is_demand(saying: Saying) -> bool:
    """“said that X must …”, “we expect X to …”: what others ought to do is asked of them."""
    for root in (c for c in saying.verb.children if c.dep_ == "ccomp"):
        is_ours = is_first_person(root)
        if any(c.dep_ == "aux" and c.lower_ in _DUTY for c in root.children):
            return not is_ours
        if is_ours and root.tag_ == "VBP" and root.lemma_ in _ASKING:
            return True
    return False


def _mention(saying: Saying, lexicon: Lexicon, cast: Cast) -> Mention:
    kind, mode = _type_of(saying)
    return Mention(
        saying.verb,
        kind,
        mode,
        _WEIGHT,
        saying.start,
        saying.end,
        list(saying.speakers),
        [] if kind == "STATEMENT" else _addressees(saying.verb, cast),
        modality=modality_of(saying.verb, lexicon),
        is_saying=True,
        more=[(quote.start, quote.end) for quote in saying.quotes],
    )


def _type_of(saying: Saying) -> tuple[str, str]:
    if not saying.rule.frame:
        return saying.rule.type, saying.rule.mode
    if _is_demand(saying):
        return "REQUEST", ""
    return type_of_saying([saying.verb.doc[i] for i in sorted(saying.content)])


def _addressees(verb: Token, cast: Cast) -> list[Name]:
    predicate = predicate_of(verb)
    heads = list(predicate.patients)
    for preposition in _TO:
        heads = heads or predicate.objects_of(preposition)
    return cast.names(heads)
