"""HTML becomes the text that a reader of it sees, a line for each of its paragraphs."""

from __future__ import annotations

import re
from html.parser import HTMLParser

# Never shown, or not as text
_UNSEEN = (
    "head title script style noscript template svg math iframe object embed applet canvas audio "
    "video map nav button select textarea input datalist dialog"
).split()
_BLOCKS = (
    "html body main article section header footer aside hgroup div p h1 h2 h3 h4 h5 h6 blockquote "
    "pre address figure figcaption ul ol dl table caption thead tbody tfoot form fieldset details "
    "summary hr center"
).split()
_LINES = "li tr dt dd legend option".split()
_CELLS = "td th".split()
_INLINE = (
    "em strong small mark span font tt code kbd samp var sub sup ins del strike time data abbr "
    "acronym cite dfn label output meter progress br wbr img picture source track area link meta "
    "base col colgroup ruby rt rp bdi bdo big blink marquee noframes frame frameset param slot "
    "optgroup menu search nobr path"
).split()
# So short that they might be a name in “a <b and c> d”
_SHORT = "a b i p q s u".split()
_LONG = {*_UNSEEN, *_BLOCKS, *_LINES, *_CELLS, *_INLINE} - {*_SHORT}
_NAME = (
    rf"(?:(?:{'|'.join(_SHORT)})(?=\s*/?>|\s[^<>]*=)"
    rf"|(?:{'|'.join(sorted(_LONG))})(?=[\s/>])"
    r"|[a-z][a-z0-9]*[-:][a-z0-9:._-]*(?=[\s/>]))"
)
_TAG = re.compile(rf"</?{_NAME}[^<>]*>|<!doctype\b[^<>]*>", re.I)
_LITERAL = re.compile(rf"<(?!/?{_NAME}|!--|!doctype\b|\?xml\b)", re.I)
_SECTION = re.compile(r"<!\[[^<>]*>")  # <![CDATA[…]]>, and conditions that office programs write
_CLOSING = re.compile(r"</([a-z]+)", re.I)
_BLANKS = re.compile(r"[ \t\n\r\f\u00a0]+")
# What a reader sees of a tag: before what it holds, and behind
_SEEN = {
    **dict.fromkeys(_BLOCKS, ("\n\n", "\n\n")),
    **dict.fromkeys(_LINES, ("\n", "")),
    **dict.fromkeys(_CELLS, (" ", " ")),
    "br": ("\n", ""),
    "q": ("“", "”"),
}
_NOT_SEEN = ("", "")


def is_html(text: str) -> bool:
    """Whether tags of HTML stand in it. “a < b”, “<3” and “<john@example.org>” are none."""
    return bool(_TAG.search(text)) or "<!--" in text and "-->" in text


def text_of(html: str) -> str:
    """The words of `html`: paragraphs parted by an empty line, lines of a list by a line's end.

    Scripts, styles, comments and what a page has for finding one's way are left out.
    """
    plain = _LITERAL.sub("&lt;", _SECTION.sub("", _with_closed_ends(html)))
    reader = _Reader(closed={name.lower() for name in _CLOSING.findall(plain)})
    reader.feed(plain)
    reader.close()
    return "".join(reader.seen)


class _Reader(HTMLParser):
    """Goes through HTML once, without a tree, however deep or broken it is."""

    def __init__(self, closed: set[str]) -> None:
        super().__init__()
        self.seen: list[str] = []
        # Left open, a menu would hide all that follows
        self._hiding = {name for name in _UNSEEN if name in closed}
        self._within = ""  # the outermost element that hides what it holds
        self._depth = 0  # of elements of that name
        self._is_laid_out = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if self._within:
            self._depth += tag == self._within
        elif tag in self._hiding:
            self._within, self._depth = tag, 1
        else:
            self._is_laid_out = self._is_laid_out or tag == "pre"
            self.seen.append(_SEEN.get(tag, _NOT_SEEN)[0])

    def handle_endtag(self, tag: str) -> None:
        if self._within:
            self._depth -= tag == self._within
            self._within = self._within if self._depth else ""
        else:
            self._is_laid_out = self._is_laid_out and tag != "pre"
            self.seen.append(_SEEN.get(tag, _NOT_SEEN)[1])

    def handle_data(self, data: str) -> None:
        if not self._within:
            self.seen.append(data if self._is_laid_out else _BLANKS.sub(" ", data))


def _with_closed_ends(html: str) -> str:
    """`html` in which no tag and no comment runs on to the end because nobody closed it."""
    tags, comments = html.rfind(">") + 1, html.rfind("-->") + 1
    html = html[:tags] + html[tags:].replace("<", "&lt;")
    return html[:comments] + html[comments:].replace("<!--", "&lt;!--")
