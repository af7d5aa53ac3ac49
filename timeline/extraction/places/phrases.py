"""What is said round a name: “about 80 kilometers south of”, “outskirts of”, “province”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from timeline.extraction.dates.amounts import read_amount

from .words import either, numerals, words

_WITHIN = 25.0  # kilometres that are still near
_RELATIONS = ("distance", "direction", "near", "border", "part", "type")
_UNITS = {"km": 1.0, "kil": 1.0, "mi": 1.609, "m": 0.001, "met": 0.001, "yar": 0.001}
_MOST_BEFORE = 110  # characters
_VAGUE = {"a few": 3.0, "several": 5.0}


@dataclass(frozen=True, slots=True)
class Before:
    """What stands before a name, from `start`. `kind`: of the groups of the pattern below."""

    start: int
    kind: str
    words: str
    side: str = ""  # “eastern”
    kilometres: float | None = None
    has_site: bool = False  # “a town west of”

    @property
    def is_near(self) -> bool:
        """Within 25 kilometres, as far as it is said."""
        if self.kind == "distance":
            return self.kilometres is not None and self.kilometres <= _WITHIN
        return self.kind == "near"


@dataclass(frozen=True, slots=True)
class After:
    """What stands behind a name, to `end`; `kind` is a class of words.toml."""

    end: int
    kind: str
    words: str


def phrase_before(text: str, start: int) -> Before | None:
    """What tells of a place whose name, without “the”, begins at `start`."""
    line = max(start - _MOST_BEFORE, text.rfind("\n", max(0, start - _MOST_BEFORE), start) + 1, 0)
    before = text[line:start]
    if not _last_word_pattern().search(before):
        return None
    match = _before_pattern().search(before)
    return _before(match, line) if match else None


def phrase_after(text: str, end: int) -> After | None:
    """“'s suburbs”, “ province”, “ International Airport” behind a name that ends there."""
    match = _after_pattern().match(text, end)
    if not match:
        return None
    last = match["kind"].lower()
    kind = _kinds().get(last) or _kinds().get(last.removesuffix("s"), "")
    if kind == "directions" and not match["possessive"]:
        return None  # “in Kabul west of the river”, but “Syria's northeast”
    return After(match.end(), kind, last)


def _before(match: re.Match[str], line: int) -> Before:
    kind = next((name for name in _RELATIONS if match[name]), "side")
    start = match.start()
    words_ = (match[kind] or "").lower() if kind != "side" else ""
    kilometres = _kilometres(match) if kind == "distance" else None
    has_site = bool(match["site"])
    return Before(line + start, kind, words_, match["side"] or "", kilometres, has_site)


def _kilometres(match: re.Match[str]) -> float | None:
    number, unit = match["number"].lower(), match["unit"].lower()
    factor = _UNITS.get(unit[:3]) or _UNITS.get(unit[:2]) or _UNITS[unit[0]]
    amount = _VAGUE.get(number) or read_amount([number.rstrip(".,")])[0]
    return amount * factor if isinstance(amount, float | int) else None


@cache
def _kinds() -> dict[str, str]:
    """Each word that may stand behind a name, with its class; the first of them counts."""
    found: dict[str, str] = {}
    for name in _AFTER:
        for word in words(name):
            found.setdefault(word, name)
    return found


_AFTER = (
    "bodies",
    "happenings",
    "districts",
    "provinces",
    "settlements",
    "sites",
    "areas",
    "parts",
    "directions",
)


@cache
def _after_pattern() -> re.Pattern[str]:
    kinds = either(*_AFTER, plural=True)
    own = rf"(?:(?:(?i:{either('sides')}|international)|[a-z-]+)\s){{0,2}}?"
    plain = r"(?:(?i:international|military|main|city|old|central|oil|refugee)\s)?"
    return re.compile(
        rf"(?:(?P<possessive>['’]s?)\s{own}|\s{plain})(?P<kind>(?i:{kinds}))\b(?![-’']|(?:\s\w+)?\sof\s(?:the\s)?[A-Z])"
    )


@cache
def _last_word_pattern() -> re.Pattern[str]:
    """The last word before a name, where a phrase is worth looking for."""
    prepositions = "of|from|off|outside|inside|beyond|with|between|to|into|around|near|surrounding"
    return re.compile(rf"\b(?:{prepositions}|{either('sides')})\s(?:the\s)?\Z", re.I)


@cache
def _before_pattern() -> re.Pattern[str]:
    article = r"(?:an?|the|one|two|several|another)\s"
    site = rf"(?:{article}{_word()}{{0,4}}?{either('sites', 'settlements', 'areas')}\s)"
    type_ = either("settlements", "districts", "provinces", "sites", "areas")
    relation = (
        rf"(?P<distance>{_distance()})",
        rf"(?P<direction>(?:just\s|to\sthe\s|further\s)?{either('directions')}\s(?:of|from))",
        r"(?P<near>near|in\sand\saround|close\sto|(?:just\s)?outside(?:\sof)?|around"
        r"|not\sfar\sfrom|next\sto|off\sthe\scoast\sof|in\sthe\svicinity\sof|surrounding)",
        rf"(?P<border>(?:the\s)?{_word()}?(?:borders?|frontier)\s(?:with|between|of|to|into))",
    )
    parts = rf"(?:the\s)?(?:{either('sides')}\s)?{either('parts')}|the\s{either('directions')}"
    part = rf"(?P<part>(?<!to\s)(?:{parts})\sof)"
    typed = rf"(?P<type>(?:{article}{_word()}{{0,3}}?)?{type_}\sof)"
    related = rf"(?P<site>{site})?(?:{'|'.join(relation)})"
    return re.compile(
        rf"\b(?:(?:{part}|{typed}|{related})\s(?:the\s)?)?"
        rf"(?:(?<!\w)(?P<side>{either('sides')})\s)?(?<=\s)\Z",
        re.I,
    )


def _word() -> str:
    """A word within a phrase; prepositions and articles begin another."""
    others = "an?|the|of|in|on|at|to|from|by|and|for|with|near|was|is|were|as|that|which"
    return rf"(?:(?!(?:{others})\s)[\w’'-]+\s)"


def _distance() -> str:
    about = r"(?:(?:about|around|some|roughly|nearly|almost|just|only|over|approximately|within"
    about += r"|more\sthan|less\sthan|at\sleast|up\sto)\s){0,2}"
    number = rf"(?P<number>[0-9][0-9.,]*|{numerals()}|a\sfew|several|dozens\sof|hundreds\sof)"
    unit = r"(?P<unit>kms?|kilomet(?:er|re)s?|miles?|mi|met(?:er|re)s?|m|yards?)\b"
    where = rf"(?:to\sthe\s|away\s|due\s)?(?:{either('directions')}\s)?"
    aside = r"(?:\s\([^()]{1,25}\))?"
    return rf"{about}{number}[\s-]?{unit}{aside}\s{where}(?:of|from|off|outside|beyond)"
