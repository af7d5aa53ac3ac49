from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.extraction.normalise import Kind, blocks, readable

TITLE = "Rebels Halt Their March On The Port"
LEAD = "The rebels halted their march on the port on Friday."
MORE = "Residents said that shops had opened again."


def kinds(*lines, title=TITLE):
    return [block.kind.value for block in blocks("\n\n".join(lines), title)]


def test_an_article_with_everything_in_it():
    found = kinds(
        "Accessibility links",
        "World",
        TITLE,
        "By Jane Roe and John Smith in Misrata",
        "Saturday, April 6, 2019",
        LEAD,
        LEAD,
        "“We are staying where we are,” their leader said.",
        "'Nobody Slept'",
        MORE,
        "With reporting by Reuters and AFP",
    )
    assert found == [
        *["boilerplate", "boilerplate", "headline", "boilerplate", "boilerplate"],
        *["caption", "repeat", "paragraph", "subheading", "paragraph", "boilerplate"],
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Share",
        "ADVERTISEMENT",
        "Read more: Who holds the port?",
        "Photo: Jane Roe",
        "Sign up for our weekly newsletter",
        "© 2019 The Paper",
        "Copyright 2019 The Paper. All rights reserved.",
        "██ Held by the government",
        "Sunday, November 10, 2019",
        "Published 6 April 2019 at 14:05 GMT",
        "2019-04-06",
        "By Jane Roe, The Paper",
        "BY JANE ROE",
        "Reporting by Jane Roe; Editing by John Smith",
        "(Reporting by Jane Roe in Misrata)",
        "3 hours ago",
        "* * *",
        "https://example.org/story",
        "jane@example.org",
    ],
)
def test_the_pages_own_words(line):
    assert kinds(LEAD, line, MORE) == ["paragraph", "boilerplate", "paragraph"]


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the shops were open again.",
        "March was calm.",
        "Share prices fell.",
        "On Sunday, November 10, 2019, three people died.",
        "“Photo albums were all that we saved,” she said.",
        "She was asked when they would leave: “On 6 April 2019.”",
        "- Two villages were taken",
        "Fighters of both sides went on shelling the harbour through the night, the mayor told us",
    ],
)
def test_what_looks_like_the_pages_words_and_is_told(line):
    assert kinds(LEAD, line, MORE) == ["paragraph"] * 3


@pytest.mark.parametrize(
    "line",
    [
        "Smoke over the port of Misrata. (AP Photo/Jane Roe)",
        "Smoke rises over the port [Jane Roe/Reuters Photo]",
        "FILE - The general at a parade in Benghazi.",
        "A handout photo shows the general at a parade.",
        "Smoke over the port. (Reuters)",
        "Smoke over the port. Jane Roe/AFP",
    ],
)
def test_a_caption_names_its_picture(line):
    assert kinds(LEAD, line, MORE) == ["paragraph", "caption", "paragraph"]


def test_the_same_paragraph_a_hundred_times_is_told_once():
    assert kinds(*[LEAD] * 100) == ["paragraph", *["repeat"] * 99]
    assert kinds(*[LEAD, MORE] * 50) == ["paragraph", "paragraph", *["repeat"] * 98]


def test_a_repeat_may_differ_in_case_and_punctuation():
    assert kinds(MORE, LEAD, LEAD.upper().replace(".", "!"))[-1] == "repeat"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((LEAD, "What next?", MORE), ["paragraph", "subheading", "paragraph"]),
        ((LEAD, "Calm returns", MORE), ["paragraph", "subheading", "paragraph"]),
        ((LEAD, "Calm returns"), ["paragraph", "boilerplate"]),
        ((LEAD, "Calm returned."), ["paragraph", "paragraph"]),
        (("Rebels take the port",), ["paragraph"]),
        (("Rebels take the port", LEAD), ["headline", "paragraph"]),
        (("Libya", LEAD), ["boilerplate", "paragraph"]),
        (
            (LEAD, "Sources", "“Port taken” — The Paper, April 6"),
            ["paragraph", *["boilerplate"] * 2],
        ),
        ((), []),
        (("   ",), []),
    ],
)
def test_short_lines_by_what_stands_round_them(lines, expected):
    assert kinds(*lines, title="") == expected


