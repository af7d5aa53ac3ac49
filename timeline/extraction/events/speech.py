"""Sayings: verbs of saying with who says it and what is said, in clauses and quotations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from timeline.extraction.parties.cast import Cast
from timeline.extraction.parties.naming import Kind, Name, is_party
from timeline.extraction.parties.nouns import nouns

from .acting import actors
from .lexicon import Lexicon, SpeechRule
from .predicates import Predicate, clause_span, is_cut_off, predicate_of, with_conjuncts
from .quotes import Quote, Quotes

# “dep” is what the parser can't place: mostly a clause before “the army said”
_CLAUSES = frozenset({"dep", "ccomp", "xcomp", "dobj"})
_CONTENT = _CLAUSES | {"parataxis", "pcomp"}
# A saying whose words are for this share in quotation marks is direct speech
_QUOTED = 0.4


@dataclass(frozen=True, slots=True)
class Saying:
    """`verb`: of saying, or “according”. `content`: the places of the tokens of what is said.

    `start`, `end`: its clause in characters; `quotes`: its quotations. `is_direct`: most of it
    stands in quotation marks.
    """

    verb: Token
    rule: SpeechRule
    speakers: tuple[Name, ...]
    content: frozenset[int]
    start: int
    end: int
    quotes: tuple[Quote, ...] = ()
    is_direct: bool = False


class Speech:
    """Everything said in a text, and by whom. `text`: as written, curly quotation marks and all."""

    def __init__(self, doc: Doc, text: str, lexicon: Lexicon, cast: Cast) -> None:
        self._doc, self._lexicon, self._cast = doc, lexicon, cast
        verbs = [t for t in doc if t.pos_ == "VERB" and t.lemma_.lower() in lexicon.speech]
        self._quotes = Quotes(doc, text, verbs)
        self.sayings: list[Saying] = []
        for verb in verbs:
            self.sayings.append(self._saying(verb))
        self._by_verb = {saying.verb.i: saying for saying in self.sayings}
        self.sayings += self._views()

    def is_quoted(self, token: Token) -> bool:
        """Whether `token` stands in somebody's quoted speech."""
        return self._quotes.at(token.idx) is not None

    def speakers(self, token: Token) -> tuple[Name, ...]:
        """Whom “we” means where `token` stands; nobody outside quotations."""
        saying = self._quoting(token)
        return saying.speakers if saying else ()

    def around(self, token: Token) -> list[Saying]:
        """The sayings in whose content `token` stands: its quotation's, then upwards."""
        found = [saying] if (saying := self._quoting(token)) else []
        while token.head.i != token.i:
            above = self._by_verb.get(token.head.i)
            is_said = _is_content(token) or (above and _is_reproach(token, above))
            if above and is_said and above not in found:
                found.append(above)
            token = token.head
        return found

    def sources(self, verb: Token) -> list[Name]:
        """Whom “according to X” beside `verb` names."""
        heads = [
            pobj
            for child in verb.children
            if child.lower_ == "according"
            for to in child.children
            for pobj in to.children
            if pobj.dep_ == "pobj"
        ]
        return self._cast.names(heads)

    def _quoting(self, token: Token) -> Saying | None:
        quote = self._quotes.at(token.idx)
        return self._by_verb.get(quote.verb.i) if quote and quote.verb else None

    def _saying(self, verb: Token) -> Saying:
        quotes = () if self.is_quoted(verb) else tuple(self._quotes.by(verb))
        clauses = (c for c in verb.children if c.dep_ in _CLAUSES or _holds_a_clause(c))
        content = {t.i for clause in clauses for t in clause.subtree}
        quoted = {i for quote in quotes for i in self._places(quote)}
        return Saying(
            verb,
            self._lexicon.speech[verb.lemma_.lower()],
            tuple(self._speakers(predicate_of(verb))),
            frozenset((content | quoted) - {verb.i}),
            *clause_span(verb),
            quotes,
            len(quoted) > _QUOTED * len(content | quoted),
        )

    def _places(self, quote: Quote) -> range:
        span = self._doc.char_span(quote.start, quote.end, alignment_mode="expand")
        return range(span.start, span.end) if span else range(0)

    def _views(self) -> Iterator[Saying]:
        """“According to X, …”, where X is a person: what follows is X's view."""
        for token in self._doc:
            if token.lower_ == "according" and token.head.pos_ in ("VERB", "AUX"):
                people = [n for n in self.sources(token.head) if n.kind is Kind.PERSON]
                content = {t.i for t in token.head.subtree} - {t.i for t in token.subtree}
                rule = self._lexicon.speech["say"]
                span = clause_span(token.head)
                yield Saying(token, rule, tuple(people), frozenset(content), *span)

    def _speakers(self, predicate: Predicate) -> list[Name]:
        documents = [a for a in predicate.agents if a.lemma_.lower() in nouns("documents")]
        if documents:
            first = self._authors(documents)
        else:
            first = self._cast.names(a for a in predicate.agents if a.pos_ == "PRON" or is_party(a))
        return [*first, *self._co_speakers(predicate.token)]

    def _authors(self, documents: list[Token]) -> list[Name]:
        """Whose statement “a statement said” means: its owner's, else who spoke last."""
        authors = actors(documents, self._lexicon, self._cast)
        if authors or not self.sayings:
            return authors
        return list(self.sayings[-1].speakers)

    def _co_speakers(self, verb: Token) -> list[Name]:
        """“in a statement issued jointly with X”."""
        heads = [
            head
            for adverb in verb.subtree
            if adverb.lower_ == "jointly"
            for prep in adverb.head.children
            if prep.lower_ == "with"
            for pobj in prep.children
            if pobj.dep_ == "pobj"
            for head in with_conjuncts(pobj)
        ]
        return self._cast.names(heads)


def _is_content(token: Token) -> bool:
    return token.dep_ in _CONTENT or _holds_a_clause(token)


def _holds_a_clause(token: Token) -> bool:
    """Whether the verb of a clause before “the army said” hangs on its object, `token`."""
    return token.dep_ == "nsubj" and any(is_cut_off(child) for child in token.children)


def _is_reproach(token: Token, saying: Saying) -> bool:
    """“accused the army and rebels of shelling the port”, “were blamed for the raid”."""
    return saying.rule.type == "ACCUSE" and token.dep_ == "prep" and token.lower_ in ("of", "for")
