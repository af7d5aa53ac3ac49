"""Which names there are, and where a text has one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from math import hypot

from timeline.extraction.known import Known

from .entries import Entry, Rank, countries, country_facts, own_places, record_place, states, towns
from .spelling import ARTICLE, Word, fold_name, is_one_name

_NEAR = 0.4  # degrees within which a town of that name is the place of our list
# Names in other spellings: Latin letters, not a code of an airport
_FOREIGN = re.compile(r"[A-ZÀ-Þ][^\W\d_]*[a-zà-ÿ][^\W\d_]+(?:[ -][^\W\d_]+)*")
_LEAST_FOREIGN = 5  # letters
_ASIDE = re.compile(r"\s*\(.*")


@dataclass(slots=True)
class Names:
    """Folded names with the places they may mean; adjectives with their country.

    `letters`: names in capitals, which “us” is not; `any_case`: first words of names that count
    in small letters too, since an editor wrote them so. `beneath`: names that these come before.
    """

    entries: dict[str, tuple[Entry, ...]] = field(default_factory=dict)
    adjectives: dict[str, str] = field(default_factory=dict)
    letters: dict[str, tuple[Entry, ...]] = field(default_factory=dict)
    any_case: set[str] = field(default_factory=set)
    longest: dict[str, int] = field(default_factory=dict)  # by first word, in words
    beneath: Names | None = None

    def of(self, folded: str) -> tuple[Entry, ...]:
        """The places that a name may mean, the record's first."""
        own = self.entries.get(folded, ())
        return own + self.beneath.of(folded) if self.beneath else own

    def length(self, first: str) -> int:
        """How many words the longest name that begins with `first` has; 0 without any."""
        own = self.longest.get(first, 0)
        return max(own, self.beneath.length(first)) if self.beneath else own

    def add(self, entry: Entry, names: Iterable[str]) -> None:
        for name in names:
            letters = name.replace(".", "")
            if letters.isupper() and len(letters) <= 4:
                self.letters[letters] = (entry, *self.letters.get(letters, ()))
            else:
                self.add_folded(entry, fold_name(name))

    def add_adjectives(self, country: str, adjectives: Iterable[str]) -> None:
        for adjective in adjectives:
            folded = fold_name(adjective)
            self.adjectives[folded] = country
            self._count(folded)

    def add_folded(self, entry: Entry, folded: str) -> None:
        before = self.entries.get(folded, ())
        if folded and entry not in before:
            self.entries[folded] = (entry, *before)
            self._count(folded)

    def _count(self, folded: str) -> None:
        first, _, rest = folded.partition(" ")
        words = 1 + (rest.count(" ") + 1 if rest else 0)
        self.longest[first] = max(self.longest.get(first, 0), words)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text: its words, and what it may mean. `country`: of an adjective, else ""."""

    start: int
    end: int
    first: int  # among the words
    last: int
    folded: str
    entries: tuple[Entry, ...]
    country: str = ""


@cache
def world() -> Names:
    """All but the record's places. Takes a second and 100 MB, once a process."""
    names = Names()
    foreign = []
    for entry, own, others in towns():
        names.add(entry, own)
        foreign.append((entry, others))
    for entry, others in foreign:
        _add_foreign(names, entry, others)
    for entry, listed in (*states(), *own_places()):
        names.add(_as_town(names, entry, listed), listed)
    for entry, listed, adjectives in countries():
        names.add(entry, listed)
        names.add_adjectives(entry.country, adjectives)
    return names


def with_record(known: Known) -> Names:
    """The world's names, and the record's before them."""
    base = world()
    names = Names(adjectives=base.adjectives, letters=dict(base.letters), beneath=base)
    for place in known.places:
        listed = [_ASIDE.sub("", name) for name in place.names]
        names.add(record_place(place), listed)
        names.any_case.update(fold_name(name).partition(" ")[0] for name in listed)
    return names


@cache
def capitals() -> dict[str, Entry]:
    """The town that each country is governed from."""
    found = {code: _capital(code, facts["capital"]) for code, facts in country_facts().items()}
    return {code: entry for code, entry in found.items() if entry}


def _capital(country: str, name: str) -> Entry | None:
    found = world().of(fold_name(name))
    return max(
        (entry for entry in found if entry.country == country and entry.where_prec == 1),
        key=lambda entry: entry.population,
        default=None,
    )


def _add_foreign(names: Names, entry: Entry, others: Iterable[str]) -> None:
    foreign = replace(entry, rank=Rank.FOREIGN)
    for name in others:
        if len(name) >= _LEAST_FOREIGN and _FOREIGN.fullmatch(name):
            folded = fold_name(name)
            same = names.entries.get(folded, ())
            if all(each.geonames_id != entry.geonames_id for each in same):
                names.add_folded(foreign, folded)


def _as_town(names: Names, own: Entry, listed: Iterable[str]) -> Entry:
    """A place of our list, with what GeoNames knows of it."""
    if own.where_prec != 1 or own.lat is None or own.lon is None:
        return own
    for name in listed:
        for town in names.entries.get(fold_name(name), ()):
            if town.country == own.country and _is_near(own, town):
                return replace(town, name=own.name, rank=Rank.OWN)
    return own


def _is_near(one: Entry, other: Entry) -> bool:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    return hypot(one.lat - other.lat, one.lon - other.lon) < _NEAR


# In a text


def names_in(text: str, words: list[Word], names: Names) -> Iterator[Name]:
    """The names of places and adjectives of countries in `text`, the longest at each word."""
    place = 0
    while place < len(words):
        found = _name_at(text, words, place, names) if _may_begin(words[place], names) else None
        if found:
            yield found
        place = found.last + 1 if found else place + 1


def _may_begin(word: Word, names: Names) -> bool:
    return word.text[0].isupper() or word.folded == ARTICLE or word.folded in names.any_case


def _name_at(text: str, words: list[Word], first: int, names: Names) -> Name | None:
    letters = words[first].text.replace(".", "")
    if letters in names.letters:
        return _named(text, words, first, first, letters, names.letters[letters], "")
    for last in range(first + names.length(words[first].folded) - 1, first - 1, -1):
        if last >= len(words):
            continue
        folded = " ".join(word.folded for word in words[first : last + 1])
        country = names.adjectives.get(folded, "")
        entries = names.of(folded)
        if (country or entries) and _is_written_as_name(text, words[first : last + 1], names):
            return _named(text, words, first, last, folded, entries, country)
    return None


def _is_written_as_name(text: str, words: list[Word], names: Names) -> bool:
    capital = words[1:2] if words[0].folded == ARTICLE and len(words) > 1 else words[:1]
    has_capital = capital[0].text[0].isupper() or words[0].folded in names.any_case
    return has_capital and is_one_name(text, words)


def _named(
    text: str,
    words: list[Word],
    first: int,
    last: int,
    folded: str,
    entries: tuple[Entry, ...],
    country: str,
) -> Name:
    """A name, with the article before it: “al-Hasakah” where Hasakah is listed."""
    before = words[first - 1] if first else None
    if before and before.folded == ARTICLE and text[before.end : words[first].start] == "-":
        first -= 1
    return Name(words[first].start, words[last].end, first, last, folded, entries, country)
