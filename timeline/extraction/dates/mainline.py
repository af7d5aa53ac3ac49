"""Whether a history goes on from a date, or only mentions it in passing."""

from __future__ import annotations

from timeline.dates.timex import year_of

from .layout import SENTENCE_ENDS, is_line_end, is_quoted
from .meaning import BACK, Meaning
from .resolved import Resolved
from .story import Story

_BACKGROUND = frozenset(["since", "until", "till", "before"])
_OWNERS = frozenset("the a an its their his her this our".split())
_PLANS = frozenset(
    "until till planned plan plans planning projected would expected scheduled expects will could"
    " might may".split()
)
_WITHIN = frozenset("in by during throughout of".split())

# A year alone, within a sentence, goes on by so many years at most. Chosen on WikiWars texts.
_JUMP = 10


def is_main(meaning: Meaning, resolved: Resolved, story: Story, quotations: list[int]) -> bool:
    """Whether the telling goes on from this date.

    It doesn't from what is quoted, planned or counted back, what only marks a beginning or an end
    (“since 1955”), what names a thing (“the 1968 convention”), nor from a year deep in a sentence
    that is far from what was told last.
    """
    if is_quoted(quotations, meaning.place[0]) or _is_counted_back(meaning) or _is_name(meaning):
        return False
    if meaning.found.before in _BACKGROUND or _is_planned(meaning):
        return False
    return meaning.kind not in ("year", "decade", "century") or _is_next(meaning, resolved, story)


def _is_counted_back(meaning: Meaning) -> bool:
    if meaning.kind == "offset":
        return bool(meaning.words & {"ago", "earlier", "before", "previously"})
    is_back = meaning.way == BACK or meaning.words & {"before", "previous"}
    return meaning.kind == "relative" and bool(is_back)


def _is_name(meaning: Meaning) -> bool:
    """A date between an article and a noun."""
    doc, end = meaning.found.doc, meaning.end
    if meaning.kind not in ("year", "month", "date") or meaning.found.before not in _OWNERS:
        return False
    return not (end < len(doc) and doc[end].is_punct)


def _is_planned(meaning: Meaning) -> bool:
    doc = meaning.found.doc
    for place in range(meaning.start - 1, max(-1, meaning.start - 9), -1):
        if doc[place].is_punct or doc[place].is_space:
            return False
        if doc[place].lower_ in _PLANS:
            return True
    return False


def _is_next(meaning: Meaning, resolved: Resolved, story: Story) -> bool:
    if story.mention is None or _opens_sentence(meaning):
        return True
    year, last = year_of(resolved.value or ""), year_of(story.mention.value)
    if year is None or last is None:
        return False
    return meaning.found.before in _WITHIN and 0 <= year - last <= _JUMP


def _opens_sentence(meaning: Meaning) -> bool:
    doc, start = meaning.found.doc, meaning.start
    before = doc[max(0, start - 3) : start]
    return start < 4 or any(token.text in SENTENCE_ENDS or is_line_end(token) for token in before)
