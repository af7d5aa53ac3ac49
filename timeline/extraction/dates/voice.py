"""How a text tells: as news or as a history, in which tense, in whose words."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable
from datetime import date

from spacy.tokens import Token

from .meaning import BACK, HERE, ON, Meaning

PAST, FUTURE, NO_TENSE = -1, 1, 0

_FUTURE = frozenset(
    "will 'll ’ll shall would may might could should must can plans plan planned planning"
    " expected expects expect scheduled due set intends hopes aims wants going upcoming ahead"
    " begins starts opens resumes expires arrives ends resume deadline".split()
)
_TO_COME = frozenset(
    "be begin start remain take meet visit hold open resume end leave vote go come make".split()
)
_PAST = frozenset(
    "was were had did been has have said told began took went came made became left fought held"
    " fell led met won lost sent gave got saw found kept shot struck broke hit built brought"
    " thought rose spoke wrote ran drew grew threw flew stood chose drove swore stole ate sank"
    " sang rang swept slept crept wept felt dealt meant dug hung stuck swung sold paid laid lay"
    " fled bled fed bred sped taught caught bought sought withdrew overthrew forgave arose awoke"
    " froze wore tore bore shook undertook mistook forsook understood sat spat knew blew".split()
)
SENTENCE_ENDS = frozenset([".", ";", "!", "?", "…"])
_LEFT_REACH, _RIGHT_REACH = 14, 8
_CLEAR_CASE, _DAY_OF_WRITING = 4, 5
_HEADING = 12
_LINE_ENDS = frozenset('.?!:;,"”')
_YEAR = re.compile("(?<![0-9])[12][0-9]{3}(?![0-9])")

_QUOTES = re.compile('["“”\n]')
_OPENING, _CLOSING = frozenset("“"), frozenset("”\n")


def is_narrative(meanings: Iterable[Meaning], published: date | None) -> bool:
    """Whether a text is a history, told in order, rather than news of its own day.

    A rule of ours: years that are past speak for a history, twice where a month or a season
    stands with them; days counted from the day of writing speak for news, and so do dates
    without a year.
    """
    history = news = 0
    for meaning in meanings:
        if meaning.year is not None:
            is_old = published is None or meaning.year < published.year - 1
            weight = 2 if meaning.month or meaning.season or meaning.year < 0 else 1
            history += weight * is_old
            news += not is_old
        elif meaning.kind in ("weekday", "day") or _counts_from_writing(meaning):
            news += _DAY_OF_WRITING
        elif meaning.month and meaning.day:
            news += 1
    return history >= _CLEAR_CASE and history > news


def _counts_from_writing(meaning: Meaning) -> bool:
    return (
        meaning.kind in ("relative", "part")
        and meaning.way in (BACK, HERE, ON)
        and not meaning.is_textual
    )


def tense(meaning: Meaning) -> int:
    """PAST, FUTURE or NO_TENSE: the nearest verb that tells, in its sentence.

    Before it if there is one, else after it. “until” points on, whatever is closed until then;
    “by” where no verb tells.
    """
    doc, preposition = meaning.found.doc, meaning.found.before
    before = (doc[place] for place in range(meaning.start - 1, -1, -1))
    after = (doc[place] for place in range(meaning.end, len(doc)))
    if preposition in ("until", "till"):
        return FUTURE
    told = _first_tense(before, _LEFT_REACH) or _first_tense(after, _RIGHT_REACH)
    return told or (FUTURE if preposition in ("by", "before") else NO_TENSE)


def _first_tense(tokens: Iterable[Token], reach: int) -> int:
    for _, token in zip(range(reach), tokens, strict=False):
        if token.text in SENTENCE_ENDS or is_line_end(token):
            return NO_TENSE
        if told := _tense_of(token):
            return told
    return NO_TENSE


def _tense_of(token: Token) -> int:
    word = token.lower_
    if (word in _FUTURE and token.text != "May") or _is_to_come(token):
        return FUTURE
    if word == "to" and token.i + 1 < len(token.doc):
        return FUTURE if token.nbor().lower_ in _TO_COME else NO_TENSE
    if word in _PAST or (word.endswith("ed") and len(word) > 4):
        return PAST
    return NO_TENSE


def _is_to_come(token: Token) -> bool:
    """“will be held”, “are meeting”."""
    doc, word = token.doc, token.lower_
    before = [each.lower_ for each in doc[max(0, token.i - 2) : token.i]]
    if word in _PAST or word.endswith("ed"):
        return "be" in before
    return word.endswith("ing") and bool({"is", "are", "'s", "'re"} & set(before[-1:]))


def is_told_back(meaning: Meaning) -> bool:
    """“who had spent the spring”, “compared to November”: told after it was over."""
    words = meaning.found.doc[max(0, meaning.start - 5) : meaning.start]
    return any(token.lower_ in ("had", "'d", "’d", "compared") for token in words)


def is_line_end(token: Token) -> bool:
    return token.is_space and "\n" in token.text


def quotations(text: str) -> list[int]:
    """Where quotations begin and end, by turns, in characters; each ends with its paragraph."""
    places: list[int] = []
    for match in _QUOTES.finditer(text):
        is_open = len(places) % 2 == 1
        if match[0] not in (_OPENING if is_open else _CLOSING):
            places.append(match.start())
    return places


def is_quoted(places: list[int], character: int) -> bool:
    """Whether a character stands in one of the `quotations`."""
    return bisect(places, character) % 2 == 1


def headings(text: str) -> list[tuple[int, tuple[int, int] | None]]:
    """The lines that are headings: where each begins, and the first and last year in it.

    A heading is a line of up to 12 words that doesn't end as a sentence does.
    """
    found = []
    for line in re.finditer(r"[^\n]+", text):
        words = line[0].split()
        if 0 < len(words) <= _HEADING and words[-1][-1] not in _LINE_ENDS:
            years = [int(year) for year in _YEAR.findall(line[0])]
            found.append((line.start(), (min(years), max(years)) if years else None))
    return found
