"""What most of the codebook's tables are made of: a value, its label and what it means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar


@dataclass(frozen=True, slots=True)
class Term:
    """`value` is stored and stands in addresses; `label` and `definition` are for readers."""

    value: str
    label: str
    definition: str


AnyTerm = TypeVar("AnyTerm", bound=Term)


def table(*terms: AnyTerm) -> dict[str, AnyTerm]:
    """The terms by their value, in the order given."""
    return {term.value: term for term in terms}


def choices(terms: Iterable[Term]) -> tuple[tuple[str, str], ...]:
    """(value, label) of each term, as a form or model field takes them."""
    return tuple((str(term.value), term.label) for term in terms)
