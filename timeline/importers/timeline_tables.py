"""The tables and keys that a timeline file may have."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from timeline.codebook import (
    DATE_BASIS_CHOICES,
    MODE_CHOICES,
    MODE_CHOICES_OF,
    PARTY_KIND_CHOICES,
    RELATION_KIND_CHOICES,
    ROLE_CHOICES,
    SOURCE_KIND_CHOICES,
    STANCE_CHOICES,
    TYPE_CHOICES,
    VOICE_CHOICES,
)
from timeline.workflow import incoming as new

from .values import Unfit, day, entry, flag, number, one_of, text, texts, whole


@dataclass(frozen=True, slots=True)
class Key:
    """`read` turns a raw value into the one wanted, or raises ValueError with a sentence.

    `refers_to` names the table in which the value, or each of its values, has to be found.
    """

    read: Callable[[object], Any]
    default: Any = ""
    required: bool = False
    refers_to: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """`make` takes `row` and a value for each key and each list, and may raise ValueError.

    `name` is the key that tells one row from another, or "" where rows have none.
    """

    make: Callable[..., Any]
    keys: Mapping[str, Key]
    name: str = "slug"
    lists: Mapping[str, Table] = field(default_factory=dict)


def _dated(make: Callable[..., Any]) -> Callable[..., Any]:
    """`make`, which takes `dated`, as a function that takes the three keys of a date."""

    def make_dated(*, date: Any, date_words: str, date_basis: str, **values: Any) -> Any:
        dated = new.NewDate(date=date, words=date_words, basis=date_basis)
        return make(dated=dated, **values)

    return make_dated


def _event(**values: Any) -> new.NewEvent:
    event = new.NewEvent(**values)
    modes = [value for value, _label in MODE_CHOICES_OF[event.type]]
    if event.mode and event.mode not in modes:
        listed = ", ".join(modes) or _("none")
        raise Unfit(
            _("“%(mode)s” is not a mode of %(type)s, whose modes are: %(listed)s.")
            % {"mode": event.mode, "type": event.type, "listed": listed}
        )
    return event


def _relation(**values: Any) -> new.NewRelation:
    # "from" is a word of Python's own
    return new.NewRelation(from_party=values.pop("from"), to_party=values.pop("to"), **values)


NAME = Key(text, required=True)
TEXT = Key(text)
DATE = {
    "date": Key(entry, required=True),
    "date_words": TEXT,
    "date_basis": Key(one_of(DATE_BASIS_CHOICES), required=True),
}

CLAIM = Table(
    new.NewClaim,
    {
        "article": Key(text, required=True, refers_to="articles"),
        "voice": Key(one_of(VOICE_CHOICES), default="outlet"),
        "party": Key(text, refers_to="parties"),
        "words": TEXT,
        "stance": Key(one_of(STANCE_CHOICES), default="asserts"),
        "said_on": Key(day, default=None),
        "quote": TEXT,
        "summary": TEXT,
    },
    name="",
)
PARTICIPATION = Table(
    new.NewParticipation,
    {
        "party": Key(text, required=True, refers_to="parties"),
        "role": Key(one_of(ROLE_CHOICES), required=True),
    },
    name="",
)
POSITION = Table(
    new.NewPosition,
    {"label": NAME, "note": TEXT, "claims": Key(texts, default=(), refers_to="claims")},
    name="",
)

CONFLICT = Table(
    _dated(new.NewConflict),
    {
        "slug": NAME,
        "title": NAME,
        "summary": NAME,
        **DATE,
        # Where a conflict begins is an editor's decision, as a rule
        "date_basis": Key(one_of(DATE_BASIS_CHOICES), default="editor"),
    },
)
LISTS = {
    "parties": Table(
        new.NewParty,
        {
            "slug": NAME,
            "name": NAME,
            "kind": Key(one_of(PARTY_KIND_CHOICES), required=True),
            "description": TEXT,
            "parent": Key(text, refers_to="parties"),
            "aliases": Key(texts, default=()),
        },
    ),
    "places": Table(
        new.NewPlace,
        {
            "slug": NAME,
            "name": NAME,
            "lat": Key(number, default=None),
            "lon": Key(number, default=None),
            "where_prec": Key(whole, default=None),
            "country": TEXT,
            "geonames_id": Key(whole, default=None),
            "parent": Key(text, refers_to="places"),
            "aliases": Key(texts, default=()),
        },
    ),
    "sources": Table(
        new.NewSource,
        {
            "slug": NAME,
            "name": NAME,
            "kind": Key(one_of(SOURCE_KIND_CHOICES), required=True),
            "country": TEXT,
            "url": TEXT,
        },
    ),
    "articles": Table(
        new.NewArticle,
        {
            "key": NAME,
            "source": Key(text, required=True, refers_to="sources"),
            "title": NAME,
            "url": TEXT,
            "byline": TEXT,
            "credits": TEXT,
            "published": Key(day, required=True),
            "language": Key(text, default="en"),
        },
        name="key",
    ),
    "events": Table(
        _dated(_event),
        {
            "slug": NAME,
            "title": NAME,
            "summary": TEXT,
            "type": Key(one_of(TYPE_CHOICES), required=True),
            "mode": Key(one_of(MODE_CHOICES)),
            **DATE,
            "times": Key(whole, default=1),
            "planned": Key(flag, default=False),
            "place": Key(text, refers_to="places"),
            "after": Key(text, refers_to="events"),
        },
        lists={"participations": PARTICIPATION, "claims": CLAIM},
    ),
    "relations": Table(
        _dated(_relation),
        {
            "from": Key(text, required=True, refers_to="parties"),
            "to": Key(text, required=True, refers_to="parties"),
            "kind": Key(one_of(RELATION_KIND_CHOICES), required=True),
            **DATE,
        },
        name="",
        lists={"claims": CLAIM},
    ),
    "disputes": Table(
        new.NewDispute,
        {"slug": NAME, "question": NAME, "summary": TEXT},
        lists={"positions": POSITION},
    ),
}
