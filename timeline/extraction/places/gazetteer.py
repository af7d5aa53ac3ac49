"""Finds the places that a text names, and says which they are."""

from __future__ import annotations

from spacy.tokens import Doc

from timeline.extraction.known import NOTHING_KNOWN, Known

from .context import Context
from .joined import joined
from .mention import PlaceMention
from .names import names_in, with_record
from .reading import Reading
from .spelling import cut
from .survey import Survey


class Gazetteer:
    """Knows towns of 15,000 people and more, countries, places of conflicts, and the record's.

    The first one of a process takes a second and 100 MB; further ones share that.
    """

    def __init__(self, known: Known = NOTHING_KNOWN) -> None:
        self._names = with_record(known)
        self._countries = {place.country for place in known.places if place.country}

    def find(self, doc: Doc, title: str = "") -> list[PlaceMention]:
        """The places that `doc` names, in its order. `title`: of the article, if apart.

        Works best on a document that was tagged, parsed and searched for entities.
        """
        reading = Reading(doc)
        names = list(names_in(reading.text, reading.words, self._names))
        context = Context(self._countries)
        context.count(names)
        if title:
            context.count_title(list(names_in(title, cut(title), self._names)))
        return joined(Survey(reading, names, context).spots(), reading.text)
