"""What somebody pasted becomes the text to be frozen: without markup, in characters that are text.

Put right is only what cannot be meant otherwise. What is lost cannot be guessed: it is refused.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from .marking import gettext_noop as _
from .markup import is_html, text_of
from .mojibake import first_lost, mend

# Bytes of UTF-8: some 30,000 words, which take a quarter of a minute and a gigabyte to read
LONGEST = 200_000
_LAYERS = 3  # of markup within markup, as feeds have it
_PARAGRAPH = 40  # characters from which a repeated line is more than a heading
_AROUND = 20  # characters shown on either side of what is wrong
_LINE_END = re.compile("\r\n|[\r\n\v\f\u2028]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufeff\ufffe\uffff]")
_LOST = "\ufffd"


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence for the editor. `template` is its msgid, with named placeholders."""

    template: str
    values: dict[str, str | int] = field(default_factory=dict)

    def say(self, translate: Callable[[str], str] = str) -> str:
        """The sentence in the language of `translate`."""
        return translate(self.template).format(**self.values)


class Unreadable(ValueError):
    """What was pasted is no text that could be read; `note` says what is wrong, and where."""

    def __init__(self, template: str, **values: str | int) -> None:
        self.note = Note(template, values)
        super().__init__(self.note.say())


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The text, and what was done to it or stands out in it."""

    text: str
    notes: tuple[Note, ...]


def clean(pasted: str) -> Cleaned:
    """The text of an article as it was pasted, HTML or not. Raises Unreadable.

    Lines end in \\n, none in blanks; at most one empty line stands between two.
    """
    _refuse_what_is_too_long(pasted)
    text, controls = _CONTROLS.subn("", _LINE_END.sub("\n", _joined(pasted)))
    words = _without_markup(text)
    mended, repaired = mend(words)
    _refuse_what_is_lost(mended, text)
    tidy = _tidy(mended)
    if not tidy:
        raise Unreadable(_NOTHING_LEFT if text.strip() else _EMPTY)
    notes = (
        (words is not text, Note(_WAS_HTML)),
        (controls, Note(_HAD_CONTROLS, {"count": controls})),
        (repaired, Note(_WAS_MENDED, {"count": repaired})),
        *_repeats(tidy),
    )
    return Cleaned(tidy, tuple(note for applies, note in notes if applies))


def clean_line(pasted: str) -> str:
    """A title or name as it was pasted, on one line. Raises Unreadable if a character is lost."""
    text = _CONTROLS.sub("", _joined(pasted))
    mended, _repaired = mend(_without_markup(text))
    _refuse_what_is_lost(mended, text)
    return " ".join(mended.split())


_EMPTY = _("There is no text. Paste the text of the article.")
_NOTHING_LEFT = _(
    "There is markup and nothing else: no words are left without it. Paste the article itself."
)
_TOO_LONG = _(
    "The text has {count:,} bytes; up to {most:,} are taken. Paste one article alone, without "
    "what stands round it."
)
_LAYERED = _(
    "There is markup within markup within markup. Copy the article from the page as you see it, "
    "not from its source."
)
_HAS_LOST = _(
    "A character was lost where the text says “{around}” (line {line}; {count} in all): its "
    "encoding was misread. Copy the article again from its source, or type what should stand there."
)
_IS_MISREAD = _(
    "The encoding was misread where the text says “{around}” (line {line}): “{lost}” stands for "
    "a character that is lost. Copy the article again, or type what should stand there."
)
_WAS_HTML = _("Markup was taken out; the words and paragraphs are kept.")
_HAD_CONTROLS = _("Characters that are no text were taken out: {count}.")
_WAS_MENDED = _("Characters whose encoding had been misread were put right: {count}.")
_IS_REPEATED = _("One paragraph stands in it {count} times, the first: “{beginning}”.")


def _joined(text: str) -> str:
    """`text` with halves of characters joined; a half alone is a lost character."""
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _without_markup(text: str) -> str:
    """`text` itself if there is none. What was markup written as words, once, is gone as well."""
    for _layer in range(_LAYERS):
        if not is_html(text):
            return text
        text = text_of(text)
    if is_html(text):
        raise Unreadable(_LAYERED)
    return text


def _tidy(text: str) -> str:
    lines = [line.rstrip() for line in text.replace("\u2029", "\n\n").split("\n")]
    return re.sub("\n{3,}", "\n\n", "\n".join(lines)).strip()


def _refuse_what_is_too_long(pasted: str) -> None:
    count = len(pasted.encode("utf-8", "surrogatepass"))
    if count > LONGEST:
        raise Unreadable(_TOO_LONG, count=count, most=LONGEST)


def _refuse_what_is_lost(text: str, pasted: str) -> None:
    if _LOST in text:
        count = text.count(_LOST)
        raise Unreadable(
            _HAS_LOST, count=count, **_where(_LOST, pasted if _LOST in pasted else text)
        )
    if lost := first_lost(text):
        raise Unreadable(_IS_MISREAD, lost=lost, **_where(lost, pasted if lost in pasted else text))


def _where(words: str, text: str) -> dict[str, str | int]:
    """The line, and what stands round `words` in it, so that an editor can find it."""
    place = text.index(words)
    line = text.count("\n", 0, place)
    start, end = max(0, place - _AROUND), place + len(words) + _AROUND
    return {"line": line + 1, "around": " ".join(text[start:end].split())}


def _repeats(text: str) -> list[tuple[bool, Note]]:
    lines = Counter(line for line in text.split("\n") if len(line) >= _PARAGRAPH)
    if not lines:
        return []
    line, count = lines.most_common(1)[0]
    values: dict[str, str | int] = {"count": count, "beginning": line[:_PARAGRAPH].rstrip() + "…"}
    return [(count > 2, Note(_IS_REPEATED, values))]
