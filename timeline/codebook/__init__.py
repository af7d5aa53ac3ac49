"""What the words mean: event types, classes, roles, standings. Readers see it as a page.

Plain data that a non-programmer can review, and the few functions that read it. Labels and
definitions are English msgids marked for translation; the web layer translates them.
"""

from __future__ import annotations

from .acled import ACLED_SUB_EVENT_TYPES, AcledPair, acled_for
from .claims import (
    STANCE_CHOICES,
    STANCES,
    STANDING_CHOICES,
    STANDINGS,
    VOICE_CHOICES,
    VOICES,
    Stance,
    Standing,
    StandingTerm,
    Voice,
)
from .deriving import Testimony, derive_standing
from .event_types import TYPES, EventType, definition_for, is_mode, label_for, quad_of
from .languages import LANGUAGES
from .modes import Mode, Origin
from .parties import (
    PARTY_KIND_CHOICES,
    PARTY_KINDS,
    RELATION_KIND_CHOICES,
    RELATION_KINDS,
    Kind,
    PartyKind,
    Relation,
    RelationKind,
)
from .precision import (
    DATE_BASES,
    DATE_BASIS_CHOICES,
    WHERE_PREC_CHOICES,
    WHERE_PRECS,
    DateBasis,
    WherePrecision,
)
from .quads import QUAD_CHOICES, QUADS, Quad, QuadClass, Shape
from .review import (
    DECISION_KIND_CHOICES,
    DECISION_KINDS,
    PROPOSAL_FIELD_CHOICES,
    PROPOSAL_FIELDS,
    PROPOSAL_ROLE_CHOICES,
    PROPOSAL_ROLES,
    PROPOSAL_STANDING_CHOICES,
    PROPOSAL_STANDINGS,
    PROPOSAL_STATE_CHOICES,
    PROPOSAL_STATES,
    REJECT_REASON_CHOICES,
    REJECT_REASONS,
    RUN_STATE_CHOICES,
    RUN_STATES,
    DecisionKind,
    ProposalField,
    ProposalRole,
    ProposalStanding,
    ProposalState,
    RejectReason,
    RunState,
)
from .roles import ROLE_CHOICES, ROLES, Role
from .sources import SOURCE_KIND_CHOICES, SOURCE_KINDS, SourceKind
from .statuses import STATUS_CHOICES, STATUSES, Status
from .terms import Term
from .type_choices import MODE_CHOICES, MODE_CHOICES_OF, TYPE_AND_MODE_CHOICES, TYPE_CHOICES
from .type_filters import TypeFilter, filter_value, resolve_type_filter

__all__ = [
    "ACLED_SUB_EVENT_TYPES",
    "AcledPair",
    "DATE_BASES",
    "DATE_BASIS_CHOICES",
    "DECISION_KINDS",
    "DECISION_KIND_CHOICES",
    "DateBasis",
    "DecisionKind",
    "EventType",
    "Kind",
    "LANGUAGES",
    "MODE_CHOICES",
    "MODE_CHOICES_OF",
    "Mode",
    "Origin",
    "PARTY_KINDS",
    "PARTY_KIND_CHOICES",
    "PROPOSAL_FIELDS",
    "PROPOSAL_FIELD_CHOICES",
    "PROPOSAL_ROLES",
    "PROPOSAL_ROLE_CHOICES",
    "PROPOSAL_STANDINGS",
    "PROPOSAL_STANDING_CHOICES",
    "PROPOSAL_STATES",
    "PROPOSAL_STATE_CHOICES",
    "PartyKind",
    "ProposalField",
    "ProposalRole",
    "ProposalStanding",
    "ProposalState",
    "QUADS",
    "QUAD_CHOICES",
    "Quad",
    "QuadClass",
    "REJECT_REASONS",
    "REJECT_REASON_CHOICES",
    "RELATION_KINDS",
    "RELATION_KIND_CHOICES",
    "ROLES",
    "ROLE_CHOICES",
    "RUN_STATES",
    "RUN_STATE_CHOICES",
    "RejectReason",
    "Relation",
    "RelationKind",
    "Role",
    "RunState",
    "SOURCE_KINDS",
    "SOURCE_KIND_CHOICES",
    "STANCES",
    "STANCE_CHOICES",
    "STANDINGS",
    "STANDING_CHOICES",
    "STATUSES",
    "STATUS_CHOICES",
    "Shape",
    "SourceKind",
    "Stance",
    "Standing",
    "StandingTerm",
    "Status",
    "TYPES",
    "TYPE_AND_MODE_CHOICES",
    "TYPE_CHOICES",
    "Term",
    "Testimony",
    "TypeFilter",
    "VOICES",
    "VOICE_CHOICES",
    "Voice",
    "WHERE_PRECS",
    "WHERE_PREC_CHOICES",
    "WherePrecision",
    "acled_for",
    "definition_for",
    "derive_standing",
    "filter_value",
    "is_mode",
    "label_for",
    "quad_of",
    "resolve_type_filter",
]
