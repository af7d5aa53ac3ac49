"""A text with what the model says of its words, if it says anything."""

from __future__ import annotations

from functools import cached_property

from spacy.tokens import Doc, Span, Token

from .spelling import Word, cut, fold_word

PLACES = frozenset(["GPE", "LOC", "FAC"])


class Reading:
    """`words` without punctuation, apart from the model's tokens: names are looked up in them."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = doc.text  # which spaCy puts together each time
        self.words: list[Word] = cut(self.text)
        self.is_tagged = bool(doc.to_array(["TAG"]).any())
        self.is_parsed = bool(doc.to_array(["DEP"]).any())

    def token(self, start: int) -> Token | None:
        """The token that begins at a character."""
        place = self._tokens.get(start)
        return None if place is None else self.doc[place]

    def entity(self, start: int) -> Span | None:
        """The model's entity that the token at a character is in."""
        return self._entities.get(self._tokens.get(start, -1))

    def label(self, start: int) -> str:
        """What kind of entity the token at a character is in, or ""."""
        entity = self.entity(start)
        return entity.label_ if entity is not None else ""

    @cached_property
    def surnames_folded(self) -> frozenset[str]:
        """The last words of persons' names of two words and more."""
        persons = (ent.text.split() for ent in self.doc.ents if ent.label_ == "PERSON")
        return frozenset(fold_word(words[-1]) for words in persons if len(words) > 1)

    def gap(self, word: int) -> str:
        """What stands between a word and the next."""
        after = self.words[word + 1].start if word + 1 < len(self.words) else len(self.text)
        return self.text[self.words[word].end : after]

    @cached_property
    def _tokens(self) -> dict[int, int]:
        return {start: place for place, start in enumerate(self.doc.to_array(["IDX"]).tolist())}

    @cached_property
    def _entities(self) -> dict[int, Span]:
        return {place: ent for ent in self.doc.ents for place in range(ent.start, ent.end)}
