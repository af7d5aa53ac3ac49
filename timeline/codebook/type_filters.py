"""What the `type` filter of an address means: a class, a type, or a type with its mode."""

from __future__ import annotations

from dataclasses import dataclass

from .event_types import TYPES, EventType
from .quads import QUADS, QuadClass


@dataclass(frozen=True, slots=True)
class TypeFilter:
    """One value of the filter, understood.

    `value` is its one spelling, in lower case. `quad` is set for a class, `type` (a code such as
    COERCE) for a type, `type` and `mode` for a type with its mode; the rest are None.
    """

    value: str
    label: str
    quad: QuadClass | None = None
    type: str | None = None
    mode: str | None = None

    @property
    def type_codes(self) -> tuple[str, ...]:
        """The codes of the types it lets through."""
        if self.type:
            return (self.type,)
        return tuple(code for code, event_type in TYPES.items() if event_type.quad == self.quad)

    def matches(self, type_code: str, mode: str = "") -> bool:
        """Whether it lets an event of that type and mode through."""
        return type_code in self.type_codes and self.mode in (None, mode)


def filter_value(type_code: str, mode: str = "") -> str:
    """The filter that finds events of this type and mode: `coerce.seize`, or `coerce`."""
    return f"{type_code.lower()}.{mode}" if mode else type_code.lower()


def resolve_type_filter(value: str) -> TypeFilter | None:
    """What a reader's `verbal-conflict`, `coerce` or `coerce.seize`, in any case, stands for.

    None if the codebook has no such class, type or mode.
    """
    wanted = value.strip().lower()
    if wanted in QUADS:
        quad = QuadClass(wanted)
        return TypeFilter(wanted, QUADS[quad].label, quad=quad)
    type_value, dot, mode_value = wanted.partition(".")
    event_type = next((each for each in TYPES.values() if each.value == type_value), None)
    if event_type is None:
        return None
    if not dot:
        return TypeFilter(wanted, event_type.label, type=event_type.code)
    return _with_mode(event_type, mode_value)


def _with_mode(event_type: EventType, mode_value: str) -> TypeFilter | None:
    mode = event_type.mode(mode_value)
    if mode is None:
        return None
    value = filter_value(event_type.code, mode.value)
    return TypeFilter(value, mode.label, type=event_type.code, mode=mode.value)
