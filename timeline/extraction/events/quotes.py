"""Quotations and who speaks in them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Token

from timeline.extraction.dates.layout import quotations

SHORTEST = 5  # words; what is shorter is a word in quotes, not somebody speaking


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation in characters, marks included, and the verb that gives it its speaker, if any."""

    start: int
    end: int
    verb: Token | None


class Quotes:
    """The quotations of a text that are long enough to be somebody's speech."""

    def __init__(self, doc: Doc, text: str, verbs: list[Token]) -> None:
        """`text`: as written, curly quotation marks and all; `verbs`: those of saying."""
        places = quotations(text)
        if len(places) % 2:
            places.append(len(text))
        spans = [
            (start, end)
            for start, end in list(pairwise(places))[::2]
            if len(text[start:end].split()) >= SHORTEST
        ]
        outside = [verb for verb in verbs if not _within(verb.idx, spans)]
        self.quotes: list[Quote] = []
        for start, end in spans:
            verb = _verb_of(doc, start, end, outside, text)
            if verb is None and self.quotes and _goes_on(self.quotes[-1], start, text):
                verb = self.quotes[-1].verb
            is_closed = text[end : end + 1] in ('"', "”")
            self.quotes.append(Quote(start, end + is_closed, verb))
        self._starts = [quote.start for quote in self.quotes]

    def at(self, character: int) -> Quote | None:
        """The quotation that a character stands in."""
        place = bisect_right(self._starts, character) - 1
        if place >= 0 and character < self.quotes[place].end:
            return self.quotes[place]
        return None

    def by(self, verb: Token) -> list[Quote]:
        """The quotations that a verb of saying gives."""
        return [quote for quote in self.quotes if quote.verb is not None and quote.verb.i == verb.i]


def _within(character: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= character < end for start, end in spans)


def _verb_of(doc: Doc, start: int, end: int, verbs: list[Token], text: str) -> Token | None:
    """The nearest verb of saying in the quotation's paragraph: before a colon, else round it."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    near = [verb for verb in verbs if first <= verb.idx < last]
    before = [verb for verb in near if verb.idx < start]
    after = [verb for verb in near if verb.idx >= end]
    lead = text[start - 3 : start].strip()
    if before and lead.endswith((":", ",")) and _same_sentence(doc, before[-1], start):
        return before[-1]
    if (
        after
        and text[end - 1 : end] in (",", "?", "!")
        or (after and text[max(end - 1, 0) : end + 2].strip(' "”').startswith(","))
    ):
        return after[0]
    if before and _same_sentence(doc, before[-1], start):
        return before[-1]
    if after and after[0].idx - end < 60:
        return after[0]
    return before[-1] if before else None


def _same_sentence(doc: Doc, verb: Token, character: int) -> bool:
    return verb.sent.start_char <= character <= verb.sent.end_char + 2


def _goes_on(last: Quote, start: int, text: str) -> bool:
    """Whether a quotation takes up the last one, with nobody else in between."""
    between = text[last.end : start].strip(' "”\n')
    return len(between) < 3
