"""Where a mention happened: the place that its clause, or one round it, names."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable

from spacy.tokens import Doc, Token

from timeline.extraction.found import FoundPlace
from timeline.extraction.parties.naming import phrase_text
from timeline.extraction.parties.nouns import nouns
from timeline.extraction.places import PlaceMention

from .mention import Mention

# "to" and "from" only where forces move: the place they come from or go to
_WHERE = frozenset(
    "in at near outside around inside across throughout off within over into on along between "
    "through beyond above under amid".split()
)
_MOVING = frozenset({"to", "toward", "towards", "from", "out"})
_AT = frozenset({"in", "at", "near", "outside", "around"})
_TAKES = frozenset({"COERCE", "ASSAULT", "RETREAT", "CONSULT"})
_MOVES = frozenset({"AID", "MOBILIZE", "RETREAT", "CONSULT", "ASSAULT", "COERCE"})
_FAR = 3  # steps up the sentence


class Where:
    """The places of a text by the verb or noun that each belongs to."""

    def __init__(self, doc: Doc, places: Iterable[PlaceMention], mentions: Iterable[Mention]):
        heads = {mention.head.i for mention in mentions}
        starts = [token.idx for token in doc]
        self._by_token: dict[int, list[PlaceMention]] = defaultdict(list)
        for place in places:
            if not place.is_actor:
                token = doc[max(0, bisect_right(starts, place.end - 1) - 1)]
                self._by_token[_holder(token, heads).i].append(place)

    def of(self, mention: Mention) -> FoundPlace | None:
        """Where it happened; None where its sentence doesn't say."""
        token = mention.head
        for _ in range(_FAR):
            found = [p for p in self._by_token.get(token.i, []) if _fits(p, mention)]
            if found:
                return min(found, key=_vagueness).place
            if unlisted := _unlisted(token, mention):
                return unlisted
            if token.head.i == token.i or token.dep_ in ("ccomp", "relcl"):
                return None
            token = token.head
        return None


def _fits(place: PlaceMention, mention: Mention) -> bool:
    if place.relation in _WHERE:
        return True
    if place.relation in _MOVING:
        return mention.type in _MOVES
    # “took the town”: the place is what is taken or hit
    return not place.relation and mention.type in _TAKES


def _unlisted(token: Token, mention: Mention) -> FoundPlace | None:
    """A place that no gazetteer lists: “raided Thit Kauk village”, “at a base used by troops”."""
    prepositions = _AT | _MOVING if mention.type in _MOVES else _AT
    heads = [
        pobj
        for child in token.children
        if child.dep_ == "prep" and child.lower_ in prepositions
        for pobj in child.children
        if pobj.dep_ == "pobj" and (_is_site(pobj) or _is_named(pobj))
    ]
    if token.i == mention.head.i and mention.type in _TAKES:
        heads += [c for c in token.children if c.dep_ in ("dobj", "nsubjpass") and _is_site(c)]
    return FoundPlace(phrase_text(heads[0])) if heads else None


def _is_site(head: Token) -> bool:
    """Whether it is a place of some kind; “houses” are no one place."""
    is_told = any(c.dep_ in ("compound", "amod", "prep") for c in head.children)
    return head.lemma_.lower() in nouns("sites") and (head.tag_ != "NNS" or is_told)


def _is_named(head: Token) -> bool:
    return head.pos_ == "PROPN" and head.ent_type_ in ("", "GPE", "LOC", "FAC")


def _vagueness(place: PlaceMention) -> tuple[bool, int]:
    return place.relation in _MOVING, place.place.where_prec or 9


def _holder(token: Token, heads: set[int]) -> Token:
    """The verb, or the noun of a happening, that a place hangs on."""
    while token.head.i != token.i and token.i not in heads and token.pos_ != "VERB":
        token = token.head
    return token
