"""A short title in the present tense, made of who acts and of the words round a mention's head."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from spacy.tokens import Token

from timeline.extraction.parties.naming import Name, is_party, is_plural

from .lexicon import load_lexicon
from .matching import hyphened
from .mention import Mention
from .modality import is_negated
from .predicates import Predicate, is_cut_off, predicate_of

_WORDS = 11  # after the verb
_LONGEST = 120  # characters
_CLAUSES = frozenset({"relcl", "appos", "parataxis", "advcl", "acl", "punct", "cc", "meta", "dep"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "aux", "auxpass", "expl", "mark"})
_OF_ONE, _OF_MANY = frozenset({"is", "was", "has"}), frozenset({"are", "were", "have"})
_LOOSE_ENDS = frozenset({"DET", "ADP", "CCONJ", "SCONJ", "PART", "AUX", "PUNCT", "PRON"})


def title_of(mention: Mention, agents: Sequence[Name]) -> str:
    """Up to about a dozen words, such as “Government forces retake the airport”."""
    noun = mention.noun if mention.noun is not None and mention.head.lemma_ == "be" else None
    if mention.is_noun or noun is not None:
        words = _noun_title(noun or mention.head)
    else:
        words = _verb_title(mention, agents)
    title = " ".join(words.split()).strip(" ,;:-–—'\"")
    if len(title) > _LONGEST:
        title = title[:_LONGEST].rsplit(" ", 1)[0] + "…"
    return title[:1].upper() + title[1:]


def _verb_title(mention: Mention, agents: Sequence[Name]) -> str:
    if mention.head.lower_ == "according":
        said = [t for t in mention.head.head.subtree if not _is_left_out(t, mention.head.head)]
        own = {t.i for t in mention.head.subtree}
        view = _cut([t for t in said if t.i not in own]).strip(" ,.")
        return _joined([f"{agents[0].text}:", view])
    verb, predicate = mention.head, predicate_of(mention.head)
    if predicate.is_passive and predicate.patients:
        subject = predicate.patients[0]
        being = "are" if _is_many(subject, verb) else "is"
        return _joined([_phrase(subject), being, verb.text, _cut(_after(verb))])
    if mention.is_saying and agents and (said_before := _said_before(verb)):
        return f"{agents[0].text}: {said_before}"
    who, is_many = _subject(mention, predicate, agents)
    is_to_come = any(c.lower_ in ("will", "would", "shall") for c in verb.lefts)
    tense = f"will {verb.lemma_}" if is_to_come else hyphened(verb) + _present(verb, is_many)
    if is_to_come and mention.type == "REJECT" and is_negated(verb):
        tense = f"will not {verb.lemma_}"
    # “fighting between rebels and soldiers”: they are named before the verb then
    named = "between" if agents and who.startswith(agents[0].text) else ""
    return _joined([who, tense, _told_before(predicate), _cut(_after(verb, without=named))])


def _told_before(predicate: Predicate) -> str:
    """The object that a verb describes: “a demand that the president rejected”."""
    verb = predicate.token
    objects = [head for head in predicate.patients if head.i < verb.i and verb.dep_ == "relcl"]
    return _phrase(objects[0]) if objects else ""


def _said_before(verb: Token) -> str:
    """What stands before its verb of saying: “I still hope …,” he said."""
    said = [c for c in verb.lefts if c.dep_ == "ccomp"]
    return _cut([t for t in said[0].subtree if not _is_left_out(t, said[0])]) if said else ""


def _subject(mention: Mention, predicate: Predicate, agents: Sequence[Name]) -> tuple[str, bool]:
    """The words before the verb, and whether they are many: those who act, else its subject."""
    own = [head for head in predicate.agents if head.head.i == predicate.token.i]
    if agents and mention.noun not in predicate.agents and not _is_deed(mention, own):
        who = ", ".join(name.text for name in agents[:3])
        return who, len(agents) > 1 or _is_many_alone(agents[0], own, predicate.token)
    if not predicate.agents:
        return "", False
    first = mention.noun if mention.noun in predicate.agents else predicate.agents[0]
    return _phrase(first), _is_many(first, predicate.token)


def _is_deed(mention: Mention, own: Sequence[Token]) -> bool:
    """Whether the verb's subject is what is done, or to whom: “the siege ends” isn't “the rebels
    end”, and “ten died in an attack by rebels” not “rebels die”."""
    hurt = {name.head.i for name in mention.targets}
    is_thing = any(head.pos_ == "NOUN" and not is_party(head) for head in own)
    return is_thing or any(head.i in hurt for head in own)


def _is_many_alone(agent: Name, own: Sequence[Token], verb: Token) -> bool:
    """As `_is_many`, for the only one who acts: of “Egypt and its neighbours” that is Egypt."""
    is_own = any(head.i == agent.head.i for head in own)
    is_first = agent.head.tag_ in ("NN", "NNP") and any(
        c.dep_ == "conj" for c in agent.head.children
    )
    if is_own and not is_first and (number := _number(verb)):
        return number == "many"
    return agent.is_plural and not is_first


def _is_many(subject: Token, verb: Token) -> bool:
    """Whether the text treats the subject as many: “four of them were”, “the crew was”."""
    number = _number(verb)
    return number == "many" if number else is_plural(subject)


def _number(verb: Token) -> str:
    """What a verb's auxiliary says, “one” or “many”; "" where it says nothing."""
    helpers = {c.lower_ for c in verb.lefts if c.dep_ in ("aux", "auxpass")}
    if verb.dep_ == "conj" and not helpers:
        helpers = {c.lower_ for c in verb.head.lefts if c.dep_ in ("aux", "auxpass")}
    if helpers.isdisjoint(_OF_ONE | _OF_MANY):
        return ""
    return "one" if helpers.isdisjoint(_OF_MANY) else "many"


