from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # With no other news in it
        ("The ministry said it was tired.", "STATEMENT.comment: ministry > "),
        ("The ministry said nothing.", "STATEMENT.comment: ministry > "),
        (
            "“The siege is a crime against the people,” the ministry said.",
            "ACCUSE.disapprove: ministry > ",
        ),
        ("“We will crush every one of them,” the ministry said.", "THREATEN.violence: ministry > "),
        ("The army said that it was not listening to anybody.", "STATEMENT.deny: army > "),
        ("The army said that rebels had not shelled the port.", "STATEMENT.comment: army > "),
        # A demand, whatever it is about
        ("The ministry said that the army must leave the port.", "REQUEST: ministry > "),
        ("The ministry said the council should send troops.", "REQUEST: ministry > "),
        ("The ministry told the rebels that they must leave.", "REQUEST.yield: ministry > rebels"),
        (
            "The ministry said: “We expect the council to leave the port.”",
            "REQUEST: ministry > ",
        ),
        # By the verb
        ("The ministry warned rebels.", "STATEMENT.comment: ministry > rebels"),
        ("The president praised the army.", "SUPPORT: president > army"),
        ("The ministry urged rebels to leave the port.", "REQUEST.yield: ministry > rebels"),
        (
            "The ministry announced on Friday that schools would stay shut.",
            "STATEMENT.announce: ministry > ",
        ),
    ],
)
def test_sayings_that_are_happenings(told_of, text, expected):
    assert told_of(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry said that rebels had shelled the port.", ["ASSAULT"]),
        ("“Rebels shelled the port all night,” the ministry said.", ["ASSAULT"]),
        ("The ministry confirmed that rebels had shelled the port.", ["ASSAULT"]),
        # The announcement and what it tells of
        ("The ministry admitted that police had shot ten people.", ["CONCEDE", "ASSAULT"]),
        # A demand of their own is none
        ("The ministry said: “We must leave this port now.”", ["STATEMENT"]),
    ],
)
def test_what_is_said_is_the_news(read, text, expected):
    assert [event.type for event in read(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The ministry did not say why.",
        "Nobody knew what the ministry said.",
        "What he said surprised the council.",
        "It was said that shops had opened.",
        "Shops opened, as was reported.",
        # That somebody spoke
        "The ministry spoke, as the army said, of rain.",
        # What may be said
        "The council may condemn the raid.",
        "If the council condemns the raid, rebels may flee.",
        # A passer-by
        "A farmer said he was tired.",
        "“Nobody here will ever forgive them,” a farmer said.",
    ],
)
def test_sayings_that_are_none(read, text):
    assert read(text) == ()


def test_quotations_are_evidence_too(read):
    text = "“The siege is a crime against the people,” the ministry said. “It must end this week.”"
    [event] = read(text)
    assert [each.text for each in event.evidence][1:] == [
        "“The siege is a crime against the people,”",
        "“It must end this week.”",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“Nobody here will ever forgive them,” the ministry told the army.",
            "STATEMENT.comment: ministry > ",
        ),
        (
            "“These men are brutal and shameful,” the ministry told the army.",
            "ACCUSE.disapprove: ministry > army",
        ),
    ],
)
def test_whom_it_is_said_to(told_of, text, expected):
    assert told_of(text) == [expected]
