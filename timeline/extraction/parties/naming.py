"""What a noun phrase is called: the name of a party as the text writes it, and what it may be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import takewhile

from spacy.tokens import Span, Token

from .nouns import nouns, party_nouns

_PARTY_ENTITIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_LEFT_OUT = frozenset({"det", "predet", "nummod", "quantmod", "cc", "preconj", "neg", "advmod"})
# “forces loyal to Haftar”
_SIDING = frozenset({"loyal", "allied", "aligned"})
_KEPT_PREPOSITIONS = frozenset({"of", "from", "for", "to"})
_LONGEST = 8  # words of a name


class Kind(StrEnum):
    PERSON = "person"
    BODY = "body"
    FORCES = "forces"
    PEOPLE = "people"
    THING = "thing"


@dataclass(frozen=True, slots=True)
class Name:
    """`text` as written, without articles and counts; `head` decides what it is."""

    text: str
    head: Token
    kind: Kind
    is_plural: bool

    @property
    def words(self) -> frozenset[str]:
        """Its words in lower case, without possessive endings."""
        return frozenset(fold(self.text).split())


@lru_cache(maxsize=2**14)
def fold(name: str) -> str:
    """A name as it is compared: lower case, without articles, possessives and punctuation."""
    plain = re.sub(r"['’]s\b", "", name.lower())
    plain = re.sub(r"\b(the|a|an)\b", " ", plain.replace(".", ""))
    return " ".join(re.sub(r"[^\w\s]", " ", plain).split())


def name_of(head: Token) -> Name:
    """The name of the noun phrase of `head`, which is no pronoun."""
    head = _counted(head)
    if appositive := _appositive(head):
        head = appositive
    elif principal := _principal(head):
        return name_of(principal)
    entity = entity_of(head)
    text = entity_text(entity) if entity else phrase_text(head)
    # Guterres looks like a plural
    is_one = entity is not None and entity.label_ == "PERSON" and not _is_people(head)
    return Name(text, head, kind_of(head, entity), not is_one and is_plural(head))


def is_party(head: Token) -> bool:
    """Whether a noun phrase names somebody, rather than a thing."""
    head = _counted(head)
    return kind_of(head, entity_of(head)) is not Kind.THING


def entity_of(head: Token) -> Span | None:
    """The named entity that `head` ends or stands in, if its kind can be a party's."""
    if head.ent_type_ not in _PARTY_ENTITIES:
        return None
    doc, start, end = head.doc, head.i, head.i + 1
    while doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    entity = Span(doc, start, end, label=head.ent_type)
    return entity if _is_whole(entity, head) else None


def kind_of(head: Token, entity: Span | None) -> Kind:
    lemma = head.lemma_.lower()
    if head.lower_ in nouns("places_to_speak"):
        return Kind.THING
    if entity is not None and entity.label_ == "PERSON":
        return Kind.PERSON
    for kind, name in (
        (Kind.FORCES, "forces"),
        (Kind.BODY, "bodies"),
        (Kind.PERSON, "roles"),
        (Kind.PEOPLE, "people"),
    ):
        if lemma in nouns(name):
            return kind
    if entity is not None:
        return Kind.FORCES if entity.label_ == "NORP" and is_plural(head) else Kind.BODY
    if _is_acronym(head):
        return Kind.BODY
    if head.pos_ == "PROPN" and head.ent_type_ in ("", "FAC", "LOC", "PRODUCT", "WORK_OF_ART"):
        return Kind.BODY if head.ent_type_ == "" else Kind.THING
    return Kind.THING


def _is_acronym(head: Token) -> bool:
    """“ECOWAS”, which the model takes for any noun; not a word of a headline in capitals."""
    is_short = head.is_upper and head.is_alpha and 2 < len(head) < 9
    return is_short and any(token.is_lower for token in head.sent)


def is_plural(head: Token) -> bool:
    """Whether it is many: by its form, or as the first of several."""
    is_form = head.tag_ in ("NNS", "NNPS") or head.lower_ == "they" or _is_people(head)
    return is_form or any(c.dep_ == "conj" for c in head.children)


def _is_people(head: Token) -> bool:
    """“the Houthis”, whom the model takes for one; not “the Philippines” or “the Tigris”."""
    is_alone = [c.lower_ for c in head.lefts if c.dep_ in ("det", "compound", "amod")] == ["the"]
    is_form = head.pos_ == "PROPN" and head.lower_.endswith("s") and not head.is_upper
    return is_alone and is_form and head.ent_type_ not in ("GPE", "LOC", "FAC")


def entity_text(entity: Span) -> str:
    """The words of an entity without article, possessive ending and titles."""
    tokens = [*_whose(entity), *entity]
    while len(tokens) > 1 and (
        tokens[0].dep_ == "det"
        or tokens[0].lower_ == "the"
        or (entity.label_ == "PERSON" and tokens[0].lower_ in nouns("titles"))
    ):
        tokens.pop(0)
    while len(tokens) > 1 and (tokens[-1].tag_ == "POS" or tokens[-1].is_punct):
        tokens.pop()
    return _text(tokens)


def _whose(entity: Span) -> list[Token]:
    """The people before a body's name, which tell it from others: “the Pakistani Taliban”."""
    if entity.label_ == "PERSON" or entity.start == 0:
        return []
    before = entity[0].nbor(-1)
    is_part = before.ent_type_ == "NORP" and before.head.i == entity.root.i
    return [before] if is_part and before.dep_ in ("amod", "compound") else []


