"""Modes of what is done. PLOVER's are those of its manual's draft 2.0; the definitions are ours."""

from __future__ import annotations

from .marking import gettext_noop as _
from .modes import Mode, Origin

RETREAT = (
    Mode("withdraw", _("Withdrawal"), _("Pulls its forces out of a place, or hands it over.")),
    Mode("release", _("Release of captives"), _("Lets prisoners, hostages or detainees go.")),
    Mode("disarm", _("Disarmament"), _("Gives up weapons, or disbands an armed force.")),
    Mode(
        "ceasefire",
        _("Ceasefire"),
        _("Stops shooting, wholly or for a time. A ceasefire only promised is CONCEDE."),
    ),
    Mode(
        "access",
        _("Access granted"),
        _("Lets observers, peacekeepers, aid workers or other outsiders in."),
    ),
    Mode("resign", _("Resignation"), _("Leaves a public office.")),
)

PROTEST = (
    Mode("demo", _("Demonstration"), _("Gathers or marches, for the most part peacefully.")),
    Mode("riot", _("Riot"), _("A crowd sets out to hurt people or damage property.")),
    Mode("strike", _("Strike"), _("Stops work, in one trade or in many.")),
    Mode("hunger", _("Hunger strike"), _("Refuses food to press a demand.")),
    Mode(
        "boycott",
        _("Boycott"),
        _("Stays away from, or does no business with, a party, a body or an occasion."),
    ),
    Mode("obstruct", _("Blockade by protesters"), _("Blocks a road, a gate or a building.")),
    Mode(
        "vandalize",
        _("Symbolic damage"),
        _("Defaces or breaks a thing for what it stands for, apart from any riot."),
    ),
)

SANCTION = (
    Mode(
        "convict",
        _("Conviction"),
        _("A court or tribunal finds somebody guilty or liable, or an act unlawful."),
    ),
    Mode(
        "expel",
        _("Expulsion"),
        _("Puts a member, a mission or a diplomat out of a country or a body."),
    ),
    Mode(
        "withdraw",
        _("Staff or mission recalled"),
        _("Leaves a body, talks or a country, or takes its unarmed staff, aid or envoys out."),
    ),
    Mode(
        "discontinue",
        _("Exchange cut off"),
        _("Ends or cuts back relations, trade or aid in another way; embargoes belong here."),
    ),
)

MOBILIZE = (
    Mode("troops", _("Troops deployed"), _("Sends, raises or readies soldiers.")),
    Mode(
        "weapons",
        _("Weapons deployed"),
        _("Moves or readies arms, ships, aircraft or armoured vehicles."),
    ),
    Mode("police", _("Police deployed"), _("Sends, raises or readies police or guards.")),
    Mode(
        "militia",
        _("Militia mobilised"),
        _("Sends, raises or readies an armed force that is not a state's."),
    ),
)

COERCE = (
    Mode(
        "seize",
        _("Territory taken"),
        _(
            "Takes control of a town, a site or an area. PLOVER's mode is wider: raids, searches "
            "and confiscated goods too. We give those no mode."
        ),
    ),
    Mode(
        "restrict",
        _("Restrictions"),
        _("Limits movement or political life: roads closed, gatherings or parties forbidden."),
    ),
    Mode("censor", _("Censorship"), _("Stops or filters what may be published or read.")),
    Mode("curfew", _("Curfew"), _("Orders people indoors for certain hours.")),
    Mode(
        "martial-law",
        _("Emergency or martial law"),
        _("Suspends ordinary law, or puts it in the hands of the military."),
    ),
    Mode("arrest", _("Arrests"), _("Detains or imprisons people outside combat.")),
    Mode("deport", _("Deportation"), _("Removes persons from a country or an area.")),
    Mode(
        "withhold",
        _("Supplies cut off"),
        _("Shuts off water, power, fuel, the internet, food or medicine."),
    ),
    Mode(
        "misinformation",
        _("Disinformation campaign"),
        _("Spreads falsehoods in an organised way to deceive or to manipulate."),
    ),
    Mode("cyber", _("Cyberattack"), _("Breaks into, disables or spies on computer systems.")),
)

ASSAULT = (
    Mode(
        "abduct",
        _("Abduction"),
        _("Carries people or a vessel off by force. Fighters captured in battle are “capture”."),
    ),
    Mode("beat", _("Beating"), _("Strikes people with hands, feet or blunt objects.")),
    Mode("torture", _("Torture"), _("Causes severe pain to people in its power, on purpose.")),
    Mode("sexual", _("Sexual violence"), _("Rape or another act of sexual violence.")),
    Mode(
        "targeted",
        _("Targeted killing"),
        _("Kills, or tries to kill, chosen persons or the defenceless: murder, execution."),
    ),
    Mode(
        "destroy",
        _("Property destroyed"),
        _("Wrecks buildings, works or goods on purpose, by means that are unknown or secondary."),
    ),
    Mode(
        "primitive",
        _("Attack with simple weapons"),
        _("Uses blades, clubs, stones or fire."),
    ),
    Mode("firearms", _("Shooting"), _("Uses rifles, pistols or other arms that one person fires.")),
    Mode(
        "explosives",
        _("Bomb or mine"),
        _("Uses a laid or thrown charge: mine, roadside or car bomb, grenade."),
    ),
    Mode(
        "suicide-attack",
        _("Suicide attack"),
        _("The attacker means to die in the blast, on foot or in a vehicle."),
    ),
    Mode("aerial", _("Air strike"), _("Attacks from an aeroplane or helicopter with a crew.")),
    Mode("drone", _("Drone strike"), _("Attacks from an aircraft without a crew on board.")),
    Mode(
        "heavy-weapons",
        _("Shelling"),
        _("Uses artillery, rockets, missiles, tanks or other weapons too heavy for one person."),
    ),
    Mode(
        "crowd-control",
        _("Crowd dispersed by force"),
        _("Uses tear gas, water cannon, batons or warning shots on a crowd."),
    ),
    Mode(
        "unconventional",
        _("Chemical, biological or nuclear attack"),
        _("Uses poison, germs, radiation or a nuclear weapon."),
    ),
    Mode(
        "offensive",
        _("Offensive launched"),
        _("Begins a military operation meant to gain ground. Its battles are events of their own."),
        Origin.OURS,
    ),
    Mode(
        "clash",
        _("Fighting"),
        _("Armed sides fight each other, and no single weapon describes it."),
        Origin.OURS,
    ),
    Mode(
        "capture",
        _("Prisoners taken"),
        _("Captures fighters of the other side. PLOVER counts this under “abduct”."),
        Origin.OURS,
    ),
)
