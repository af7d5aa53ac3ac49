"""What has a place's name and is none: persons, companies, words of English."""

from __future__ import annotations

from functools import cache

from timeline.extraction.dates.lexicon import classes

from .context import Context, is_capital
from .entries import Entry, Rank
from .names import Name
from .reading import PLACES, Reading
from .words import words

_BIG = 300_000  # people of a town that every reader knows
_ENOUGH = 2  # signs that a town of the world's list is meant
_LONG = 5  # letters of a name that is hardly anything else in a text about its country
_INSIDE = frozenset("in at near outside around inside into across throughout".split())
_NOT_PLACES = frozenset("PERSON ORG WORK_OF_ART EVENT LAW PRODUCT NORP".split())
_WITHIN_NAMES = frozenset("of for in de du".split())


def is_place(reading: Reading, name: Name, entry: Entry, context: Context, beside: int) -> bool:
    """Whether `name` is used for that place. `beside`: signs of that in the words round it."""
    if is_part_of_other(reading, name):
        return False
    is_inside = beside > 0 or follows(reading, name, _INSIDE)
    if not is_inside and name.folded in reading.surnames_folded:
        return False
    label = reading.label(name.start)
    is_doubtful = name.folded in words("doubtful")
    if entry.rank >= Rank.OWN or is_capital(entry):
        return not is_doubtful or is_inside or label in PLACES or entry.rank is Rank.RECORD
    is_about = context[entry.country] > 0
    signs = max(beside, is_inside) + (label in PLACES) - (label == "PERSON")
    signs += is_about + (is_about and len(name.folded) >= _LONG) + (entry.population >= _BIG)
    return signs - 2 * is_doubtful - (entry.rank is Rank.FOREIGN) >= _ENOUGH


def is_place_again(reading: Reading, name: Name) -> bool:
    """Whether `name`, which is a place elsewhere in the text, may be one here."""
    is_person = name.folded in reading.surnames_folded or name.folded in words("doubtful")
    return not is_person and not is_part_of_other(reading, name)


def follows(reading: Reading, name: Name, prepositions: frozenset[str]) -> bool:
    """Whether the word before is one of those, “the” aside."""
    place = name.first - 1
    if place >= 0 and reading.words[place].folded == "the":
        place -= 1
    return place >= 0 and reading.words[place].folded in prepositions


def is_part_of_other(reading: Reading, name: Name) -> bool:
    """Whether a longer name that is no place's holds it: “Paris Hilton”, “Mr. Hague”."""
    if name.first and reading.gap(name.first - 1) in (" ", ". "):
        before = reading.words[name.first - 1]
        if before.folded in _titles() and before.text[0].isupper():
            return True
    entity = reading.entity(name.start)
    if entity is None:
        return _touches_a_name(reading, name)
    if entity.label_ not in _NOT_PLACES:
        return False
    return _is_longer(reading.text, name, entity.start_char, entity.end_char)


def _is_longer(text: str, name: Name, start: int, end: int) -> bool:
    """Whether what the model takes for one name goes on beside this one: “Bank of Libya”.

    It may hold several names by mistake, with “and” or “at” between.
    """
    head = text[start : name.start].split()
    tail = text[name.end : end].removeprefix("'s").removeprefix("’s").split()
    if tail and tail[0][0].isupper() and tail[-1].lower().removesuffix("s") not in _kinds():
        return True
    if not head or head[-1].lower() in _kinds() | {"a", "an"}:
        return False
    if head[-1].lower() in ("and", "&", "the"):
        return any(word in _WITHIN_NAMES for word in head)
    return head[-1] in _WITHIN_NAMES or head[-1][0].isupper()


def _touches_a_name(reading: Reading, name: Name) -> bool:
    """Without the model's word for it: a capital word right behind, or before in doubt."""
    if name.last + 1 >= len(reading.words) or reading.gap(name.last) != " ":
        return False
    after = reading.words[name.last + 1]
    if not after.text[0].isupper() or after.folded in _harmless() or not after.text.isalpha():
        return False
    return not follows(reading, name, _INSIDE)


@cache
def _titles() -> frozenset[str]:
    return frozenset(title.rstrip(".") for title in words("titles"))


@cache
def _kinds() -> frozenset[str]:
    kinds = ("sites", "settlements", "provinces", "sides")
    return _last_words().union(*map(words, kinds))


@cache
def _last_words() -> frozenset[str]:
    return frozenset(phrase.rpartition(" ")[2] for phrase in words("sites"))


@cache
def _harmless() -> frozenset[str]:
    return classes()["MONTH"] | classes()["WEEKDAY"] | _last_words() | words("provinces")
