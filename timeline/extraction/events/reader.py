"""One parsed article, read: from its verbs and nouns to the events that it reports."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Doc

from timeline.extraction.found import FoundEvent, FoundNumber
from timeline.extraction.numbers import NumberMention
from timeline.extraction.parties.nouns import nouns
from timeline.extraction.parties.recogniser import recogniser

from .assemble import found_event
from .attribution import attribute
from .dating import Calendar, When
from .joining import Happening, Told, date_sayings, join
from .lexicon import load_lexicon
from .linking import linked
from .mention import Mention
from .modality import Modality
from .nominals import noun_mentions
from .places import Where
from .sayings import said
from .speech import Speech
from .verbs import verb_mentions
from .weighing import worth_telling

_NEWS = timedelta(days=10)  # before publication; what was earlier is an article's background
_LEAST = 0.5  # confidence of what is proposed


def read_events(doc: Doc) -> tuple[FoundEvent, ...]:
    """The events that the article of `doc` reports, in the order of its text."""
    told = worth_telling(_mentions(doc), doc._.blocks)
    told.sort(key=lambda mention: mention.head.i)
    return tuple(event for event in _events(doc, told) if event.confidence >= _LEAST)


def _mentions(doc: Doc) -> list[Mention]:
    """Every mention of a happening, with who says so."""
    lexicon, cast = load_lexicon(), doc._.cast
    told = verb_mentions(doc, lexicon, cast)
    told += noun_mentions(doc, {m.noun.i for m in told if m.noun}, lexicon, cast)
    told = [m for m in told if m.modality is not Modality.HYPOTHETICAL]
    speech = Speech(doc, doc._.article.text, lexicon, cast)
    told = attribute(told, speech, lexicon)
    for mention in told:
        if mention.type == "PROTEST" and not mention.agents:
            mention.agents = cast.of_kind(nouns("protesters"))
    return told + said(told, speech, lexicon, cast)


def _events(doc: Doc, told: list[Mention]) -> Iterator[FoundEvent]:
    article = doc._.article
    calendar = Calendar(doc, doc._.dated, told, article.published)
    slug = recogniser(doc._.known).slug
    where = Where(doc, doc._.places, told)
    sentences = {token.i: number for number, sent in enumerate(doc.sents) for token in sent}
    groups = [
        Happening([Told(m, calendar.of(m), where.of(m), sentences[m.head.i]) for m in group])
        for group in linked(told)
    ]
    happenings = join(groups)
    date_sayings(happenings)
    told_from: date | None = None
    for happening in happenings:
        told_from = _first_day(happening.when, article.published, told_from)
        event = found_event(happening, article, told_from, slug)
        yield replace(event, numbers=_numbers_of(event, doc._.numbers))


def _first_day(when: When | None, published: date, before: date | None) -> date | None:
    """The first day of the news told so far. In an article's background there is none."""
    day = when.date.earliest if when else None
    if when is None or day is None or day > published:
        return before
    if published - day > _NEWS:
        return None
    return min(day, before or day)


def _numbers_of(event: FoundEvent, found: list[NumberMention]) -> tuple[FoundNumber, ...]:
    """The numbers in the clauses that report an event, each once. `found`: in order of text."""
    inside = (
        each.number
        for span in event.evidence
        for each in found[_place(found, span.start) : _place(found, span.end)]
        if each.end <= span.end
    )
    return tuple({(n.what, n.low, n.high, n.of): n for n in inside}.values())


def _place(found: list[NumberMention], character: int) -> int:
    return bisect_left(found, character, key=lambda each: each.start)
