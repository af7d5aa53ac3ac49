"""The stretch of time that a chart shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date as Day
from datetime import datetime, time, timedelta

from timeline.dates import PartialDate

# How many dates must be in view before a long one may run out of it, and how long "long" is.
FEW = 3
LONG = 2


@dataclass(frozen=True, slots=True)
class Window:
    """Whole days, the first and the last included."""

    first: Day
    last: Day

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def start(self) -> datetime:
        return midnight(self.first)

    @property
    def end(self) -> datetime:
        return day_end(self.last)

    def fraction(self, moment: datetime) -> float:
        """Where a moment lies: 0 at the window's start, 1 at its end."""
        return (moment - self.start) / (self.end - self.start)

    def cut_to(self, first: Day | None, last: Day | None) -> Window:
        """The part between two days, or the window itself where none of it is."""
        cut = Window(max(self.first, first or Day.min), min(self.last, last or Day.max))
        return cut if cut.first <= cut.last else self


def midnight(day: Day) -> datetime:
    return datetime.combine(day, time())


def day_end(day: Day) -> datetime:
    """The midnight at which a day ends; for the last day there is, its last moment."""
    return midnight(day + timedelta(1)) if day < Day.max else datetime.max


def whole_window(dates: Iterable[PartialDate]) -> Window | None:
    """The window of all bounds known; None where no date has one."""
    spans = _known(dates)
    return _joined(spans) if spans else None


def main_window(dates: Iterable[PartialDate]) -> Window | None:
    """The window of all dates but the long ones that would press the others together.

    From the shortest to the longest: once FEW are in, one more than LONG times as long as the
    window of all shorter ones ends the search. None as above.
    """
    return _main(_known(dates))


def window_of(dates: Iterable[PartialDate]) -> Window | None:
    """The window to draw: the main one, wide enough to see each long date begin or end in it.

    Where a long date lies too far away for that, everything is shown whole. None as above.
    """
    spans = _known(dates)
    main = _main(spans)
    if main is None:
        return None
    stub = timedelta(max(1, main.days // 4))
    seen = [main]
    seen += [Window(s.first, min(s.first + stub, s.last)) for s in spans if s.first > main.last]
    seen += [Window(max(s.last - stub, s.first), s.last) for s in spans if s.last < main.first]
    wide = _joined(seen)
    return wide if wide.days <= 2 * (main.days + stub.days) else _joined(spans)


def _main(spans: list[Window]) -> Window | None:
    shorter: Window | None = None
    for count, span in enumerate(sorted(spans, key=lambda span: span.days)):
        if shorter and count >= FEW and span.days > LONG * shorter.days:
            return shorter
        shorter = _joined([shorter, span]) if shorter else span
    return shorter


def _known(dates: Iterable[PartialDate]) -> list[Window]:
    """The bounds of each date that has any; an open one counts as the day of the other."""
    bounds = [(date.earliest or date.latest, date.latest or date.earliest) for date in dates]
    return [Window(first, last) for first, last in bounds if first and last]


def _joined(spans: list[Window]) -> Window:
    return Window(min(span.first for span in spans), max(span.last for span in spans))
