"""What is wrong with something that was to be imported, row by row."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.text import Truncator
from django.utils.translation import ngettext

from .refusals import Refused

SHOWN = 60  # characters of a value that a line repeats


@dataclass(frozen=True, slots=True)
class Problem:
    """One broken rule: in which row and field, with which value, and the rule as a sentence.

    `row` is in the file's words, such as `events 14 "lna-takes-gharyan"`; `field` is "" where
    the row as a whole breaks the rule, and `value` None where there is none to show.
    """

    row: str
    field: str
    value: object
    message: str

    def __str__(self) -> str:
        """One line: `events 3 "talks", times = 0: An event happens at least once.`"""
        where = ", ".join(part for part in (self.row, self.field) if part)
        given = "" if self.value is None else f" = {_one_line(self.value)}"
        return f"{where}{given}: {' '.join(self.message.split())}"


class ImportRefused(Refused):
    """Nothing was imported. `problems` says why, in the order of the file."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        count = len(self.problems)
        message = ngettext(
            "%(count)d problem; nothing was saved.",
            "%(count)d problems; nothing was saved.",
            count,
        )
        super().__init__(message % {"count": count})


def _one_line(value: object) -> str:
    return Truncator(json.dumps(value, ensure_ascii=False, default=str)).chars(SHOWN)
