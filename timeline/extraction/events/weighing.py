"""Which mentions can found an event, which can only say more of one, and which tell of nothing."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from spacy.tokens import Token

from timeline.codebook import QuadClass, quad_of
from timeline.extraction.normalise import Block, Kind

from .lexicon import load_lexicon
from .mention import Mention
from .modality import Modality
from .predicates import is_passive

_FURNITURE = frozenset({Kind.BOILERPLATE, Kind.REPEAT})
_HEADINGS = frozenset({Kind.HEADLINE, Kind.SUBHEADING, Kind.CAPTION})
# What hangs on these is asked for, refused or promised; it has not happened
_COMMITTING = frozenset({"REQUEST", "REJECT", "AGREE", "THREATEN", "SUPPORT", "ACCUSE"})
_STATES = frozenset({"SUPPORT", "REJECT", "OTHER", "COERCE", "AGREE", "COOPERATE"})
_SAID = frozenset(
    {QuadClass.VERBAL_COOPERATION, QuadClass.VERBAL_CONFLICT, QuadClass.STATEMENT_OR_OTHER}
)
_PERFECT = frozenset({"has", "have", "'s", "'ve"})
_ASKED_FOR = frozenset({"pobj", "prep", "dobj", "nsubjpass", "conj", "pcomp"})
_PRESENT = frozenset({"VBZ", "VBP"})


def worth_telling(mentions: Iterable[Mention], blocks: tuple[Block, ...]) -> list[Mention]:
    """The mentions that tell of something, each told whether it can found an event."""
    starts = [block.start for block in blocks]

    def kind(mention: Mention) -> Kind:
        place = bisect_right(starts, mention.head.idx) - 1
        return blocks[place].kind if place >= 0 else Kind.PARAGRAPH

    told = (m for m in mentions if not (_is_state(m) or _is_asked_who(m.head)))
    found = [m for m in told if kind(m) not in _FURNITURE]
    by_head = {mention.head.i: mention for mention in found}
    kept = [m for m in found if not (m.is_noun and _is_only_asked(m, by_head))]
    for mention in kept:
        is_heading = kind(mention) in _HEADINGS
        mention.can_found = not (is_heading or _is_bare(mention) or _is_nobodys(mention))
    return kept


def _is_state(mention: Mention) -> bool:
    """“which support the PKK”, “is banned in Turkey”, “allied with X”: how things are."""
    head = mention.head
    if mention.is_noun or mention.is_saying or mention.modality is not Modality.FACT:
        return False
    verb = _finite(head)
    # “retook” is taken for a present tense
    is_present = verb.tag_ in _PRESENT and verb.lower_ not in load_lexicon().misread
    if head.dep_ in ("relcl", "acl") and is_present and verb.lower_ not in _PERFECT:
        return True
    is_present = is_present and head.tag_ != "VBG"
    if head.dep_ == "acl" and mention.type in _STATES and is_passive(head):
        return True
    if is_present and mention.type == "SUPPORT":
        return True
    return is_present and mention.type in _STATES and verb.lower_ not in _PERFECT


def _is_asked_who(head: Token) -> bool:
    """“asked who did the fighting”; in “the men who did the fighting”, “who” are somebody."""
    subjects = (c for c in head.children if c.dep_ in ("nsubj", "nsubjpass"))
    return head.dep_ in ("ccomp", "pcomp") and any(c.tag_ == "WP" for c in subjects)


def _finite(head: Token) -> Token:
    """The verb that carries the tense: an auxiliary, if there is one."""
    helpers = [c for c in head.children if c.dep_ in ("aux", "auxpass") and c.lower_ != "to"]
    return helpers[0] if helpers else head


def _is_only_asked(mention: Mention, by_head: dict[int, Mention]) -> bool:
    """Whether a noun stands in what somebody asks for, refuses or promises."""
    token = mention.head
    while token.head.i != token.i and token.dep_ in _ASKED_FOR:
        token = token.head
        above = by_head.get(token.i)
        if above is not None and above.type in _COMMITTING:
            return True
    return False


def _is_nobodys(mention: Mention) -> bool:
    """A saying by nobody, such as “a settlement that rules out bloodshed”, or a mere participle:
    “a statement issued by”."""
    head = mention.head
    if mention.is_noun or mention.agents:
        return False
    is_about = is_passive(head) and bool(mention.targets)
    if mention.type != "OTHER" and quad_of(mention.type) in _SAID and not is_about:
        # Without any subject, a main verb's is one that the parser has not found
        return head.dep_ not in ("ROOT", "conj") or any(c.dep_ == "nsubj" for c in head.children)
    return head.dep_ == "acl" and head.tag_ == "VBN" and is_passive(head)


def _is_bare(mention: Mention) -> bool:
    """A noun with nobody, no time and no place: “the violence”, “a meeting”."""
    if not mention.is_noun or mention.agents or mention.targets:
        return False
    return not any(
        t.ent_type_ in ("DATE", "TIME", "GPE", "LOC", "FAC") for t in mention.head.subtree
    )
