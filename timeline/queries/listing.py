"""Names in a row."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _


def listed_with_and(names: Iterable[str]) -> str:
    """“A”, “A and B”, “A, B and C”; nothing for none."""
    return _joined(list(names), _("%(list)s and %(last)s"))


def listed_with_or(names: Iterable[str]) -> str:
    """“A”, “A or B”, “A, B or C”; nothing for none."""
    return _joined(list(names), _("%(list)s or %(last)s"))


def _joined(names: list[str], phrase: str) -> str:
    if len(names) < 2:
        return "".join(names)
    return phrase % {"list": ", ".join(names[:-1]), "last": names[-1]}
