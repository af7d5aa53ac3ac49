from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen killed two guards.", ["ASSAULT by : stated"]),
        # Said by somebody
        ("The mayor said that gunmen killed two guards.", ["ASSAULT by mayor: claimed"]),
        ("Gunmen killed two guards, the mayor said.", ["ASSAULT by mayor: claimed"]),
        ("Gunmen killed two guards, according to the mayor.", ["ASSAULT by mayor: claimed"]),
        (
            "Warplanes struck a market in Idlib province, killing 30 civilians, according to the "
            "Syrian Observatory for Human Rights.",
            ["ASSAULT by Syrian Observatory for Human Rights: claimed"],
        ),
        ("According to the mayor, gunmen killed two guards.", ["ASSAULT by mayor: claimed"]),
        ("Witnesses said that gunmen killed two guards.", ["ASSAULT by Witnesses: claimed"]),
        (
            "The mayor and the bishop said that gunmen killed two guards.",
            ["ASSAULT by mayor, bishop: claimed"],
        ),
        ("The army claimed it had taken the port.", ["COERCE by army: claimed"]),
        (
            "Gunmen on motorcycles killed at least 15 people in a village in northern Burkina "
            "Faso, the government said.",
            ["ASSAULT by government: claimed"],
        ),
        # The parser hangs the verb on “control”
        (
            "The RSF seized control of Wad Madani on Monday, the group said in a statement.",
            ["COERCE by group: claimed"],
        ),
        # By nobody in particular
        ("Gunmen reportedly killed two guards.", ["ASSAULT by : claimed"]),
        ("Gunmen allegedly killed two guards.", ["ASSAULT by : claimed"]),
        ("A statement said that gunmen killed two guards.", ["ASSAULT by : claimed"]),
        # In direct speech: deeds that are over
        (
            "“Gunmen killed two guards at the gate,” the mayor said.",
            ["ASSAULT by mayor: claimed"],
        ),
        (
            "“We killed two guards at the gate,” the rebel leader said.",
            ["ASSAULT by rebel leader: claimed"],
        ),
        (
            "“Gunmen may kill two guards one day,” the ministry said.",
            ["STATEMENT by : stated"],
        ),
        # An accusation
        (
            "The mayor accused rebels of shelling the port.",
            ["ACCUSE by : stated", "ASSAULT by mayor: claimed"],
        ),
        (
            "Rebels were accused of shelling the port.",
            ["ACCUSE by : stated", "ASSAULT by : claimed"],
        ),
        # Denied, of oneself and by others
        (
            "Rwanda denied backing the M23.",
            ["STATEMENT by : stated", "SUPPORT by Rwanda: denied"],
        ),
        (
            "The army denied that it had shelled the port.",
            ["STATEMENT by : stated", "ASSAULT by army: denied"],
        ),
        (
            "The army said it did not shell the port.",
            ["STATEMENT by : stated", "ASSAULT by army: denied"],
        ),
        # Planned
        (
            "The mayor said that troops would leave the port on Monday.",
            ["RETREAT by mayor: planned"],
        ),
    ],
)
def test_who_says_so(said_by, text, expected):
    assert said_by(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What is promised, asked or refused
        ("The general promised that troops would leave the port.", ["AGREE"]),
        ("The mayor urged rebels to leave the port.", ["REQUEST"]),
        ("The minister threatened to shell the port.", ["THREATEN"]),
        # What is not so
        ("Rebels did not attack the port.", []),
        ("The ministry said rebels did not shell the port.", ["STATEMENT"]),
        ("The army said it would not attack the port.", ["STATEMENT"]),
        # What may be
        ("Rebels may attack the port.", []),
        ("If rebels attack the port, the army may flee.", []),
    ],
)
def test_what_has_not_happened_is_left_out(read, text, expected):
    assert [event.type for event in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said he condemned the raid.", "ACCUSE.disapprove: mayor > raid"),
        ("The minister said she regretted the deaths.", "CONCEDE: minister > deaths"),
        ("The army said it would not negotiate with rebels.", "REJECT: army > rebels"),
        ("The army said it would hold the rebels accountable.", "THREATEN: army > "),
        ("The army said it would blame the rebels.", "THREATEN: army > rebels"),
    ],
)
def test_what_speakers_say_of_themselves_is_their_own_act(read, told_of, text, expected):
    assert told_of(text) == [expected]
    assert [event.claimants for event in read(text)] == [()]


def test_a_denial_of_others_is_by_all_who_pass_it_on(read):
    events = read("The agency said the mayor denied that the army had shelled the port.")
    [shelled] = [event for event in events if event.type == "ASSAULT"]
    assert [claimant.name for claimant in shelled.claimants] == ["mayor", "agency"]
    assert shelled.standing == "denied"
