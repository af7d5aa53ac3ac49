"""patterns.toml, written out for spaCy's Matcher.

Groups and parts give one row of elements for each choice. An element is a class, or one of some
words, with the Matcher's own operator.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from timeline.dates.holidays import HOLIDAYS

_TOKEN = re.compile(r"\)[?*+]|[(|)]|[^\s(|)]+")


@dataclass(frozen=True, slots=True)
class Element:
    """One place in a pattern: a class in capitals, or words in lower case, and an operator."""

    symbols: tuple[str, ...]
    operator: str = ""  # or ?, +, *

    @property
    def is_class(self) -> bool:
        return self.symbols[0].isupper()


Row = tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """`kind`: how what it matches is read."""

    kind: str
    elements: Row


@cache
def patterns() -> tuple[Pattern, ...]:
    """Every pattern of patterns.toml, written out, in its order."""
    data = tomllib.loads(files(__package__).joinpath("patterns.toml").read_text("utf-8"))
    parts = {"HOLIDAY": f"({'|'.join(HOLIDAYS)})"}
    for name, text in data["parts"].items():
        parts[name] = f"({text.format(**parts)})"
    written = (
        Pattern(rule["kind"], row)
        for rule in data["rule"]
        for text in rule["patterns"]
        for row in write_out(text.format(**parts))
    )
    return tuple(dict.fromkeys(written))


def write_out(text: str) -> list[Row]:
    """The rows of elements that `text` stands for, the empty one left out."""
    rows, _ = _choices(iter([*_TOKEN.findall(text), ")"]))
    return [row for row in rows if row]


def _choices(tokens: Iterator[str]) -> tuple[list[Row], str]:
    """The rows of all branches up to the closing bracket, and the operator on that."""
    done: list[Row] = []
    rows: list[Row] = [()]
    for token in tokens:
        if token[0] == ")":
            return done + rows, token[1:]
        if token == "|":  # noqa: S105
            done += rows
            rows = [()]
            continue
        more = _group(*_choices(tokens)) if token == "(" else [(_element(token),)]  # noqa: S105
        rows = [row + end for row in rows for end in more]
    raise ValueError("A bracket is not closed.")


def _group(rows: list[Row], operator: str) -> list[Row]:
    """A bracket's rows; where each is one word or nothing, a single element does for all."""
    filled = [row for row in rows if row]
    if len(filled) < len(rows) and not operator:
        operator = "?"
    if all(len(row) == 1 and not (row[0].is_class or row[0].operator) for row in filled):
        words = tuple(row[0].symbols[0] for row in filled)
        return [(Element(words, operator),)]
    if len(filled) == len(rows) == 1 == len(rows[0]) and not rows[0][0].operator:
        return [(replace(rows[0][0], operator=operator),)]
    return [*filled, ()] if operator == "?" else filled


def _element(token: str) -> Element:
    if len(token) > 1 and token[-1] in "?*+":
        return Element((token[:-1],), token[-1])
    return Element((token,))
