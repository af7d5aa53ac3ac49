from __future__ import annotations

import pytest

from timeline.extraction.dates.layout import Heading, headings, is_quoted, quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "May is hot" and left in June', "May is hot"),
        ("He said “May is hot” and left in June", "May is hot"),
        ('He said "May is hot\nIn June he left', "May is hot"),
        ("In June he left", ""),
        ('"a" and "b"', "ab"),
    ],
)
def test_quotations(text, quoted):
    places = quotations(text)
    inside = "".join(char for place, char in enumerate(text) if is_quoted(places, place))
    assert inside.translate(str.maketrans("", "", '"“”')).replace("\n", "") == quoted


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("The war", [(0, 7, None)]),
        ("The war, 1942-43", [(0, 16, (1942, 1942))]),
        ("From 1942 to 1945", [(0, 17, (1942, 1945))]),
        ("He left.", []),
        ("He left:", []),
        ("One\n\nHe left.\nIn 1943", [(0, 3, None), (14, 21, (1943, 1943))]),
        ("word " * 12, [(0, 60, None)]),
        ("word " * 13, []),
        ("12345", [(0, 5, None)]),
        ("   \n\t\n", []),
    ],
)
def test_headings(text, found):
    assert headings(text) == [Heading(*each) for each in found]
