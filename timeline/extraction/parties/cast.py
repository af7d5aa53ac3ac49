"""Who is who in one text: pronouns, “the council” and short names led back to their party."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from spacy.tokens import Doc, Token

from .naming import Kind, Name, is_party, name_of
from .nouns import nouns

_FAR = 3  # sentences that a pronoun looks back
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})


class Cast:
    """The parties of a text in the order in which they are mentioned."""

    def __init__(self, doc: Doc) -> None:
        self._sentence = {
            token.i: number for number, sent in enumerate(doc.sents) for token in sent
        }
        self._names = [name_of(token) for token in doc if _is_head(token)]
        self._places = [name.head.i for name in self._names]
        self._known: dict[int, Name | None] = {}
        self._by_word: dict[str, list[Name]] = defaultdict(list)
        for name in self._names:
            self._by_word[name.head.lower_].append(name)
        # A model calls one and the same name now a person's, now a town's
        self._people = {n.head.lower_ for n in self._names if n.kind is Kind.PERSON}

    def name(self, head: Token) -> Name | None:
        """Who the phrase of `head` is; None for a pronoun that fits nobody, and for “we”."""
        if head.i not in self._known:
            self._known[head.i] = self._find(head)
        return self._known[head.i]

    def of_kind(self, lemmas: frozenset[str]) -> list[Name]:
        """The first party whose noun is one of `lemmas`, such as protesters."""
        return [name for name in self._names if name.head.lemma_.lower() in lemmas][:1]

    def names(self, heads: Iterable[Token]) -> list[Name]:
        """Those that are somebody, each once, in their order."""
        found: dict[str, Name] = {}
        for head in heads:
            for name in self._all(head):
                if any(c.isalpha() for c in name.text) and not _is_vague(name):
                    found.setdefault(name.text.lower(), name)
        return list(found.values())

    def _all(self, head: Token) -> list[Name]:
        """Who the phrase of `head` is; “they” may be several, named one after the other."""
        name = self.name(head)
        if name is None:
            return []
        others = name.head.conjuncts if head.lower_ in nouns("plural_pronouns") else ()
        return [name, *(n for other in others if _is_head(other) and (n := self.name(other)))]

    def _find(self, head: Token) -> Name | None:
        if head.pos_ == "PRON" or head.tag_ in ("PRP", "PRP$"):
            return self._pronoun(head)
        name = name_of(head)
        # “the soldiers” are “its soldiers” named before, and those are somebody's
        fuller = self._fuller(name) if name.kind is not Kind.THING else name
        return self._owner(fuller) or fuller

    def _owner(self, name: Name) -> Name | None:
        """Whose forces they are: “his troops” are those of the commander named before."""
        if not (name.kind is Kind.FORCES or name.head.lower_ == "men"):
            return None
        pronouns = [c for c in name.head.lefts if c.dep_ == "poss" and c.tag_ == "PRP$"]
        return self._pronoun(pronouns[0]) if pronouns else None

    def _pronoun(self, head: Token) -> Name | None:
        word = head.lower_
        if word in nouns("singular_pronouns"):
            return self._antecedent(head, self._is_person)
        if word in nouns("plural_pronouns"):
            return self._antecedent(
                head, lambda name: name.is_plural or name.kind in (Kind.FORCES, Kind.PEOPLE)
            ) or self._antecedent(head, lambda name: name.kind is Kind.BODY)
        if word in nouns("neuter_pronouns"):
            return self._antecedent(
                head,
                lambda name: (
                    name.kind is Kind.BODY or (name.kind is Kind.FORCES and not name.is_plural)
                ),
            )
        return None

    def _antecedent(self, head: Token, fits: Callable[[Name], bool]) -> Name | None:
        """The last that fits: who says it, then subjects, then anybody; not too far back."""
        speaker = _governing_subject(head)
        if speaker is not None and speaker.i != head.i:
            name = self.name(speaker)
            if name is not None and (fits(name) or speaker.pos_ == "PROPN"):
                return name
        near = [name for name in self._near(head) if fits(name)]
        if not near:
            return None
        latest = max(self._sentence[n.head.i] for n in near)
        same = [n for n in near if self._sentence[n.head.i] == latest]
        subjects = [n for n in same if n.head.dep_ in _SUBJECTS]
        return self._fuller((subjects or same)[0])

    def _near(self, head: Token) -> Iterator[Name]:
        """The parties named in the sentences up to `head`, the last first."""
        here = self._sentence[head.i]
        for place in range(bisect_left(self._places, head.i) - 1, -1, -1):
            if here - self._sentence[self._places[place]] > _FAR:
                return
            yield self._names[place]

    def _is_person(self, name: Name) -> bool:
        is_named = name.kind is Kind.PERSON or name.head.lower_ in self._people
        return is_named and not name.is_plural

    def _fuller(self, name: Name) -> Name:
        """“the council” is the UN Security Council named before; “Guterres” is Antonio Guterres."""
        words = name.words
        for other in reversed(self._by_word.get(name.head.lower_, [])):
            is_before = other.head.i < name.head.i
            if words and is_before and other.words > words and self._continues(name, other):
                return other
        return name

    def _continues(self, name: Name, other: Name) -> bool:
        """Whether a short name may stand for a longer one that ends in the same word."""
        if self._is_person(name) and name.head.pos_ == "PROPN":
            return self._is_person(other)
        is_definite = any(
            c.lower_ in ("the", "this", "that", "its", "their") for c in name.head.lefts
        )
        return is_definite and len(name.words) == 1


def _is_vague(name: Name) -> bool:
    """Whether it says no more of who it is than “others” or “ten”."""
    head = name.head
    is_none = head.like_num or head.lower_ in nouns("nobody")
    return is_none or head.ent_type_ in ("DATE", "TIME")


def _is_head(token: Token) -> bool:
    return (
        token.pos_ in ("NOUN", "PROPN")
        and token.dep_ not in ("compound", "amod", "nmod", "npadvmod")
        and is_party(token)
    )


def _governing_subject(head: Token) -> Token | None:
    """The subject of the verb of saying that the clause of a pronoun hangs on."""
    token = head
    while token.head.i != token.i:
        if token.dep_ in ("ccomp", "advcl", "xcomp"):
            for child in token.head.children:
                if child.dep_ in ("nsubj", "nsubjpass") and child.i < head.i:
                    return child
        token = token.head
    return None
