"""The records that an editor's choices stand for: those there are, and those to be made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.contrib.auth.models import User
from django.utils.text import slugify
from django.utils.translation import gettext as _

from timeline.models import Party, Place

from .accepted import NewParty, NewPlace, PartyChoice, PlaceChoice, party_named, place_named
from .log import save_checked

LONGEST_SLUG = 80


@dataclass(slots=True)
class Chooser:
    """Turns choices into records, and keeps in `left_out` the names that have none."""

    by_user: User | None
    reason: str
    left_out: list[str] = field(default_factory=list)

    def parties(self, choices: Iterable[PartyChoice]) -> list[Party]:
        """The parties chosen, each once. Raises Refused for a new one that is not valid."""
        found: dict[int, Party] = {}
        for choice in choices:
            if isinstance(choice, str):
                self._leave_out(choice)
            else:
                party = self.party(choice)
                found.setdefault(party.pk, party)
        return list(found.values())

    def party(self, choice: Party | NewParty) -> Party:
        """The party chosen; made, if nobody goes by its name. Raises Refused."""
        if isinstance(choice, Party):
            return choice
        return party_named(choice.name) or self._new_party(choice)

    def place(self, choice: PlaceChoice) -> Place | None:
        """The place chosen; made, if none goes by its name. Raises Refused."""
        if isinstance(choice, NewPlace):
            return place_named(choice.name) or self._new_place(choice)
        if isinstance(choice, str):
            self._leave_out(choice)
            return None
        return choice

    def _new_party(self, choice: NewParty) -> Party:
        slug = free_slug(choice.name, LONGEST_SLUG, _slug_taken(Party), _("party"))
        party = Party(slug=slug, name=choice.name, kind=choice.kind)
        save_checked(party, by_user=self.by_user, reason=self.reason)
        return party

    def _new_place(self, choice: NewPlace) -> Place:
        slug = free_slug(choice.name, LONGEST_SLUG, _slug_taken(Place), _("place"))
        place = Place(
            slug=slug,
            name=choice.name,
            country=choice.country,
            lat=choice.lat,
            lon=choice.lon,
            where_prec=choice.where_prec,
            geonames_id=choice.geonames_id,
        )
        save_checked(place, by_user=self.by_user, reason=self.reason)
        return place

    def _leave_out(self, name: str) -> None:
        if name and name not in self.left_out:
            self.left_out.append(name)


def free_slug(name: str, longest: int, is_taken: Callable[[str], bool], otherwise: str) -> str:
    """A slug made from `name`, with a number if it is taken.

    `otherwise` is for a name that has no letters which an address may have.
    """
    stem = slugify(name)[:longest].strip("-") or slugify(otherwise)
    slug, number = stem, 1
    while is_taken(slug):
        number += 1
        ending = f"-{number}"
        slug = stem[: longest - len(ending)].rstrip("-") + ending
    return slug


def _slug_taken(model: type[Party] | type[Place]) -> Callable[[str], bool]:
    return lambda slug: model.objects.filter(slug=slug).exists()
