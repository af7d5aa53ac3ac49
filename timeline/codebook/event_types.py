"""What can happen: PLOVER's sixteen event types in its order, and two of our own.

Codes and modes are those of the PLOVER manual, draft 2.0 (2023, github.com/openeventdata/PLOVER),
whose text is CC BY-SA: every label, definition and example here is written by us instead.
PLOVER knows no comments and no denials, hence STATEMENT; its sources put SANCTION now in verbal,
now in material conflict, and we follow its manual: material.
"""

from __future__ import annotations

from dataclasses import dataclass

from . import material_modes as done
from . import verbal_modes as said
from .marking import gettext_noop as _
from .modes import Mode, Origin
from .quads import QuadClass


@dataclass(frozen=True, slots=True)
class EventType:
    """`code` as stored, upper case. `label`, `definition` and `example` are for readers."""

    code: str
    quad: QuadClass
    label: str
    definition: str
    example: str
    modes: tuple[Mode, ...] = ()
    origin: Origin = Origin.PLOVER

    @property
    def value(self) -> str:
        """The type in an address, such as `coerce`."""
        return self.code.lower()

    def mode(self, value: str) -> Mode | None:
        """Its mode of that value; None if it has no such mode."""
        return next((mode for mode in self.modes if mode.value == value), None)


_VERBAL_COOPERATION = (
    EventType(
        "AGREE",
        QuadClass.VERBAL_COOPERATION,
        _("Agreement or promise"),
        _("Says that it will cooperate: accepts a proposal, offers or promises something."),
        _("Two rival governments accept a date for elections."),
    ),
    EventType(
        "CONSULT",
        QuadClass.VERBAL_COOPERATION,
        _("Meeting or talks"),
        _("Parties meet, visit, negotiate or speak at a distance. The outcome is another event."),
        _("An envoy spends two days in the capital to prepare a conference."),
        said.CONSULT,
    ),
    EventType(
        "SUPPORT",
        QuadClass.VERBAL_COOPERATION,
        _("Political support"),
        _(
            "Backs a party or a policy by words or diplomacy: praise, recognition, a signed "
            "treaty. Goods, money and arms are AID."
        ),
        _("A neighbour recognises the new government."),
    ),
    EventType(
        "CONCEDE",
        QuadClass.VERBAL_COOPERATION,
        _("Concession"),
        _("Gives way in words: announces that a demand will be met, before anything has changed."),
        _("A minister announces that the curfew will end next week."),
    ),
)

_MATERIAL_COOPERATION = (
    EventType(
        "COOPERATE",
        QuadClass.MATERIAL_COOPERATION,
        _("Cooperation"),
        _("Acts together with another to the good of both: trade, joint exercises, intelligence."),
        _("Two navies patrol a coast together."),
    ),
    EventType(
        "AID",
        QuadClass.MATERIAL_COOPERATION,
        _("Aid"),
        _(
            "Gives what mainly serves the one who receives it: relief, money, arms, training, "
            "refuge."
        ),
        _("A state ships a field hospital to a besieged town."),
    ),
    EventType(
        "RETREAT",
        QuadClass.MATERIAL_COOPERATION,
        _("De-escalation"),
        _(
            "Eases a conflict by deeds: pulls back, frees people, lays down arms, keeps a "
            "ceasefire, lets helpers in, leaves office."
        ),
        _("A brigade leaves the villages that it took in spring."),
        done.RETREAT,
    ),
)

_VERBAL_CONFLICT = (
    EventType(
        "REQUEST",
        QuadClass.VERBAL_CONFLICT,
        _("Call or demand"),
        _("Asks, urges or orders another to do or to stop something. No harm is announced."),
        _("A council calls on both armies to stop where they are."),
        said.REQUEST,
    ),
    EventType(
        "ACCUSE",
        QuadClass.VERBAL_CONFLICT,
        _("Criticism or accusation"),
        _("Condemns another, charges it with a wrong, or investigates it."),
        _("A ministry accuses a militia of looting a hospital."),
        said.ACCUSE,
    ),
    EventType(
        "REJECT",
        QuadClass.VERBAL_CONFLICT,
        _("Refusal"),
        _("Refuses what another asks, offers or proposes."),
        _("A commander turns down an offer of talks."),
        said.REJECT,
    ),
    EventType(
        "THREATEN",
        QuadClass.VERBAL_CONFLICT,
        _("Threat or warning"),
        _("Announces harm or a price to pay. The mode says what is threatened."),
        _("A court warns that those who shell the city will be prosecuted."),
        said.THREATEN,
    ),
)

