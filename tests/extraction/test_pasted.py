from __future__ import annotations

import pytest

from timeline.extraction.pasted import LONGEST, Unreadable, clean, clean_line

PARAGRAPH = "A paragraph that is long enough to be told from a heading."


def notes(pasted):
    return [note.say() for note in clean(pasted).notes]


@pytest.mark.parametrize(
    ("pasted", "text"),
    [
        ("One\r\nTwo\rThree\nFour", "One\nTwo\nThree\nFour"),
        ("One\u2028Two\u2029Three", "One\nTwo\n\nThree"),
        ("\ufeff\n\n One  \n\n\n\n\tTwo \n", "One\n\n\tTwo"),
        ("a < b, I <3 you", "a < b, I <3 you"),
        ("<p>One</p>\r\n<p>Two</p>", "One\n\nTwo"),
        ("<p>&lt;p&gt;One&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;</p>", "One"),
        ("O\0n\0e\0", "One"),
        ("On\x07e \x1b[0m", "One [0m"),
        ("It\u00e2\u20ac\u2122s", "It’s"),
        ("\ud83d\ude00", "😀"),
        ("Ein Satz – „so“, naïve café.", "Ein Satz – „so“, naïve café."),
    ],
)
def test_the_text_is_what_a_reader_would_see(pasted, text):
    assert clean(pasted).text == text
    assert clean(text).text == text


def test_what_was_done_is_told():
    assert notes("Plain words") == []
    assert notes("<p>It\u00e2\u20ac\u2122s\0</p>") == [
        "Markup was taken out; the words and paragraphs are kept.",
        "Characters that are no text were taken out: 1.",
        "Characters whose encoding had been misread were put right: 1.",
    ]


def test_a_paragraph_that_stands_there_often_is_told_and_kept():
    text = "\n\n".join([PARAGRAPH] * 100)
    assert clean(text).text == text
    assert notes(text) == [
        "One paragraph stands in it 100 times, the first: "
        "“A paragraph that is long enough to be to…”."
    ]
    assert notes("\n\n".join([PARAGRAPH] * 2)) == []
    assert notes("Advertisement\n" * 100) == []


@pytest.mark.parametrize(
    ("pasted", "sentence"),
    [
        ("", "There is no text. Paste the text of the article."),
        (" \r\n\t\u00a0 ", "There is no text. Paste the text of the article."),
        ("<p> </p><script>x()</script>", "There is markup and nothing else: no words are left"),
        ("x" * (LONGEST + 1), "The text has 200,001 bytes; up to 200,000 are taken."),
        ("é" * (LONGEST // 2 + 1), "The text has 200,002 bytes; up to 200,000 are taken."),
        ("One\nLibya\ufffds army \ufffd", "says “One Libya\ufffds army \ufffd” (line 2; 2 in all)"),
        ("<p>One</p>\n<p>Libya\ufffds</p>", "(line 2; 1 in all)"),
        ("half \ud83d alone", "says “half \ufffd alone” (line 1; 1 in all)"),
        ("said \u00e2\u20acso", "“\u00e2\u20ac” stands for a character that is lost."),
        (
            "<p>&lt;p&gt;&amp;lt;p&amp;gt;&amp;amp;lt;p&amp;amp;gt;x</p>",
            "There is markup within markup within markup.",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_and_where(pasted, sentence):
    with pytest.raises(Unreadable) as caught:
        clean(pasted)
    assert sentence in str(caught.value)


def test_a_text_may_be_as_long_as_it_may():
    assert len(clean("x" * LONGEST).text) == LONGEST


@pytest.mark.parametrize(
    ("pasted", "line"),
    [
        ("  A title\r\n on two\u00a0lines ", "A title on two lines"),
        ("<b>Bold</b> news", "Bold news"),
        ("It\u00e2\u20ac\u2122s \0here", "It’s here"),
        (" ", ""),
    ],
)
def test_a_title_is_one_line(pasted, line):
    assert clean_line(pasted) == line


def test_a_title_with_a_lost_character_is_refused():
    with pytest.raises(Unreadable, match="Libya\ufffds"):
        clean_line("Libya\ufffds army")