def _noun_title(noun: Token) -> str:
    tokens = [t for t in noun.subtree if not _is_left_out(t, noun)]
    while len(tokens) > 1 and tokens[0].pos_ in ("DET", "ADP"):
        tokens.pop(0)
    return _cut(tokens)


def _after(verb: Token, without: str = "") -> Iterator[Token]:
    """What follows a verb, without its time, side clauses, asides and the phrase of a word."""
    rights = verb.rights
    if is_cut_off(verb):
        yield verb.head
        rights = verb.head.rights
    left_out = _CLAUSES | _SUBJECTS | {"conj"}
    for child in rights:
        if child.lower_ == without or child.dep_ in left_out or _is_time(child):
            continue
        yield from (t for t in child.subtree if not _is_left_out(t, verb))


def _is_left_out(token: Token, head: Token) -> bool:
    """Whether a word stands in a side clause, in brackets or in a date below `head`."""
    while token.i != head.i and token.head.i != token.i:
        if token.dep_ in _CLAUSES - {"punct", "cc"} or _is_time(token):
            return True
        token = token.head
    return token.text in '()[]"“”' if token.is_punct else False


def _is_time(token: Token) -> bool:
    if token.i + 1 < len(token.doc) and token.nbor().text == "-":
        return False  # “a day-long meeting”
    inner = [token, *token.children] if token.dep_ in ("prep", "npadvmod") else [token]
    return any(t.ent_type_ in ("DATE", "TIME") for t in inner)


def _phrase(head: Token) -> str:
    """The words of a subject. “He” and “its soldiers” are somebody and somebody's."""
    if head.pos_ == "PRON" and (name := head.doc._.cast.name(head)):
        return str(name.text)
    words = _cut(t for t in head.subtree if not _is_left_out(t, head))
    for token in head.subtree:
        if token.tag_ == "PRP$" and (owner := token.doc._.cast.name(token)):
            words = re.sub(rf"\b{token.text}\b", f"{owner.text}'s", words, count=1)
    return re.sub(r"\s*,[\s,]*(,|$)", r"\1", words)


def _cut(tokens: Iterator[Token] | Sequence[Token]) -> str:
    before = takewhile(lambda t: t.text != ";", tokens)
    kept = [t for t in before if not t.is_space and t.text not in '"“”()[]']
    is_cut = len(kept) > _WORDS
    kept = kept[:_WORDS]
    while kept and is_cut and _is_loose(kept[-1], kept):
        kept.pop()
    return "".join(t.text + (t.whitespace_ or _gap(t, kept)) for t in kept).strip()


def _is_loose(token: Token, kept: Sequence[Token]) -> bool:
    """Whether a title can't end with `token`: “… of Haftar's Libyan National”."""
    is_part = token.dep_ in ("compound", "amod", "poss", "case", "nummod", "nmod")
    return token.pos_ in _LOOSE_ENDS or (is_part and token.head.i > kept[-1].i)


def _gap(token: Token, kept: Sequence[Token]) -> str:
    """A blank where words were left out after `token`."""
    follows = any(other.i == token.i + 1 for other in kept)
    return "" if follows else " "


def _present(verb: Token, is_many: bool) -> str:
    """“seize” or “seizes”."""
    lemma = verb.lemma_.lower()
    lemma = load_lexicon().misread.get(lemma, lemma)
    if is_many:
        return {"be": "are"}.get(lemma, lemma)
    irregular = {"be": "is", "have": "has", "do": "does", "go": "goes"}
    if lemma in irregular:
        return irregular[lemma]
    if lemma.endswith(("s", "x", "z", "ch", "sh", "to")):
        return f"{lemma}es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return f"{lemma[:-1]}ies"
    return f"{lemma}s"


def _joined(words: Sequence[str]) -> str:
    return " ".join(word for word in words if word)
