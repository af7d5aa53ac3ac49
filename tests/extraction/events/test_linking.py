from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # One happening
        ("Ten people were killed in a clash in Goma.", "ASSAULT:  > people"),
        ("Ten soldiers were killed in a battle with rebels.", "ASSAULT: rebels > soldiers"),
        ("Rebels attacked the camp, killing ten guards.", "ASSAULT: Rebels > camp, guards"),
        ("Rebels seized the port, forcing thousands out.", "COERCE.seize: Rebels > thousands"),
        ("Rebels seized the port after heavy fighting.", "COERCE.seize: Rebels > "),
        ("A guard was killed when rebels attacked the camp.", "ASSAULT: rebels > guard, camp"),
        ("Talks between France and Italy began.", "CONSULT: France, Italy > "),
        (
            "Rebels attacked the camp, killing ten guards and wounding ten.",
            "ASSAULT: Rebels > camp, guards",
        ),
        # The parser makes them one phrase without a verb
        (
            "Government forces backed by Russian air power captured Aleppo in December 2016.",
            "COERCE.seize: Government forces > ",
        ),
        (
            "Eight people died when police opened fire on a crowd.",
            "ASSAULT: police > people, crowd",
        ),
        # Nobody is said to have attacked
        (
            "Fourteen people, including three children, were killed on Saturday in shelling blamed "
            "on pro-Russian separatists in Mariupol.",
            "ASSAULT.heavy-weapons:  > people",
        ),
        ("They burned houses and killed my brother.", "ASSAULT.destroy:  > houses, my brother"),
        # Those who fled it don't fight
        (
            "Villagers fled as fighting continued between rebels and soldiers.",
            "OTHER: Villagers > ",
        ),
        (
            "The army shelled the port, which killed ten people.",
            "ASSAULT.heavy-weapons: army > port, people",
        ),
    ],
)
def test_one_happening_told_by_several_words(told_of, text, expected):
    assert told_of(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rebels attacked the camp, and the army shelled the port.",
            ["ASSAULT: Rebels > camp", "ASSAULT.heavy-weapons: army > port"],
        ),
        (
            "Rebels attacked the camp after the army shelled the port.",
            ["ASSAULT: Rebels > camp", "ASSAULT.heavy-weapons: army > port"],
        ),
        (
            "Rebels attacked the camp and killed two guards.",
            ["ASSAULT: Rebels > camp", "ASSAULT: Rebels > guards"],
        ),
        (
            "Rebels attacked the camp, killing ten guards and arresting two men.",
            ["ASSAULT: Rebels > camp, guards", "COERCE.arrest: Rebels > men"],
        ),
        (
            "Rebels seized the port, and the army will bomb the bridge.",
            ["COERCE.seize: Rebels > ", "ASSAULT.aerial: army > bridge"],
        ),
        (
            "Ukraine shot down 15 drones launched by Russia.",
            ["ASSAULT: Ukraine > drones", "ASSAULT.drone: Russia > "],
        ),
        (
            "The envoy met the rebels, who had seized the port.",
            ["CONSULT.meeting: envoy > rebels", "COERCE.seize: rebels > "],
        ),
    ],
)
def test_several_happenings_in_one_sentence(told_of, text, expected):
    assert told_of(text) == expected


def test_every_clause_is_evidence(read):
    [event] = read("Rebels attacked the camp, killing ten guards.")
    assert [each.text for each in event.evidence] == [
        "Rebels attacked the camp, killing ten guards",
        "killing ten guards",
    ]


def test_a_statement_is_what_it_says(told_of):
    assert told_of("The council issued a statement condemning rebels.") == [
        "ACCUSE.disapprove: council > rebels"
    ]


def test_what_goes_on_since_something_else_lends_no_date(read):
    text = (
        "The army's advance on Goma was an escalation of the rivalry that has gone on since "
        "the president was overthrown in 2011."
    )
    dates = {event.type: event.date.edtf for event in read(text)}
    assert dates["OTHER"] == "2011"
    assert dates["ASSAULT"] is None
