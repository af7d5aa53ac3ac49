"""The record's words in templates."""

from __future__ import annotations

from datetime import date as Day
from typing import Any

from django import template
from django.utils.translation import gettext

from timeline import codebook
from timeline.dates import PartialDate, part_words, say
from timeline.queries.rows import EventRow
from timeline.queries.telling import how_known

register = template.Library()


@register.filter
def date_in_words(row: EventRow) -> str:
    """When it happened: “late on 5 April 2019”, “in 2016, twice”."""
    return say(row.date, times=row.times, translate=gettext)


@register.filter
def partial_date(date: PartialDate) -> str:
    return say(date, translate=gettext)


@register.filter
def day(value: Day | None) -> str:
    """One day in words: “5 April 2019”."""
    return say(PartialDate(value, value, value.isoformat()), translate=gettext) if value else ""


@register.filter
def part_of_day(row: EventRow) -> str:
    return part_words(row.date, gettext)


@register.filter
def known(row: EventRow) -> str:
    """How it is known: “Claimed by area residents (RFE/RL)”."""
    return how_known(row)


@register.filter
def label(value: Any, table: str) -> str:
    """The label of `value` in one of the codebook's tables: `{{ stance|label:"STANCES" }}`."""
    term = getattr(codebook, table).get(value)
    return gettext(term.label) if term else str(value)


@register.filter
def definition(row: EventRow) -> str:
    """What its type and mode mean."""
    return gettext(codebook.definition_for(row.type, row.mode))