@pytest.mark.parametrize(
    ("paragraph", "body"),
    [
        ("TRIPOLI, Libya (Reuters) - The army said so.", "The army said so."),
        ("TRIPOLI, April 5 (Xinhua) -- The army said so.", "The army said so."),
        ("KYIV — Two people died.", "Two people died."),
        ("TEL AVIV: Two people died.", "Two people died."),
        ("WASHINGTON/KABUL, Oct 8 (Reuters) - “No,” he said.", "“No,” he said."),
        ("Tripoli, 6 April 2019 (LANA) – The army said so.", "The army said so."),
        ("(Reuters) - The army said so.", "The army said so."),
        ("• Two people died in Kyiv.", "Two people died in Kyiv."),
        ("NATO - the alliance of the West - said no.", None),
        ("UN-backed forces said no.", None),
        ("F-15 jets flew over.", None),
        ("Tripoli fell – and then the rest.", None),
        ("The general (Haftar) - he is 75 - said no.", None),
    ],
)
def test_where_the_first_sentence_begins(paragraph, body):
    [block] = blocks(paragraph)
    assert paragraph[block.body :] == (body or paragraph)


def test_lines_broken_by_hand_are_joined_to_paragraphs():
    text = (
        "The rebels halted their march on the port on\n"
        "Friday after talks that had gone on through\n"
        "the night, the mayor said.\n\n"
        "Residents said that shops had opened again and\n"
        "that buses ran.\n"
    )
    assert [text[block.start : block.end][-5:] for block in blocks(text)] == ["said.", " ran."]


@given(st.lists(st.sampled_from(["Share", LEAD, MORE, TITLE, "  ", "", "\u00a0x", "By A B"])))
def test_blocks_hold_all_that_is_not_blank_in_order(lines):
    text = "\r\n".join(lines)
    found = blocks(text, TITLE)
    assert "".join("".join(text[b.start : b.end].split()) for b in found) == "".join(text.split())
    assert [b.start for b in found] == sorted({b.start for b in found})
    assert all(b.start <= b.body < b.end for b in found)


@pytest.mark.parametrize(
    "line", ["1" * 5000 + "x", ". " * 5000, "A" * 5000, "(" * 5000, "\u00a0" * 5000]
)
def test_what_is_odd_and_long_is_read_to_its_end(line):
    assert len(blocks(f"{LEAD}\n{line}\n{MORE}")) >= 2


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Haftar’s “army”", 'Haftar\'s "army"'),
        ("‘Never’, «he» said", "'Never', \"he\" said"),
        ("a UN‑backed plan − or two", "a UN-backed plan - or two"),
        ("on\u00a05\u202fApril\u2009–\tFriday", "on 5 April – Friday"),
        ("\ufeffTripoli\u200b fell", " Tripoli  fell"),
        ("Tri\u00adpoli", "Tri\u00adpoli"),
        ("Ｔｒｉｐｏｌｉ", "Tripoli"),
        ("one\r\ntwo\rthree\u2028four", "one \ntwo\nthree\nfour"),
        ("aid&nbsp;and &quot;arms&quot;", 'aid      and "     arms"     '),
        ("AT&T; Kraków, Erdoğan, Київ", "AT&T; Kraków, Erdoğan, Київ"),
    ],
)
def test_look_alikes_are_read_as_plain_characters(written, plain):
    assert readable(written) == plain


@given(st.text())
def test_a_readable_text_is_as_long_as_the_original(text):
    assert len(readable(text)) == len(text)


def test_a_kind_is_its_word():
    assert str(Kind.PARAGRAPH) == "paragraph"
