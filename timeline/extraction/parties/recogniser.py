"""Which party of the record a name in a text is."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from timeline.extraction.known import Known, KnownParty

from .naming import fold
from .nouns import nouns, party_nouns


class Recogniser:
    """Looks names up among those of the record's parties and their aliases.

    A name that two of them go by is neither's.
    """

    def __init__(self, known: Known) -> None:
        called: dict[str, set[str]] = defaultdict(set)
        for party in known.parties:
            for name in _names(party):
                called[name].add(party.slug)
        self._by_name = {name: "".join(who) for name, who in called.items() if len(who) == 1}
        longest_first = sorted(self._by_name, key=lambda name: -len(name))
        self._contained = [f" {name} " for name in longest_first if not _is_generic(name)]

    def slug(self, name: str) -> str:
        """The slug of the party that `name` is, or the longest of whose names it holds; else "".

        “Libyan army commander Khalifa Haftar” is Khalifa Haftar; “Haftar's forces” are, where
        that is an alias, the army's. “Opponents of Haftar” and “Haftar's son” are not Haftar.
        """
        folded = fold(name)
        if folded in self._by_name:
            return self._by_name[folded]
        if not nouns("somebody_else").isdisjoint(folded.split()):
            return ""
        padded = f" {folded} "
        found = next((inner for inner in self._contained if inner in padded), "")
        return self._by_name.get(found.strip(), "")


@lru_cache(maxsize=4)
def recogniser(known: Known) -> Recogniser:
    """The Recogniser for what the record knows."""
    return Recogniser(known)


def _names(party: KnownParty) -> list[str]:
    """Every name folded, and an abbreviation in brackets apart: “Libyan National Army (LNA)”."""
    found = []
    for name in party.names:
        full, _, short = name.partition(" (")
        found += [fold(full), fold(short), fold(name)]
    return [name for name in dict.fromkeys(found) if name]


def _is_generic(name: str) -> bool:
    """Whether a name alone, such as “army”, says too little to be looked for inside others."""
    return name in party_nouns() or len(name) < 2
