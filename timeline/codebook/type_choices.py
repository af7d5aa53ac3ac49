"""Event types and modes as form and model fields take them: (value, label) pairs."""

from __future__ import annotations

from .event_types import TYPES

TYPE_CHOICES: tuple[tuple[str, str], ...] = tuple(
    (event_type.code, event_type.label) for event_type in TYPES.values()
)

# The modes of each type, by its code: ("seize", "Territory taken") for COERCE.
MODE_CHOICES_OF: dict[str, tuple[tuple[str, str], ...]] = {
    event_type.code: tuple((mode.value, mode.label) for mode in event_type.modes)
    for event_type in TYPES.values()
}

# Types and modes in one list, as filters name them: ("coerce", ...), ("coerce.seize", ...).
TYPE_AND_MODE_CHOICES: tuple[tuple[str, str], ...] = tuple(
    pair
    for event_type in TYPES.values()
    for pair in (
        (event_type.value, event_type.label),
        *((f"{event_type.value}.{mode.value}", mode.label) for mode in event_type.modes),
    )
)


def _labels_of_modes() -> dict[str, list[str]]:
    labels: dict[str, list[str]] = {}
    for event_type in TYPES.values():
        for mode in event_type.modes:
            labels.setdefault(mode.value, []).append(mode.label)
    return labels


# Every mode once, for the column that stores it. Types share some modes, so such a mode
# carries the labels of all of them: ("expel", "Threat to expel / Expulsion").
MODE_CHOICES: tuple[tuple[str, str], ...] = tuple(
    (value, " / ".join(labels)) for value, labels in _labels_of_modes().items()
)
