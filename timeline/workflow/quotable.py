"""Which of an article's words a claim quotes: short ones, and where there are, the claimant's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TypeAlias

from timeline.models import Proposal

LONGEST = 200  # characters of a quote
SPEECH = re.compile(r"[“\"]([^”\"]+)[”\"]")
FEWEST_WORDS = 3  # in quotation marks; fewer are a name or a single word held at arm's length

Span: TypeAlias = tuple[int, int]


def best_quote(proposal: Proposal, names: Sequence[str] = ()) -> Span | None:
    """The span of the article's text to quote for a claim by somebody who has those names.

    Words in quotation marks before others, clauses that name the claimant before others, and
    the longest that is short enough. None without evidence.
    """
    text = proposal.article.text
    clauses = [_trimmed(text, (each.start, each.end)) for each in proposal.evidence.all()]
    naming = [span for span in clauses if any(name in text[slice(*span)] for name in names)]
    if names:
        spoken = chain.from_iterable(_speech(text, span) for span in naming or clauses)
        if found := _longest_fit(spoken):
            return found
    return _longest_fit(naming) or _longest_fit(clauses) or _cut(text, clauses)


def _speech(text: str, span: Span) -> Iterable[Span]:
    for match in SPEECH.finditer(text, *span):
        if len(match[1].split()) >= FEWEST_WORDS:
            yield _trimmed(text, match.span(1))


def _longest_fit(spans: Iterable[Span]) -> Span | None:
    fit = [span for span in spans if 0 < span[1] - span[0] <= LONGEST]
    return max(fit, key=lambda span: span[1] - span[0], default=None)


def _cut(text: str, spans: Sequence[Span]) -> Span | None:
    """The beginning of the shortest, up to a space."""
    if not spans:
        return None
    start, end = min(spans, key=lambda span: span[1] - span[0])
    space = text.rfind(" ", start, start + LONGEST + 1)
    return _trimmed(text, (start, space if space > start else min(end, start + LONGEST)))


def _trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends."""
    words = text[slice(*span)]
    start = span[0] + len(words) - len(words.lstrip())
    return start, start + len(words.strip())
