"""One text's expressions of time, read from its first to its last."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from datetime import date

from spacy.tokens import Doc
from spacy.vocab import Vocab

from .expression import DatedText, TimeExpression
from .finder import Finder
from .joined import anchored, ranges
from .layout import headings, quotations
from .mainline import is_main
from .meaning import Meaning
from .pieces import meanings
from .reading import resolve
from .resolved import Resolved
from .story import Mention, Story
from .voice import is_narrative

Read = tuple[Meaning, Resolved]


class Tagger:
    """Finds and resolves expressions of time. Holds the patterns for one vocabulary."""

    def __init__(self, vocab: Vocab) -> None:
        self._finder = Finder(vocab)

    def tag(self, doc: Doc, published: date | None, narrative: bool | None = None) -> DatedText:
        """Every expression in `doc` and what it means.

        `published`: the day of publication; without it, what counts from it stays unresolved.
        `narrative`: True reads a history, False news; None lets the text decide.
        """
        found = meanings(self._finder.find(doc))
        if narrative is None:
            narrative = is_narrative(doc.text, found, published)
        story = Story(published, narrative)
        read = list(_told(doc, found, story) if narrative else _reported(found, story))
        expressions = tuple(_expression(doc, *each) for each in anchored(doc, read))
        return DatedText(expressions, tuple(ranges(doc, read)), narrative)


def _reported(found: list[Meaning], story: Story) -> Iterator[Read]:
    """News: each counts from publication, or from the one before it."""
    for meaning in found:
        if resolved := resolve(meaning, story):
            if resolved.is_point and resolved.value:
                story.add(Mention(resolved.value, *meaning.place), is_main=True)
            yield meaning, resolved


def _told(doc: Doc, found: list[Meaning], story: Story) -> Iterator[Read]:
    """A history: each counts from what was told last, under its heading."""
    text = doc.text
    sections, spoken = deque(headings(text)), quotations(text)
    for meaning in found:
        while sections and sections[0].start <= meaning.place[0]:
            story.open_section(sections.popleft())
        if resolved := resolve(meaning, story):
            if resolved.is_point and resolved.value:
                mention = Mention(resolved.value, *meaning.place)
                story.add(mention, is_main=is_main(meaning, resolved, story, spoken))
            yield meaning, resolved


def _expression(doc: Doc, meaning: Meaning, resolved: Resolved) -> TimeExpression:
    return TimeExpression(
        *meaning.place,
        doc[meaning.start : meaning.end].text,
        resolved.type,
        resolved.value,
        resolved.mod,
        resolved.date,
        resolved.basis,
        resolved.anchor,
    )
