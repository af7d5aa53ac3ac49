"""Dates of every kind for property tests."""

from __future__ import annotations

from datetime import date as Day
from datetime import timedelta

from hypothesis import strategies as st

from timeline.dates import PartialDate, PartOfDay, parse_edtf

days = st.dates()
_four_digits = st.integers(1, 9999).map(lambda year: f"{year:04}")
_months = days.map(lambda day: day.isoformat()[:7])

# 9999-24 ends in the year 10000
_seasons = st.builds("{:04}-{}".format, st.integers(1, 9998), st.integers(21, 24))
_unspecified = st.one_of(
    st.integers(1, 999).map(lambda decade: f"{decade:03}X"),
    st.integers(1, 99).map(lambda century: f"{century:02}XX"),
    _four_digits.map(lambda year: f"{year}-XX"),
    _four_digits.map(lambda year: f"{year}-XX-XX"),
    _months.map(lambda month: f"{month}-XX"),
)

# One date in EDTF
edtf_parts = st.builds(
    "{}{}".format,
    st.one_of(days.map(Day.isoformat), _months, _four_digits, _seasons, _unspecified),
    st.sampled_from(["", "", "", "?", "~", "%"]),
)


def _in_order(ends: tuple[str, str]) -> str:
    return "/".join(sorted(ends, key=lambda end: parse_edtf(end).earliest))


edtf_texts = st.one_of(
    edtf_parts,
    st.tuples(edtf_parts, edtf_parts).map(_in_order),
    edtf_parts.map(lambda part: f"{part}/{part}"),
    st.builds("{}/{}".format, edtf_parts, st.sampled_from(["..", ""])),
    st.builds("{}/{}".format, st.sampled_from(["..", ""]), edtf_parts),
)


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    """A stated date with its own or narrower bounds, or bounds alone; days may have a part."""
    edtf = draw(st.none() | edtf_texts)
    bounds = parse_edtf(edtf).bounds if edtf else (None, None)
    if edtf is None or draw(st.booleans()):
        bounds = draw(_within(*bounds))
    is_day = bounds[0] is not None and bounds[0] == bounds[1]
    part = draw(st.sampled_from(["", *PartOfDay])) if is_day else ""
    return PartialDate(*bounds, edtf, str(part))


@st.composite
def _within(
    draw: st.DrawFn, earliest: Day | None, latest: Day | None
) -> tuple[Day | None, Day | None]:
    """Bounds in bounds: any days, a single day, whole units and their thirds among them."""
    lowest, highest = earliest or Day.min, latest or Day.max
    first = draw(st.dates(lowest, highest))
    if draw(st.booleans()):
        first = first.replace(day=draw(st.sampled_from([1, 11, 21])))
        first = min(max(lowest, first), highest)
    span = timedelta(draw(st.sampled_from([0, 0, 1, 6, 9, 27, 29, 30, 89, 119, 364, 365, 3000])))
    last = min(highest, first + min(span, Day.max - first))
    if draw(st.booleans()):
        last = draw(st.dates(first, highest))
    opened = draw(st.sampled_from(["neither", "neither", "earliest", "latest", "both"]))
    if earliest is None and opened in ("earliest", "both"):
        first = None
    if latest is None and opened in ("latest", "both"):
        last = None
    return first, last
