"""Modes of what is said. PLOVER's are those of its manual's draft 2.0; the definitions are ours."""

from __future__ import annotations

from .marking import gettext_noop as _
from .modes import Mode, Origin

CONSULT = (
    Mode(
        "visit",
        _("Visit"),
        _("One side travels to the other and is received there. The visitor is the initiator."),
    ),
    Mode(
        "third-party",
        _("Talks hosted by a third party"),
        _("The sides meet on the ground of somebody who is not a side, or under their lead."),
    ),
    Mode(
        "multilateral",
        _("Multilateral talks"),
        _("Several parties confer in a council, a conference, an alliance or another such body."),
    ),
    Mode(
        "phone",
        _("Talks at a distance"),
        _("The parties speak by telephone, video link or other remote means."),
    ),
    Mode(
        "meeting",
        _("Meeting"),
        _("People meet face to face to talk, and who visits whom is not the point."),
        Origin.OURS,
    ),
)

REQUEST = (
    Mode(
        "assist",
        _("Call for help"),
        _("Asks for support, goods, money, protection or closer ties."),
    ),
    Mode(
        "change",
        _("Call for change"),
        _("Asks another to change a policy, a law, an institution or its leaders."),
    ),
    Mode(
        "yield",
        _("Call to give way"),
        _("Asks another to give something up: free prisoners, lift sanctions, let helpers in."),
    ),
    Mode(
        "meet",
        _("Call for talks"),
        _("Asks parties to meet, negotiate, accept a mediator or settle."),
    ),
    Mode(
        "halt",
        _("Call to halt"),
        _("Asks armed parties to stop an advance, an attack or a war. PLOVER has it in “yield”."),
        Origin.OURS,
    ),
)

ACCUSE = (
    Mode(
        "disapprove",
        _("Criticism"),
        _("Condemns, regrets or complains about what another does, without charging a crime."),
    ),
    Mode(
        "investigate",
        _("Investigation"),
        _("Opens or carries out an inquiry by police, a court, a parliament or a commission."),
    ),
    Mode(
        "allege",
        _("Accusation"),
        _("Says that another has done a certain wrong, in public or before a court."),
    ),
)

REJECT = (
    Mode(
        "assist",
        _("Help refused"),
        _("Declines to give, or to take, support, goods, money or closer ties."),
    ),
    Mode(
        "change",
        _("Change refused"),
        _("Declines to change a policy, a law, an institution or its leaders."),
    ),
    Mode(
        "yield",
        _("Refusal to give way"),
        _("Declines to stop fighting, free people, lift a measure or let helpers in."),
    ),
    Mode(
        "meet",
        _("Talks refused"),
        _("Declines to meet, negotiate or be mediated, or calls off a meeting."),
    ),
)

THREATEN = (
    Mode(
        "restrict",
        _("Threat of restrictions"),
        _("Warns of bans, blockades, curfews, strikes, embargoes or other limits."),
    ),
    Mode(
        "arrest",
        _("Threat of arrest"),
        _("Warns that people will be detained, or issues a warrant for somebody out of reach."),
    ),
    Mode(
        "relations",
        _("Threat to break ties"),
        _("Warns that talks, aid or relations will be ended or cut back."),
    ),
    Mode(
        "expel",
        _("Threat to expel"),
        _("Warns that diplomats, peacekeepers, observers or aid workers will be sent away."),
    ),
    Mode(
        "territory",
        _("Threat to take territory"),
        _("Warns that an area will be occupied or brought under control."),
    ),
    Mode(
        "violence",
        _("Threat of violence"),
        _("Warns that force will be used against people or places."),
    ),
)

STATEMENT = (
    Mode(
        "deny",
        _("Denial"),
        _("Says that something reported or alleged did not happen, or that it had no part in it."),
        Origin.OURS,
    ),
    Mode(
        "comment",
        _("Comment"),
        _("Gives a view of events, or says that it is following them."),
        Origin.OURS,
    ),
    Mode(
        "announce",
        _("Announcement"),
        _("Makes a decision or a fact known that is not itself another type of event."),
        Origin.OURS,
    ),
    Mode(
        "claim-responsibility",
        _("Responsibility claimed"),
        _("Says that it carried out an act whose author was unknown or in doubt."),
        Origin.OURS,
    ),
)
