"""Reads coded articles and sentences as any other, to see how many of their events are found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from timeline.extraction.found import FoundEvent
from timeline.extraction.pipeline import Extractor, Text

from .gold import GoldArticle, GoldSentence
from .sentences import SentenceRead

# Sentences come without a day; what is measured of them does not lean on it
_PUBLISHED = date(2019, 4, 6)


def read_articles(
    extractor: Extractor, articles: Sequence[GoldArticle]
) -> Iterator[tuple[GoldArticle, tuple[FoundEvent, ...]]]:
    """Each article, and what is found in it without a record that knows names."""
    texts = (Text(each.text, each.published, each.title) for each in articles)
    for article, found in zip(articles, extractor.pipe(texts), strict=True):
        yield article, found.events


def read_sentences(
    extractor: Extractor, sentences: Sequence[GoldSentence]
) -> Iterator[SentenceRead]:
    """Each sentence, read as an article of its own."""
    texts = (Text(each.text, _PUBLISHED) for each in sentences)
    for sentence, found in zip(sentences, extractor.pipe(texts), strict=True):
        yield SentenceRead(sentence, found.events)
