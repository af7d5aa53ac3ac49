"""Search fields in which one record, or several, are chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple

if TYPE_CHECKING:
    Select = AutocompleteSelect
else:
    Select = object

LONGEST_ID = 18  # digits; longer numbers don't fit into a database


class ChoosesById(Select):
    """Shows nothing chosen where an address or a form sends what cannot be an id."""

    def optgroups(self, name: str, value: Sequence[str], attrs: Any = None) -> Any:
        return super().optgroups(name, [each for each in value if is_id(each)], attrs)


class RecordSelect(ChoosesById, AutocompleteSelect):
    pass


class RecordSelectMultiple(ChoosesById, AutocompleteSelectMultiple):
    pass


def is_id(value: object) -> bool:
    """Whether `value` can be the id of a record."""
    text = str(value)
    return text.isascii() and text.isdecimal() and len(text) <= LONGEST_ID
