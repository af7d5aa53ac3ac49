"""Where the events of one day stand within it. Their order is known, the hour is not.

A day has a width in a chart. Its events are spread across it in the order in which they are given,
so that each can be seen and reached; a part of day ("late") moves an event to that part. Nothing
in a position within a day is a time on a clock, and no chart says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, groupby, pairwise

# The stretch of the day that belongs to each part, as fractions. See also: PartOfDay in dates.
ZONES = {
    "early": (0.0, 0.15),
    "morning": (0.15, 0.4),
    "noon": (0.4, 0.55),
    "afternoon": (0.55, 0.7),
    "evening": (0.7, 0.85),
    "late": (0.85, 1.0),
    "night": (0.85, 1.0),
}
WHOLE_DAY = (0.0, 1.0)


def places_in_day(parts: Sequence[str]) -> list[float]:
    """For the parts of day ("" for none) of one day's events in order: a fraction of the day each.

    The fractions only rise. Where order and part of day disagree, order wins.
    """
    lows = list(accumulate((ZONES.get(part, WHOLE_DAY)[0] for part in parts), max))
    runs = [[index for index, _ in run] for _, run in groupby(enumerate(lows), lambda p: p[1])]
    starts = [lows[run[0]] for run in runs]
    places: list[float] = []
    for run, (low, limit) in zip(runs, pairwise([*starts, 1.0]), strict=True):
        ends = [ZONES.get(parts[index], WHOLE_DAY)[1] for index in run]
        high = min(limit, max(ends))
        places += [low + (high - low) * (index + 0.5) / len(run) for index in range(len(run))]
    return places
