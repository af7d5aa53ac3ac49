"""A place as a text names it."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.extraction.found import FoundPlace


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """text[start:end] says where: “a town west of the capital”, “near Mosul”, “Kandahar province”.

    `place.name` is that without an article, and the bare name where the rest only tells what it
    is (“the Libyan capital, Tripoli”). `is_actor`: stands for those who rule there (“Moscow
    said”). `relation`: the preposition that ties the phrase to its clause, or "";
    `phrase_start`: where that stands. For “80 km south of Tripoli” alone it is "near".
    """

    start: int
    end: int
    place: FoundPlace
    is_actor: bool = False
    phrase_start: int = 0
    relation: str = ""
