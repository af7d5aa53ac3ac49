"""Places that no list has: what the text calls a village, and what the model takes for a place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain

from .names import Name
from .phrases import Before, phrase_after, phrase_before
from .reading import PLACES, Reading
from .refusals import follows, is_part_of_other
from .spots import Spot, spot
from .words import either

_INSIDE = frozenset("in at near outside around inside from".split())
_NAME = r"(?:[a-z]{2}-)?[A-Z][\w’']*(?:[ -](?:(?:[a-z]{2}-)?[A-Z][\w’']*)){0,3}"
_OWN_S = ("'s", "’s")


def unlisted_places(
    reading: Reading, names: Sequence[Name], found: Iterable[Spot]
) -> Iterator[Spot]:
    """Places that aren't `found` among `names`; nothing is known of them but what is said.

    A listed name that was refused is still a village if the text says so.
    """
    taken = {place for each in found for place in range(each.mention.start, each.mention.end)}
    listed = {place for name in names for place in range(name.start, name.end)}
    adjectives = {name.start for name in names if name.country}
    by_start = {word.start: place for place, word in enumerate(reading.words)}
    for start, end, is_said in chain(_told(reading.text), _tagged(reading)):
        first = by_start.get(start)
        if first is None or start in adjectives or not taken.isdisjoint(range(start, end)):
            continue
        name = Name(start, end, first, first, "", ())
        before = phrase_before(reading.text, start)
        is_listed = not listed.isdisjoint(range(start, end))
        if is_said or not is_listed and _is_told_as_place(reading, name, before):
            taken.update(range(start, end))
            after = phrase_after(reading.text, end)
            if after is None or after.kind != "bodies":  # “Shona rebels”
                yield spot(reading, (start, end), None, before, after)


def _told(text: str) -> Iterator[tuple[int, int, bool]]:
    """“the village of X”, “in X district”."""
    for match in _pattern().finditer(text):
        group = "of" if match["of"] else "before"
        yield match.start(group), match.end(group), True


def _tagged(reading: Reading) -> Iterator[tuple[int, int, bool]]:
    for entity in reading.doc.ents:
        if entity.label_ in PLACES and entity.text[0].isupper():
            yield entity.start_char, entity.end_char - 2 * entity.text.endswith(_OWN_S), False


def _is_told_as_place(reading: Reading, name: Name, before: Before | None) -> bool:
    if is_part_of_other(reading, name):
        return False
    has_relation = before is not None and before.kind not in ("part", "side")
    return has_relation or follows(reading, name, _INSIDE)


@cache
def _pattern() -> re.Pattern[str]:
    divisions = either("districts", "provinces")
    kinds = rf"(?:city|town|village|hamlet|settlement|suburb|neighbou?rhood|{divisions})s?"
    return re.compile(
        rf"\b{kinds} of (?P<of>{_NAME})"
        rf"|\b(?:in|near|at|outside|around|across|from) (?:the )?(?P<before>{_NAME})"
        rf"(?= (?i:village|town|{divisions})\b)"
    )
