"""Where expressions of time stand in a text: patterns.toml over spaCy's tokens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from spacy.matcher import Matcher
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from . import lexicon
from .grammar import Element, Pattern, patterns

# A pattern is tried only where one of these that it cannot do without stands near, rarest first
KEYS = """
HHMM ZONE DOTTED ISOTIME TEN CLOCK AMPM ERA DECADES WEEKDAYS WEEKDAY SEASON DAILY DEICTIC
PAST_REF PRESENT_REF MONTH PART MANY UNIT ONE YEAR
""".split()

# So many tokens are searched at once, each time with the last of those before: a list of dates
# that never ends would take forever
LONGEST, OVERLAP = 48, 20

# What is cut off at either end of a match
LOOSE_STARTS = frozenset(
    ", - – — and or to of on in at than / ( until till through during within for by".split()
)
LOOSE_ENDS = frozenset(", - – — and or to of on in at the / ( until till through".split())


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens `start` to `end` of a document that look like an expression of the pattern's kind."""

    doc: Doc
    start: int
    end: int
    elements: tuple[Element, ...]  # for each token, the one that it fits
    number: int  # of the pattern
    kind: str

    @property
    def words(self) -> list[str]:
        """Its tokens in lower case."""
        return [token.lower_ for token in self.doc[self.start : self.end]]

    @property
    def before(self) -> str:
        """The token before it, in lower case; "" at the start."""
        return self.doc[self.start - 1].lower_ if self.start else ""

    @property
    def after(self) -> str:
        return self.doc[self.end].lower_ if self.end < len(self.doc) else ""

    def all(self, *symbols: str) -> list[Token]:
        """Its tokens of these classes, in the order of the text."""
        return [
            token
            for token, element in zip(self.doc[self.start : self.end], self.elements, strict=True)
            if element.symbols[0] in symbols
        ]

    def first(self, *symbols: str) -> str | None:
        """The first of them, in lower case."""
        return next((token.lower_ for token in self.all(*symbols)), None)


class Finder:
    """Finds expressions of time. Holds the patterns, compiled for one vocabulary."""

    def __init__(self, vocab: Vocab) -> None:
        self._strings = vocab.strings
        self._patterns = patterns()
        flags = lexicon.flags(vocab)
        elements = [element for pattern in self._patterns for element in pattern.elements]
        words = {word for each in elements if not each.is_class for word in each.symbols}
        key_words = {word for each in self._patterns if not _key(each) for word in _key_words(each)}
        self._known = lexicon.add_flag(vocab, len(flags), words, lexicon.classes())
        self._keys = {"": lexicon.add_flag(vocab, len(flags) + 1, key_words, ())}
        self._matchers: dict[str, Matcher] = {}
        for number, pattern in enumerate(self._patterns):
            key = _key(pattern)
            self._keys.setdefault(key, flags.get(key, 0))
            matcher = self._matchers.setdefault(key, Matcher(vocab, validate=False))
            matcher.add(str(number), [[_spec(element, flags) for element in pattern.elements]])

    def find(self, doc: Doc) -> Iterator[Found]:
        """Every expression in `doc`, in its order; none overlaps another."""
        for first, last, keys in self._runs(doc):
            matches = (
                match
                for start in range(first, max(first + 1, last - OVERLAP), LONGEST - OVERLAP)
                for match in self._matches(doc, start, min(start + LONGEST, last), keys)
            )
            yield from sorted(_longest(matches), key=_place)

    def _runs(self, doc: Doc) -> Iterator[tuple[int, int, list[str]]]:
        """Runs of words that patterns are made of: start, end, and the keys that stand in it."""
        flags = [self._known, *self._keys.values()]
        table = np.stack([doc.to_array([flag]).astype(bool) for flag in flags], axis=1)
        known = np.concatenate(([False], table[:, 0], [False]))
        edges = np.flatnonzero(known[1:] != known[:-1])
        if not len(edges):
            return
        inside = np.vstack((table[:, 1:], np.zeros((1, len(self._keys)), bool)))
        counts = np.logical_or.reduceat(inside, edges, axis=0)
        names = np.array(list(self._keys))
        for place in np.flatnonzero(counts[::2].any(axis=1)).tolist():
            start, end = edges[2 * place : 2 * place + 2].tolist()
            yield start, end, names[counts[2 * place]].tolist()

    def _matches(self, doc: Doc, start: int, end: int, keys: list[str]) -> Iterator[Found]:
        window = doc[start:end]
        for key in keys:
            matches: list[Any] = self._matchers[key](window, with_alignments=True)
            for name, first, last, places in matches:
                number = int(self._strings[name])
                elements = [self._patterns[number].elements[place] for place in places]
                found = _trimmed(doc, start + first, start + last, elements)
                yield Found(doc, *found, number, self._patterns[number].kind)


def _place(found: Found) -> int:
    return found.start


def _longest(matches: Iterator[Found]) -> Iterator[Found]:
    """The longest matches first, each only if it overlaps none before it."""
    taken: set[int] = set()
    for match in sorted(matches, key=lambda match: (match.start - match.end, match.number)):
        places = range(match.start, match.end)
        if taken.isdisjoint(places):
            taken.update(places)
            yield match


def _key(pattern: Pattern) -> str:
    """The rarest class that it cannot do without; "" where it has none."""
    needed = {each.symbols[0] for each in pattern.elements if each.operator in ("", "+")}
    return next((key for key in KEYS if key in needed), "")


def _key_words(pattern: Pattern) -> tuple[str, ...]:
    needed = (each.symbols for each in pattern.elements if not (each.is_class or each.operator))
    return max(needed, key=lambda words: min(map(len, words)))


def _spec(element: Element, flags: dict[str, int]) -> dict[Any, Any]:
    spec: dict[Any, Any]
    if element.is_class:
        spec = {flags[element.symbols[0]]: True}
    elif len(element.symbols) == 1:
        spec = {"LOWER": element.symbols[0]}
    else:
        spec = {"LOWER": {"IN": list(element.symbols)}}
    return spec | ({"OP": element.operator} if element.operator else {})


def _trimmed(
    doc: Doc, start: int, end: int, elements: list[Element]
) -> tuple[int, int, tuple[Element, ...]]:
    first, last = start, end
    while first < end and doc[first].lower_ in LOOSE_STARTS:
        first += 1
    while last > first and doc[last - 1].lower_ in LOOSE_ENDS:
        last -= 1
    return first, last, tuple(elements[first - start : last - start])
