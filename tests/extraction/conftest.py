"""Reading short texts: as a rule published on Saturday, 6 April 2019."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

import pytest
from spacy.language import Language

from timeline.extraction.dates.expression import DatedText
from timeline.extraction.language import dates_only, find_dates

PUBLISHED = date(2019, 4, 6)


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


def _rows(dated: DatedText) -> list[tuple[str, str, str | None]]:
    return [(each.text, str(each.type), each.value) for each in dated.expressions]
