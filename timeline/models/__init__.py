"""What is true in the record, one module an idea."""

from __future__ import annotations

from .claims import Claim
from .conflicts import RESERVED_SLUGS, Conflict
from .disputes import Dispute, Position
from .events import Event, Participation
from .log import Correction
from .partial_dates import PartiallyDated
from .parties import Party, PartyAlias, PartyRelation
from .places import Place, PlaceAlias
from .sources import Article, Source
from .standing import Answer, answers_by_claim, standing_of

__all__ = [
    "RESERVED_SLUGS",
    "Answer",
    "Article",
    "Claim",
    "Conflict",
    "Correction",
    "Dispute",
    "Event",
    "Participation",
    "PartiallyDated",
    "Party",
    "PartyAlias",
    "PartyRelation",
    "Place",
    "PlaceAlias",
    "Position",
    "Source",
    "answers_by_claim",
    "standing_of",
]
