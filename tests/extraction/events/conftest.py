"""Short texts, published on Saturday, 6 April 2019, and what is found in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

import pytest
from spacy.language import Language

from timeline.extraction.events.lexicon import Lexicon, load_lexicon
from timeline.extraction.events.mention import Mention
from timeline.extraction.events.nominals import noun_mentions
from timeline.extraction.events.verbs import verb_mentions
from timeline.extraction.found import FoundEvent
from timeline.extraction.known import NOTHING_KNOWN, Known
from timeline.extraction.parties.cast import Cast
from timeline.extraction.pipeline import Extractor, Text

PUBLISHED = date(2019, 4, 6)


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture(scope="session")
def read(extractor: Extractor) -> Callable[..., tuple[FoundEvent, ...]]:
    """The events of a text."""

    def read(text: str, title: str = "", known: Known = NOTHING_KNOWN) -> tuple[FoundEvent, ...]:
        return extractor.extract(Text(text, PUBLISHED, title), known).events

    return read


@pytest.fixture(scope="session")
def told_of(read: Callable[..., tuple[FoundEvent, ...]]) -> Callable[..., list[str]]:
    """The events of a text in one line each: “ASSAULT.aerial: jets > camp, depot”."""

    def told_of(text: str, title: str = "") -> list[str]:
        return [
            _line(
                event.type,
                event.mode,
                (party.name for party in event.initiators),
                (party.name for party in event.targets),
            )
            for event in read(text, title)
        ]

    return told_of


@pytest.fixture(scope="session")
def said_by(read: Callable[..., tuple[FoundEvent, ...]]) -> Callable[[str], list[str]]:
    """Of each event its type, who says so, and how it is put: “ASSAULT by mayor: claimed”."""

    def said_by(text: str) -> list[str]:
        return [
            f"{event.type} by {', '.join(c.name for c in event.claimants)}: {event.standing.value}"
            for event in read(text)
        ]

    return said_by


@pytest.fixture(scope="session")
def verbs(english: Language, lexicon: Lexicon) -> Callable[[str], list[Mention]]:
    """The mentions that verbs of a text make, whatever becomes of them."""

    def verbs(text: str) -> list[Mention]:
        doc = english(text)
        return verb_mentions(doc, lexicon, Cast(doc))

    return verbs


@pytest.fixture(scope="session")
def nouns(english: Language, lexicon: Lexicon) -> Callable[[str], list[Mention]]:
    """The mentions that nouns of a text make by themselves."""

    def nouns(text: str) -> list[Mention]:
        doc = english(text)
        return noun_mentions(doc, set(), lexicon, Cast(doc))

    return nouns


@pytest.fixture(scope="session")
def line() -> Callable[[Mention], str]:
    """A mention in one line, as events in `told_of`."""
    return lambda each: _line(
        each.type,
        each.mode,
        (name.text for name in each.agents),
        (name.text for name in each.targets),
    )


def _line(type_code: str, mode: str, doers: Iterable[str], others: Iterable[str]) -> str:
    code = f"{type_code}.{mode}" if mode else type_code
    return f"{code}: {', '.join(doers)} > {', '.join(others)}"
