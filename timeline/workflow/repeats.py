"""Which of what was found is on the desk already, when an article is read once more."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from timeline.extraction.found import FoundEvent
from timeline.models import Proposal

SHARED = 0.5  # of the shorter of two marked texts: then both mark the same happening


@dataclass(frozen=True, slots=True)
class Compared:
    """`new`: to be proposed. `lost`: undecided, and no longer found so. `decided`: how many
    of the found ones an editor has decided about."""

    new: tuple[FoundEvent, ...]
    lost: tuple[Proposal, ...]
    decided: int


def fingerprint(event: FoundEvent) -> str:
    """The SHA-256 of all that was found but the confidence, which only ranks."""
    found = event.as_json() | {"confidence": None}
    return sha256(json.dumps(found, sort_keys=True).encode()).hexdigest()


def compare(found: Sequence[FoundEvent], on_desk: Iterable[Proposal]) -> Compared:
    """Pair what was found with the proposals there are, one to one.

    A pair is the same in every field or, failing that, of one type (as proposed or as accepted)
    with marked texts that overlap. What is decided or marked by an editor is not proposed again;
    what is undecided and the same stays; what is undecided and differs is replaced.
    """
    same, others = _same_in_all(found, on_desk)
    alike = _same_happening([n for n in range(len(found)) if n not in same], found, others)
    settled = same | {n: old for n, old in alike.items() if not _may_be_lost(old)}
    return Compared(
        new=tuple(event for n, event in enumerate(found) if n not in settled),
        lost=tuple(old for old in others if _may_be_lost(old)),
        decided=sum(old.decision is not None for old in settled.values()),
    )


def _same_in_all(
    found: Sequence[FoundEvent], proposals: Iterable[Proposal]
) -> tuple[dict[int, Proposal], list[Proposal]]:
    """Pairs by place in `found`, and the proposals left over."""
    left = list(proposals)
    pairs = {}
    for n, event in enumerate(found):
        print_ = fingerprint(event)
        if same := next((each for each in left if each.fingerprint == print_), None):
            pairs[n] = same
            left.remove(same)
    return pairs, left


def _same_happening(
    places: Iterable[int], found: Sequence[FoundEvent], proposals: Sequence[Proposal]
) -> dict[int, Proposal]:
    """Pairs of the most overlap first; a decided proposal goes before one that is not."""
    ranked = sorted(
        (
            (shared, old.decision is not None, -n, -old.number, n, old)
            for n in places
            for old in proposals
            if (shared := _shared(found[n], old)) >= SHARED
        ),
        key=lambda each: each[:4],
        reverse=True,
    )
    pairs: dict[int, Proposal] = {}
    for *_, n, old in ranked:
        if n not in pairs and old not in pairs.values():
            pairs[n] = old
    return pairs


def _shared(event: FoundEvent, old: Proposal) -> float:
    """How much of the shorter marked text both mark, 0 to 1; 0 for events of another type."""
    if event.type not in _types(old):
        return 0.0
    one = {n for each in event.evidence for n in range(each.start, each.end)}
    other = {n for each in old.evidence.all() for n in range(each.start, each.end)}
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0


def _types(old: Proposal) -> set[str]:
    event = old.decision.event if old.decision else None
    return {old.type, event.type} if event else {old.type}


def _may_be_lost(old: Proposal) -> bool:
    """Whether a newer reading may replace it: undecided, and found by the machine."""
    return old.decision is None and not old.is_by_hand
