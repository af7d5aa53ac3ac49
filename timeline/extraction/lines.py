"""What one line of an article is of itself: the page's own words, a caption, a dateline."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Any

from .dates.lexicon import classes

_LONG = 12  # words; what has more is a sentence, whatever it ends in
_SENTENCE_END = re.compile(r"""[.!?…]["”'’)\]]*$""")
_QUESTION = re.compile(
    r"(?:what|who|why|how|when|where|which|is|are|will|can|does|did)\b.*\?$", re.I
)
BULLET = re.compile(r"(?:[-–—*•·▪►‣]|\(?[0-9]{1,2}[.)])\s+(?=\S)")


def is_sentence(line: str) -> bool:
    if len(line.split()) > _LONG:
        return True
    if _QUESTION.match(line):
        return False
    if line[0] in "'‘\"“" and line[-1] in "'’\"”" and line[-2:-1] not in ".,!?":
        return False
    return bool(_SENTENCE_END.search(line)) or line[-1] in ":;,"


def is_long_sentence(line: str) -> bool:
    return len(line.split()) > _LONG and bool(_SENTENCE_END.search(line))


def is_list_heading(line: str) -> bool:
    """“Sources”, “Related news”: what follows is a list."""
    return line.strip(" :").lower() in _words("lists")


def is_boilerplate(line: str) -> bool:
    bare = line.strip(" \t\u00a0.:,;|>»→-–—*").lower()
    return bool(
        not any(letter.isalnum() for letter in line)
        or bare in _words("lines")
        or _is_legend(line)
        or _pattern("boilerplate", "begins").match(line)
        or (len(line) < _HEAD and (_DATE_LINE.fullmatch(line) or _BYLINE.fullmatch(line)))
    )


def _is_legend(line: str) -> bool:
    """“██ Syrian opposition”: a sign, and what it stands for on the map."""
    return unicodedata.category(line[0]) == "So" and not _SENTENCE_END.search(line)


def is_caption(line: str) -> bool:
    begins, ends = _pattern("captions", "begins"), _pattern("captions", "ends")
    return bool(begins.match(line) or ends.search(line[-_TAIL:].rstrip(" .")))


_HEAD, _TAIL = 200, 200  # characters of a line in which a dateline or a credit is looked for
_DAYS = "|".join(
    sorted({word.rstrip(".") for name in ("MONTH", "WEEKDAY") for word in classes()[name]})
)
_BESIDE = (
    "published|updated|posted|last|on|at|and|am|pm|a\\.m|p\\.m|utc|gmt|e[sd]?t|[bc]e?st|local|time"
)
_DATE_LINE = re.compile(
    rf"(?=.*(?:\b(?:{_DAYS})\b|[0-9]{{1,4}}[-/.:][0-9]{{1,2}}))(?=.*[0-9]|.*day\b)"
    rf"(?:\b(?:{_DAYS}|{_BESIDE})\b|[0-9]++(?:st|nd|rd|th)?|[\s,./:|()+·•–—-])+",
    re.I,
)
_NAME = r"(?:[A-Z][\w.'’-]*|al-[A-Z][\w'’-]*)"
_BYLINE = re.compile(
    rf"(?:By|BY) {_NAME}(?:,? (?:and |& |in |of |for |the |de |van |von |bin |el )?{_NAME}){{0,9}}"
)


# The dateline

_CITY = r"[A-Z][A-Z'’.-]+(?:[ /][A-Z][A-Z'’.-]+){0,3}"  # TEL AVIV
_TITLED = r"[A-Z][\w'’.-]+(?:[ /][A-Z][\w'’.-]+){0,3}"
_DASH = r"\s*(?:--+|[-–—―:])\s*"
_AGENCY = r" ?\([^()\n]{2,60}\)"
_DATELINE = re.compile(
    # TRIPOLI, Libya, April 5 (Reuters) - ; without an agency only before a capital letter
    rf"(?:{_CITY}(?:, {_TITLED})?(?:, [^()\n]{{1,40}}?)?"
    rf"(?:{_AGENCY}{_DASH}|(?:\s+--?|\s*[–—―:])\s+(?=[\"'“‘]*[A-Z0-9]))"
    # Tripoli (LANA) -
    rf"|{_TITLED}(?:, [^()\n]{{1,40}}?)?{_AGENCY}{_DASH}"
    # Tripoli, 6 April 2019 -
    rf"|{_TITLED}, (?:[0-9]{{1,2}} )?(?i:(?:{_DAYS})\b)[^()\n]{{0,16}}?{_DASH}"
    # (Reuters) -
    rf"|\([A-Z][^()\n]{{1,40}}\){_DASH})(?=[^\s-])"
)


def body(paragraph: str) -> int:
    """Where the first sentence of a paragraph begins."""
    match = _DATELINE.match(paragraph[:_HEAD]) or BULLET.match(paragraph)
    # “UN-backed”, “F-15”: a dash within a word ends no dateline
    if match and (match[0][-1].isspace() or match[0][-1] in "—–:)"):
        return match.end()
    return 0


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("normalise.toml").read_text("utf-8"))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_data()["boilerplate"][name].strip().split("\n"))


@cache
def _pattern(kind: str, part: str) -> re.Pattern[str]:
    end = "$" if part == "ends" else ""
    return re.compile(f"(?:{'|'.join(_data()[kind][part])}){end}", re.I)
