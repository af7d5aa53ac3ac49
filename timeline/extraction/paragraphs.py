"""The spaCy component `paragraphs`: a sentence never runs on into the next block of an article."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

# No sentence of an article is as long. What has no full stops at all, such as a table, would be
# one sentence, and reading that takes time that grows with the square of its length
_LONGEST = 300  # tokens
_ENDS = frozenset(".!?")


@Language.component("paragraphs", assigns=["token.is_sent_start"])
def paragraphs(doc: Doc) -> Doc:
    """Begin a sentence with each block, and after a dateline, before the parser runs.

    One begins as well where no sentence has ended for very long.
    """
    starts = {place for block in doc._.blocks for place in (block.start, block.body)}
    last = 0
    for token in doc[1:]:
        if token.idx in starts or token.i - last >= _LONGEST:
            token.is_sent_start = True
            last = token.i
        elif token.text in _ENDS:
            last = token.i
    return doc
