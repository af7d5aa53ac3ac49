"""A pipeline that finds what a test made up, and the events to make up."""

from __future__ import annotations

from datetime import date
from typing import Any

from timeline.dates import PartialDate
from timeline.extraction.found import (
    Evidence,
    Extraction,
    FoundEvent,
    FoundNumber,
    FoundParty,
    FoundPlace,
    Standing,
)
from timeline.extraction.known import Known
from timeline.extraction.pipeline import Text

# What the stand-in finds, or raises; a test sets them
FINDS: dict[str, Any] = {}
READ: list[tuple[Text, Known]] = []

TEXT = (
    "Northern troops took the bridge at Ain on Friday.\n\n"
    "A spokesman, Omar Said, said that “the bridge is ours and will stay ours”.\n\n"
    "The council of the south denied it. Residents heard shots near the market."
)
FRIDAY = PartialDate(date(2019, 4, 5), date(2019, 4, 5), "2019-04-05")
TAKEN = "Northern troops took the bridge at Ain on Friday"
SAID = "said that “the bridge is ours and will stay ours”"
DENIED = "The council of the south denied it"
SHOTS = "Residents heard shots near the market"


class Extractor:
    def extract(self, text: Text, known: Known) -> Extraction:
        READ.append((text, known))
        if error := FINDS.get("error"):
            raise error
        if during := FINDS.get("during"):
            during()
        events = tuple(FINDS.get("events", ()))
        return Extraction(events, FINDS.get("language", "en"), FINDS.get("version", "1"))


def evidence(*clauses: str, text: str = TEXT) -> tuple[Evidence, ...]:
    starts = [(text.index(clause), clause) for clause in clauses]
    return tuple(Evidence(start, start + len(clause), clause) for start, clause in starts)


def taken(**changes: Any) -> FoundEvent:
    """The taking of the bridge, as the stand-in finds it in TEXT."""
    fields = {
        "title": "Northern troops take the bridge at Ain",
        "type": "COERCE",
        "mode": "seize",
        "date": FRIDAY,
        "date_words": "on Friday",
        "date_basis": "relative",
        "initiators": (FoundParty("Northern troops", "north"),),
        "targets": (),
        "place": FoundPlace("Ain", "ain", "LY", 32.1, 13.2, 1, 77),
        "claimants": (),
        "standing": Standing.STATED,
        "evidence": evidence(TAKEN),
        "numbers": (FoundNumber("captured", 3, None, "soldiers", "at least three soldiers"),),
        "confidence": 0.8,
    }
    return FoundEvent(**fields | changes)


def shots(**changes: Any) -> FoundEvent:
    """Shots that residents heard: nothing of it is in the record."""
    return taken(
        **{
            "title": "Shots near the market",
            "type": "ASSAULT",
            "mode": "",
            "date": PartialDate(None, date(2019, 4, 6)),
            "date_words": "",
            "date_basis": "inferred",
            "initiators": (),
            "place": FoundPlace("the market"),
            "claimants": (FoundParty("Residents"),),
            "standing": Standing.CLAIMED,
            "evidence": evidence(SHOTS),
            "numbers": (),
        }
        | changes
    )
