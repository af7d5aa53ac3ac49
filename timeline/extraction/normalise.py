"""What an article's text consists of, and the same text in characters that models know.

A block is a line; in text with hard line breaks, a paragraph of several lines. Nothing is taken
out: offsets stay those of the frozen original.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from html import unescape
from itertools import pairwise

from . import lines as line_kinds

_LABEL = 3  # words up to which a line above the article names a section
_WRAPPED = 100  # characters that lines broken by hand don't exceed
_UNWORDED = re.compile(r"[\W_]+")


class Kind(StrEnum):
    HEADLINE = "headline"
    CAPTION = "caption"
    PARAGRAPH = "paragraph"
    SUBHEADING = "subheading"
    BOILERPLATE = "boilerplate"
    REPEAT = "repeat"  # said before, in the same words


@dataclass(frozen=True, slots=True)
class Block:
    """text[start:end], half-open, without blanks at its ends. `body`: where its first sentence
    begins, behind a dateline (“KYIV —”) or a bullet."""

    start: int
    end: int
    kind: Kind
    body: int


def blocks(text: str, title: str = "") -> tuple[Block, ...]:
    """The blocks of an article in their order; whatever is not blank is in one of them."""
    spans = list(_paragraphs(text))
    kinds = _kinds([text[start:end] for start, end in spans], title)
    return tuple(
        Block(
            start, end, kind, start + line_kinds.body(text[start:end]) if kind in _TOLD else start
        )
        for (start, end), kind in zip(spans, kinds, strict=True)
    )


_TOLD = (Kind.PARAGRAPH, Kind.REPEAT)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each line, or of each run of lines if they are broken by hand."""
    lines = [match.span() for match in re.finditer(r"\S(?:[^\r\n\u2028\u2029]*\S)?", text)]
    if not _is_wrapped(text, lines):
        yield from lines
        return
    start, end = lines[0]
    for (_, before), (begins, ends) in pairwise(lines):
        if len(re.findall(r"\r\n|[\r\n]", text[before:begins])) > 1:
            yield start, end
            start = begins
        end = ends
    yield start, end


def _is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether most lines go on in the next: that one begins with a small letter."""
    if len(lines) < 3 or max(end - start for start, end in lines) > _WRAPPED:
        return False
    inner = [
        text[begins]
        for (_, before), (begins, _) in pairwise(lines)
        if text.count("\n", before, begins) == 1
    ]
    return sum(letter.islower() for letter in inner) > len(lines) / 4


# Kinds


def _kinds(lines: list[str], title: str) -> list[Kind]:
    """The kind of each line: of itself first, then by its neighbours."""
    kinds = [_kind_of_itself(line) for line in lines]
    _mark_lists(lines, kinds)
    folded = [_folded(line) for line in lines]
    _mark_top(lines, folded, kinds, _folded(title))
    _mark_repeats(folded, kinds)
    _mark_headings(lines, kinds)
    return kinds


def _kind_of_itself(line: str) -> Kind:
    if line_kinds.is_boilerplate(line):
        return Kind.BOILERPLATE
    return Kind.CAPTION if line_kinds.is_caption(line) else Kind.PARAGRAPH


def _mark_lists(lines: list[str], kinds: list[Kind]) -> None:
    """What stands under “Sources” at the end is a list of them."""
    within = False
    for place, line in enumerate(lines):
        if line_kinds.is_list_heading(line):
            within, kinds[place] = True, Kind.BOILERPLATE
        elif line_kinds.is_long_sentence(line):
            within = False
        elif within:
            kinds[place] = Kind.BOILERPLATE


def _mark_top(lines: list[str], folded: list[str], kinds: list[Kind], title: str) -> None:
    """Headline, names of sections, and the caption that is there twice, down to the lead."""
    open_places = [place for place, kind in enumerate(kinds) if kind is Kind.PARAGRAPH]
    for place, after in pairwise(open_places):
        if folded[place] == title:
            kinds[place] = Kind.HEADLINE
        elif after == place + 1 and folded[after] == folded[place]:
            if folded[place] in folded[after + 1 :] or after == open_places[-1]:
                return
            kinds[place] = Kind.CAPTION
        elif place and folded[place] == folded[place - 1]:
            continue
        elif line_kinds.is_sentence(lines[place]):
            return
        else:
            is_label = len(lines[place].split()) <= _LABEL
            kinds[place] = Kind.BOILERPLATE if is_label else Kind.HEADLINE


def _mark_repeats(folded: list[str], kinds: list[Kind]) -> None:
    seen: set[str] = set()
    for place, words in enumerate(folded):
        if kinds[place] is not Kind.BOILERPLATE:
            if words in seen:
                kinds[place] = Kind.REPEAT
            seen.add(words)


def _mark_headings(lines: list[str], kinds: list[Kind]) -> None:
    """A line that is no sentence heads what follows it; with nothing below, it heads nothing."""
    paragraphs = [
        place
        for place, kind in enumerate(kinds)
        if kind is Kind.PARAGRAPH and not line_kinds.BULLET.match(lines[place])
    ]
    sentences = [place for place in paragraphs if line_kinds.is_sentence(lines[place])]
    last = sentences[-1] if sentences else -1
    for place in paragraphs if len(lines) > 1 else ():
        if not line_kinds.is_sentence(lines[place]):
            kinds[place] = Kind.SUBHEADING if place < last else Kind.BOILERPLATE


def _folded(line: str) -> str:
    """What is left of a line when case, blanks and punctuation don't count."""
    return _UNWORDED.sub(" ", line).strip().casefold()


# Characters

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′‵ʻʼʹˈ´`＇❛❜", "'"),
        **dict.fromkeys("“”„‟″‶«»〝〞＂❝❞", '"'),
        **dict.fromkeys("‹›", "'"),
        **dict.fromkeys("‐‑−﹣", "-"),
        **dict.fromkeys("‒", "–"),
        **dict.fromkeys("―⸺﹘", "—"),
        **dict.fromkeys("\u2028\u2029\u0085", "\n"),
        # Blanks that are none to a tokenizer, or two to it: a tab would be a word
        **dict.fromkeys("\t\v\f\u00a0\u1680\u202f\u205f\u3000", " "),
        **{chr(code): " " for code in range(0x2000, 0x200B)},
        **{chr(code): " " for code in range(32) if chr(code) not in "\n\r\t\v\f"},
        # Full width
        **{chr(code + 0xFEE0): chr(code) for code in range(33, 127) if chr(code) not in "\"'"},
    }
)
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
# Within a word they part nothing, and stay; elsewhere they are blanks
_OUTER_UNSEEN = re.compile(rf"(?<![\w{_UNSEEN}])[{_UNSEEN}]+|[{_UNSEEN}]+(?![\w{_UNSEEN}])")
_ENTITY = re.compile(r"&(?:#[0-9]{2,6}|#x[0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});")
_CARRIAGE = re.compile(r"\r(?!\n)")


def readable(text: str) -> str:
    """`text` with plain quotes, dashes and blanks, and exactly as long: offsets fit both."""
    plain = _ENTITY.sub(_character, text) if "&" in text else text
    plain = _OUTER_UNSEEN.sub(lambda match: " " * len(match[0]), plain.translate(_PLAIN))
    return _CARRIAGE.sub("\n", plain).replace("\r\n", " \n")


def _character(match: re.Match[str]) -> str:
    """“&quot;” as its character, and blanks for the rest of its length."""
    character = unescape(match[0]).translate(_PLAIN)
    return character.ljust(len(match[0])) if len(character) == 1 else match[0]
