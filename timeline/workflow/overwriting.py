"""What a merge puts over an event's own fields when an editor asks for it, and takes back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date as Day
from typing import Any

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from timeline.dates import PartialDate
from timeline.models import Event, Participation, Party, Place

from .accepted import AcceptedFields
from .choosing import Chooser
from .log import delete_logged, save_checked, save_logged
from .refusals import Refused

# The fields of a proposal that an event has too. A mode goes with its type, claimants with claims
OVERWRITABLE = ("title", "type", "date", "times", "place", "initiators", "targets", "standing")
ROLES = {"initiators": "initiator", "targets": "target"}


@dataclass(frozen=True, slots=True)
class Overwriter:
    """Puts values over the fields of one event."""

    event: Event
    by_user: User | None
    reason: str

    def overwrite(
        self, names: Collection[str], fields: AcceptedFields, chooser: Chooser
    ) -> dict[str, list[Any]]:
        """Put those of `fields` that are named into the event; what changed, before and after.

        The values are plain, for JSON. Raises Refused for an unknown name or an unfit value, and
        for names without a record, by which the event would only lose what it has.
        """
        if unknown := set(names) - set(OVERWRITABLE):
            raise Refused(_("An event has no “%s” to overwrite.") % ", ".join(sorted(unknown)))
        changed = {}
        for name in (each for each in OVERWRITABLE if each in names):
            before, after = self.value(name), _wanted(name, fields, chooser)
            if before != after:
                changed[name] = [before, after]
                self.put(name, after)
        self.save_if(changed)
        return changed

    def put_back(self, overwrote: dict[str, list[Any]]) -> None:
        """Undo `overwrite`, but for what has been changed since."""
        unchanged = {name: each for name, each in overwrote.items() if self.value(name) == each[1]}
        for name, (before, _after) in unchanged.items():
            self.put(name, before)
        self.save_if(unchanged)

    def save_if(self, changed: Collection[str]) -> None:
        """Save the event's own columns if one of the fields changed is among them."""
        if set(changed) - ROLES.keys():
            save_checked(self.event, by_user=self.by_user, reason=self.reason)

    def value(self, name: str) -> Any:
        """The event's field as a plain value: texts, numbers, ids, and lists of them."""
        event = self.event
        if name in ROLES:
            parts = event.participations.filter(role=ROLES[name])
            return sorted(parts.values_list("party_id", flat=True))
        if name == "date":
            return _date(event.date, event.date_words, event.date_basis)
        plain = {
            "title": event.title,
            "type": [event.type, event.mode],
            "times": event.times,
            "place": event.place_id,
            "standing": event.planned,
        }
        return plain[name]

    def put(self, name: str, value: Any) -> None:
        """Set the field; columns are not yet saved, participations are."""
        event = self.event
        if name in ROLES:
            self._put_parties(ROLES[name], value)
        elif name == "date":
            event.earliest, event.latest = _day(value[0]), _day(value[1])
            event.edtf, event.part_of_day, event.date_words, event.date_basis = value[2:]
        elif name == "type":
            event.type, event.mode = value
        elif name == "place":
            event.place = Place.objects.filter(pk=value).first()
        else:
            setattr(event, "planned" if name == "standing" else name, value)

    def _put_parties(self, role: str, ids: list[int]) -> None:
        parts = self.event.participations.filter(role=role)
        for part in parts.exclude(party_id__in=ids):
            delete_logged(part, by_user=self.by_user, reason=self.reason)
        for party in Party.objects.filter(pk__in=ids).exclude(participations__in=parts):
            part = Participation(event=self.event, party=party, role=role)
            save_logged(part, by_user=self.by_user, reason=self.reason)


def _wanted(name: str, fields: AcceptedFields, chooser: Chooser) -> Any:
    if name in ROLES:
        chosen = fields.initiators if name == "initiators" else fields.targets
        parties = chooser.parties(chosen)
        _refuse_unrecorded(chosen, parties)
        return sorted(party.pk for party in parties)
    if name == "place":
        place = chooser.place(fields.place)
        _refuse_unrecorded([fields.place] if fields.place else [], place)
        return place.pk if place else None
    if name == "date":
        return _date(fields.date, fields.date_words, fields.date_basis)
    if name == "type":
        return [fields.type, fields.mode]
    return fields.standing == "planned" if name == "standing" else getattr(fields, name)


def _refuse_unrecorded(chosen: Collection[object], found: object) -> None:
    """Raises Refused if nothing of what was chosen has a record."""
    if chosen and not found:
        sentence = _("There is no record of “%s”; the event has to keep its own.")
        raise Refused(sentence % ", ".join(map(str, chosen)))


def _date(date: PartialDate, words: str, basis: str) -> list[str | None]:
    bounds = [day.isoformat() if day else None for day in date.bounds]
    return [*bounds, date.edtf, date.part_of_day, words, basis]


def _day(text: str | None) -> Day | None:
    return Day.fromisoformat(text) if text else None
