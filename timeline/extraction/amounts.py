"""Amounts in a text: “at least 12”, “between 30 and 40”, “dozens”, “no”."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from spacy.tokens import Doc

from .dates.amounts import read_amount

_MOST_WORDS = 8  # of one number
_PARTS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    " hundred thousand million billion dozen".split()
)
_SCALES = frozenset("hundred thousand million billion dozen".split())
_BEFORE_SCALES = frozenset("a an half".split())
_DIGITS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,12}(?:\.[0-9]{1,3})?")
_NONE = frozenset(["no", "zero"])
_TO = frozenset(["to", "-", "–", "or"])


@dataclass(frozen=True, slots=True)
class Amount:
    """Tokens `start` to `end`, half-open, and both ends of what they mean; None for open ends.

    `is_said`: in words or digits, and not only by an article (“a soldier”).
    """

    start: int
    end: int
    low: int | None
    high: int | None
    is_said: bool = True


def amounts(doc: Doc) -> list[Amount]:
    """The amounts of `doc` in its order, each with the words that make it more or less exact."""
    words = [token.lower_ for token in doc]
    bare = list(_bare(words))
    found = [
        _bounded(words, each) for each in _ranges(words, bare) if not _is_part_of_word(doc, each)
    ]
    taken = {place for each in found if each.is_said for place in range(each.start, each.end)}
    return [each for each in found if each.is_said or each.start not in taken]


def _is_part_of_word(doc: Doc, amount: Amount) -> bool:
    """“a 22-nation group”, “F-15”, “100%”, “$5”."""
    before = doc[amount.start - 1] if amount.start else None
    after = doc[amount.end] if amount.end < len(doc) else None
    if before is not None and not before.whitespace_ and before.text in ("-", "–", "$", "€", "£"):
        return True
    is_model = amount.end - amount.start == 3 and doc[amount.start + 1].text == "-"
    if is_model and before is not None and before.tag_ == "NNP":
        return True  # “Boeing 737-800”
    if after is None or doc[amount.end - 1].whitespace_:
        return False
    return after.text in ("-", "–", "%", "/") and amount.is_said


def data(table: str) -> dict[str, Any]:
    """A table of numbers.toml."""
    found: dict[str, Any] = _file()[table]
    return found


def _bare(words: Sequence[str]) -> Iterator[Amount]:
    place = 0
    while place < len(words):
        found = _vague(words, place) or _number(words, place) or _article(words, place)
        if found:
            yield found
        place = found.end if found else place + 1


def _number(words: Sequence[str], start: int) -> Amount | None:
    if words[start] in _NONE and tuple(words[start : start + 3]) not in _meanings():
        return Amount(start, start + 1, 0, 0)
    end = start
    while end < min(len(words), start + _MOST_WORDS) and _is_part(words, end):
        if end > start and words[end][0].isdigit():
            break  # another number
        end += 1
    while end > start and words[end - 1] in ("-", "and"):
        end -= 1
    for last in range(end, start, -1):
        amount, taken = read_amount(words[start:last])
        if taken == last - start and isinstance(amount, float | int):
            return Amount(start, last, round(amount), round(amount))
    return None


def _is_part(words: Sequence[str], place: int) -> bool:
    word, after = words[place], words[place + 1] if place + 1 < len(words) else ""
    if word in ("-", "and"):
        return after in _PARTS
    if word in _BEFORE_SCALES:
        return after in _SCALES or (word == "half" and after in ("a", "of"))
    return word in _PARTS or bool(_DIGITS.fullmatch(word))


def _vague(words: Sequence[str], start: int) -> Amount | None:
    for phrase, least, most in _phrases(words[start]):
        if tuple(words[start : start + len(phrase)]) == phrase:
            return Amount(start, start + len(phrase), least, most)
    return None


def _article(words: Sequence[str], start: int) -> Amount | None:
    if words[start] in ("a", "an"):
        return Amount(start, start + 1, 1, 1, is_said=False)
    return None


def _ranges(words: Sequence[str], bare: list[Amount]) -> Iterator[Amount]:
    """“30 to 40”, “between 30 and 40”; “from 30 to 40” is a change, of which the end counts."""
    place = 0
    while place < len(bare):
        one, other = bare[place], bare[place + 1] if place + 1 < len(bare) else None
        before = words[one.start - 1] if one.start else ""
        between = words[one.end : other.start] if other else []
        if other and _is_range(one, other, before, between):
            start = one.start - (before == "between")
            yield Amount(start, other.end, one.low, other.high)
            place += 2
        elif before == "from" and between == ["to"]:
            place += 1
        else:
            yield one
            place += 1


def _is_range(one: Amount, other: Amount, before: str, between: Sequence[str]) -> bool:
    if None in (one.low, one.high, other.low, other.high) or not (one.is_said and other.is_said):
        return False
    if len(between) != 1 or before == "from" or (one.high or 0) >= (other.low or 0):
        return False
    return between[0] in _TO or (between[0] == "and" and before == "between")


def _bounded(words: Sequence[str], amount: Amount) -> Amount:
    """The amount with the words before it: “at least another”."""
    if not amount.is_said or amount.low is None:
        return amount
    while found := _words_before(words, amount.start):
        meaning, length = found
        amount = replace(amount, start=amount.start - length)
        if meaning == "least":
            amount = replace(amount, high=None)
        elif meaning == "most":
            amount = replace(amount, low=None)
    return amount


def _words_before(words: Sequence[str], start: int) -> tuple[str, int] | None:
    for length in (3, 2, 1):
        meaning = _meanings().get(tuple(words[max(0, start - length) : start]))
        if meaning and length <= start:
            return meaning, length
    return None


@cache
def _meanings() -> dict[tuple[str, ...], str]:
    return {
        tuple(phrase.split()): meaning
        for meaning, listed in data("amounts").items()
        for phrase in listed.replace("\n", " ").split(",")
    }


@cache
def _phrases(first: str) -> list[tuple[tuple[str, ...], int | None, int | None]]:
    """The amounts in phrases that begin with a word, and their ends; the longest first."""
    vague = [(phrase, least or None, None) for phrase, least in data("vague").items()]
    exact = [(phrase, amount, amount) for phrase, amount in data("exact").items()]
    phrases = [(tuple(phrase.split()), *ends) for phrase, *ends in (*vague, *exact)]
    return sorted((each for each in phrases if each[0][0] == first), key=lambda each: -len(each[0]))


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("numbers.toml").read_text("utf-8"))
