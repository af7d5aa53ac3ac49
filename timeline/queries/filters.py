"""Which events a reader asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields, replace
from datetime import date as Day

from timeline.codebook import TypeFilter, resolve_type_filter

from .folding import fold
from .parties import PartyTree
from .rows import EventRow

# The filters that may be repeated, in the order of the form and of an address.
FACETS = ("party", "role", "type", "place", "claimant", "standing", "source")


@dataclass(frozen=True, slots=True)
class Filter:
    """What is asked for. Repeats of one filter mean "or", different filters mean "and".

    Parties, places, claimants and sources go by slug; `frm` and `to` are inclusive days.
    """

    party: tuple[str, ...] = ()
    role: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    claimant: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    frm: Day | None = None
    to: Day | None = None
    q: str = ""

    def __bool__(self) -> bool:
        return any(getattr(self, each.name) for each in fields(self))

    def values(self, facet: str) -> tuple[str, ...]:
        """The values asked for of one of FACETS."""
        return getattr(self, facet)  # type: ignore[no-any-return]

    def pairs(self) -> list[tuple[str, str]]:
        """The filter as parameters of an address, in a fixed order."""
        listed = [(facet, value) for facet in FACETS for value in self.values(facet)]
        days = [("from", self.frm), ("to", self.to)]
        listed += [(name, day.isoformat()) for name, day in days if day]
        return [*listed, ("q", self.q)] if self.q else listed

    def toggled(self, facet: str, value: str) -> Filter:
        """The same filter with one value of one of FACETS added, or removed if it was there."""
        kept = self.values(facet)
        new = tuple(v for v in kept if v != value) if value in kept else (*kept, value)
        return replace(self, **{facet: new})  # type: ignore[arg-type]

    def without_days(self) -> Filter:
        return replace(self, frm=None, to=None)


@dataclass(frozen=True, slots=True)
class Matcher:
    """A filter made ready to test rows. `aliases`: more names to search, by party or place slug."""

    asked: Filter
    tree: PartyTree
    aliases: dict[str, list[str]] = field(default_factory=dict)

    def matching(self, rows: Iterable[EventRow], *, but: str = "") -> list[EventRow]:
        """The rows that pass every test, or every test but the one named."""
        tests = [test for name, test in self._tests().items() if name != but]
        return [row for row in rows if all(test(row) for test in tests)]

    def parties_asked(self) -> frozenset[str]:
        """The slugs asked for, and those of all parties below them."""
        return frozenset().union(*(self.tree.with_below(slug) for slug in self.asked.party))

    def _tests(self) -> dict[str, Callable[[EventRow], bool]]:
        """A test for each filter in use."""
        asked = self.asked
        tests: dict[str, Callable[[EventRow], bool]] = {}
        if asked.party or asked.role:
            tests["participation"] = self._participation_test()
        if asked.type:
            tests["type"] = _type_test(asked.type)
        for facet in ("place", "claimant", "standing", "source"):
            if wanted := set(asked.values(facet)):
                tests[facet] = _value_test(facet, wanted)
        if asked.frm or asked.to:
            tests["days"] = lambda row: row.date.overlaps(asked.frm, asked.to)
        if words := fold(asked.q).split():
            tests["q"] = lambda row: _has_words(words, self._search_text(row))
        return tests

    def _participation_test(self) -> Callable[[EventRow], bool]:
        """Party and role speak of the same participation."""
        parties, roles = self.parties_asked(), self.asked.role
        return lambda row: any(
            (not self.asked.party or part.slug in parties) and (not roles or part.role in roles)
            for part in row.participations
        )

    def _search_text(self, row: EventRow) -> str:
        slugs = [part.slug for part in row.participations]
        texts = [row.title, row.summary, row.label]
        texts += [part.name for part in row.participations]
        if row.place:
            slugs.append(row.place.slug)
            texts.append(row.place.name)
        for claim in row.claims:
            texts += [claim.claimant, claim.summary, claim.quote]
        return fold(" ".join([*texts, *(name for s in slugs for name in self.aliases.get(s, []))]))


def facet_values(row: EventRow, facet: str) -> set[str]:
    """The values by which `row` is found in a facet that goes by plain values."""
    if facet == "place":
        return {row.place.slug} if row.place else set()
    if facet == "claimant":
        return {claim.claimant_slug for claim in row.claims}
    if facet == "source":
        return {claim.source_slug for claim in row.claims}
    return {row.standing}


def _value_test(facet: str, wanted: set[str]) -> Callable[[EventRow], bool]:
    return lambda row: not wanted.isdisjoint(facet_values(row, facet))


def _type_test(values: tuple[str, ...]) -> Callable[[EventRow], bool]:
    known: list[TypeFilter] = [
        found for value in values if (found := resolve_type_filter(value)) is not None
    ]
    return lambda row: any(wanted.matches(row.type, row.mode) for wanted in known)


def _has_words(words: list[str], text: str) -> bool:
    return all(word in text for word in words)
