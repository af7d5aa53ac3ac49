"""How a thing was done: the finer word under an event type."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .terms import Term


class Origin(StrEnum):
    """Whose word it is: PLOVER's, or one that we added because PLOVER has none."""

    PLOVER = "plover"
    OURS = "ours"


@dataclass(frozen=True, slots=True)
class Mode(Term):
    """`value` such as `seize`; in an address it follows its type: `coerce.seize`."""

    origin: Origin = Origin.PLOVER
