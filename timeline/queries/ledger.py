"""What became of the machine's proposals, version by version: its honest precision."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from django.db.models import FilteredRelation, Q
from django.utils.translation import gettext as _

from timeline.codebook import PROPOSAL_FIELDS, REJECT_REASONS, TYPES, Term
from timeline.models import ExtractionRun, Proposal


@dataclass(frozen=True, slots=True)
class Tally:
    """How many proposals had which outcome; each had one.

    `missed`: events that an editor marked by hand after the machine had read the article.
    """

    accepted: int = 0  # as proposed
    corrected: int = 0
    merged: int = 0
    rejected: int = 0
    undecided: int = 0
    superseded: int = 0
    missed: int = 0

    @property
    def decided(self) -> int:
        return self.accepted + self.corrected + self.merged + self.rejected

    @property
    def proposed(self) -> int:
        return self.decided + self.undecided + self.superseded

    @property
    def accepted_share(self) -> str:
        """Of those decided, how many were accepted as proposed."""
        return share(self.accepted, self.decided)

    @property
    def taken_share(self) -> str:
        """Of those decided, how many became or fed an event, corrected or not."""
        return share(self.decided - self.rejected, self.decided)


@dataclass(frozen=True, slots=True)
class Count:
    """How often something happened. `share`: of the decided ones, in per cent; "" of none."""

    label: str
    count: int
    share: str = ""


@dataclass(frozen=True, slots=True)
class TypeTally:
    label: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class VersionLedger:
    """All of one version of the pipeline. `fields` and `reasons` come most frequent first;
    `fields` count those of accepted and of merged proposals."""

    version: str
    articles: int
    tally: Tally
    outcomes: tuple[Count, ...]
    fields: tuple[Count, ...]
    reasons: tuple[Count, ...]
    types: tuple[TypeTally, ...]


class _Reading(NamedTuple):
    article: int
    conflict: int
    version: str
    finished: datetime


class _Row(NamedTuple):
    """A proposal with the decision that holds, if any. `run_version` None: marked by hand."""

    article: int
    conflict: int
    run_version: str | None
    made_at: datetime
    type: str
    superseded_by: int | None
    kind: str | None
    reason: str | None
    corrected: list[str] | None

    @property
    def outcome(self) -> str:
        """The name of the field of Tally that counts it; "" for none."""
        if self.run_version is None:
            return "" if self.kind == "reject" else "missed"
        if self.kind is None:
            return "superseded" if self.superseded_by else "undecided"
        if self.kind == "accept":
            return "corrected" if self.corrected else "accepted"
        return "merged" if self.kind == "merge" else "rejected"


def read_ledger() -> list[VersionLedger]:
    """The versions that have read an article, the latest first. Two queries."""
    readings = _readings()
    by_version = defaultdict(list)
    for row in _rows():
        by_version[_version_of(row, readings)].append(row)
    latest = {each.version: each.finished for each in readings}
    versions = sorted(latest, key=lambda version: latest[version], reverse=True)
    return [_ledger(version, by_version[version], readings) for version in versions]


def share(count: int, of: int) -> str:
    """“18 of 28 decided, 64 %”."""
    if not of:
        return _("nothing decided yet")
    words = _("%(count)d of %(of)d decided, %(percent)s")
    return words % {"count": count, "of": of, "percent": _percent(count, of)}


def _readings() -> list[_Reading]:
    """All that went through, the earliest first."""
    done = ExtractionRun.objects.filter(state="done").order_by("finished_at", "pk")
    columns = ("article", "conflict", "version", "finished_at")
    return [_Reading(*row) for row in done.values_list(*columns)]


def _rows() -> list[_Row]:
    held = FilteredRelation("decisions", condition=Q(decisions__undone_at__isnull=True))
    proposals = Proposal.objects.annotate(held=held).order_by("pk")
    about = ("article", "conflict", "run__version", "made_at", "type", "superseded_by")
    decided = ("held__kind", "held__reason", "held__corrected")
    return [_Row(*row) for row in proposals.values_list(*about, *decided)]


def _version_of(row: _Row, readings: Sequence[_Reading]) -> str | None:
    """The version that found it; of what an editor marked, the one that had missed it, if any."""
    if row.run_version is not None:
        return row.run_version
    before = (
        each.version
        for each in reversed(readings)
        if (each.article, each.conflict) == (row.article, row.conflict)
        and each.finished <= row.made_at
    )
    return next(before, None)


def _ledger(version: str, rows: Sequence[_Row], readings: Iterable[_Reading]) -> VersionLedger:
    tally = _tally(rows)
    types = Counter(row.type for row in rows if row.outcome)
    return VersionLedger(
        version=version,
        articles=len({each.article for each in readings if each.version == version}),
        tally=tally,
        outcomes=tuple(_outcomes(tally)),
        fields=_counts(
            (name for row in rows for name in row.corrected or ()),
            PROPOSAL_FIELDS,
        ),
        reasons=_counts(
            (row.reason or "" for row in rows if row.outcome == "rejected"), REJECT_REASONS
        ),
        types=tuple(
            TypeTally(_(TYPES[code].label), _tally([row for row in rows if row.type == code]))
            for code, _number in types.most_common()
        ),
    )


def _tally(rows: Iterable[_Row]) -> Tally:
    counted = Counter(row.outcome for row in rows)
    return Tally(**{outcome: count for outcome, count in counted.items() if outcome})


def _outcomes(tally: Tally) -> Iterable[Count]:
    labels = {
        "accepted": _("Accepted as proposed"),
        "corrected": _("Accepted with corrections"),
        "merged": _("Merged into an event"),
        "rejected": _("Rejected"),
    }
    for outcome, label in labels.items():
        count = getattr(tally, outcome)
        yield Count(label, count, _percent(count, tally.decided))
    yield Count(_("Undecided"), tally.undecided)
    yield Count(_("Superseded before anybody decided"), tally.superseded)


def _counts(values: Iterable[str], terms: Mapping[str, Term]) -> tuple[Count, ...]:
    """How often each of `terms` is among `values`, the most frequent first."""
    counted = Counter(values).most_common()
    return tuple(Count(_(terms[value].label), count) for value, count in counted if value in terms)


def _percent(count: int, of: int) -> str:
    """The share in whole percent; 0 and 100 mean none and all."""
    if not of:
        return ""
    share = round(100 * count / of)
    return _("%d %%") % (min(max(share, 1), 99) if 0 < count < of else share)
