"""What the review desk shows: an article with its evidence marked, beside the proposals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext as _

from timeline.models import Article, Conflict, ExtractionRun, Proposal

from .proposals import ProposalRow, proposal_rows
from .spans import Segment, segments


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of an article's proposals are decided. `drafts`: the events made, still drafts."""

    decided: int
    total: int
    drafts: tuple[int, ...] = ()

    @property
    def undecided(self) -> int:
        return self.total - self.decided

    @property
    def is_done(self) -> bool:
        return self.total > 0 and self.undecided == 0


@dataclass(frozen=True, slots=True)
class RunRow:
    """The last reading of an article. `state`: one of RUN_STATES; `message`: a sentence."""

    state: str
    message: str

    @property
    def is_open(self) -> bool:
        return self.state in ("waiting", "running")


@dataclass(frozen=True, slots=True)
class Desk:
    """All of one article's review for one timeline. `run` is None if it was never read."""

    segments: tuple[Segment, ...]
    proposals: tuple[ProposalRow, ...]
    progress: Progress
    run: RunRow | None

    @property
    def evidence(self) -> tuple[Segment, ...]:
        """The pieces of the text that some proposal rests on."""
        return tuple(each for each in self.segments if each.numbers)


def read_desk(
    article: Article, conflict: Conflict, *, now: datetime, also: int | None = None
) -> Desk:
    """The desk for `article` and the timeline of `conflict`, in as many queries for many
    proposals as for one. `also`: the number of one to show even if it is superseded."""
    shown = Q(superseded_by=None) | Q(number=also) if also else Q(superseded_by=None)
    rows = proposal_rows(Proposal.objects.filter(shown, article=article, conflict=conflict))
    spans = {row.number: row.spans for row in rows}
    undecided = [row.number for row in rows if row.is_pending]
    return Desk(
        segments=segments(article.text, spans, undecided),
        proposals=tuple(rows),
        progress=_progress(rows),
        run=read_run(article, conflict, now=now),
    )


def read_card(proposal: Proposal) -> ProposalRow:
    """The row of one proposal as it stands in the database now."""
    return proposal_rows(Proposal.objects.filter(pk=proposal.pk))[0]


def read_progress(article: Article, conflict: Conflict) -> Progress:
    """How far the review is. Three queries."""
    on_desk = Proposal.objects.on_desk().filter(article=article, conflict=conflict)
    drafts = on_desk.decided().filter(
        decisions__undone_at=None, decisions__kind="accept", decisions__event__status="draft"
    )
    return Progress(
        decided=on_desk.decided().count(),
        total=on_desk.count(),
        drafts=tuple(drafts.values_list("decisions__event", flat=True).order_by("number")),
    )


def read_run(article: Article, conflict: Conflict, *, now: datetime) -> RunRow | None:
    """The last reading and how it went; None if there was none. One query."""
    run = ExtractionRun.objects.filter(article=article, conflict=conflict).first()
    if run is None:
        return None
    if run.is_abandoned(now):
        return RunRow("failed", _("Nothing is heard of this reading any more; read it again."))
    return RunRow(run.state, run.message)


def _progress(rows: Sequence[ProposalRow]) -> Progress:
    decisions = [row.decision for row in rows if row.decision]
    drafts = (
        each.event_id
        for each in decisions
        if each.kind == "accept" and each.event_status == "draft"
    )
    total = sum(row.state != "superseded" for row in rows)
    return Progress(len(decisions), total, tuple(filter(None, drafts)))
