from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def evidence(read):
    """How many clauses tell of each event."""
    return lambda text, title="": [len(event.evidence) for event in read(text, title)]


@pytest.mark.parametrize(
    "text",
    [
        # Told again
        "Turkish jets bombed the camp on Monday. Residents said Turkish jets had bombed the camp.",
        "Turkish jets bombed the camp on Monday. Jets bombed it at noon, residents said.",
        # Back references
        "Rebels attacked a convoy in Goma on Monday. The attack killed ten soldiers.",
        "Rebels attacked a convoy in Goma on Monday. Ten soldiers were killed in the attack.",
        # Another verb for it
        "Rebels attacked the barracks in Goma on Monday. Rebels raided the barracks at dawn.",
        "Rebels attacked Goma on Friday. There was a raid in Goma.",
        # Another word for it, by the same in the same place
        "Rebels left Goma on Friday. Rebels withdrew from Goma.",
        # A saying taken up again
        "The ministry said on Monday it was tired. The ministry said nobody listened.",
    ],
)
def test_one_event_told_twice(evidence, text):
    assert len(evidence(text)) == 1
    assert evidence(text)[0] >= 2


def test_a_headline_belongs_to_what_the_text_founds(read):
    title = "Turkish jets bomb camp"
    lead = "Turkish jets bombed a camp near Goma on Friday."
    [event] = read(f"{title}\n\n{lead} Shops stayed shut.", title)
    assert [each.text for each in event.evidence] == [lead.rstrip("."), title]


@pytest.mark.parametrize(
    "text",
    [
        # Another day, place, doer or target
        "Rebels attacked a convoy on Monday. On Tuesday, rebels attacked a convoy again.",
        "Rebels attacked a convoy in Goma on Monday. Rebels attacked a convoy in Beni on Monday.",
        "Rebels attacked a convoy on Monday. Soldiers attacked a convoy on Monday.",
        "Rebels attacked a convoy on Monday. Rebels attacked a school on Monday.",
        # What happened and what is planned, what was done and what is denied
        "Rebels attacked a convoy on Monday. Rebels will attack a convoy on Sunday.",
        # Other speakers
        "The ministry said it was tired. The agency said nobody listened.",
        # Another kind of deed
        "Rebels killed ten soldiers on Monday. Two of the soldiers were beheaded.",
        "Rebels attacked the port on Monday. Rebels seized the port on Monday.",
    ],
)
def test_two_events(evidence, text):
    assert evidence(text) == [1, 1]


def test_a_date_given_later_is_the_events(read):
    [event] = read(
        "Turkish jets bombed the camp near Goma. "
        "Residents said Turkish jets had bombed the camp on Monday."
    )
    assert event.date.edtf == "2019-04-01"


def test_claimants_of_what_is_stated_too(read):
    [event] = read(
        "Turkish jets bombed the camp on Monday. Residents said Turkish jets had bombed the camp."
    )
    assert (event.standing, [c.name for c in event.claimants]) == ("stated", ["Residents"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # On the same occasion
        (
            "The ministry warned rebels on Monday. “I am tired of all this,” it said.",
            ["2019-04-01"],
        ),
        (
            "The ministry met the mayor on Monday. The ministry said it was tired.",
            ["2019-04-01", "2019-04-01"],
        ),
        # Another speaker
        (
            "The ministry met the mayor on Monday. The agency said it was tired.",
            ["2019-04-01", None],
        ),
        # Too far off
        (
            "The ministry met the mayor on Monday. Shops opened. Buses ran. Trains ran. It rained. "
            "The ministry said it was tired.",
            ["2019-04-01", None],
        ),
        # What the speaker did otherwise
        (
            "The army seized the port on Monday. The army said it was tired.",
            ["2019-04-01", None],
        ),
    ],
)
def test_a_saying_is_of_the_day_on_which_its_speaker_spoke(read, text, expected):
    assert [event.date.edtf for event in read(text)] == expected
