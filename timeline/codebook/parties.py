"""What a party is, and what one party is to another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .marking import gettext_noop as _
from .terms import Term, choices, table


class PartyKind(StrEnum):
    STATE = "state"
    GOVERNMENT = "government"
    LEGISLATURE = "legislature"
    COURT = "court"
    ARMED_FORCES = "armed-forces"
    POLICE = "police"
    ARMED_GROUP = "armed-group"
    OPPOSITION = "opposition"
    COALITION = "coalition"
    IGO = "igo"
    NGO = "ngo"
    MEDIA = "media"
    COMPANY = "company"
    CIVILIANS = "civilians"
    PERSON_IN_OFFICE = "person-in-office"
    OTHER = "other"


class RelationKind(StrEnum):
    SUPPORTS = "supports"
    OPPOSES = "opposes"
    LEADS = "leads"
    BELONGS_TO = "belongs-to"


@dataclass(frozen=True, slots=True)
class Kind(Term):
    """A kind of party with its PLOVER codes, empty where PLOVER has none or it is disputed.

    `sector` is the sector code. `actor` is the code that stands where a country's code would.
    """

    sector: str = ""
    actor: str = ""


PARTY_KINDS: dict[str, Kind] = table(
    Kind(PartyKind.STATE, _("State"), _("A country as a whole, as others deal with it.")),
    Kind(
        PartyKind.GOVERNMENT,
        _("Government"),
        _("Those who govern, or one of several that say they do; a ministry of theirs."),
        sector="GOV",
    ),
    Kind(
        PartyKind.LEGISLATURE,
        _("Parliament"),
        _("A body that makes laws, or a chamber of it."),
        sector="LEG",
    ),
    Kind(PartyKind.COURT, _("Court"), _("A court, a tribunal or its judges."), sector="JUD"),
    Kind(
        PartyKind.ARMED_FORCES,
        _("Armed forces"),
        _("The military of a state, where nobody disputes whose it is."),
        sector="MIL",
    ),
    Kind(
        PartyKind.POLICE,
        _("Police"),
        _("Police and other forces that keep public order."),
        sector="COP",
    ),
    # PLOVER's REB and PRM say on whose side an armed group stands: the very thing in dispute.
    Kind(
        PartyKind.ARMED_GROUP,
        _("Armed group"),
        _("An organised force that is not, or not beyond dispute, the military of a state."),
    ),
    Kind(
        PartyKind.OPPOSITION,
        _("Opposition"),
        _("A party or movement without arms that stands against those who govern."),
        sector="OPP",
    ),
    Kind(
        PartyKind.COALITION,
        _("Coalition"),
        _("Parties that act or speak together without a standing organisation."),
    ),
    Kind(
        PartyKind.IGO,
        _("Organisation of states"),
        _("A standing organisation whose members are states, or an organ of it."),
        actor="IGO",
    ),
    Kind(
        PartyKind.NGO,
        _("Non-governmental organisation"),
        _("A relief, rights or civic organisation independent of governments."),
        actor="NGO",
    ),
    Kind(
        PartyKind.MEDIA,
        _("Media"),
        _("An outlet or journalists, when they are part of what happens."),
        sector="JRN",
    ),
    Kind(PartyKind.COMPANY, _("Company"), _("A business, public or private."), sector="BUS"),
    Kind(
        PartyKind.CIVILIANS,
        _("Civilians"),
        _("People without arms or office: residents, workers, protesters."),
        sector="CVL",
    ),
    # The sector is that of the office: a president's GOV, a general's MIL.
    Kind(
        PartyKind.PERSON_IN_OFFICE,
        _("Person in office"),
        _("Somebody who acts by an office or a command that they hold or claim."),
    ),
    Kind(PartyKind.OTHER, _("Other"), _("None of these.")),
)


@dataclass(frozen=True, slots=True)
class Relation(Term):
    """`label` reads from the first party to the second; `inverse` from the second to the first."""

    inverse: str


RELATION_KINDS: dict[str, Relation] = table(
    Relation(
        RelationKind.SUPPORTS,
        _("supports"),
        _("Backs the other with words, money, arms or people, over a time."),
        inverse=_("is supported by"),
    ),
    Relation(
        RelationKind.OPPOSES,
        _("opposes"),
        _("Stands against the other with words or deeds, over a time."),
        inverse=_("is opposed by"),
    ),
    Relation(
        RelationKind.LEADS,
        _("leads"),
        _("Commands or heads the other."),
        inverse=_("is led by"),
    ),
    Relation(
        RelationKind.BELONGS_TO,
        _("belongs to"),
        _("Is a part or a member of the other."),
        inverse=_("includes"),
    ),
)

PARTY_KIND_CHOICES = choices(PARTY_KINDS.values())
RELATION_KIND_CHOICES = choices(RELATION_KINDS.values())
