"""spaCy components that read an article: dates, cast, places, numbers and events."""

from __future__ import annotations

from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from .events.reader import read_events
from .known import Known
from .language import dates_only, find_dates
from .numbers import find_numbers
from .parties.cast import Cast
from .places import Gazetteer


@Language.factory("article_dates", assigns=["doc._.dated"])
class ArticleDates:
    """Finds the dates of the text as written, with its own tokens (see dates/component.py)."""

    def __init__(self, nlp: Language, name: str) -> None:
        self._dates = dates_only()

    def __call__(self, doc: Doc) -> Doc:
        article = doc._.article
        doc._.dated = find_dates(self._dates, article.text, article.published)
        return doc


@Language.component("cast", requires=["token.dep", "token.pos", "doc.ents"], assigns=["doc._.cast"])
def cast(doc: Doc) -> Doc:
    """Who is who: writes a Cast to `doc._.cast`."""
    doc._.cast = Cast(doc)
    return doc


@Language.component("places", requires=["token.dep", "doc.ents"], assigns=["doc._.places"])
def places(doc: Doc) -> Doc:
    """The PlaceMentions of the text: writes them to `doc._.places`."""
    doc._.places = _gazetteer(doc._.known).find(doc, doc._.article.title)
    return doc


@Language.component("numbers", requires=["token.dep"], assigns=["doc._.numbers"])
def numbers(doc: Doc) -> Doc:
    """How many were killed, wounded, captured: writes NumberMentions to `doc._.numbers`."""
    doc._.numbers = find_numbers(doc)
    return doc


@lru_cache(maxsize=4)
def _gazetteer(known: Known) -> Gazetteer:
    return Gazetteer(known)


@Language.component(
    "events",
    requires=[
        "token.dep",
        "token.lemma",
        "doc._.cast",
        "doc._.dated",
        "doc._.places",
        "doc._.numbers",
    ],
    assigns=["doc._.found"],
)
def events(doc: Doc) -> Doc:
    """Writes the FoundEvents of the article to `doc._.found`."""
    doc._.found = read_events(doc)
    return doc
