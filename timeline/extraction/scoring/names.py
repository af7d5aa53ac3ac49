"""When two names are of one party or place."""

from __future__ import annotations

import re
from collections.abc import Iterable

_ARTICLES = re.compile(r"\b(?:the|a|an)\b")
_PUNCTUATION = re.compile(r"[^\w\s]")
# Words that many parties end in: alone they name nobody
_GENERIC = frozenset(
    """
    administration agencies agency army authorities civilians coalition command commander council
    fighters force forces general government governments group groups leader leaders media
    militants military militia militias minister ministers ministry movement nations official
    officials parliament party people police president rebels residents security soldiers
    spokesman spokesperson spokeswoman state states troops union witnesses
    """.split()
)


def is_same_name(one: str, other: str) -> bool:
    """Whether two names mean one, case, articles and punctuation aside.

    They do if one holds the other as whole words, or if both end in the same word, unless that
    is a word such as “forces”: “Khalifa Haftar” is “Haftar”, “rebel forces” isn't “UN forces”.
    """
    one, other = _folded(one), _folded(other)
    if not one or not other:
        return False
    return one == other or _holds(one, other) or _holds(other, one) or _ends_alike(one, other)


def is_one_of(name: str, names: Iterable[str]) -> bool:
    """Whether `name` is the same as any of `names`."""
    return any(is_same_name(name, each) for each in names)


def _folded(name: str) -> str:
    bare = _ARTICLES.sub(" ", name.lower().replace("'s", ""))
    return " ".join(_PUNCTUATION.sub(" ", bare).split())


def _holds(longer: str, shorter: str) -> bool:
    is_generic = longer in _GENERIC or shorter in _GENERIC
    return not is_generic and f" {shorter} " in f" {longer} "


def _ends_alike(one: str, other: str) -> bool:
    last = one.split()[-1]
    return last == other.split()[-1] and len(last) > 2 and last not in _GENERIC
