"""Proposals as an editor sees them: plain values in words, with what was decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from timeline.codebook import PROPOSAL_FIELDS, PROPOSAL_STATES, quad_of
from timeline.dates import say
from timeline.models import Decision, Party, Place, Proposal, ProposalParty
from timeline.models.proposals import ProposalQuerySet

from .listing import listed_with_and
from .merging import MergeChoice, strong_choices
from .spans import Span

Names = Mapping[str, str]  # by a name, case folded, the record that alone goes by it


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A party or place: the record's name, or the one written where there is no record."""

    name: str
    written: str
    is_known: bool


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """What an editor made of a proposal. `event_id` is None where none was made, or is left."""

    id: int
    kind: str
    state: str
    by: str
    at: datetime
    reason: str
    note: str
    event_id: int | None
    event_title: str
    event_status: str
    event_status_words: str
    corrected: tuple[str, ...]
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """One proposal with all that its card shows.

    `places`: one or none. `date` is in words. `evidence` has the texts of `spans`. `alike`: the
    event that it is likely one more report of, while it waits.
    """

    id: int
    number: int
    title: str
    label: str
    quad_class: str
    date: str
    date_words: str
    times: int
    initiators: tuple[NamedRow, ...]
    targets: tuple[NamedRow, ...]
    claimants: tuple[NamedRow, ...]
    places: tuple[NamedRow, ...]
    standing: str
    standing_words: str
    spans: tuple[Span, ...]
    evidence: tuple[str, ...]
    is_background: bool
    is_by_hand: bool
    state: str
    state_words: str
    decision: DecisionRow | None
    alike: MergeChoice | None

    @property
    def is_pending(self) -> bool:
        return self.state == "pending"

    @property
    def without_record(self) -> tuple[str, ...]:
        """The names of its parties and its place of which there is no record."""
        named = (*self.initiators, *self.targets, *self.places)
        return tuple(dict.fromkeys(each.name for each in named if not each.is_known))


def proposal_rows(proposals: ProposalQuerySet) -> list[ProposalRow]:
    """The rows of `proposals` in the order of the text.

    Six queries; to find events that are alike takes more, but not more for more proposals.
    """
    parties, places = _names(Party), _names(Place)
    found = proposals.select_related("place").prefetch_related(
        "evidence",
        Prefetch("found_parties", ProposalParty.objects.select_related("party")),
        Prefetch("decisions", Decision.objects.in_force().select_related("event", "by_user")),
    )
    alike = strong_choices([each for each in found if each.state == "pending"])
    rows = [_row(each, parties, places, alike.get(each.pk)) for each in found]
    return sorted(rows, key=lambda row: (row.spans[:1] or ((0, 0),), row.number))


def _names(model: type[Party] | type[Place]) -> Names:
    """Who goes by a name or alias, where it is one record alone."""
    called: dict[str, set[str]] = defaultdict(set)
    for name, alias in model.objects.values_list("name", "aliases__name"):
        called[name.casefold()].add(name)
        if alias:
            called[alias.casefold()].add(name)
    return {name: min(owners) for name, owners in called.items() if len(owners) == 1}


def offered_fields(row: ProposalRow) -> dict[str, str]:
    """What an event may take over from a proposal, by the field: its value in words."""
    words = {
        "title": row.title,
        "type": row.label,
        "date": row.date,
        "times": str(row.times) if row.times > 1 else "",
        "place": _listed(row.places),
        "initiators": _listed(row.initiators),
        "targets": _listed(row.targets),
        "standing": row.standing_words,
    }
    return {name: said for name, said in words.items() if said}


def _listed(named: Iterable[NamedRow]) -> str:
    return listed_with_and(each.name for each in named)


def _row(
    proposal: Proposal, parties: Names, places: Names, alike: MergeChoice | None
) -> ProposalRow:
    evidence = list(proposal.evidence.all())
    state = proposal.state
    return ProposalRow(
        id=proposal.pk,
        number=proposal.number,
        title=proposal.title,
        label=_(proposal.label),
        quad_class=quad_of(proposal.type).value,
        date=say(proposal.date, times=proposal.times, translate=_),
        date_words=proposal.date_words,
        times=proposal.times,
        initiators=_who(proposal, "initiator", parties),
        targets=_who(proposal, "target", parties),
        claimants=_who(proposal, "claimant", parties),
        places=_where(proposal, places),
        standing=proposal.standing,
        standing_words=proposal.get_standing_display(),
        spans=tuple((each.start, each.end) for each in evidence),
        evidence=tuple(each.text for each in evidence),
        is_background=proposal.is_background,
        is_by_hand=proposal.is_by_hand,
        state=state,
        state_words=_(PROPOSAL_STATES[state].label),
        decision=_decision(proposal.decision),
        alike=alike,
    )


def _who(proposal: Proposal, role: str, parties: Names) -> tuple[NamedRow, ...]:
    """The parties in that role; one whom the text names twice is there once."""
    found = (_named(each.party, each.name, parties) for each in proposal.parties(role))
    return tuple({each.name: each for each in found}.values())


def _where(proposal: Proposal, places: Names) -> tuple[NamedRow, ...]:
    """Its place, if it has one."""
    if not (proposal.place or proposal.place_name):
        return ()
    return (_named(proposal.place, proposal.place_name, places),)


def _named(record: Party | Place | None, written: str, names: Names) -> NamedRow:
    known = record.name if record else names.get(written.casefold(), "")
    return NamedRow(known or written, written, bool(known))


def _decision(decision: Decision | None) -> DecisionRow | None:
    if decision is None:
        return None
    event = decision.event
    return DecisionRow(
        id=decision.pk,
        kind=decision.kind,
        state=_(PROPOSAL_STATES[decision.proposal_state].label),
        by=str(decision.by_user or _("somebody")),
        at=decision.decided_at,
        reason=decision.get_reason_display(),
        note=decision.note,
        event_id=event.pk if event else None,
        event_title=event.title if event else "",
        event_status=event.status if event else "",
        event_status_words=event.get_status_display() if event else "",
        corrected=_labels(decision.corrected),
        left_out=tuple(decision.left_out),
    )


def _labels(fields: Iterable[str]) -> tuple[str, ...]:
    return tuple(_(PROPOSAL_FIELDS[each].label) for each in fields if each in PROPOSAL_FIELDS)
