from __future__ import annotations

import re

import pytest

from timeline.extraction.markup import is_html, text_of

NO_HTML = [
    "a < b and c > d",
    "I <3 this; 5 < 6 > 4",
    "a <b and c> d",
    "<john@example.org> wrote: <ok>",
    "He typed < p > and left",
    "x <- y <!-- not closed",
    "if p<0.05, q>3",
    "&lt;p&gt; is no tag, &amp; neither is this",
]
HTML = [
    ("<p>One</p><p>Two</p>", "One\n\nTwo"),
    ("<P CLASS=lead>One<P>Two", "One\n\nTwo"),
    ("<div><div>One<br>two<br/>three</div></div>", "One\ntwo\nthree"),
    ("<p>A <b>bold</b> <a href='x?a>b'>link</a> &amp; more</p>", "A bold link & more"),
    ("<p>One\n  and   the same</p>", "One and the same"),
    ("<p>Dates:&nbsp;5&nbsp;April</p>", "Dates: 5 April"),
    ("<ul><li>one<li>two</ul>", "one\ntwo"),
    ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a  b\nc"),
    ("<p>He said <q>no</q></p>", "He said “no”"),
    ("<p>5 <6, a<b, I <3 you</p>", "5 <6, a<b, I <3 you"),
    ("<p>To <john@example.org></p>", "To <john@example.org>"),
    ("<pre>a\n  b</pre>", "a\n  b"),
    ("One<!-- a\ncomment --> two", "One two"),
    ("<!DOCTYPE html><title>T</title><p>One", "One"),
    ("<p>One</p><script>if (a<b) alert('</p>')</script><p>Two</p>", "One\n\nTwo"),
    ("<p>One</p><style>p { color: red }</style>", "One"),
    ("<p>One</p><SCRIPT>no end", "One"),
    ("<nav><ul><li>Menu</ul></nav><p>One</p><button>Share</button>", "One"),
    ("<nav><nav>Menu</nav>more</nav><p>One</p>", "One"),
    ("<nav>Never closed<p>One</p>", "Never closed\n\nOne"),
    ("<svg><path d=''/><text>x</text></svg><p>One</p>", "One"),
    ("<p>One</p><img src=x onerror=alert(1)>", "One"),
    ("<o:p>Office</o:p><![if !a]><p>One</p><![endif]>", "Office\n\nOne"),
    ("<p>One <!-- never closed", "One <!-- never closed"),
    ("<p>One <b", "One <b"),
    ("<custom-box data-x>One</custom-box>", "One"),
]


@pytest.mark.parametrize("text", NO_HTML)
def test_signs_of_other_kinds_are_no_markup(text):
    assert not is_html(text)


@pytest.mark.parametrize(("html", "text"), HTML)
def test_markup_goes_and_words_and_paragraphs_stay(html, text):
    assert is_html(html)
    lines = [line.strip(" ") if "pre>" not in html else line for line in text_of(html).split("\n")]
    assert re.sub("\n{3,}", "\n\n", "\n".join(lines)).strip() == text


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 20_000 + "words",
        "<p " * 20_000 + ">words",
        "<p>" + "<a x='" * 20_000 + "'>words",
        "<p>words" + "<!--" * 20_000,
        "<p>words" + "<![CDATA[" * 20_000,
        "<p>words" + "</" * 20_000,
        "<nav>" * 20_000 + "</nav>" * 20_000 + "words",
    ],
    ids=lambda html: html[:12],
)
def test_markup_that_is_deep_or_broken_is_read_to_its_end(html):
    assert "words" in text_of(html)