def phrase_text(head: Token) -> str:
    """The words of a noun phrase that name it: those before its head, and a phrase after it."""
    tokens = [*_before(head), head, *_after(head)]
    return _text(tokens[-_LONGEST:] if len(tokens) > _LONGEST else tokens)


def _before(head: Token) -> list[Token]:
    tokens: list[Token] = []
    for child in head.lefts:
        is_count = child.dep_ in _LEFT_OUT or child.like_num
        # “a three-pronged advance”
        is_count = is_count and child.nbor().text != "-"
        if not is_count and child.dep_ not in ("relcl", "punct", "prep", "mark"):
            tokens.extend(t for t in child.subtree if not _is_no_part(t))
        elif child.dep_ == "punct" and tokens:
            tokens.append(child)
    return tokens


def _is_no_part(token: Token) -> bool:
    """An article, or a date that the parser takes for a part: “in August Croatia's army”."""
    is_date = token.ent_type_ == "DATE" and token.i > 0 and token.nbor(-1).dep_ == "prep"
    is_fate = token.lower_ in ("dead", "alive")  # “shot dead two men”
    return is_date or is_fate or token.dep_ in ("det", "predet")


def _after(head: Token) -> list[Token]:
    """“forces from the east”, “ministers of the Group of Seven”: only where it is short."""
    if head.pos_ == "PROPN":
        return []
    for child in head.rights:
        is_kept = child.dep_ == "prep" and child.lower_ in _KEPT_PREPOSITIONS
        if is_kept or child.lower_ in _SIDING:
            tokens = [t for t in child.subtree if not t.is_space]
            if not is_kept:
                tokens = list(takewhile(lambda t: t.dep_ != "cc", tokens))
            if bracket := next((n for n, t in enumerate(tokens) if t.text == "("), 0):
                tokens = tokens[:bracket]
            if len(tokens) <= 6 and not any(t.pos_ == "VERB" for t in tokens):
                return tokens
    return []


def _counted(head: Token) -> Token:
    """What is counted: “dozens of soldiers” is about soldiers, “one of the groups” about groups."""
    for _ in range(3):
        lemma = head.lemma_.lower()
        if not (lemma in nouns("quantities") or head.like_num):
            return head
        inner = [
            p
            for c in head.children
            if c.dep_ == "prep" and c.lower_ in ("of", "among")
            for p in c.children
            if p.dep_ == "pobj"
        ]
        if not inner:
            return head
        head = inner[0]
    return head


def _appositive(head: Token) -> Token | None:
    """The person that a role is explained by: “the interior minister, Fathi Bashagha”."""
    if head.lemma_.lower() not in nouns("roles") or head.ent_type_ == "PERSON":
        return None
    for child in head.rights:
        if child.dep_ == "appos" and child.pos_ == "PROPN":
            return child
    # “the President of Chad Idriss Deby”: the parser takes the name for a part of the country
    inner = [t for t in head.subtree if t.i > head.i and _is_person_within(t, head)]
    found = next((t for t in reversed(inner) if t.pos_ == "PROPN" and _is_close(t, head)), None)
    return found or _swallowed(head)


def _is_person_within(token: Token, head: Token) -> bool:
    """Not the subject of a clause: “the leader of the party that Angela Merkel founded”; nor a
    town that the model takes for a person: “the mayor of Melitopol”."""
    is_one_word = not any(c.dep_ == "compound" for c in token.children)
    if is_one_word and token.dep_ == "pobj" and token.head.head.i == head.i:
        return False
    return token.ent_type_ == "PERSON" and token.dep_ not in ("nsubj", "nsubjpass", "compound")


def _swallowed(head: Token) -> Token | None:
    """The same where the model sees no person: three names or more after “of”."""
    for preposition in head.rights:
        if preposition.lower_ != "of":
            continue
        for name in preposition.rights:
            row = [c for c in name.lefts if c.dep_ == "compound" and c.pos_ == "PROPN"]
            if name.pos_ == "PROPN" and len(row) > 1 and name.ent_type_ != "GPE":
                return name
    return None


def _is_close(token: Token, head: Token) -> bool:
    return token.i - head.i < 12 and not any(
        t.pos_ in ("VERB", "AUX") for t in head.doc[head.i : token.i]
    )


def _principal(head: Token) -> Token | None:
    """Whom a spokesman speaks for, where he isn't named himself."""
    if head.lemma_.lower() not in nouns("spokespeople") or head.ent_type_ == "PERSON":
        return None
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in ("for", "of"):
            for each in child.children:
                if each.dep_ == "pobj":
                    return each
    for child in head.lefts:
        if child.dep_ in ("compound", "poss", "nmod") and (
            child.pos_ == "PROPN" or child.lemma_.lower() in party_nouns()
        ):
            return child
    return None


def _is_whole(entity: Span, head: Token) -> bool:
    """Whether `head` is the last real word of the entity, so that the entity is its name."""
    tokens = [t for t in entity if t.tag_ != "POS" and not t.is_punct]
    return bool(tokens) and (tokens[-1].i == head.i or entity.root.i == head.i)


def _text(tokens: list[Token]) -> str:
    joined = "".join(t.text_with_ws for t in tokens).strip()
    return re.sub(r"\s+", " ", re.sub(r"['’]s?$", "", joined)).strip(" ,;:\"'")
