"""The only code that changes more than one object, and the code that logs changes."""

from __future__ import annotations

from .claims import check_claim, delete_claim, write_claim
from .correct import correct, public_facts
from .import_ import import_timeline
from .ingest import ingest
from .log import save_logged
from .problems import ImportRefused, Problem
from .publish import publish, send_to_review, withdraw
from .quotes import anchor_quote
from .refusals import Refused

__all__ = [
    "ImportRefused",
    "Problem",
    "Refused",
    "anchor_quote",
    "check_claim",
    "correct",
    "delete_claim",
    "import_timeline",
    "ingest",
    "public_facts",
    "publish",
    "save_logged",
    "send_to_review",
    "withdraw",
    "write_claim",
]
