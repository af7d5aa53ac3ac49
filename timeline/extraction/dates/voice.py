"""How a text tells: as news or as a history, and in which tense."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from spacy.tokens import Token

from .layout import SENTENCE_ENDS, is_line_end, is_quoted, quotations
from .meaning import BACK, HERE, ON, Meaning

PAST, FUTURE, NO_TENSE = -1, 1, 0

_FUTURE = frozenset(
    "will 'll ’ll shall would may might could should must can plans plan planning"
    " expects expect due intends hopes aims wants going upcoming ahead"
    " begins starts opens resumes expires arrives ends resume deadline".split()
)
_ARRANGED = frozenset(["set", "scheduled", "expected", "planned", "slated"])
_SCHEDULED = frozenset(
    "flies plays meets leaves returns travels visits heads faces closes speaks hosts opens".split()
)
_IS = frozenset("is are be 's ’s being been".split())
_TO_COME = frozenset(
    "be begin start remain take meet visit hold open resume end leave vote go come make".split()
)
_PAST = frozenset(
    "was were had did been has have said told began took went came made became left fought held"
    " fell led met won lost sent gave got saw found kept shot struck broke hit built brought"
    " thought rose spoke wrote ran drew grew threw flew stood chose drove swore stole ate sank"
    " sang rang swept slept crept wept felt dealt meant dug hung stuck swung sold paid laid lay"
    " fled bled fed bred sped taught caught bought sought withdrew overthrew forgave arose awoke"
    " died lied tied used froze wore tore bore shook undertook mistook forsook understood sat spat"
    " knew blew".split()
)
_SAID = re.compile(r"\b(?:said|says|told reporters|according to)\b")
_LEFT_REACH, _RIGHT_REACH = 14, 8
_CLEAR_CASE, _ENOUGH, _OF_ITS_DAY = 4, 2, 3


def is_narrative(text: str, meanings: Iterable[Meaning], published: date | None) -> bool:
    """Whether a text is a history, told in order, rather than news of its own day.

    A rule of ours. Years that are past speak for a history, twice where a month or a season
    stands with them. Years of the day of writing speak for news, and more so do days that are
    counted from it, outside quotations, and people who “said” something.
    """
    history = 0
    news = len(_SAID.findall(text))
    places = quotations(text)
    for meaning in meanings:
        if meaning.year is not None:
            is_old = published is None or meaning.year < published.year - 1
            weight = 2 if meaning.month or meaning.season or meaning.year < 0 else 1
            history += weight * is_old
            news += not is_old
        elif not is_quoted(places, meaning.place[0]):
            news += _writing_weight(meaning)
    return history > news and history >= (_CLEAR_CASE if news else _ENOUGH)


def _writing_weight(meaning: Meaning) -> int:
    """How much an expression says that it is counted from the day of writing."""
    if meaning.kind == "day":
        return 1 if meaning.words == {"today"} else _OF_ITS_DAY
    if meaning.kind == "weekday":
        return 0 if meaning.found.before in ("a", "every") else _OF_ITS_DAY
    is_own = meaning.way in (BACK, HERE, ON) and not meaning.is_textual
    return _OF_ITS_DAY if is_own and meaning.kind in ("relative", "part") else 0


def tense(meaning: Meaning) -> int:
    """PAST, FUTURE or NO_TENSE: the nearest verb that tells, in its sentence.

    Before it if there is one, else after it. “until” and “through” point on, whatever is closed
    until then, and so do a deadline and “by”, unless it “had” been.
    """
    doc = meaning.found.doc
    preposition = _preposition(meaning)
    if preposition in ("until", "till", "through") or meaning.found.after == "deadline":
        return FUTURE
    before = [doc[place] for place in range(meaning.start - 1, -1, -1)[:_LEFT_REACH]]
    after = doc[meaning.end : meaning.end + _RIGHT_REACH]
    if preposition == "by" and not any(token.lower_ == "had" for token in (*before, *after)):
        return FUTURE
    return _first_tense(before) or _first_tense(after)


def _preposition(meaning: Meaning) -> str:
    """The word before it, but for “at least”."""
    words = [each.lower_ for each in meaning.found.doc[max(0, meaning.start - 3) : meaning.start]]
    if words[-2:] == ["at", "least"]:
        words = words[:-2]
    return words[-1] if words else ""


def _first_tense(tokens: Iterable[Token]) -> int:
    for token in tokens:
        if token.text in SENTENCE_ENDS or is_line_end(token):
            return NO_TENSE
        if told := _tense_of(token):
            return told
    return NO_TENSE


def _tense_of(token: Token) -> int:
    word, before = token.lower_, token.nbor(-1).lower_ if token.i else ""
    if word in _ARRANGED:
        return {"was": NO_TENSE, "were": NO_TENSE}.get(before, FUTURE if before in _IS else PAST)
    if (word in _FUTURE and token.text != "May") or _is_to_come(token):
        return FUTURE
    if word == "to" and token.i + 1 < len(token.doc):
        return FUTURE if token.nbor().lower_ in _TO_COME else NO_TENSE
    if word in _PAST or (word.endswith("ed") and len(word) > 4):
        return PAST
    return NO_TENSE


def _is_to_come(token: Token) -> bool:
    """“will be held”, “are meeting”, “she flies home”."""
    doc, word = token.doc, token.lower_
    before = [each.lower_ for each in doc[max(0, token.i - 2) : token.i]]
    if word in _PAST or word.endswith("ed"):
        return "be" in before
    if before[-1:] in (["he"], ["she"], ["it"]):
        return word in _SCHEDULED
    return word.endswith("ing") and bool({"is", "are", "'s", "'re"} & set(before[-1:]))


def is_announced(meaning: Meaning) -> bool:
    """“A service will be held on April 14”: the writer's future, in a history too."""
    words = meaning.found.doc[max(0, meaning.start - 6) : meaning.start]
    return any(token.lower_ in ("will", "'ll", "’ll") for token in words)


def is_told_back(meaning: Meaning) -> bool:
    """“who had spent the spring”, “compared to November”: told after it was over."""
    words = meaning.found.doc[max(0, meaning.start - 5) : meaning.start]
    return any(token.lower_ in ("had", "'d", "’d", "compared") for token in words)