_MATERIAL_CONFLICT = (
    EventType(
        "PROTEST",
        QuadClass.MATERIAL_CONFLICT,
        _("Protest"),
        _("Civilians act together in public against a party or a policy. Words alone are ACCUSE."),
        _("Teachers march to the parliament over unpaid wages."),
        done.PROTEST,
    ),
    EventType(
        "SANCTION",
        QuadClass.MATERIAL_CONFLICT,
        _("Ties reduced"),
        _(
            "Cuts ties or benefits that existed: aid, trade, membership, presence. Formal "
            "sanctions and court rulings belong here."
        ),
        _("A union of states stops buying oil from a port."),
        done.SANCTION,
    ),
    EventType(
        "MOBILIZE",
        QuadClass.MATERIAL_CONFLICT,
        _("Mobilisation"),
        _("Moves, raises or readies forces or weapons without using them."),
        _("Armoured vehicles gather on the edge of a town."),
        done.MOBILIZE,
    ),
    EventType(
        "COERCE",
        QuadClass.MATERIAL_CONFLICT,
        _("Coercion"),
        _(
            "Uses power over places, people or goods, short of violence itself: takes control, "
            "forbids, detains, cuts off, deceives."
        ),
        _("A brigade takes over an airport that its guards have left."),
        done.COERCE,
    ),
    EventType(
        "ASSAULT",
        QuadClass.MATERIAL_CONFLICT,
        _("Attack or fighting"),
        _("Uses force that can hurt or kill people or wreck things, from one side or several."),
        _("Jets bomb a barracks."),
        done.ASSAULT,
    ),
)

_STATEMENT_OR_OTHER = (
    EventType(
        "STATEMENT",
        QuadClass.STATEMENT_OR_OTHER,
        _("Statement"),
        _(
            "Says something for the record that neither asks nor accuses, promises nor threatens. "
            "Not in PLOVER."
        ),
        _("A spokesman says that his country has no part in the fighting."),
        said.STATEMENT,
        Origin.OURS,
    ),
    EventType(
        "OTHER",
        QuadClass.STATEMENT_OR_OTHER,
        _("Other event"),
        _("Fits no other type; title and summary say what it was. Not in PLOVER."),
        _("A long-time ruler is overthrown."),
        origin=Origin.OURS,
    ),
)

TYPES: dict[str, EventType] = {
    event_type.code: event_type
    for event_type in (
        *_VERBAL_COOPERATION,
        *_MATERIAL_COOPERATION,
        *_VERBAL_CONFLICT,
        *_MATERIAL_CONFLICT,
        *_STATEMENT_OR_OTHER,
    )
}


def is_mode(type_code: str, mode: str) -> bool:
    """Whether the type has that mode; no type has the mode ""."""
    event_type = TYPES.get(type_code)
    return event_type is not None and event_type.mode(mode) is not None


def quad_of(type_code: str) -> QuadClass:
    """The class of a type. Raises KeyError for an unknown code."""
    return TYPES[type_code].quad


def label_for(type_code: str, mode: str = "") -> str:
    """The reader's words for a type and mode: ("COERCE", "seize") -> "Territory taken".

    Without a mode, or with one that the type does not (or no longer) have, the type's own words.
    Raises KeyError for an unknown type.
    """
    return (TYPES[type_code].mode(mode) or TYPES[type_code]).label


def definition_for(type_code: str, mode: str = "") -> str:
    """The definition that goes with `label_for` of the same arguments. Raises KeyError as it."""
    return (TYPES[type_code].mode(mode) or TYPES[type_code]).definition
