"""The lexicon of events: which verbs and nouns report what, read from the data files beside this.

`load_lexicon` refuses what the codebook or classes.toml don't know, naming file, rule and reason.
What the conditions of a rule mean stands at the head of each file.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from timeline.codebook.event_types import TYPES, is_mode

VERB_CONDITIONS = (
    "particle",
    "prep",
    "pobj",
    "object",
    "subject",
    "complement",
    "clause",
    "clause_verb",
)
_CLAUSES = {"to", "that", "if", "ing"}
_PLACES = {"subject", "object", "dative", "none"}
_ROLES = {"initiator", "target", "none"}
_STANCES = {"asserts", "denies", "doubts"}

_Words = frozenset[str]
_NONE: _Words = frozenset()


@dataclass(frozen=True, slots=True)
class VerbRule:
    """What a verb reports where all its conditions hold; an empty condition always does.

    `type` "" is never an event. `initiator`, `target`: where to look, in that order: "subject",
    "object", "dative", "prep:to"; empty for nowhere. Classes in conditions are spelt out; a word
    in capitals is a kind of name, such as GPE.
    """

    lemmas: tuple[str, ...]
    type: str
    mode: str = ""
    particle: _Words = _NONE
    prep: _Words = _NONE
    pobj: _Words = _NONE
    object: _Words = _NONE
    subject: _Words = _NONE
    complement: _Words = _NONE
    clause: _Words = _NONE
    clause_verb: _Words = _NONE
    initiator: tuple[str, ...] = ("subject",)
    target: tuple[str, ...] = ("object",)
    weight: float = 0.7

    @property
    def conditions(self) -> dict[str, _Words]:
        """The conditions that it makes, by name."""
        return {name: words for name in VERB_CONDITIONS if (words := getattr(self, name))}


@dataclass(frozen=True, slots=True)
class NounRule:
    """What a noun reports. `modifiers`: one of them is a compound or adjective before it. `by`:
    one of them does it, “by” or “of” whom it is.

    `of`, `poss`, `compound`: initiator, target or none. `alone`: an event without a support verb.
    """

    lemmas: tuple[str, ...]
    type: str
    mode: str = ""
    modifiers: _Words = _NONE
    by: _Words = _NONE
    of: str = "target"
    poss: str = "initiator"
    compound: str = "initiator"
    alone: bool = True
    weight: float = 0.7

    @property
    def conditions(self) -> dict[str, _Words]:
        """As of a verb's rule."""
        conditions = {"with": self.modifiers, "by": self.by}
        return {name: words for name, words in conditions.items() if words}


@dataclass(frozen=True, slots=True)
class SpeechRule:
    """A verb of saying. `frame`: the saying itself is no event; else `type` and `mode` say what."""

    lemmas: tuple[str, ...]
    type: str = ""
    mode: str = ""
    frame: bool = False
    stance: str = "asserts"


@dataclass(frozen=True, slots=True)
class Support:
    """Verbs, some with a particle, that lend a noun their tense.

    `through`: nouns that only count or wrap what follows their "of".
    """

    object: _Words
    subject: _Words
    receive: _Words
    through: _Words


@dataclass(frozen=True, slots=True)
class Hedges:
    """Words that keep a distance from what is reported: "reportedly"."""

    adverbs: _Words


