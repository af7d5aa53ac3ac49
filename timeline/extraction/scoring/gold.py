"""Articles and sentences whose events have been coded by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from timeline.codebook import TYPES
from timeline.extraction.found import Standing

Names = tuple[str, ...]
Coded = TypeVar("Coded")


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """What is to be found. A party, claimant or place is known by any of its names.

    `anchors`: the clauses that report it, text[start:end]. `edtf`: None where the article gives
    no date. `is_core`: it has to be found; any other may be.
    """

    key: str
    what: str
    type: str
    edtf: str | None
    earliest: date | None
    latest: date | None
    initiators: tuple[Names, ...]
    targets: tuple[Names, ...]
    claimants: tuple[Names, ...]
    place: Names
    standing: Standing
    anchors: tuple[tuple[int, int], ...]
    is_core: bool


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article with the events in it."""

    name: str
    text: str
    published: date
    title: str
    events: tuple[GoldEvent, ...]


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """One sentence with one event in it. `words`: those that tell of the event."""

    key: str
    text: str
    type: str
    initiators: Names
    words: str


def read_article(name: str, content: str) -> GoldArticle:
    """The coded article in a file's JSON. Raises ValueError that says what is wrong with it."""
    entry = _json(content)
    article = _coded(_article, name, entry)
    for event in article.events:
        if not all(0 <= start < end <= len(article.text) for start, end in event.anchors):
            raise ValueError(f"{event.key} has an anchor outside the text.")
    return article


def read_sentence(line: str) -> GoldSentence:
    """The coded sentence in a line of JSON. Raises ValueError that says what is wrong with it."""
    return _coded(_sentence, _json(line))


def _json(content: str) -> dict[str, Any]:
    try:
        entry = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"it is no JSON: {error}.") from error
    if not isinstance(entry, dict):
        raise ValueError("it is no JSON object.")
    return entry


def _coded(read: Callable[..., Coded], *given: Any) -> Coded:
    try:
        return read(*given)
    except KeyError as error:
        raise ValueError(f"{error} is missing.") from error
    except (TypeError, AttributeError) as error:
        raise ValueError(f"something is of the wrong kind: {error}.") from error


def _article(name: str, entry: dict[str, Any]) -> GoldArticle:
    return GoldArticle(
        name=name,
        text=_words(entry["text"]),
        published=date.fromisoformat(entry["published"]),
        title=_words(entry.get("title") or ""),
        events=tuple(map(_event, entry["events"])),
    )


def _event(entry: dict[str, Any]) -> GoldEvent:
    return GoldEvent(
        key=_words(entry["id"]),
        what=_words(entry["what"]),
        type=_type(entry["type"]),
        edtf=entry["edtf"],
        earliest=_day(entry["earliest"]),
        latest=_day(entry["latest"]),
        initiators=tuple(map(_names, entry["initiators"])),
        targets=tuple(map(_names, entry["targets"])),
        claimants=tuple(map(_names, entry["claimants"])),
        place=_names(entry["place"]),
        standing=Standing(entry["standing"]),
        anchors=tuple((int(start), int(end)) for start, end in entry["anchors"]),
        is_core=bool(entry["core"]),
    )


def _sentence(entry: dict[str, Any]) -> GoldSentence:
    return GoldSentence(
        key=_words(entry["id"]),
        text=_words(entry["text"]),
        type=_type(entry["type"]),
        initiators=_names(entry["initiators"]),
        words=_words(entry.get("event_text") or ""),
    )


def _type(code: str) -> str:
    if code not in TYPES:
        raise ValueError(f"“{code}” is no type of the codebook.")
    return code


def _day(day: str | None) -> date | None:
    return None if day is None else date.fromisoformat(day)


def _names(names: list[str]) -> Names:
    if not isinstance(names, list):
        raise TypeError(f"{names!r} is no list of names")
    return tuple(map(_words, names))


def _words(words: str) -> str:
    if not isinstance(words, str):
        raise TypeError(f"{words!r} is no text")
    return words
