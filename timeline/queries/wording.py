"""A filter in words: the sentence above the list and the chips that take it apart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date as Day

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from timeline.dates import PartialDate, say

from .facets import Facet, Option
from .filters import Filter
from .listing import listed_with_or


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter in use, and the filter that is left when it is taken away."""

    label: str
    rest: Filter


def sentence(count: int, asked: Filter, facets: list[Facet]) -> str:
    """What is shown, in one sentence: “9 events with LNA as initiator, 4 to 5 April 2019”."""
    chosen = {facet.name: _chosen(facet) for facet in facets}
    phrases = [
        _who(chosen["party"], chosen["role"]),
        chosen["type"] and _("of type %s") % listed_with_or(chosen["type"]),
        chosen["place"] and _("at %s") % listed_with_or(chosen["place"]),
        chosen["claimant"] and _("as told by %s") % listed_with_or(chosen["claimant"]),
        chosen["source"] and _("in %s") % listed_with_or(chosen["source"]),
        chosen["standing"] and _("standing: %s") % listed_with_or(chosen["standing"]),
    ]
    told = " ".join(
        [ngettext("%d event", "%d events", count) % count, *(each for each in phrases if each)]
    )
    tail = [days_in_words(asked.frm, asked.to), asked.q and _("matching “%s”") % asked.q]
    return ", ".join([told, *(each for each in tail if each)])


def chips(asked: Filter, facets: list[Facet]) -> list[Chip]:
    """A chip for each filter in use, in the order of the form."""
    found = [
        Chip(_chip_label(facet, option), asked.toggled(facet.name, option.value))
        for facet in facets
        for option in facet.options
        if option.selected
    ]
    if days := days_in_words(asked.frm, asked.to):
        found.append(Chip(days, asked.without_days()))
    return [*found, Chip(f"“{asked.q}”", replace(asked, q=""))] if asked.q else found


def _chip_label(facet: Facet, option: Option) -> str:
    """The choice itself where it speaks for itself, otherwise with its facet."""
    speaks = facet.name in ("party", "type", "place")
    label = shortened(option.label)
    return label if speaks else f"{facet.title}: {label}"


def days_in_words(frm: Day | None, to: Day | None) -> str:
    """A range of days in words, empty for none: “4 to 5 April 2019”, “from 4 April 2019”."""
    if frm and to:
        edtf = frm.isoformat() if frm == to else f"{frm.isoformat()}/{to.isoformat()}"
        return say(PartialDate(frm, to, edtf), translate=_)
    if frm:
        return _("from %s") % _day(frm)
    return _("until %s") % _day(to) if to else ""


def _day(day: Day) -> str:
    return say(PartialDate(day, day, day.isoformat()), translate=_)


def _chosen(facet: Facet) -> list[str]:
    return [shortened(option.label) for option in facet.options if option.selected]


def shortened(label: str) -> str:
    """A label that fits into a sentence, whatever was asked for."""
    return Truncator(label).chars(60)


def _who(parties: list[str], roles: list[str]) -> str:
    role = listed_with_or([role.lower() for role in roles])
    if parties and roles:
        return _("with %(parties)s as %(roles)s") % {
            "parties": listed_with_or(parties),
            "roles": role,
        }
    if parties:
        return _("with %s") % listed_with_or(parties)
    return _("with a party as %s") % role if roles else ""
