"""What becomes of an article that a machine reads, and of what it proposes. For editors."""

from __future__ import annotations

from enum import StrEnum

from .marking import gettext_noop as _
from .terms import Term, choices, table


class RunState(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class ProposalStanding(StrEnum):
    """One article's view of an event; see also Standing, which follows from all claims."""

    STATED = "stated"
    CLAIMED = "claimed"
    DENIED = "denied"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"


class ProposalRole(StrEnum):
    INITIATOR = "initiator"
    TARGET = "target"
    CLAIMANT = "claimant"


class ProposalState(StrEnum):
    PENDING = "pending"
    ACCEPTED = "accepted"
    MERGED = "merged"
    REJECTED = "rejected"
    SUPERSEDED = "superseded"


class DecisionKind(StrEnum):
    ACCEPT = "accept"
    MERGE = "merge"
    REJECT = "reject"


class RejectReason(StrEnum):
    NOT_AN_EVENT = "not-an-event"
    WRONG_DATE = "wrong-date"
    WRONG_PARTY = "wrong-party"
    DUPLICATE = "duplicate"
    BACKGROUND = "background"
    OTHER = "other"


class ProposalField(StrEnum):
    """What an editor may correct in a proposal; the order is the form's."""

    TITLE = "title"
    TYPE = "type"
    MODE = "mode"
    DATE = "date"
    TIMES = "times"
    PLACE = "place"
    INITIATORS = "initiators"
    TARGETS = "targets"
    STANDING = "standing"
    CLAIMANTS = "claimants"


RUN_STATES: dict[str, Term] = table(
    Term(RunState.WAITING, _("Waiting"), _("The article waits to be read.")),
    Term(RunState.RUNNING, _("Being read"), _("The article is being read; you may leave.")),
    Term(RunState.DONE, _("Read"), _("The article has been read, with or without events.")),
    Term(
        RunState.FAILED,
        _("Failed"),
        _("Reading broke off. The article is kept, nothing was proposed; it can be read again."),
    ),
)

PROPOSAL_STANDINGS: dict[str, Term] = table(
    Term(
        ProposalStanding.STATED,
        _("Stated"),
        _("The article says it in its own voice."),
    ),
    Term(
        ProposalStanding.CLAIMED,
        _("Claimed"),
        _("The article has it from somebody, named or not."),
    ),
    Term(
        ProposalStanding.DENIED,
        _("Denied"),
        _("The article has it from somebody that it did not happen."),
    ),
    Term(
        ProposalStanding.PLANNED,
        _("Planned"),
        _("The article says that it is to happen."),
    ),
    Term(
        ProposalStanding.HYPOTHETICAL,
        _("Hypothetical"),
        _("The article says that it may, could or would happen: nothing to put on a timeline yet."),
    ),
)

PROPOSAL_ROLES: dict[str, Term] = table(
    Term(ProposalRole.INITIATOR, _("Initiator"), _("Did or said it, as the article tells it.")),
    Term(ProposalRole.TARGET, _("Target"), _("It was done or said to them, as it tells it.")),
    Term(ProposalRole.CLAIMANT, _("Claimant"), _("Says so, according to the article.")),
)

PROPOSAL_STATES: dict[str, Term] = table(
    Term(ProposalState.PENDING, _("Undecided"), _("Waits for an editor's decision.")),
    Term(ProposalState.ACCEPTED, _("Accepted"), _("A draft event was made of it.")),
    Term(ProposalState.MERGED, _("Merged"), _("Its claims were added to an event.")),
    Term(ProposalState.REJECTED, _("Rejected"), _("An editor turned it down and said why.")),
    Term(
        ProposalState.SUPERSEDED,
        _("Superseded"),
        _("The article was read again before anybody decided, and this was not found so again."),
    ),
)

DECISION_KINDS: dict[str, Term] = table(
    Term(DecisionKind.ACCEPT, _("Accept"), _("Make a draft event of it.")),
    Term(
        DecisionKind.MERGE,
        _("Merge"),
        _("Add its claims to an event: one more report of the same happening."),
    ),
    Term(DecisionKind.REJECT, _("Reject"), _("Turn it down, for a reason.")),
)

REJECT_REASONS: dict[str, Term] = table(
    Term(RejectReason.NOT_AN_EVENT, _("Not an event"), _("Nothing happened in these words.")),
    Term(RejectReason.WRONG_DATE, _("Wrong date"), _("It happened, but not then.")),
    Term(RejectReason.WRONG_PARTY, _("Wrong party"), _("It was not these who did or suffered it.")),
    Term(
        RejectReason.DUPLICATE,
        _("Duplicate"),
        _("Another proposal or event tells of the same happening."),
    ),
    Term(
        RejectReason.BACKGROUND,
        _("Background"),
        _("An event, but too old or too far off for this timeline."),
    ),
    Term(RejectReason.OTHER, _("Other reason"), _("The note says why.")),
)

PROPOSAL_FIELDS: dict[str, Term] = table(
    Term(ProposalField.TITLE, _("Title"), _("What happened, in a line.")),
    Term(ProposalField.TYPE, _("Type"), _("The type of event, with another mode or none.")),
    Term(ProposalField.MODE, _("Mode"), _("The mode within the same type.")),
    Term(ProposalField.DATE, _("Date"), _("The bounds, the date as written or its part of day.")),
    Term(ProposalField.TIMES, _("Times"), _("How often it happened.")),
    Term(ProposalField.PLACE, _("Place"), _("Where it happened.")),
    Term(ProposalField.INITIATORS, _("Initiators"), _("Who did or said it.")),
    Term(ProposalField.TARGETS, _("Targets"), _("To whom it was done or said.")),
    Term(ProposalField.STANDING, _("Standing"), _("How the article puts it.")),
    Term(ProposalField.CLAIMANTS, _("Claimants"), _("Who says so.")),
)

RUN_STATE_CHOICES = choices(RUN_STATES.values())
PROPOSAL_STANDING_CHOICES = choices(PROPOSAL_STANDINGS.values())
PROPOSAL_ROLE_CHOICES = choices(PROPOSAL_ROLES.values())
PROPOSAL_STATE_CHOICES = choices(PROPOSAL_STATES.values())
DECISION_KIND_CHOICES = choices(DECISION_KINDS.values())
REJECT_REASON_CHOICES = choices(REJECT_REASONS.values())
PROPOSAL_FIELD_CHOICES = choices(PROPOSAL_FIELDS.values())
