"""Expressions that mean more together: two ends of a range, a length after its beginning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from timeline.dates import PartialDate
from timeline.dates.timex import in_unit, shift, timex_date

from .expression import TimeRange
from .layout import SENTENCE_ENDS
from .meaning import Meaning
from .pieces import TO, joint
from .resolved import Basis, Resolved
from .story import Mention

Read = tuple[Meaning, Resolved]

_SENTENCE = 60  # words at most
_THROUGHOUT = frozenset("in for during over through throughout".split())
_COUNTED = ("day", "week", "month", "year", "decade")


def ranges(doc: Doc, read: list[Read]) -> Iterator[TimeRange]:
    """“from 4 to 6 April”, “2014-2017”, “between March and June 2011”."""
    for (first, start), (last, end) in zip(read, read[1:], strict=False):
        joints = joint(doc, first.end, last.start)
        is_between = joints == ["and"] and first.found.before == "between"
        dated = _between(start, end) if is_between or set(joints) & TO else None
        if dated:
            opens = first.start - (first.found.before in ("from", "between"))
            text = doc[opens : last.end].text
            place = doc[opens].idx
            yield TimeRange(place, place + len(text), text, dated)


def _between(start: Resolved, end: Resolved) -> PartialDate | None:
    earliest, latest = start.date.earliest, end.date.latest
    if not (start.is_point and end.is_point and earliest and latest and earliest <= latest):
        return None
    ends = start.date.edtf or "", end.date.edtf or ""
    is_plain = all(edtf and "/" not in edtf for edtf in ends)
    return PartialDate(earliest, latest, "/".join(ends) if is_plain else f"{earliest}/{latest}")


def anchored(doc: Doc, read: list[Read]) -> Iterator[Read]:
    """All of `read`; “In 2014 … in a three-year battle” lasts from 2014 to 2017.

    A length is dated so where its sentence says first when it began, in the same or a smaller
    unit: a rule of ours, told by the basis INFERRED.
    """
    begun: tuple[Meaning, Resolved] | None = None
    for meaning, resolved in read:
        if begun and _is_same_sentence(doc, begun[0].end, meaning.start):
            resolved = _lasting(begun, meaning, resolved)
        begun = (meaning, resolved) if resolved.is_point else begun
        yield meaning, resolved


def _is_same_sentence(doc: Doc, start: int, end: int) -> bool:
    if end - start > _SENTENCE:
        return False
    return not any(token.text in SENTENCE_ENDS or token.is_space for token in doc[start:end])


def _lasting(begun: Read, meaning: Meaning, resolved: Resolved) -> Resolved:
    (first, start), length = begun, meaning.amount
    if meaning.kind != "duration" or meaning.unit not in _COUNTED or isinstance(length, str):
        return resolved
    if not _is_lasting(meaning) or start.value is None or start.date.earliest is None:
        return resolved
    opening = in_unit(start.value, meaning.unit)
    closing = opening and shift(opening, round(length), meaning.unit)
    if opening is None or closing is None or not meaning.amount_words:
        return resolved
    dated = _reach(opening, closing)
    anchor = Mention(start.value, *first.place)
    return replace(resolved, basis=Basis.INFERRED, anchor=anchor, date=dated) if dated else resolved


def _is_lasting(meaning: Meaning) -> bool:
    """“for three years”, “in a three-year battle”."""
    doc, start = meaning.found.doc, meaning.start
    before = [token.lower_ for token in doc[max(0, start - 2) : start]]
    if meaning.found.words[0] in ("a", "an", "the"):
        before.append("a")
    if before[-1:] in (["a"], ["the"], ["an"]):
        return "-" in meaning.words and bool(_THROUGHOUT & set(before[:-1]))
    return before[-1:] == ["for"]


def _reach(opening: str, closing: str) -> PartialDate | None:
    first, last = timex_date(opening), timex_date(closing)
    if first.earliest is None or last.latest is None:
        return None
    ends = first.edtf or "", last.edtf or ""
    edtf = "/".join(ends) if "/" not in "".join(ends) else f"{first.earliest}/{last.latest}"
    return PartialDate(first.earliest, last.latest, edtf)
