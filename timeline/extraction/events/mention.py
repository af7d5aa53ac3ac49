"""One mention of a happening in a text, before mentions are joined to events."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from timeline.extraction.parties.naming import Name

from .modality import Modality


@dataclass(slots=True, eq=False)
class Mention:
    """`head`: its verb or noun. `start`, `end`: its clause in characters, half-open.

    `weight`: 0 to 1, how likely it is worth an event. `is_back_reference`: “the attack”, which
    may be one told of before. `speaker`: who says it, where the saying is not an event itself.
    """

    head: Token
    type: str
    mode: str
    weight: float
    start: int
    end: int
    agents: list[Name] = field(default_factory=list)
    targets: list[Name] = field(default_factory=list)
    modality: Modality = Modality.FACT
    is_negated: bool = False
    noun: Token | None = None  # one that belongs to the verb and tells of nothing by itself
    is_noun: bool = False
    is_back_reference: bool = False
    is_saying: bool = False
    is_claimed: bool = False
    can_found: bool = True  # else it only says more of an event that others found
    is_denied: bool = False
    claimants: list[Name] = field(default_factory=list)
    more: list[tuple[int, int]] = field(default_factory=list)  # clauses that say it too
