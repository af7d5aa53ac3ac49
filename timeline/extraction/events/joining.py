"""Mentions of one happening are joined: headline, lead, quotation and “the attack” later on."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from itertools import chain, islice

from timeline.extraction.found import FoundPlace
from timeline.extraction.parties.naming import Name, fold

from .dating import When
from .mention import Mention
from .modality import Modality
from .same import agree

Kind = tuple[str, Modality, bool]

_NEAR = 6  # sentences
# Happenings of a kind that a text may come back to; an article has fewer, a book would take hours
_REMEMBERED = 60
_OTHERS = 99  # the distance of a date that another happening lent
_OCCASION = 3  # sentences within which somebody goes on speaking on the same day


@dataclass(slots=True)
class Told:
    """A mention with its time and place, `sentence` being its number in the text."""

    mention: Mention
    when: When | None
    place: FoundPlace | None
    sentence: int


@dataclass(slots=True)
class Happening:
    """Mentions of one happening; the first says what it is."""

    told: list[Told] = field(default_factory=list)

    @property
    def lead(self) -> Mention:
        return self.told[0].mention

    @property
    def kind(self) -> Kind:
        """What two happenings must have in common to be one."""
        return self.lead.type, self.lead.modality, self.lead.is_negated

    @property
    def last(self) -> int:
        """The number of the last sentence that tells of it."""
        return max(each.sentence for each in self.told)

    @property
    def lemmas(self) -> frozenset[str]:
        return frozenset(each.mention.head.lemma_.lower() for each in self.told)

    @property
    def when(self) -> When | None:
        """The date that stands nearest to a mention of it; of equals the narrowest."""
        whens = [each.when for each in self.told if each.when]
        return min(whens, key=lambda when: (when.distance > 0, when.days), default=None)

    @property
    def place(self) -> FoundPlace | None:
        places = [each.place for each in self.told if each.place]
        return min(places, key=lambda place: place.where_prec or 9, default=None)

    @property
    def points_back(self) -> bool:
        """“the attack began”, or “ten were killed in the attack”, which doesn't say by whom."""
        below = [each.mention for each in self.told[1:]]
        is_in_it = any(m.is_back_reference and m.head.head.lower_ == "in" for m in below)
        return self.lead.is_back_reference or (is_in_it and not self.names("agents"))

    def named(self, role: str) -> list[list[Name]]:
        """The names in a role, by telling; “the attack” makes nobody its claimant.

        Of villagers who fled the fighting between two armies, those who fled are named.
        """
        if role == "claimants":
            tellings = [each for each in self.told if not each.mention.is_back_reference]
        else:
            is_told = bool(getattr(self.lead, role))
            kind = self.lead.type
            tellings = [each for each in self.told if not is_told or each.mention.type == kind]
        return [getattr(each.mention, role) for each in tellings]

    def names(self, role: str) -> list[Name]:
        """All names in a role, each once."""
        found: dict[str, Name] = {}
        for name in chain.from_iterable(self.named(role)):
            found.setdefault(name.text.lower(), name)
        return list(found.values())


def join(groups: list[Happening]) -> list[Happening]:
    """The happenings that a text tells of, in the order of the text."""
    found: list[Happening] = []
    rest: list[Happening] = []
    by_kind: dict[Kind, list[Happening]] = defaultdict(list)
    for each in groups:
        like = by_kind[each.kind]
        if same := [happening for happening in like[-_REMEMBERED:] if is_same(happening, each)]:
            max(same, key=lambda h: _closeness(h, each)).told.extend(each.told)
        elif each.lead.can_found:
            found.append(each)
            like.append(each)
        else:
            rest.append(each)
    for each in rest:
        # A headline tells of what the text below it founds
        below = (h for h in by_kind[each.kind] if h.told[0].sentence > each.last)
        if same := [h for h in islice(below, _REMEMBERED) if is_same(h, each)]:
            same[0].told.extend(each.told)
    return found


def date_sayings(happenings: list[Happening]) -> None:
    """Give a saying without a date that of what its speaker said or met for just before."""
    for place, happening in enumerate(happenings):
        if happening.lead.is_saying and happening.when is None:
            before = happenings[max(0, place - _REMEMBERED) : place]
            near = [*reversed(before), *happenings[place + 1 : place + _REMEMBERED]]
            when = next((h.when for h in near if _is_same_occasion(h, happening)), None)
            if when:
                happening.told[0].when = replace(when, basis="inferred", distance=_OTHERS)


def _is_same_occasion(dated: Happening, saying: Happening) -> bool:
    if dated.when is None or dated.when.days or dated.when.distance == _OTHERS:
        return False
    if not (dated.lead.is_saying or dated.lead.type == "CONSULT"):
        return False
    distance = min(abs(d.sentence - s.sentence) for d in dated.told for s in saying.told)
    return distance <= _OCCASION and bool(agree(dated.names("agents"), saying.names("agents")))


def is_same(happening: Happening, other: Happening) -> bool:
    """Whether `other`, of the same kind and told of later, is the same happening once more."""
    lead, again = happening.lead, other.lead
    if not _dates_agree(happening, other) or not _places_agree(happening, other):
        return False
    agents = agree(happening.names("agents"), other.names("agents"))
    targets = agree(happening.names("targets"), other.names("targets"))
    distance = abs(min(e.sentence for e in other.told) - happening.last)
    if lead.is_saying or again.is_saying:
        return bool(agents) and distance <= _NEAR
    if agents is False or (targets is False and not other.points_back):
        return False
    if other.points_back and (len(other.told) == 1 or not again.is_back_reference):
        return distance <= _NEAR
    is_bare = not (other.names("agents") or other.names("targets"))
    if not happening.lemmas.isdisjoint(other.lemmas):
        return bool(agents or targets) or (distance <= 2 and is_bare)
    same_place = bool(happening.place and other.place)
    if is_bare and again.is_noun and same_place and distance <= _NEAR:
        return True
    same_day = bool(happening.when and other.when)
    if targets and lead.type == "ASSAULT" and distance <= _NEAR:
        # A beheading among those killed is an act of its own
        return again.mode in ("", lead.mode)
    return bool(agents and (targets or same_place or same_day)) and lead.mode == again.mode


def _closeness(happening: Happening, other: Happening) -> tuple[bool, int, int]:
    agents = bool(agree(happening.names("agents"), other.names("agents")))
    return agents, len(happening.lemmas & other.lemmas), happening.last


def _dates_agree(happening: Happening, other: Happening) -> bool:
    one, again = happening.when, other.when
    return one is None or again is None or one.date.overlaps(*again.date.bounds)


def _places_agree(happening: Happening, other: Happening) -> bool:
    one, again = happening.place, other.place
    return one is None or again is None or _same_place(one, again)


def _same_place(a: FoundPlace, b: FoundPlace) -> bool:
    one, other = set(fold(a.name).split()), set(fold(b.name).split())
    return bool(one & other) or (6 in (a.where_prec, b.where_prec) and a.country == b.country)