@dataclass(frozen=True, slots=True)
class Modality:
    """Words that make what they govern planned or hypothetical."""

    planned: _Words
    hypothetical: _Words


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All rules by the lemma they begin from, in the order in which to try them.

    `nouns` is by head noun; there a compound's modifier has become a condition. `speech`:
    verbs of saying. `misread`: what spaCy's lemmatizer makes of some verbs, and the lemma that is
    meant.
    """

    verbs: Mapping[str, tuple[VerbRule, ...]]
    nouns: Mapping[str, tuple[NounRule, ...]]
    speech: Mapping[str, SpeechRule]
    support: Support
    hedges: Hedges
    modality: Modality
    misread: Mapping[str, str]


_Rule = TypeVar("_Rule", VerbRule, NounRule)


@cache
def load_lexicon() -> Lexicon:
    """The five files as one. Raises ValueError with file, rule and reason for what is wrong."""
    verbs, speech = _read("verbs.toml"), _read("speech.toml")
    classes = {name: frozenset(words) for name, words in _read("classes.toml")["classes"].items()}
    return Lexicon(
        verbs=_by_lemma(verb_rules(verbs["rules"], classes)),
        nouns=_by_lemma(noun_rules(_read("nouns.toml")["rules"])),
        speech={lemma: rule for rule in speech_rules(speech["rules"]) for lemma in rule.lemmas},
        support=Support(**_word_lists(_read("support.toml")["support"])),
        hedges=Hedges(**_word_lists(speech["hedges"])),
        modality=Modality(**_word_lists(speech["modality"])),
        misread=verbs["misread"],
    )


def verb_rules(entries: Iterable[dict[str, Any]], classes: Mapping[str, _Words]) -> list[VerbRule]:
    """The rules of verbs.toml, their classes spelt out. Raises ValueError as `load_lexicon`."""
    return [
        _verb(_Entry("verbs.toml", number, entry), classes)
        for number, entry in enumerate(entries, 1)
    ]


def noun_rules(entries: Iterable[dict[str, Any]]) -> list[NounRule]:
    """The rules of nouns.toml, compounds by their head. Raises ValueError as `load_lexicon`."""
    return [
        rule
        for number, entry in enumerate(entries, 1)
        for rule in _nouns(_Entry("nouns.toml", number, entry))
    ]


def speech_rules(entries: Iterable[dict[str, Any]]) -> list[SpeechRule]:
    """The rules of speech.toml. Raises ValueError as `load_lexicon`."""
    return [
        _speech(_Entry("speech.toml", number, entry)) for number, entry in enumerate(entries, 1)
    ]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A rule as read, and where it stands."""

    file: str
    number: int
    values: dict[str, Any]

    def check(self, keys: Collection[str]) -> None:
        """Keys, type and mode. Raises ValueError for one that is unknown."""
        if unknown := self.values.keys() - keys:
            raise self.refused(f"unknown key {min(unknown)!r}")
        type_code, mode = self.values.get("type", ""), self.values.get("mode", "")
        if type_code and type_code not in TYPES:
            raise self.refused(f"unknown type {type_code!r}")
        if mode and not is_mode(type_code, mode):
            raise self.refused(f"{type_code or 'no type'} has no mode {mode!r}")

    def one_of(self, key: str, allowed: Collection[str]) -> None:
        """Raises ValueError where the value of `key`, if there is one, is another."""
        if (value := self.values.get(key)) is not None and value not in allowed:
            raise self.refused(f"{key} can't be {value!r}")

    def places(self, key: str) -> tuple[str, ...]:
        """Where a verb's party stands, in the order to look. Raises ValueError as `one_of`."""
        written = self.values[key]
        places = (written,) if isinstance(written, str) else tuple(written)
        if wrong := [each for each in places if not (each in _PLACES or each.startswith("prep:"))]:
            raise self.refused(f"{key} can't be {wrong[0]!r}")
        return tuple(each for each in places if each != "none")

    def refused(self, reason: str) -> ValueError:
        lemmas = ", ".join(self.values.get("lemmas", [])[:3])
        return ValueError(f"{self.file}, rule {self.number} ({lemmas}): {reason}")


def _verb(entry: _Entry, classes: Mapping[str, _Words]) -> VerbRule:
    entry.check({each.name for each in fields(VerbRule)})
    values = {**entry.values, "lemmas": tuple(entry.values["lemmas"])}
    for key in values.keys() & {"initiator", "target"}:
        values[key] = entry.places(key)
    for key in values.keys() & set(VERB_CONDITIONS):
        values[key] = _spelt_out(entry, values[key], classes)
    if unknown := values.get("clause", _NONE) - _CLAUSES:
        raise entry.refused(f"clause can't be {min(unknown)!r}")
    return VerbRule(**values)


def _spelt_out(entry: _Entry, words: list[str], classes: Mapping[str, _Words]) -> _Words:
    named = {word[1:] for word in words if word.startswith("@")}
    if unknown := named - classes.keys():
        raise entry.refused(f"unknown class {min(unknown)!r}")
    return frozenset(word for word in words if word[0] != "@").union(
        *(classes[name] for name in named)
    )


def _nouns(entry: _Entry) -> list[NounRule]:
    """One rule for the plain lemmas, one for each compound."""
    entry.check({each.name for each in fields(NounRule)} - {"modifiers"} | {"with"})
    for role in ("of", "poss", "compound"):
        entry.one_of(role, _ROLES)
    values = {key: value for key, value in entry.values.items() if key not in ("with", "lemmas")}
    modifiers = frozenset(entry.values.get("with", ()))
    values["by"] = frozenset(entry.values.get("by", ()))
    plain = tuple(lemma for lemma in entry.values["lemmas"] if " " not in lemma)
    compounds = [lemma.split() for lemma in entry.values["lemmas"] if " " in lemma]
    if compounds and modifiers:
        raise entry.refused("a compound needs no other modifier")
    rules = [NounRule(plain, modifiers=modifiers, **values)] if plain else []
    return rules + [
        NounRule((words[-1],), modifiers=frozenset(words[:-1]), **values) for words in compounds
    ]


def _speech(entry: _Entry) -> SpeechRule:
    entry.check({each.name for each in fields(SpeechRule)})
    entry.one_of("stance", _STANCES)
    if entry.values.get("frame", False) == bool(entry.values.get("type")):
        raise entry.refused("either a frame or a type")
    return SpeechRule(**{**entry.values, "lemmas": tuple(entry.values["lemmas"])})


def _by_lemma(rules: Iterable[_Rule]) -> dict[str, tuple[_Rule, ...]]:
    """Most conditions first; among equals the order of the file."""
    found: defaultdict[str, list[_Rule]] = defaultdict(list)
    for rule in sorted(rules, key=lambda rule: -len(rule.conditions)):
        for lemma in rule.lemmas:
            found[lemma].append(rule)
    return {lemma: tuple(each) for lemma, each in found.items()}


def _word_lists(entries: Mapping[str, list[str]]) -> dict[str, _Words]:
    return {name: frozenset(words) for name, words in entries.items()}


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))
