from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # By a rule
        ("Rebels seized the town.", "COERCE.seize: Rebels > "),
        ("The army clashed with rebels.", "ASSAULT.clash: army > rebels"),
        ("Dozens of soldiers were killed.", "ASSAULT:  > soldiers"),
        ("The minister met rebels.", "CONSULT.meeting: minister > rebels"),
        ("Rebels captured ten soldiers.", "ASSAULT.capture: Rebels > soldiers"),
        ("North Korea test-fired a missile.", "MOBILIZE.weapons: North Korea > "),
        ("Police shot dead two men.", "ASSAULT.firearms: Police > men"),
        ("A strike by railway workers began.", "PROTEST.strike: railway workers > "),
        ("A strike by Turkish jets began.", "ASSAULT: Turkish jets > "),
        ("Rebels set fire to a prison.", "ASSAULT.destroy: Rebels > prison"),
        ("Kurdish fighters drove ISIS out of Kobani.", "ASSAULT: Kurdish fighters > ISIS"),
        ("The army ended a truce.", "REJECT: army > truce"),
        ("The army pulled back.", "RETREAT.withdraw: army > "),
        ("Soldiers fired on the crowd.", "ASSAULT.firearms: Soldiers > crowd"),
        ("Rebels killed nine men in an attack on a convoy.", "ASSAULT: Rebels > men"),
        ("Nine men were killed in an attack on a convoy.", "ASSAULT:  > men"),
        ("Nine men died in the fighting.", "ASSAULT:  > men"),
        # The verb lends the noun its tense
        ("Rebels launched an attack on the barracks.", "ASSAULT: Rebels > barracks"),
        ("Rebels staged an ambush.", "ASSAULT: Rebels > "),
        ("The ministry announced a ceasefire.", "RETREAT.ceasefire: ministry > "),
        ("The convoy suffered an attack by bandits.", "ASSAULT: bandits > convoy"),
        ("A hunger strike by prisoners began.", "PROTEST.hunger: prisoners > "),
        ("The army's shelling of the suburb went on.", "ASSAULT.heavy-weapons: army > suburb"),
        ("Talks between France and Italy took place.", "CONSULT: France, Italy > "),
        # The deed is named as the doer
        ("An air strike by Turkish jets killed nine men.", "ASSAULT.aerial: Turkish jets > men"),
        ("French air strikes destroyed the depot.", "ASSAULT.aerial: French > depot"),
        ("A suicide bomber killed a guard.", "ASSAULT.suicide-attack: suicide bomber > guard"),
    ],
)
def test_what_verbs_tell(verbs, line, sentence, expected):
    assert [line(each) for each in verbs(sentence)] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "The envoy took a taxi.",
        "The president called a friend.",
        "The army pulled the rope.",
        "The exhibition took place in June.",
        "The weather was bad.",
        "The ministry fights terrorism.",
        "A heart attack killed the president.",
    ],
)
def test_verbs_that_tell_of_nothing(verbs, sentence):
    assert verbs(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("Rebels launched an attack on the barracks.", "attack"),
        ("The convoy suffered an attack by bandits.", "attack"),
        ("Talks between France and Italy took place.", "Talks"),
        ("The army withdrew.", None),
    ],
)
def test_the_noun_that_a_verb_lends_its_tense(verbs, sentence, noun):
    [mention] = verbs(sentence)
    assert (mention.noun and mention.noun.text) == noun


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The attack killed ten civilians.", True),
        ("The attack began at dawn.", True),
        ("An attack began at dawn.", False),
        ("Rebels killed ten civilians.", False),
        ("Ten civilians were killed in the attack.", False),
    ],
)
def test_the_attack_may_be_one_told_of_before(verbs, sentence, expected):
    assert [mention.is_back_reference for mention in verbs(sentence)] == [expected]


@pytest.mark.parametrize(
    ("sentence", "modality", "is_negated"),
    [
        ("The army will seize the port.", "planned", False),
        ("The army did not seize the port.", "fact", True),
        ("The army may launch an offensive.", "hypothetical", False),
    ],
)
def test_modality_and_negation_are_the_verbs(verbs, sentence, modality, is_negated):
    [mention] = verbs(sentence)
    assert (mention.modality, mention.is_negated) == (modality, is_negated)


def test_a_noun_that_a_verb_reports_weighs_enough(verbs):
    [mention] = verbs("Talks between France and Italy took place.")
    assert mention.weight >= 0.7
