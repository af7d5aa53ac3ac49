"""From a parse to predicates: who does what to whom, in which clause. Passives are turned round."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

_SUBJECTS = frozenset({"nsubj", "csubj", "expl"})
_PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
_OBJECTS = frozenset({"dobj", "obj"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
# What follows these is done by the object: “blamed rebels for shelling the port”
_OF_OBJECTS = frozenset({"of", "for", "from"})
# Whose passive keeps an object: “given arms”, “called a traitor”
_GIVING = frozenset(
    "give offer award hand send grant pay call name deem label elect appoint".split()
)
_AMID = frozenset({"in", "by", "during", "amid"})
# A participle that is used as a preposition
_LIKE_PREPOSITIONS = frozenset("following including according regarding during".split())

_TIMES = {"twice": 2, "thrice": 3}
_NUMBERS = {word: n for n, word in enumerate("two three four five six seven".split(), 2)} | {
    str(n): n for n in range(2, 100)
}


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb with its arguments: heads of noun phrases. Passive or not, who acts is `agents`."""

    token: Token
    agents: tuple[Token, ...]
    patients: tuple[Token, ...]
    is_passive: bool

    def objects_of(self, preposition: str) -> list[Token]:
        """The heads that a preposition of the verb, or of its object, leads to."""
        holders = (self.token, *self.patients)
        return [
            each
            for holder in holders
            for prep in holder.children
            if prep.dep_ in ("prep", "agent", "dative") and prep.lower_ == preposition
            for pobj in prep.children
            if pobj.dep_ in ("pobj", "pcomp")
            for each in with_conjuncts(pobj)
        ]

    @property
    def receivers(self) -> list[Token]:
        """The heads of the indirect object: “gave the rebels arms”."""
        return [
            e for c in self.token.children if c.dep_ == "dative" for e in _objects_of(c, self.token)
        ]

    @property
    def particles(self) -> frozenset[str]:
        """Words that belong to the verb: “pull back”, “called on”, “hand over”."""
        return frozenset(c.lower_ for c in self.token.children if c.dep_ in ("prt", "advmod"))

    @property
    def prepositions(self) -> frozenset[str]:
        holders = (self.token, *self.patients)
        return frozenset(
            c.lower_
            for h in holders
            for c in h.children
            if c.dep_ in ("prep", "agent", "prt") and not leads_to_time(c)
        )


def predicates(doc: Doc) -> Iterator[Predicate]:
    """Every verb of `doc` with its arguments, in the order of the text."""
    for token in doc:
        if is_predicate(token):
            yield predicate_of(token)


def is_predicate(token: Token) -> bool:
    """Whether it is a verb that says something, not an auxiliary or a word like “following”."""
    if token.pos_ == "VERB":
        is_own = token.dep_ not in ("prep", "amod", "aux", "auxpass", "compound")
        is_preposition = token.lower_ in _LIKE_PREPOSITIONS and token.dep_ in ("mark", "case")
        return (is_own and not is_preposition) or is_cut_off(token)
    return token.pos_ == "AUX" and token.dep_ not in ("aux", "auxpass")


def is_cut_off(token: Token) -> bool:
    """“The army seized control”, where the parser hangs the verb on its object."""
    has_subject = any(c.dep_ == "nsubj" for c in token.children)
    return token.dep_ == "amod" and token.tag_ == "VBD" and has_subject


def predicate_of(token: Token) -> Predicate:
    passive = is_passive(token)
    subjects, objects = _own_subjects(token), _own_objects(token)
    if passive:
        agents = [each for by in _bys(token) for each in _pobjs(by)]
        return Predicate(token, tuple(agents), tuple(subjects or objects), passive)
    return Predicate(token, tuple(subjects), tuple(objects), passive)


def _bys(verb: Token) -> list[Token]:
    """“by” of a passive, which the parser may hang on a noun in between."""
    own = [c for c in verb.children if c.dep_ == "agent"]
    return own or [
        by
        for c in verb.children
        if c.dep_ in ("prep", "oprd", "attr", "dobj")
        for noun in [c, *c.children]
        for by in noun.children
        if by.lower_ == "by" and by.dep_ in ("prep", "agent")
    ]


def leads_to_time(preposition: Token) -> bool:
    """Whether a preposition only dates: “agreed on Wednesday” is not “agreed on a plan”."""
    return any(c.ent_type_ in ("DATE", "TIME") for c in preposition.children)


def with_conjuncts(head: Token) -> list[Token]:
    """A noun and those coordinated with it: “France, Italy and Britain”."""
    found, queue = [head], [head]
    while queue:
        for child in queue.pop().children:
            if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "NUM"):
                found.append(child)
                queue.append(child)
    return found


