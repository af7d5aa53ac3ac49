"""A conflict in one TOML file, such as fixtures/libya-2019.toml, read row by row.

See timeline_tables.py for the tables and keys that it may have.
"""

from __future__ import annotations

import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from timeline.workflow import Problem
from timeline.workflow.incoming import TimelineFile

from .timeline_tables import CONFLICT, LISTS, Key, Table


def read(path: Path) -> tuple[TimelineFile | None, list[Problem]]:
    """The file as rows, or None and all that is wrong with it. Saves nothing, raises nothing."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        return None, [_unreadable(path, error)]
    reading = _Reading(data)
    return reading.file(), reading.problems


def _unreadable(path: Path, error: OSError | ValueError) -> Problem:
    if isinstance(error, OSError):
        rule = _("The file cannot be opened: %(error)s.") % {"error": error.strerror}
        return Problem(str(path), "", None, rule)
    if isinstance(error, UnicodeDecodeError):
        return Problem(str(path), "", None, _("The file is not text in UTF-8."))
    what, _at, place = str(error).removesuffix(")").partition(" (at ")
    return Problem(place or str(path), "", None, _("This is not TOML: %(what)s.") % {"what": what})


class _Reading:
    """One file being read, and what is wrong with it so far."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data
        self.problems: list[Problem] = []
        self.names = {name: _names(table, data.get(name)) for name, table in LISTS.items()}
        self.names["claims"] = _claim_names(data.get("events"))

    def file(self) -> TimelineFile | None:
        """All rows, or None if anything is wrong."""
        self._refuse_unknown("", self.data, ["conflict", *LISTS])
        conflict = self._row("conflict", CONFLICT, self.data.get("conflict", {}))
        lists = {name: self._rows(name, name, table, self.data) for name, table in LISTS.items()}
        for name, table in LISTS.items():
            self._refuse_circles(name, table)
        return None if self.problems else TimelineFile(conflict=conflict, **lists)

    def _rows(self, at: str, name: str, table: Table, raw: dict[str, Any]) -> tuple[Any, ...]:
        """The rows of the list `name` in `raw`; `at` is how a problem names the list."""
        raws = raw.get(name, [])
        if not isinstance(raws, list):
            self._note(
                at, "", raws, _("This has to be a list of tables, each under [[%s]].") % name
            )
            return ()
        self._refuse_twins(at, table, raws)
        return tuple(
            self._row(f"{at} {number}", table, each) for number, each in enumerate(raws, 1)
        )

    def _row(self, at: str, table: Table, raw: object) -> Any:
        """The row made of `raw`, or None if anything in it is wrong."""
        at, before = _label(at, table, raw), len(self.problems)
        if not isinstance(raw, dict):
            return self._note(at, "", raw, _("This has to be a table of keys and values."))
        self._refuse_unknown(at, raw, [*table.keys, *table.lists])
        values = {name: self._value(at, name, key, raw) for name, key in table.keys.items()}
        values |= {
            name: self._rows(f"{at} {name}", name, each, raw) for name, each in table.lists.items()
        }
        if len(self.problems) > before:
            return None
        try:
            return table.make(row=at, **values)
        except ValueError as error:
            return self._note(at, "", None, str(error))

    def _value(self, at: str, name: str, key: Key, raw: dict[str, Any]) -> Any:
        if key.required and raw.get(name, "") == "":
            return self._note(at, name, None, _("This key is needed."))
        if name not in raw:
            return key.default
        try:
            value = key.read(raw[name])
        except ValueError as error:
            return self._note(at, name, raw[name], str(error))
        if key.refers_to:
            self._refuse_unresolved(at, name, key.refers_to, value)
        return value

    def _refuse_unresolved(
        self, at: str, name: str, table: str, value: str | tuple[str, ...]
    ) -> None:
        for each in (value,) if isinstance(value, str) else value:
            if each and each not in self.names[table]:
                rule = _("“%(name)s” is not among the %(table)s of this file.")
                words = [rule % {"name": each, "table": table}, *_hint(each, self.names[table])]
                self._note(at, name, value, " ".join(words))

    def _refuse_unknown(self, at: str, raw: dict[str, Any], known: list[str]) -> None:
        for name in raw:
            if name not in known:
                rule = _("This name is not known here; known are: %s.") % ", ".join(known)
                self._note(at, name, None, rule)

    def _refuse_twins(self, at: str, table: Table, raws: list[Any]) -> None:
        """A name may stand once in a list."""
        first: dict[str, int] = {}
        for number, raw in enumerate(raws, 1):
            name = _name(table, raw)
            if name and first.setdefault(name, number) != number:
                rule = _("This name was given before, to number %d.") % first[name]
                self._note(_label(f"{at} {number}", table, raw), table.name, name, rule)

    def _refuse_circles(self, name: str, table: Table) -> None:
        """No row may stand above itself, or come after itself, by way of others."""
        raws = _list(self.data.get(name))
        for key in (key for key, each in table.keys.items() if each.refers_to == name):
            leaders = {_name(table, raw): _text(raw, key) for raw in raws if _name(table, raw)}
            for number, raw in enumerate(raws, 1):
                if _leads_back(_name(table, raw), leaders):
                    rule = _("This leads in a circle, back to the row itself.")
                    self._note(_label(f"{name} {number}", table, raw), key, raw[key], rule)

    def _note(self, at: str, field: str, value: object, rule: str) -> None:
        self.problems.append(Problem(at, field, value, rule))


def _label(at: str, table: Table, raw: object) -> str:
    name = _name(table, raw)
    return f'{at} "{name}"' if name else at


def _name(table: Table, raw: object) -> str:
    """What tells the row from others, or "" if it lacks that."""
    return _text(raw, table.name) if isinstance(raw, dict) else ""


def _text(raw: dict[str, Any], key: str) -> str:
    value = raw.get(key)
    return value.strip() if isinstance(value, str) else ""


def _list(raws: object) -> list[Any]:
    return raws if isinstance(raws, list) else []


def _names(table: Table, raws: object) -> set[str]:
    return {_name(table, raw) for raw in _list(raws)} - {""}


def _claim_names(raw_events: object) -> set[str]:
    """Names such as `lna-takes-gharyan#1` of all claims of events, however wrong they are."""
    return {
        f"{_text(raw, 'slug')}#{number}"
        for raw in _list(raw_events)
        if isinstance(raw, dict)
        for number, _claim in enumerate(_list(raw.get("claims")), 1)
    }


def _leads_back(start: str, leaders: dict[str, str]) -> bool:
    seen: set[str] = set()
    name = leaders.get(start, "")
    while name and name not in seen:
        if name == start:
            return True
        seen.add(name)
        name = leaders.get(name, "")
    return False


def _hint(name: str, known: set[str]) -> list[str]:
    near = get_close_matches(name, sorted(known), n=1)
    return [_("Did you mean “%s”?") % each for each in near]
