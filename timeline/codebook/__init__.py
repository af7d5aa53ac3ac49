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
from .roles import ROLE_CHOICES, ROLES, Role
from .sources import SOURCE_KIND_CHOICES, SOURCE_KINDS, SourceKind
from .statuses import STATUS_CHOICES, STATUSES, Status
from .terms import Term
from .type_choices import MODE_CHOICES, MODE_CHOICES_OF, TYPE_AND_MODE_CHOICES, TYPE_CHOICES
from .type_filters import TypeFilter, filter_value, resolve_type_filter

__all__ = [
    "ACLED_SUB_EVENT_TYPES",
    "DATE_BASES",
    "DATE_BASIS_CHOICES",
    "MODE_CHOICES",
    "MODE_CHOICES_OF",
    "PARTY_KINDS",
    "PARTY_KIND_CHOICES",
    "QUADS",
    "QUAD_CHOICES",
    "RELATION_KINDS",
    "RELATION_KIND_CHOICES",
    "ROLES",
    "ROLE_CHOICES",
    "SOURCE_KINDS",
    "SOURCE_KIND_CHOICES",
    "STANCES",
    "STANCE_CHOICES",
    "STANDINGS",
    "STANDING_CHOICES",
    "STATUSES",
    "STATUS_CHOICES",
    "TYPES",
    "TYPE_AND_MODE_CHOICES",
    "TYPE_CHOICES",
    "VOICES",
    "VOICE_CHOICES",
    "WHERE_PRECS",
    "WHERE_PREC_CHOICES",
    "AcledPair",
    "DateBasis",
    "EventType",
    "Kind",
    "Mode",
    "Origin",
    "PartyKind",
    "Quad",
    "QuadClass",
    "Relation",
    "RelationKind",
    "Role",
    "Shape",
    "SourceKind",
    "Stance",
    "Standing",
    "StandingTerm",
    "Status",
    "Term",
    "Testimony",
    "TypeFilter",
    "Voice",
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
