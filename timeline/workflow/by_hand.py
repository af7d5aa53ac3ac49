"""An editor marks in an article what the machine did not find."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from timeline.models import (
    Article,
    Conflict,
    Party,
    Place,
    Proposal,
    ProposalEvidence,
    ProposalParty,
)

from .accepted import AcceptedFields, NewPlace, PartyChoice
from .found import hold_numbers, next_number
from .log import check
from .refusals import Refused


@transaction.atomic
def propose_by_hand(
    article: Article,
    conflict: Conflict,
    *,
    start: int,
    end: int,
    fields: AcceptedFields,
    by_user: User | None,
    when: datetime,
) -> Proposal:
    """A proposal of no run, for the text from `start` to `end` (half-open) of `article`.

    It is decided like any other; accept it with the same `fields` to have the new parties in
    them made. No later run supersedes it or proposes the same again. Raises Refused for a span
    that is no text of the article, and for `fields` that break a rule.
    """
    marked = article.text[start:end] if 0 <= start < end <= len(article.text) else ""
    if not marked.strip():
        raise Refused(_("Select the words of the article that tell of it."))
    proposal = Proposal(
        article=article,
        conflict=conflict,
        made_at=when,
        by_user=by_user,
        title=fields.title.strip(),
        type=fields.type,
        mode=fields.mode,
        times=fields.times,
        standing=fields.standing,
        place=fields.place if isinstance(fields.place, Place) else None,
        place_name=_place_name(fields),
        place_found=_place_found(fields),
        date_words=fields.date_words,
        date_basis=fields.date_basis,
    )
    proposal.set_date(fields.date)
    hold_numbers(proposal)
    proposal.number = next_number(proposal)
    check(proposal)
    proposal.save()
    ProposalEvidence.objects.create(proposal=proposal, start=start, end=end, text=marked)
    ProposalParty.objects.bulk_create(_parties(proposal, fields))
    return proposal


def _place_name(fields: AcceptedFields) -> str:
    place = fields.place
    return place.name if isinstance(place, Place | NewPlace) else place or ""


def _place_found(fields: AcceptedFields) -> dict[str, object]:
    place = fields.place
    if not isinstance(place, NewPlace):
        return {}
    columns = ("name", "country", "lat", "lon", "where_prec", "geonames_id")
    return {column: getattr(place, column) for column in columns}


def _parties(proposal: Proposal, fields: AcceptedFields) -> Iterable[ProposalParty]:
    chosen = {
        "initiator": fields.initiators,
        "target": fields.targets,
        "claimant": fields.claimants,
    }
    for role, choices in chosen.items():
        for name, choice in {_name(each): each for each in choices}.items():
            party = choice if isinstance(choice, Party) else None
            yield ProposalParty(proposal=proposal, role=role, name=name, party=party)


def _name(choice: PartyChoice) -> str:
    return choice if isinstance(choice, str) else choice.name
