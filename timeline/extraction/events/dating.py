"""When a mention happened: the expression of time that its clause, or one round it, holds."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Doc, Token

from timeline.dates import PartialDate
from timeline.extraction.dates.expression import DatedText
from timeline.extraction.dates.resolved import Basis, Type

from .mention import Mention
from .modality import Modality

_SAME_DAY = frozenset("after before during following at amid as when while hours".split())
_MARKS = frozenset("if unless since until".split())
_APART = frozenset("after before since until if unless".split())
_BASES = {Basis.STATED: "stated", Basis.INFERRED: "inferred"}


@dataclass(frozen=True, slots=True)
class When:
    """A date, the words that give it, and its basis in the codebook's terms.

    `distance`: 0 if the clause itself gives it, more the further away it was found. `is_length`:
    it says how long, as “three-year battle”.
    """

    date: PartialDate
    words: str
    basis: str
    distance: int
    is_length: bool = False

    @property
    def days(self) -> int:
        """How wide its bounds are."""
        if self.date.earliest is None or self.date.latest is None:
            return 10**6
        return (self.date.latest - self.date.earliest).days


class Calendar:
    """The dates of a text by the verb or noun that each belongs to."""

    def __init__(
        self, doc: Doc, dated: DatedText, mentions: Iterable[Mention], published: date
    ) -> None:
        self._published = published
        heads = {mention.head.i for mention in mentions}
        starts = [token.idx for token in doc]
        self._by_token: dict[int, list[When]] = defaultdict(list)
        for start, end, when in _whens(dated):
            token = doc[max(0, bisect_right(starts, start) - 1)]
            self._by_token[_holder(token, end, heads).i].append(when)

    def of(self, mention: Mention) -> When | None:
        """When it happened; None where its sentence doesn't say. A plan isn't for the day on
        which it is announced."""
        token, distance = mention.head, 0
        is_planned = mention.modality is Modality.PLANNED
        while True:
            found = self._since(token, mention.type) or self._at(token)
            if found:
                return None if self._is_ahead(found, mention) else _moved(found, distance)
            if token.head.i == token.i or distance > 6:
                return None
            if (
                _has_since(token)
                or _is_apart(token)
                or (is_planned and token.dep_ in ("ccomp", "xcomp"))
            ):
                return None
            token, distance = token.head, distance + 1

    def _is_ahead(self, when: When, mention: Mention) -> bool:
        """Whether what has happened would be yet to come: “two days later” is not from today."""
        start = when.date.earliest
        is_fact = mention.modality is Modality.FACT and not mention.is_saying
        return is_fact and start is not None and start > self._published

    def _since(self, token: Token, kind: str) -> When | None:
        """“have been killed since the truce of 5 September”: from then to publication.

        What is no fighting began then: “has cut them off since September”. “The heaviest since
        2001” is not of then.
        """
        found = (
            when
            for child in token.children
            if _is_since(child) and not any(t.tag_ == "JJS" for t in token.subtree if t.i < child.i)
            for inner in child.subtree
            for when in self._by_token.get(inner.i, [])
        )
        when = next(found, None)
        return self._until_now(when) if when and kind == "ASSAULT" else when

    def _until_now(self, when: When) -> When | None:
        start = when.date.earliest
        if when.days > 31 or start is None or start > self._published:
            return None
        edtf = f"{start}/{self._published}"
        return replace(when, date=PartialDate(start, self._published, edtf))

    def _at(self, token: Token) -> When | None:
        own = self._by_token.get(token.i, [])
        if not own:
            own = [when for child in token.children for when in self._beside(child)]
        lengths = [when for when in own if when.is_length]
        return min(lengths or own, key=lambda when: when.days, default=None)

    def _beside(self, child: Token) -> list[When]:
        """Dates of a happening that this one is set beside: “after a meeting on Friday”."""
        if child.dep_ == "prep" and child.lower_ in _SAME_DAY:
            inner = list(child.children)
        elif child.dep_ == "advcl" and _MARKS.isdisjoint(_marks(child)):
            inner = [child]
        else:
            return []
        return [
            _moved(when, 1)
            for each in inner
            for when in self._by_token.get(each.i, [])
            if when.days == 0
        ]


def _marks(verb: Token) -> set[str]:
    return {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod", "prep")}


def _is_since(child: Token) -> bool:
    if child.dep_ == "prep":
        return child.lower_ == "since"
    return child.dep_ == "advcl" and "since" in _marks(child)


def _has_since(token: Token) -> bool:
    return any(_is_since(child) for child in token.children)


def _is_apart(token: Token) -> bool:
    """Whether a clause tells of another time than the one above: “after rebels had hijacked”."""
    if token.dep_ == "advcl":
        return not _APART.isdisjoint(_marks(token))
    if token.dep_ == "conj":
        return _is_perfect(token) and not _is_perfect(token.head)
    return token.dep_ == "ccomp" and any(
        c.lower_ == "had" and c.dep_ == "aux" for c in token.children
    )


def _is_perfect(verb: Token) -> bool:
    """“has vowed”, which goes on to the day of publication."""
    return any(c.dep_ == "aux" and c.lower_ in ("has", "have") for c in verb.children)


def _whens(dated: DatedText) -> Iterator[tuple[int, int, When]]:
    """Each expression or range that fixes days, with its place in characters."""
    taken: list[tuple[int, int]] = []
    for each in dated.ranges:
        if each.date.earliest or each.date.latest:
            taken.append((each.start, each.end))
            yield each.start, each.end, When(each.date, each.text, "stated", 0)
    for found in dated.expressions:
        if found.type is Type.SET or not (found.date.earliest or found.date.latest):
            continue
        if any(start <= found.start and found.end <= end for start, end in taken):
            continue
        basis = _BASES.get(found.basis, "relative")
        is_length = found.type is Type.DURATION
        yield found.start, found.end, When(found.date, found.text, basis, 0, is_length)


def _holder(token: Token, end: int, heads: set[int]) -> Token:
    """The verb, or the noun of a happening, that an expression hangs on; what follows “since”."""
    while token.head.i != token.i and token.i not in heads and token.head.lower_ != "since":
        is_inside = token.head.idx < end and token.head.idx >= token.idx
        if token.pos_ in ("VERB", "AUX") and not is_inside:
            return token
        token = token.head
    return token


def _moved(when: When, by: int) -> When:
    """The same date for what is told so many steps further on: that it holds there is inferred."""
    return replace(when, distance=when.distance + by, basis="inferred") if by else when
