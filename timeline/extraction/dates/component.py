"""The spaCy component `dates`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .tagger import Tagger

SPANS = "dates"

Doc.set_extension("published", default=None, force=True)
Doc.set_extension("dated", default=None, force=True)


@Language.factory("dates", assigns=["doc.spans", "doc._.dated"], default_config={"narrative": None})
class DatesComponent:
    """Finds the expressions of time in a Doc and resolves them.

    Reads `doc._.published`, the day of publication or None. Writes the DatedText to
    `doc._.dated`, and a span for each expression, labelled with its TIMEX3 type, to
    `doc.spans["dates"]`. `narrative`: True reads histories, False news, None lets each text
    decide. The tokenizer has to part dates as tokens.py does.
    """

    def __init__(self, nlp: Language, name: str, narrative: bool | None) -> None:
        self._narrative = narrative
        self._tagger = Tagger(nlp.vocab)

    def __call__(self, doc: Doc) -> Doc:
        dated = self._tagger.tag(doc, doc._.published, self._narrative)
        doc._.dated = dated
        spans = (doc.char_span(each.start, each.end, each.type) for each in dated.expressions)
        doc.spans[SPANS] = [span for span in spans if span is not None]
        return doc
