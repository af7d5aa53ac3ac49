"""The spaCy pipelines, put together."""

from __future__ import annotations

import sys
from datetime import date

import spacy
from spacy.language import Language

from .dates import component  # noqa: F401  # registers "dates"
from .dates.expression import DatedText
from .spaces import Squeezed
from .tokens import cut_dates


def dates_only(*, narrative: bool | None = None) -> Language:
    """A pipeline that tokenizes and finds dates, without any model. It takes text of any length.

    `narrative`: True reads every text as a history, False as news; None lets each text decide.
    """
    nlp = spacy.blank("en")
    nlp.max_length = sys.maxsize
    cut_dates(nlp)
    nlp.add_pipe("dates", config={"narrative": narrative})
    return nlp


def find_dates(nlp: Language, text: str, published: date | None) -> DatedText:
    """The expressions of time in `text`, published on that day, or on one that isn't known."""
    squeezed = Squeezed(text)
    doc = nlp.make_doc(squeezed.text)
    doc._.published = published
    return squeezed.restore(nlp(doc)._.dated)
