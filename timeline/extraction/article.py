"""An article on its way through the pipeline: what components read of it and write to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from .known import NOTHING_KNOWN, Known
from .normalise import blocks, readable


@dataclass(frozen=True, slots=True)
class Text:
    """An article to be read. `published`: its day, against which dates are reckoned."""

    text: str
    published: date
    title: str = ""


for name in ("article", "blocks", "cast", "places", "numbers", "found"):
    Doc.set_extension(name, default=None, force=True)
Doc.set_extension("known", default=NOTHING_KNOWN, force=True)


def doc_of(nlp: Language, article: Text, known: Known) -> Doc:
    """The tokens of an article, ready for the pipeline. Offsets are those of its text."""
    doc = nlp.make_doc(readable(article.text))
    doc._.article, doc._.known = article, known
    doc._.blocks = blocks(article.text, article.title)
    return doc
