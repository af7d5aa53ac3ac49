"""Those who are counted, and what the words say that was done to them: numbers.toml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from .amounts import Amount, data

_NOUNS = frozenset(["NN", "NNS", "NNP", "NNPS"])
_WITHIN = _NOUNS | frozenset(["JJ", "JJR", "JJS", "VBN", "POS", "HYPH", "CD", "AFX"])
_SKIPPED = frozenset("more other another the its his her their our my these those".split())

# Tokens in which the noun is looked for. In a column of numbers, each would be read to its end
_FARTHEST = 20


@dataclass(frozen=True, slots=True)
class Counted:
    """An amount with those who are counted: tokens up to `end`, the noun if there is one."""

    amount: Amount
    end: int
    noun: Token | None

    @property
    def lemma(self) -> str:
        return self.noun.lemma_.lower() if self.noun is not None else ""


def counted_with(doc: Doc, amount: Amount) -> Counted:
    """The amount with its noun: “34 | French special forces officers”."""
    place = amount.end
    if place < len(doc) and doc[place].lower_ == "of":
        place += 1
    while place < len(doc) and doc[place].lower_ in _SKIPPED:
        place += 1
    last = None
    end = min(len(doc), place + _FARTHEST)
    while place < end and _is_within(doc[place]):
        if last is not None and state(doc[place]):
            break  # “40 soldiers | prisoner”
        if doc[place].tag_ in _NOUNS or _is_listed(doc[place]):
            last = place
        place += 1
    if last is None:
        return Counted(amount, amount.end, None)
    return Counted(amount, last + 1, doc[last])


def _is_within(token: Token) -> bool:
    if state(token) and token.tag_ not in _NOUNS:
        return token.i + 1 < len(token.doc) and token.nbor().tag_ == "NNS"  # “wounded men”
    return token.tag_ in _WITHIN if token.tag_ else token.is_alpha and not token.is_stop


def _is_listed(token: Token) -> bool:
    lemma = token.lemma_.lower() or token.lower_.removesuffix("s")
    return lemma in words("people") or lemma in words("things")


def words_of(doc: Doc, counted: Counted) -> str:
    """Those who are counted, in the words of the text: “French soldiers”."""
    if counted.lemma in table("counted"):
        return ""
    start = counted.amount.end
    while start < counted.end and doc[start].lower_ in _SKIPPED | {"of"}:
        start += 1
    return doc[start : counted.end].text


def is_of_people(noun: Token) -> bool:
    """“soldiers”, “others”, “Westerners”; villages are captured too, but not counted here."""
    lemma = noun.lemma_.lower()
    return lemma in words("people") or (noun.text[0].isupper() and noun.tag_ != "NN")


def state(token: Token) -> str | None:
    """What “dead” or “wounded” says of those before it."""
    return table("states").get(token.lower_)


@cache
def table(name: str) -> dict[str, str]:
    """What each word of a table makes of a number."""
    return {word: what for what, listed in data(name).items() for word in listed.split()}


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(data("words")[name].split())
