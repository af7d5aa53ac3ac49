"""Where an event is on its way to readers. Says nothing about how sure it is."""

from __future__ import annotations

from enum import StrEnum

from .marking import gettext_noop as _
from .terms import Term, choices, table


class Status(StrEnum):
    DRAFT = "draft"
    IN_REVIEW = "in-review"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


STATUSES: dict[str, Term] = table(
    Term(Status.DRAFT, _("Draft"), _("An editor is working on it; readers do not see it.")),
    Term(Status.IN_REVIEW, _("In review"), _("Ready for another editor's eyes.")),
    Term(Status.PUBLISHED, _("Published"), _("Readers see it, with the history of its changes.")),
    Term(Status.WITHDRAWN, _("Withdrawn"), _("Was published and has been taken back.")),
)

STATUS_CHOICES = choices(STATUSES.values())
