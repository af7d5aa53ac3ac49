from __future__ import annotations

import pytest

from timeline.forms.widgets import is_id


@pytest.mark.parametrize(
    ("value", "known"),
    [("1", True), (12, True), ("9" * 18, True), ("9" * 19, False), ("", False), ("-1", False)]
    + [("1.0", False), ("x", False), (" 1", False), ("١", False), ("²", False), (None, False)],
)
def test_an_id_is_a_number_that_a_database_can_hold(value, known):
    assert is_id(value) is known