def is_passive(token: Token) -> bool:
    """Whether a verb is in the passive voice: its subject is what it is done to."""
    if any(c.dep_ in ("auxpass", "nsubjpass", "csubjpass") for c in token.children):
        return True
    if token.tag_ != "VBN":
        return False
    has_object = any(c.dep_ in _OBJECTS for c in token.children)
    # “Gunmen on motorcycles killed ten”, which the parser may take for a participle
    is_participle = token.dep_ == "acl" and not (has_object and token.lemma_ not in _GIVING)
    if is_participle or any(c.dep_ == "agent" for c in token.children):
        return True
    # “to free foreigners kidnapped last year”, which the parser takes for a clause of its own
    if token.dep_ in ("ccomp", "xcomp") and not (
        has_object or any(c.dep_ == "aux" for c in token.children)
    ):
        return True
    # “was surrounded and disarmed”: the second has the first's auxiliary
    is_own = any(c.dep_ in ("aux", "nsubj") for c in token.children)
    return token.dep_ == "conj" and not is_own and is_passive(token.head)


def _own_subjects(token: Token, depth: int = 0) -> list[Token]:
    """The subject, or what stands for it: whom “who” means, the subject of the verb above."""
    subjects = [c for c in token.children if c.dep_ in _SUBJECTS | _PASSIVE_SUBJECTS]
    found = [each for subject in subjects for each in _referent(subject, token)]
    if found or depth > 5:
        return found
    return _borrowed_subjects(token, depth)


def _borrowed_subjects(token: Token, depth: int) -> list[Token]:
    head = token.head
    if token.dep_ == "acl" and token.tag_ == "VBN" and not is_passive(token):
        return [_described(token)]
    if token.dep_ in ("acl", "relcl"):
        return with_conjuncts(head)[:1] if head.pos_ in ("NOUN", "PROPN", "PRON") else []
    if token.dep_ == "xcomp":
        objects = _own_objects(head)
        return objects or _own_subjects(head, depth + 1)
    if token.dep_ in ("conj", "advcl", "ccomp") and head.pos_ in ("VERB", "AUX"):
        return _own_subjects(head, depth + 1)
    if token.dep_ == "pcomp":
        return _subjects_through(head, depth)
    return []


def _described(token: Token) -> Token:
    """The noun that a sentence is about: “forces backed by air power captured Aleppo”."""
    noun = token.head
    while noun.head.i != noun.i and noun.dep_ != "dep":
        noun = noun.head
    return noun if noun.pos_ in ("NOUN", "PROPN") else token.head


def _subjects_through(preposition: Token, depth: int) -> list[Token]:
    """“withdrew after shelling the port”, but “accused rebels of shelling the port”."""
    above = preposition.head
    if above.pos_ in ("VERB", "AUX"):
        if preposition.lower_ in _AMID and is_passive(above):
            return []  # those killed in shelling don't shell
        objects = _own_objects(above) if preposition.lower_ in _OF_OBJECTS else []
        return objects or _own_subjects(above, depth + 1)
    is_object = above.dep_ in _OBJECTS | _PASSIVE_SUBJECTS
    return with_conjuncts(above) if is_object and preposition.lower_ in _OF_OBJECTS else []


def _referent(subject: Token, verb: Token) -> list[Token]:
    if subject.lower_ in _RELATIVE and verb.dep_ == "relcl":
        return with_conjuncts(verb.head)[:1]
    return with_conjuncts(subject)


def _own_objects(token: Token) -> list[Token]:
    if is_cut_off(token):
        return [token.head]
    found = [each for c in token.children if c.dep_ in _OBJECTS for each in _objects_of(c, token)]
    if found or token.dep_ != "relcl":
        return found
    # “the town that they took”: the object is what the clause describes
    has_subject = any(c.dep_ in _SUBJECTS and c.lower_ not in _RELATIVE for c in token.children)
    return [token.head] if has_subject and not is_passive(token) else []


def _objects_of(child: Token, verb: Token) -> list[Token]:
    if child.pos_ == "ADP":
        return _pobjs(child)
    return _referent(child, verb)


def _pobjs(preposition: Token) -> list[Token]:
    return [
        each
        for c in preposition.children
        if c.dep_ in ("pobj", "pcomp")
        for each in with_conjuncts(c)
    ]


def clause_span(token: Token) -> tuple[int, int]:
    """The clause of a predicate, in characters: without clauses that stand beside it."""
    kept = [t for t in _clause_tokens(token) if not t.is_space]
    while len(kept) > 1 and (kept[-1].is_punct or kept[-1].dep_ == "cc"):
        kept.pop()
    while len(kept) > 1 and (kept[0].is_punct or kept[0].dep_ == "cc"):
        kept.pop(0)
    return kept[0].idx, kept[-1].idx + len(kept[-1])


def _clause_tokens(token: Token) -> list[Token]:
    if is_cut_off(token):
        return list(token.doc[token.left_edge.i : token.head.right_edge.i + 1])
    left_out = {
        t
        for child in token.children
        if child.dep_ in ("conj", "parataxis") or (child.dep_ == "advcl" and child.i < token.i)
        for t in child.subtree
        if child.pos_ in ("VERB", "AUX")
    }
    return [t for t in token.subtree if t not in left_out]


def times_of(verb: Token) -> int:
    """How often: 2 for “twice”, 3 for “three times”; 1 where nothing is said."""
    for child in verb.children:
        if child.lower_ in _TIMES:
            return _TIMES[child.lower_]
        if child.lower_ == "times":
            counts = [c.lower_ for c in child.children if c.dep_ == "nummod"]
            return next((_NUMBERS[c] for c in counts if c in _NUMBERS), 1)
    return 1
