from __future__ import annotations

import pytest

from timeline.exporters.csv import safe_cell


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("  =1", "'  =1"),
        ("＝1", "'＝1"),
        ("plain = text", "plain = text"),
        (-12.5, "-12.5"),
        (None, ""),
    ],
)
def test_a_cell_is_never_a_formula(value, expected):
    assert safe_cell(value) == expected
