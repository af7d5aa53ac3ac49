from __future__ import annotations

import pytest

from timeline.forms.reasons import LinesField


@pytest.mark.parametrize(
    ("sent", "kept"), [("a\r\nb", "a\nb"), ("a\nb", "a\nb"), ("  a ", "a"), ("", ""), (None, "")]
)
def test_lines_end_as_in_articles(sent, kept):
    assert LinesField(required=False).clean(sent) == kept


def test_a_browsers_line_ends_are_no_change():
    assert not LinesField().has_changed("a\nb", "a\r\nb")
    assert LinesField().has_changed("a\nb", "a\r\nc")
