from __future__ import annotations

import pytest

from timeline.dates import acled_time_precision, parse_entry, ucdp_date_prec


@pytest.mark.parametrize(
    ("text", "ucdp", "acled"),
    [
        ("5 April 2019", 1, 1),
        ("late on 5 April 2019", 1, 1),
        ("between 4 and 5 April 2019", 2, 2),
        ("1 to 6 April 2019", 2, 2),
        ("1 to 7 April 2019", 3, 2),
        ("1 to 8 April 2019", 4, 3),
        ("April 2019", 4, 3),
        ("1 April to 2 May 2019", 5, 3),
        ("2016", 5, 3),
        ("2014/2017", 5, 3),
        ("by 5 April 2019", None, None),
        ("since 5 April 2019", None, None),
        ("undated", None, None),
    ],
)
def test_codes_follow_from_the_bounds(text, ucdp, acled):
    date = parse_entry(text)
    assert (ucdp_date_prec(date), acled_time_precision(date)) == (ucdp, acled)
