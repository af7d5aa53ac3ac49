"""All places that one text names, each with what stands round it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, cached_property, partial

from timeline.extraction.found import FoundPlace

from . import vague
from .capitals import Capital, capitals_in, start_of_capital_of
from .context import Context, choose, countries_beside, is_capital
from .entries import Entry
from .mention import PlaceMention
from .names import Name, capitals
from .phrases import phrase_after, phrase_before
from .reading import Reading
from .refusals import is_place, is_place_again
from .relations import relation_of
from .spots import Spot, spot
from .unlisted import unlisted_places
from .words import words

_OWNERS = frozenset("embassy consulate headquarters".split())
_SOIL = frozenset("border coast territory airspace soil waters".split())
_VAGUE, _COUNTRY = 5, 6  # where_prec


class Survey:
    def __init__(self, reading: Reading, names: list[Name], context: Context) -> None:
        self._reading, self._text = reading, reading.text
        self._names, self._context = names, context
        self._before = cache(partial(phrase_before, reading.text))

    def spots(self) -> Iterator[Spot]:
        """The places, in no order; some may lie within others."""
        named = list(self._named_places())
        yield from named
        yield from self._lone_capitals()
        yield from self._sites_of_countries()
        yield from self._vague_areas()
        yield from unlisted_places(self._reading, self._names, named)

    # Names

    def _named_places(self) -> Iterator[Spot]:
        meant = [
            (place, choose(place, self._names, self._text, self._context))
            for place, name in enumerate(self._names)
            if name.entries and not name.country and not self._is_joined(place + 1)
        ]
        sure = {each for each in meant if self._is_meant(*each)}
        names = {(self._names[place].folded, entry) for place, entry in sure}
        for place, entry in meant:
            name = self._names[place]
            # What is a place here is one there too, whatever the model says
            is_again = (name.folded, entry) in names and is_place_again(self._reading, name)
            if (place, entry) in sure or is_again:
                yield self._named_place(place, entry)

    def _is_meant(self, place: int, entry: Entry) -> bool:
        name = self._names[place]
        before = self._before(name.start)
        beside = int(before is not None or name.start in self._named_capitals)
        if entry.country in countries_beside(place, self._names, self._text):
            beside += 3  # “Bath, England”
        return is_place(self._reading, name, entry, self._context, beside)

    def _named_place(self, place: int, entry: Entry) -> Spot:
        name = self._names[place]
        before = self._before(name.start)
        capital = self._named_capitals.get(name.start)
        if capital and (capital.country == entry.country or is_capital(entry)):
            return self._named_capital(name, entry, capital)
        of = start_of_capital_of(self._text, name.start) if entry.is_country else None
        if of is not None:
            return spot(self._reading, (of, name.end), capitals().get(entry.country, entry))
        if self._is_joined(place):
            return self._road(place, entry)
        after = phrase_after(self._text, name.end)
        if after and entry.is_country and after.kind in ("provinces", "districts"):
            after = None  # “U.S. State Department”
        core = (name.start, name.end)
        return spot(self._reading, core, entry, before, after, name=name)

    def _named_capital(self, name: Name, entry: Entry, capital: Capital) -> Spot:
        before = self._before(capital.core)
        core, shown = (capital.start, name.end), (name.start, name.end)
        return spot(self._reading, core, entry, before, name=name, shown=shown)

    def _is_joined(self, place: int) -> bool:
        """Whether the name before goes with this one: “the Damascus-Aleppo highway”."""
        if not 0 < place < len(self._names) or not self._names[place].entries:
            return False
        before, name = self._names[place - 1], self._names[place]
        if self._text[before.end : name.start] not in ("-", "–"):
            return False
        after = phrase_after(self._text, name.end)
        return after is not None and after.kind == "areas"

    def _road(self, place: int, entry: Entry) -> Spot:
        core = (self._names[place - 1].start, self._names[place].end)
        return spot(self._reading, core, entry, None, phrase_after(self._text, core[1]))

    # Capitals

    @cached_property
    def _capitals(self) -> list[Capital]:
        return list(capitals_in(self._text, self._names, self._context.main))

    @cached_property
    def _named_capitals(self) -> dict[int, Capital]:
        return {capital.named_at: capital for capital in self._capitals}

    def _lone_capitals(self) -> Iterator[Spot]:
        for capital in self._capitals:
            entry = capitals().get(capital.country)
            if entry:
                before = self._before(capital.core)
                core = (capital.start, capital.end)
                found = spot(self._reading, core, entry, before)
                # “Kabul, the Afghan capital”
                yield replace(found, is_description=not found.mention.relation)

    # Without a name of their own

    def _sites_of_countries(self) -> Iterator[Spot]:
        """“an Iraqi air base”, “Iraqi military bases”, if something happens there."""
        for name in self._names:
            match = vague.site_after(self._text, name.end) if name.country else None
            if match is None or match["kind"] in _OWNERS:
                continue
            relation, at = relation_of(self._reading, name.start, None)
            if relation in words("locative") - {"of"} or match["kind"] in _SOIL:
                prec = _VAGUE if match["kind"] in words("areas") else _COUNTRY
                shown = self._text[name.start : match.end()]
                place = FoundPlace(shown, country=name.country, where_prec=prec)
                yield Spot(PlaceMention(name.start, match.end(), place, False, at, relation))

    def _vague_areas(self) -> Iterator[Spot]:
        entry = Entry("", self._context.main, None, None, _VAGUE)
        for core in vague.vague_areas(self._text):
            yield spot(self._reading, core, entry)
