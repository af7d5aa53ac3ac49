"""How many were killed, wounded, captured, displaced: numbers in a text, and what they count."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from .amounts import amounts
from .counted import Counted, counted_with, is_of_people, state, table, words, words_of
from .found import FoundNumber

_MOST_BEFORE, _MOST_AFTER = 4, 7  # tokens between a number and the word for what was done
_OF_PEOPLE = frozenset(["captured", "arrested", "released", "abducted", "evacuated"])
_MOST_TOLL = 20  # tokens from “death toll” to its number
_AUXILIARIES = frozenset(
    "be have get reportedly among also the all were was been being feared shoot".split()
)
_JOINS = frozenset("and , or while with".split())
_SOFT = frozenset("people and or in all some an a the of including also".split())


@dataclass(frozen=True, slots=True)
class NumberMention:
    """text[start:end] says how many: “more than 200 people”, “34”, “no casualties”."""

    start: int
    end: int
    number: FoundNumber


def find_numbers(doc: Doc) -> list[NumberMention]:
    """The numbers of people and of things of war in `doc`, in its order.

    Works best on a document that was tagged and parsed; without that, fewer are found.
    """
    counted = [counted_with(doc, each) for each in amounts(doc)]
    whats: list[str | None] = []
    for place, each in enumerate(counted):
        before = (counted[place - 1], whats[-1]) if place else None
        whats.append(_what(doc, each) or _inherited(doc, each, before))
    _share_back(doc, counted, whats)
    return [
        _mention(doc, each, what or "")
        for each, what in zip(counted, whats, strict=True)
        if _is_told(each, what)
    ]


def _is_told(counted: Counted, what: str | None) -> bool:
    lemma = counted.lemma
    if lemma in words("units"):
        return False
    if not counted.amount.is_said:
        return bool(what) and lemma in words("people")
    if what is not None:
        return what not in _OF_PEOPLE or counted.noun is None or is_of_people(counted.noun)
    is_plain = lemma in words("people") | words("things")
    return is_plain and (counted.amount.low or counted.amount.high or 0) > 1


def _mention(doc: Doc, counted: Counted, what: str) -> NumberMention:
    amount = counted.amount
    if counted.lemma in words("things"):
        what = ""
    span = doc[amount.start : counted.end]
    number = FoundNumber(what, amount.low, amount.high, words_of(doc, counted), span.text)
    return NumberMention(span.start_char, span.end_char, number)


# What was done


def _what(doc: Doc, counted: Counted) -> str | None:
    if counted.lemma in words("units"):
        return None
    return (
        _of_counted(doc, counted)
        or _before(doc, counted, 1)
        or _after(doc, counted)
        or _parsed(counted)
        or _before(doc, counted, _MOST_BEFORE)
        or _taken(doc, counted)
        or _toll(doc, counted)
        or next(filter(None, map(state, doc[counted.amount.end : counted.end])), None)
    )


def _of_counted(doc: Doc, counted: Counted) -> str | None:
    """“34 deaths”; lives count when they are taken."""
    what = table("counted").get(counted.lemma)
    if counted.lemma != "life":
        return what
    before = doc[max(0, counted.amount.start - _MOST_BEFORE) : counted.amount.start]
    return what if any(token.lemma_ in words("taking") for token in before) else None


def _after(doc: Doc, counted: Counted) -> str | None:
    """“34 | killed”, “34 people | have been killed”, “six others | wounded”."""
    is_passive = False
    for token in doc[counted.end : counted.end + _MOST_AFTER]:
        lemma = token.lemma_.lower() or token.lower_
        if what := state(token):
            return _or_other(token, what) if is_passive or _is_passive(token) else None
        if what := table("doings").get(lemma):
            return what
        if what := table("verbs").get(lemma):
            return what if is_passive or _is_passive(token) else None
        if lemma in ("be", "get") or token.lower_ in ("were", "was", "been"):
            is_passive = True
        elif (
            lemma not in _AUXILIARIES and token.tag_ != "RB" and token.lower_ not in ("who", "that")
        ):
            return None
    return None


def _is_passive(token: Token) -> bool:
    """“12 killed” and not “12 killed a man”; “dead” is no verb."""
    has_object = any(child.dep_ == "dobj" for child in token.children)
    return token.tag_ not in ("VBD", "VBN") or not has_object


def _parsed(counted: Counted) -> str | None:
    """“the 176 people on board were all killed”: by what the noun hangs from."""
    token = counted.noun
    if token is None:
        return None
    head, lemma = token.head, token.head.lemma_.lower()
    if token.dep_ == "nsubjpass":
        states = next(filter(None, map(state, head.children)), None)
        return table("verbs").get(lemma) or state(head) or states
    if token.dep_ == "nsubj":
        complements = (child for child in head.children if child.dep_ in ("acomp", "attr"))
        return table("doings").get(lemma) or next(filter(None, map(state, complements)), None)
    if token.dep_ == "dobj":
        return table("verbs").get(lemma)
    return table("nouns").get(head.head.lemma_.lower()) if head.lower_ == "of" else None


def _before(doc: Doc, counted: Counted, most: int) -> str | None:
    """“killed | 34 people”, “killing | at least three”, “the abduction of | 20 people”."""
    start = counted.amount.start
    for token in reversed(doc[max(0, start - most) : start]):
        lemma = token.lemma_.lower() or token.lower_
        if what := table("verbs").get(lemma):
            return _or_other(token, what) if token.tag_ != "VBN" or _is_active(token) else None
        if not token.tag_ and (what := state(token)):
            return what
        if token.lower_ not in _SOFT:
            return None
        if token.lower_ == "of" and token.i:
            return table("nouns").get(doc[token.i - 1].lemma_.lower())
    return None


def _or_other(token: Token, what: str) -> str:
    """“killed or wounded” leaves open which."""
    for place in (token.i - 2, token.i + 2):
        if 0 < place < len(token.doc) and token.nbor((place - token.i) // 2).lower_ == "or":
            other = table("verbs").get(token.doc[place].lemma_) or state(token.doc[place])
            return "casualties" if other and other != what else what
    return what


def _is_active(token: Token) -> bool:
    """“have killed 34”, and not “was killed”."""
    children = {child.dep_ for child in token.children}
    if "auxpass" in children or token.dep_ in ("acl", "amod"):
        return False
    return token.dep_ == "conj" or any(child.lemma_ == "have" for child in token.children)


def _taken(doc: Doc, counted: Counted) -> str | None:
    """“took | dozens of soldiers of that unit | prisoner”."""
    start = counted.amount.start
    verb = doc[start - 1].lemma_.lower() if start else ""
    for token in doc[counted.end : counted.end + _MOST_AFTER] if verb in words("holding") else ():
        if token.is_punct and token.text not in ("-", "’"):
            return None
        if state(token) == "captured":
            return "captured"
    return None


def _toll(doc: Doc, counted: Counted) -> str | None:
    """“the death toll rose to 770”."""
    start = counted.amount.start
    for token in reversed(doc[max(0, start - _MOST_TOLL) : start]):
        if token.lower_ in (".", ";", "\n"):
            return None
        if token.lower_ == "number" and doc[token.i + 1].lower_ == "of":
            return state(doc[token.i + 2]) or table("counted").get(doc[token.i + 2].lemma_)
        if token.lemma_.lower() in words("tolls") and token.i:
            is_reached = doc[start - 1].lemma_.lower() in words("reaching")
            before = doc[token.i - 1].lower_
            is_killed = before in ("death", "fatality") or token.lower_ == "toll"
            return "killed" if is_killed and is_reached else None
    return None


def _inherited(doc: Doc, counted: Counted, before: tuple[Counted, str | None] | None) -> str | None:
    """“killed two soldiers and a child”: the child too."""
    if before is None or not before[1]:
        return None
    between = doc[before[0].end : counted.amount.start]
    is_joined = 0 < len(between) <= 2 and all(token.lower_ in _JOINS for token in between)
    return before[1] if is_joined and counted.noun is not None else None


def _share_back(doc: Doc, counted: list[Counted], whats: list[str | None]) -> None:
    """“a soldier and two policemen were killed”: the soldier too."""
    for place in range(len(counted) - 2, -1, -1):
        one, other = counted[place], counted[place + 1]
        between = [token.lower_ for token in doc[one.end : other.amount.start]]
        if whats[place] is None and between == ["and"] and one.noun is not None:
            whats[place] = whats[place + 1]
