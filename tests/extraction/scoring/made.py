"""Events as coded and as found, alike in all but what a test says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from timeline.dates import PartialDate
from timeline.extraction.found import Evidence, FoundEvent, FoundParty, FoundPlace, Standing
from timeline.extraction.scoring.gold import GoldEvent

DAY = date(2019, 4, 5)


def gold(**others: Any) -> GoldEvent:
    event = GoldEvent(
        key="e1",
        what="Rebels take Suva",
        type="COERCE",
        edtf="2019-04-05",
        earliest=DAY,
        latest=DAY,
        initiators=(("rebels", "the front"),),
        targets=(),
        claimants=(),
        place=("Suva",),
        standing=Standing.STATED,
        anchors=((0, 20),),
        is_core=True,
    )
    return replace(event, **others)


def found(*spans: tuple[int, int], **others: Any) -> FoundEvent:
    event = FoundEvent(
        title="Rebels took Suva",
        type="COERCE",
        mode="",
        date=PartialDate(DAY, DAY, "2019-04-05"),
        date_words="",
        date_basis="stated",
        initiators=(FoundParty("Rebels"),),
        targets=(),
        place=FoundPlace("Suva"),
        claimants=(),
        standing=Standing.STATED,
        evidence=tuple(Evidence(*span, "") for span in spans or [(0, 20)]),
    )
    return replace(event, **others)


def parties(*names: str) -> tuple[FoundParty, ...]:
    return tuple(map(FoundParty, names))
