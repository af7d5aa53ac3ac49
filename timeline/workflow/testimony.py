"""The claims that a proposal makes: who says so, how they stand to it, in which words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from timeline.models import Claim, Event, Party, Proposal, Source
from timeline.models.claims import slug_of_words

from .accepted import AcceptedFields, PartyChoice
from .choosing import Chooser
from .claims import write_claim
from .log import check
from .quotable import best_quote
from .refusals import Refused

LONGEST_WORDS = 120  # characters of a claimant in words


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose word a claim is. `names`: as the article writes them, to find the words quoted."""

    voice: str
    party: Party | None = None
    words: str = ""
    names: tuple[str, ...] = ()


def write_claims(
    proposal: Proposal, fields: AcceptedFields, event: Event, *, chooser: Chooser
) -> list[Claim]:
    """Write the claims of `proposal`, as `fields` put it, about `event`: one for each speaker.

    What the article states is the outlet's own word; what it has from somebody is theirs, and
    nobody's who is named where it names none. A claim that the event has already is not made
    twice. Raises Refused for what is only a possibility, and where a claim would be unfit.
    """
    if fields.standing == "hypothetical":
        raise Refused(
            _(
                "The article says only that this may happen. If it tells of an event all the "
                "same, say how: stated, claimed, denied or planned."
            )
        )
    speakers = _speakers(proposal, fields, chooser)
    claims = [_claim(proposal, fields, event, speaker) for speaker in speakers]
    new = [claim for claim in claims if not _is_there(claim)]
    for claim in new:
        check(claim)
        write_claim(claim, by_user=chooser.by_user, reason=chooser.reason)
    return new


def _speakers(proposal: Proposal, fields: AcceptedFields, chooser: Chooser) -> list[Speaker]:
    named = list(dict.fromkeys(_named(proposal, fields.claimants, chooser)))
    if fields.standing == "stated" or (fields.standing == "planned" and not named):
        return [Speaker("outlet"), *(each for each in named if each.voice != "outlet")]
    return named or [Speaker("unnamed")]


def _named(
    proposal: Proposal, claimants: Iterable[PartyChoice], chooser: Chooser
) -> Iterable[Speaker]:
    written = proposal.parties("claimant")
    for choice in claimants:
        party = _party(choice, chooser)
        if party:
            names = [each.name for each in written if each.party_id == party.pk]
            yield Speaker("party", party, "", (party.name, *names))
        elif _is_outlet(str(choice), proposal.article.source):
            yield Speaker("outlet")
        else:
            words = Truncator(str(choice)).chars(LONGEST_WORDS)
            yield Speaker("words", None, words, (str(choice),))


def _is_outlet(words: str, source: Source) -> bool:
    return words.casefold() == source.name.casefold() or slug_of_words(words) == source.slug


def _party(choice: PartyChoice, chooser: Chooser) -> Party | None:
    """The claimant's record; words that are a party's address are that party."""
    if isinstance(choice, str):
        return Party.objects.filter(slug=slug_of_words(choice)).first()
    return chooser.party(choice)


def _claim(proposal: Proposal, fields: AcceptedFields, event: Event, speaker: Speaker) -> Claim:
    span = fields.quote or best_quote(proposal, speaker.names)
    start, end = span or (None, None)
    return Claim(
        event=event,
        article=proposal.article,
        voice=speaker.voice,
        party=speaker.party,
        words=speaker.words,
        stance="denies" if fields.standing == "denied" else "asserts",
        said_on=fields.said_on if speaker.voice != "outlet" else None,
        quote=proposal.article.text[start:end] if span else "",
        quote_start=start,
        quote_end=end,
    )


def _is_there(claim: Claim) -> bool:
    return Claim.objects.filter(
        event=claim.event,
        article=claim.article,
        voice=claim.voice,
        party=claim.party,
        words=claim.words,
        stance=claim.stance,
        quote=claim.quote,
    ).exists()
