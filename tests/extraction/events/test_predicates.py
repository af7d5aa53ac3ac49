from __future__ import annotations

import pytest

from timeline.extraction.events.predicates import clause_span, predicates, times_of


@pytest.fixture(scope="module")
def told(english):
    """Verb, who acts and upon whom, of each predicate of a sentence."""

    def told(sentence):
        return [
            (
                each.token.text,
                [head.text for head in each.agents],
                [head.text for head in each.patients],
            )
            for each in predicates(english(sentence))
        ]

    return told


@pytest.fixture(scope="module")
def predicate(english):
    """The predicate of a verb, given by its form."""

    def predicate(sentence, verb):
        return next(each for each in predicates(english(sentence)) if each.token.text == verb)

    return predicate


@pytest.mark.parametrize(
    ("sentence", "verb", "agents", "patients"),
    [
        # Active
        ("Rebels seized the town.", "seized", ["Rebels"], ["town"]),
        ("The army withdrew.", "withdrew", ["army"], []),
        (
            "Rebels and soldiers seized the town and the bridge.",
            "seized",
            ["Rebels", "soldiers"],
            ["town", "bridge"],
        ),
        ("It was raining.", "raining", [], []),
        # Passive, turned round
        ("The town was seized by rebels.", "seized", ["rebels"], ["town"]),
        ("The town was seized.", "seized", [], ["town"]),
        (
            "The patrol was surrounded and disarmed by gunmen.",
            "disarmed",
            ["gunmen"],
            ["patrol"],
        ),
        (
            "The bridge was taken by rebels and militants.",
            "taken",
            ["rebels", "militants"],
            ["bridge"],
        ),
        ("A truce signed by the generals failed.", "signed", ["generals"], ["truce"]),
        ("The hostages taken by the gang were freed.", "freed", [], ["hostages"]),
        # “by” hangs on a noun in between
        (
            "The hospital was hit in a raid by the air force.",
            "hit",
            ["force"],
            ["hospital"],
        ),
        (
            "Two villages were taken in an attack by militants.",
            "taken",
            ["militants"],
            ["villages"],
        ),
        # Relative clauses
        ("The rebels who seized the town burned it.", "seized", ["rebels"], ["town"]),
        ("The general, who led the siege, fled.", "led", ["general"], ["siege"]),
        ("The town that the rebels seized was burned.", "seized", ["rebels"], ["town"]),
        (
            "The truce, which France and Italy signed, failed.",
            "signed",
            ["France", "Italy"],
            ["truce"],
        ),
        ("The town which fell was burned.", "fell", ["town"], []),
        # The subject is lent by the verb above
        ("Rebels entered the town and burned the market.", "burned", ["Rebels"], ["market"]),
        ("The army wants to retake the port.", "retake", ["army"], ["port"]),
        ("Soldiers forced the rebels to leave.", "leave", ["rebels"], []),
        ("The navy withdrew after shelling the port.", "shelling", ["navy"], ["port"]),
        ("After shelling the port, the navy withdrew.", "shelling", ["navy"], ["port"]),
        ("The mayor accused rebels of shelling the port.", "shelling", ["rebels"], ["port"]),
        ("The mayor blamed rebels for shelling the port.", "shelling", ["rebels"], ["port"]),
        ("Rebels were accused of shelling the port.", "shelling", ["Rebels"], ["port"]),
        ("Having taken the town, the rebels left.", "taken", ["rebels"], ["town"]),
        (
            "The minister said that the army had retaken the port.",
            "retaken",
            ["army"],
            ["port"],
        ),
        ("The minister said that the army had retaken the port.", "said", ["minister"], []),
    ],
)
def test_who_does_what_to_whom(told, sentence, verb, agents, patients):
    assert (verb, agents, patients) in told(sentence)


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("Following the raid, the army left.", ["left"]),
        ("Rebels, according to witnesses, left the town.", ["left"]),
        ("The army had been seizing towns.", ["seizing"]),
        ("The army is a threat.", ["is"]),
        ("The burning town was left behind.", ["left"]),
        ("Goma, Beni, Bunia.", []),
    ],
)
def test_helpers_and_prepositions_are_no_predicates(told, sentence, verbs):
    assert [verb for verb, _, _ in told(sentence)] == verbs


CAPTIVES = (
    "Officials said the army had been in a push to free as many as 18 captive foreigners, "
    "including several Canadians and a European kidnapped from a hotel last year."
)


GUNMEN = (
    "Gunmen on motorcycles killed at least 15 people in a village in northern Burkina Faso, "
    "the government said."
)


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("The town was seized.", "seized", True),
        ("The patrol was surrounded and disarmed.", "disarmed", True),
        ("A truce signed by the generals failed.", "signed", True),
        # The parser takes it for a clause of its own
        (CAPTIVES, "kidnapped", True),
        (GUNMEN, "killed", False),
        ("Villagers fed rebels given arms in May.", "given", True),
        ("Rebels have seized the town.", "seized", False),
        ("Rebels entered the town and burned the market.", "burned", False),
    ],
)
def test_passives(predicate, sentence, verb, expected):
    assert predicate(sentence, verb).is_passive is expected


@pytest.mark.parametrize(
    "sentence", ["The envoy gave the rebels a deadline.", "The envoy gave arms to the rebels."]
)
def test_receivers_stand_with_or_without_a_preposition(predicate, sentence):
    assert [each.text for each in predicate(sentence, "gave").receivers] == ["rebels"]


def test_particles(predicate):
    assert predicate("The troops pulled back from the bridge.", "pulled").particles == {"back"}


def test_prepositions(predicate):
    withdrew = predicate("The troops withdrew from the bridge and the port.", "withdrew")
    assert withdrew.prepositions == {"from"}
    assert [each.text for each in withdrew.objects_of("from")] == ["bridge", "port"]
    assert withdrew.objects_of("into") == []


def test_a_preposition_may_hang_on_the_object(predicate):
    launched = predicate("Rebels launched an attack on the barracks.", "launched")
    assert [each.text for each in launched.objects_of("on")] == ["barracks"]


@pytest.mark.parametrize(
    ("sentence", "verb", "clause"),
    [
        ("Rebels seized the town.", "seized", "Rebels seized the town"),
        (
            "Rebels entered the town and burned the market.",
            "entered",
            "Rebels entered the town",
        ),
        ("Rebels entered the town and burned the market.", "burned", "burned the market"),
        (
            "After shelling the port, the navy withdrew.",
            "withdrew",
            "After shelling the port, the navy withdrew",
        ),
        (
            "Having taken the town, the rebels left.",
            "left",
            "the rebels left",
        ),
        (
            "The minister said that the army had retaken the port.",
            "retaken",
            "that the army had retaken the port",
        ),
        (
            "The general, who led the siege, fled.",
            "led",
            "who led the siege",
        ),
        ('"The war is over," the general said.', "is", "The war is over"),
    ],
)
def test_a_clause_leaves_out_those_beside_it(predicate, sentence, verb, clause):
    start, end = clause_span(predicate(sentence, verb).token)
    assert sentence[start:end] == clause


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("", 1),
        (" twice", 2),
        (" three times", 3),
        (" 12 times", 12),
        (" several times", 1),
        (" on Monday", 1),
    ],
)
def test_how_often(predicate, words, times):
    assert times_of(predicate(f"The army shelled the port{words}.", "shelled").token) == times
