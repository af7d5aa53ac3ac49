"""What kind of outlet publishes an article."""

from __future__ import annotations

from enum import StrEnum

from .marking import gettext_noop as _
from .terms import Term, choices, table


class SourceKind(StrEnum):
    NEWS_AGENCY = "news-agency"
    BROADCASTER = "broadcaster"
    NEWSPAPER = "newspaper"
    ONLINE = "online"
    OFFICIAL = "official"
    ORGANISATION = "organisation"
    SOCIAL_MEDIA = "social-media"
    OTHER = "other"


SOURCE_KINDS: dict[str, Term] = table(
    Term(
        SourceKind.NEWS_AGENCY,
        _("News agency"),
        _("Sells its reports to other outlets, which print them too."),
    ),
    Term(
        SourceKind.BROADCASTER,
        _("Broadcaster"),
        _("Radio or television, with what it publishes online."),
    ),
    Term(
        SourceKind.NEWSPAPER,
        _("Newspaper or magazine"),
        _("Printed at its core, with what it publishes online."),
    ),
    Term(SourceKind.ONLINE, _("Online outlet"), _("Publishes news on the internet alone.")),
    Term(
        SourceKind.OFFICIAL,
        _("Official publication"),
        _("A government, a force or another party speaks for itself."),
    ),
    Term(
        SourceKind.ORGANISATION,
        _("Report of an organisation"),
        _("An organisation of states, a rights group or a research body publishes findings."),
    ),
    Term(
        SourceKind.SOCIAL_MEDIA,
        _("Social media"),
        _("A post on a platform where anybody can publish."),
    ),
    Term(SourceKind.OTHER, _("Other"), _("None of these.")),
)

SOURCE_KIND_CHOICES = choices(SOURCE_KINDS.values())
