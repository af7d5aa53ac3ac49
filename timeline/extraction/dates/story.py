"""What is known where the reading of a text has come to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from timeline.dates.timex import day_value, in_unit, year_of, year_value

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

    def open_section(self, years: tuple[int, int] | None, place: int) -> None:
        """A heading of a history, at character `place`: below it, its first year is told of."""
        self._section = years
        if years:
            self.mention = Mention(year_value(years[0]), place, place)

    def add(self, mention: Mention, *, is_main: bool) -> None:
        """Take up a date of the text. A history goes on only from those of its main line."""
        self._recent = [*self._recent, mention][-_RECENT:]
        if year_of(mention.value) is None or (self.is_narrative and not is_main):
            return
        if self.is_narrative and (self._is_elsewhere(mention) or self._says_less(mention)):
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

    def told(self, unit: str) -> Mention | None:
        """What “that day” and “the same year” mean: the last one that was named."""
        named = (mention for mention in reversed(self._recent) if in_unit(mention.value, unit))
        return next(named, None) or self.told_time
