"""What is known where the reading of a text has come to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from timeline.dates.timex import day_value, in_unit, year_of, year_value

from .layout import Heading

_RECENT = 3


@dataclass(frozen=True, slots=True)
class Mention:
    """A date to count from: its TIMEX3 value and its place in characters.

    The day of publication has no place in the text: `start` is -1.
    """

    value: str
    start: int = -1
    end: int = -1

    @property
    def is_publication(self) -> bool:
        return self.start < 0


@dataclass(slots=True)
class Story:
    """`mention`: the date from which the telling goes on."""

    published: date | None
    is_narrative: bool
    mention: Mention | None = None
    _recent: list[Mention] = field(default_factory=list)
    _section: tuple[int, int] | None = None
    _heading_end: int = 0

    def open_section(self, heading: Heading) -> None:
        """Below a heading of a history, its first year is told of."""
        self._section, self._heading_end = heading.years, heading.end
        if heading.years:
            self.mention = Mention(year_value(heading.years[0]), heading.start, heading.end)

    def add(self, mention: Mention, *, is_main: bool) -> None:
        """Take up a date of the text. A history goes on only from those of its main line."""
        self._recent = [*self._recent, mention][-_RECENT:]
        if year_of(mention.value) is None or (self.is_narrative and not is_main):
            return
        if self.is_narrative and (self._is_elsewhere(mention) or self._says_less(mention)):
            return
        if self._section and mention.start < self._heading_end:
            return
        self.mention = mention

    def _is_elsewhere(self, mention: Mention) -> bool:
        year = year_of(mention.value)
        if self._section is None or year is None:
            return False
        return not self._section[0] - 1 <= year <= self._section[1] + 1

    def _says_less(self, mention: Mention) -> bool:
        return self.mention is not None and self.mention.value.startswith(mention.value)

    @property
    def publication(self) -> Mention | None:
        return Mention(day_value(self.published)) if self.published else None

    @property
    def own_time(self) -> Mention | None:
        """What “today” and “last year” count from: a history's own time is what it tells of."""
        return self.mention if self.is_narrative else self.publication

    @property
    def told_time(self) -> Mention | None:
        """What “the next month” and “that year” count from."""
        return self.mention or (None if self.is_narrative else self.publication)

    @property
    def last(self) -> Mention | None:
        """What “two days later” counts from: the date named last, if only in passing."""
        return self._recent[-1] if self._recent else self.told_time

    def told(self, unit: str) -> Mention | None:
        """What “that day” and “the same year” mean: the last one that was named."""
        named = (mention for mention in reversed(self._recent) if in_unit(mention.value, unit))
        return next(named, None) or self.told_time

    @property
    def told_day(self) -> Mention | None:
        """On which day “in the morning” is: in a history, that of the last date, if it has one."""
        if not self.is_narrative:
            return self.told("day") if self._has_day else self.publication
        return self._recent[-1] if self._recent else self.mention

    @property
    def _has_day(self) -> bool:
        return any(in_unit(mention.value, "day") for mention in self._recent)
