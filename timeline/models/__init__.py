"""What is true in the record, one module an idea."""

from __future__ import annotations

from .claims import Claim
from .conflicts import RESERVED_SLUGS, Conflict
from .decisions import Decision
from .disputes import Dispute, Position
from .events import Event, Participation
from .log import Correction
from .partial_dates import PartiallyDated
from .parties import Party, PartyAlias, PartyRelation
from .places import Place, PlaceAlias
from .proposals import Proposal, ProposalEvidence, ProposalParty
from .runs import ExtractionRun
from .sources import Article, Source
from .standing import Answer, answers_by_claim, standing_of

__all__ = [
    "RESERVED_SLUGS",
    "Answer",
    "Article",
    "Claim",
    "Conflict",
    "Correction",
    "Decision",
    "Dispute",
    "Event",
    "ExtractionRun",
    "Participation",
    "PartiallyDated",
    "Party",
    "PartyAlias",
    "PartyRelation",
    "Place",
    "PlaceAlias",
    "Position",
    "Proposal",
    "ProposalEvidence",
    "ProposalParty",
    "Source",
    "answers_by_claim",
    "standing_of",
]
