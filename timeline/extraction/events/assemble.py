"""From happenings to FoundEvents: the best of each mention, and bounds where no date is given."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from timeline.dates import PartialDate
from timeline.extraction.article import Text
from timeline.extraction.found import Evidence, FoundEvent, FoundParty, Standing
from timeline.extraction.parties.naming import Name

from .joining import Happening
from .modality import Modality
from .predicates import times_of
from .same import same_party
from .titles import title_of

_BACKGROUND = timedelta(days=90)


Slug = Callable[[str], str]


def found_event(
    happening: Happening, article: Text, told_from: date | None, slug: Slug
) -> FoundEvent:
    """The event that a happening is, of `article`.

    `told_from`: the first day of what was told before it, for what has no date of its own.
    `slug`: which of the record's parties a name is.
    """
    lead = happening.lead
    when = happening.when
    dated = when.date if when else undated(happening, article.published, told_from)
    agents, targets = _names(happening, "agents"), _names(happening, "targets")
    targets = [t for t in targets if t.text.lower() not in {a.text.lower() for a in agents}]
    place = happening.place
    claimants = [] if lead.is_saying else _names(happening, "claimants")
    return FoundEvent(
        title=title_of(lead, agents),
        type=lead.type,
        mode=lead.mode,
        date=dated,
        date_words=when.words if when else "",
        date_basis=when.basis if when else "inferred",
        initiators=_parties(agents, slug),
        targets=_parties(targets, slug),
        place=place,
        claimants=_parties(claimants, slug),
        standing=_standing(happening),
        evidence=tuple(_evidence(happening, article.text)),
        times=times_of(lead.head),
        is_background=is_background(dated, article.published),
        confidence=_confidence(happening),
    )


def is_background(dated: PartialDate, published: date) -> bool:
    """Whether it was long before what the article reports."""
    return dated.latest is not None and published - dated.latest > _BACKGROUND


def undated(happening: Happening, published: date, told_from: date | None) -> PartialDate:
    """What bounds an act without a date: the day of publication, and the days told of before."""
    if happening.lead.modality is Modality.PLANNED:
        return PartialDate(published, None)
    return PartialDate(told_from, published)


def _standing(happening: Happening) -> Standing:
    mentions = [each.mention for each in happening.told]
    if happening.lead.modality is Modality.PLANNED:
        return Standing.PLANNED
    if happening.lead.modality is Modality.HYPOTHETICAL:
        return Standing.HYPOTHETICAL
    if all(m.is_denied or m.is_negated for m in mentions):
        return Standing.DENIED
    telling = [m for m in mentions if not m.is_back_reference] or mentions
    if happening.lead.is_saying or any(not m.is_claimed for m in telling):
        return Standing.STATED
    return Standing.CLAIMED


def _names(happening: Happening, role: str) -> list[Name]:
    """The names in that role, each party once: those named together are several."""
    found: list[Name] = []
    for names in happening.named(role):
        found += [n for n in names if not any(same_party(n, other) for other in found)]
    return found


def _parties(names: Iterable[Name], slug: Slug) -> tuple[FoundParty, ...]:
    return tuple(FoundParty(name.text, slug(name.text)) for name in names)


def _evidence(happening: Happening, text: str) -> Iterable[Evidence]:
    spans: list[tuple[int, int]] = []
    for each in happening.told:
        spans.append((each.mention.start, each.mention.end))
        spans.extend(each.mention.more)
    for start, end in dict.fromkeys(spans):
        yield Evidence(start, end, text[start:end])


def _confidence(happening: Happening) -> float:
    best = max(each.mention.weight for each in happening.told)
    bonus = 0.1 * (len(happening.told) > 1) + 0.1 * bool(_names(happening, "agents"))
    return min(1.0, best + bonus)
