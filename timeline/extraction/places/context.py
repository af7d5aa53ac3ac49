"""Which of several places a name means: by the countries that a text speaks of, then by size."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from math import log2, log10

from .entries import Entry, Rank
from .names import Name, capitals
from .words import words

_RANK = {Rank.FOREIGN: -3.0, Rank.TOWN: 0.0, Rank.OWN: 1.5, Rank.RECORD: 8.0}
_CAPITAL, _COUNTRY = 2.0, 5.0
_NAMED_BESIDE = 6.0
_MOST_CONTEXT = 9.0
_IN_TITLE = 2
_LARGE = 100_000  # people
_WITHIN = 2  # times what the country itself counts
# “Lebanon's Tripoli”, “the Lebanese city of Tripoli”
_BETWEEN = re.compile(r"['’]?s?[ ,\w-]{1,25}")


class Context(Counter[str]):
    """How often a text speaks of each country, by code."""

    def __init__(self, countries: Iterable[str] = ()) -> None:
        super().__init__(countries)
        self._within: Counter[str] = Counter(countries)  # places in it count more

    def count(self, names: Sequence[Name], weight: int = 1) -> None:
        for name in names:
            countries = {name.country} if name.country else _sure_countries(name)
            for country in countries if len(countries) == 1 else ():
                self[country] += weight
                self._within[country] += weight * (_WITHIN if _is_within(name) else 1)

    def count_title(self, names: Sequence[Name]) -> None:
        self.count(names, _IN_TITLE)

    @property
    def main(self) -> str:
        """The country that the text is about, or ""."""
        named = [country for country, _ in self._within.most_common() if country]
        return named[0] if named else ""

    def score(self, entry: Entry, beside: frozenset[str] = frozenset()) -> float:
        """How likely a name means this place, among others."""
        score = _RANK[entry.rank] + log10(1000 + entry.population)
        score += min(_MOST_CONTEXT, 3 * log2(1 + self[entry.country])) if entry.country else 0
        score += _NAMED_BESIDE * (entry.country in beside)
        if entry.is_country:
            return score + _COUNTRY
        return score + _CAPITAL * is_capital(entry)


def choose(place: int, names: Sequence[Name], text: str, context: Context) -> Entry:
    """What the `place`-th of the names means, with the names beside it."""
    entries = names[place].entries
    listed = {entry.country for entry in entries if entry.rank >= Rank.OWN}
    entries = tuple(e for e in entries if e.rank >= Rank.OWN or e.country not in listed)
    if len(entries) == 1:
        return entries[0]
    beside = countries_beside(place, names, text)
    return max(entries, key=lambda entry: context.score(entry, beside))


def countries_beside(place: int, names: Sequence[Name], text: str) -> frozenset[str]:
    """The countries in “Tripoli, Lebanon”, “Atlanta, Georgia”, “Lebanon's Tripoli”."""
    name, found = names[place], set()
    if place + 1 < len(names) and text[name.end : names[place + 1].start] == ", ":
        found |= {entry.country for entry in names[place + 1].entries if entry.where_prec != 1}
    if place:
        before = names[place - 1]
        between = text[before.end : name.start]
        if between == ", ":
            found |= {entry.country for entry in before.entries}
        elif _BETWEEN.fullmatch(between) and (before.country or between[0] in "'’"):
            found |= {before.country, *(entry.country for entry in before.entries)} - {""}
    return frozenset(found)


def is_capital(entry: Entry) -> bool:
    capital = capitals().get(entry.country)
    return capital is not None and capital.geonames_id == entry.geonames_id is not None


def _sure_countries(name: Name) -> set[str]:
    if name.folded in words("doubtful"):
        return set()
    listed = {entry.country for entry in name.entries if entry.rank >= Rank.OWN and entry.country}
    return listed or {
        entry.country
        for entry in name.entries
        if entry.rank is Rank.TOWN and entry.population >= _LARGE
    }


def _is_within(name: Name) -> bool:
    return any(entry.rank >= Rank.OWN and not entry.is_country for entry in name.entries)
