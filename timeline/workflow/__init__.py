"""The only code that changes more than one object, and the code that logs changes."""

from __future__ import annotations

from .accepted import (
    AcceptedFields,
    NewParty,
    NewPlace,
    PartyChoice,
    PlaceChoice,
    as_found,
    corrected_fields,
    new_place,
    with_new_records,
)
from .by_hand import propose_by_hand
from .claims import check_claim, delete_claim, write_claim
from .correct import correct, public_facts
from .import_ import import_timeline
from .ingest import ingest
from .log import delete_logged, save_logged
from .overwriting import OVERWRITABLE
from .pasting import NotPasted, Pasted, paste_article
from .problems import ImportRefused, Problem
from .propose import give_up_abandoned, propose, read_article
from .publish import publish, send_to_review, withdraw
from .quotes import anchor_quote
from .refusals import Refused
from .review import Batch, Stale, accept, accept_many, merge, reject, undo

__all__ = [
    "AcceptedFields",
    "Batch",
    "ImportRefused",
    "NewParty",
    "NewPlace",
    "NotPasted",
    "OVERWRITABLE",
    "PartyChoice",
    "Pasted",
    "PlaceChoice",
    "Problem",
    "Refused",
    "Stale",
    "accept",
    "accept_many",
    "anchor_quote",
    "as_found",
    "check_claim",
    "correct",
    "corrected_fields",
    "delete_claim",
    "delete_logged",
    "give_up_abandoned",
    "import_timeline",
    "ingest",
    "merge",
    "new_place",
    "paste_article",
    "propose",
    "propose_by_hand",
    "public_facts",
    "publish",
    "read_article",
    "reject",
    "save_logged",
    "send_to_review",
    "undo",
    "with_new_records",
    "withdraw",
    "write_claim",
]
