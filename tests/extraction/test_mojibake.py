from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from timeline.extraction.mojibake import first_lost, mend

TEXT = "Libya’s “unity” – naïve? José Milošević, £5, 100 €, 5 °C, Москва, الله, 中国, 😀 …"


@pytest.mark.parametrize(
    ("broken", "right"),
    [
        ("Libyaâ€™s â€œunityâ€\x9d â€“ yes", "Libya’s “unity” – yes"),
        ("JosÃ© MiloÅ¡eviÄ‡", "José Milošević"),
        ("Â£5 and 100 â‚¬", "£5 and 100 €"),
        ("ðŸ˜€", "😀"),
        ("Ø§Ù„Ù„Ù‡", "الله"),
        ("Ã¢â‚¬â„¢", "’"),
        ("\x93Yes\x94, he said\x85", "“Yes”, he said…"),
        ("â\x80\x99s", "’s"),
        # What is surely wrong in one place lets the rest be read the same way
        ("Â£5 Ã– and SÃ“", "£5 Ö and SÓ"),
    ],
)
def test_what_was_decoded_wrongly_is_put_right(broken, right):
    assert mend(broken)[0] == right


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        TEXT,
        "“CAFÉ”",
        "NESCAFÉ®",
        "voilà\u00a0«\u00a0oui\u00a0»",
        "SÃO PAULO, “IRMÔ",
        "É”",
        "â and €",
    ],
)
def test_what_is_right_stays(text):
    assert mend(text) == (text, 0)


LETTERS = "".join(
    chr(code) for code in [*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x391, 0x650)]
)


@given(st.text(LETTERS, max_size=30))
def test_a_long_text_decoded_wrongly_comes_back_whole(words):
    text = f"“{TEXT}” {words}"
    assume(mend(text) == (text, 0))  # unless it looks as if it had gone wrong already
    assert mend(text.encode().decode("latin-1"))[0] == text


def test_what_was_put_right_is_counted():
    assert mend("Itâ€™s â€œsoâ€\x9d and \x93so\x94") == ("It’s “so” and “so”", 5)


@pytest.mark.parametrize(
    ("text", "lost"),
    [("â€œsoâ€ he said", "â€"), ("â€?", "â€"), ("It’s", ""), ("â€™", ""), ("a château € 5", "")],
)
def test_what_is_lost_is_named(text, lost):
    assert first_lost(text) == lost
