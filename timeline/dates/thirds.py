"""Early, mid and late in a month or a year: a rule of ours, because the words have none.

Of a month the 1st to 10th, 11th to 20th and 21st to last day; of a year January to April, May to
August and September to December.
"""

from __future__ import annotations

import re
from datetime import date as Day
from datetime import timedelta

from .edtf import read_part
from .marking import gettext_noop as _

IN_THIRD = {
    "early": _("in early {date}"),
    "mid": _("in mid-{date}"),
    "late": _("in late {date}"),
}


def thirds(edtf: str) -> dict[str, tuple[Day, Day]]:
    """First and last day of each third of an EDTF month or year; empty for any other EDTF text."""
    if not re.fullmatch("[0-9]{4}(-(0[1-9]|1[0-2]))?", edtf):
        return {}
    first, last = read_part(edtf).bounds
    if len(edtf) == len("2019"):
        starts = [first.replace(month=month) for month in (1, 5, 9)]
    else:
        starts = [first.replace(day=day) for day in (1, 11, 21)]
    ends = [*(start - timedelta(1) for start in starts[1:]), last]
    return dict(zip(IN_THIRD, zip(starts, ends, strict=True), strict=True))
