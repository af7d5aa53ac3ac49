"""The way to extraction, which alone needs spaCy: loaded by name, when an article is first read."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from threading import Lock
from typing import TYPE_CHECKING

from django.conf import settings

from timeline.extraction.found import Extraction
from timeline.extraction.known import Known, KnownParty, KnownPlace
from timeline.models import Article, Party, Place

if TYPE_CHECKING:
    from timeline.extraction.pipeline import Extractor

# One text at a time in a process: what spaCy needs for two would not fit a small machine
_READING = Lock()


def extract(article: Article) -> Extraction:
    """What the pipeline named by the setting EXTRACTION finds in `article`.

    It knows the names in the record. Raises whatever the pipeline raises.
    """
    pipeline = import_module(settings.EXTRACTION)
    text = pipeline.Text(article.text, article.published, article.title)
    with _READING:
        return _extractor(settings.EXTRACTION).extract(text, known())


def known() -> Known:
    """The parties and places of the record, by all their names. Four queries."""
    parties = Party.objects.select_related("parent").prefetch_related("aliases")
    places = Place.objects.prefetch_related("aliases")
    return Known(tuple(map(_known_party, parties)), tuple(map(_known_place, places)))


@cache
def _extractor(pipeline: str) -> Extractor:
    extractor: Extractor = import_module(pipeline).Extractor()
    return extractor


def _known_party(party: Party) -> KnownParty:
    names = (party.name, *(alias.name for alias in party.aliases.all()))
    return KnownParty(party.slug, names, party.kind, party.parent.slug if party.parent else "")


def _known_place(place: Place) -> KnownPlace:
    return KnownPlace(
        slug=place.slug,
        names=(place.name, *(alias.name for alias in place.aliases.all())),
        country=place.country,
        lat=place.lat,
        lon=place.lon,
        where_prec=place.where_prec,
        geonames_id=place.geonames_id,
    )
