from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # By a preposition
        ("Everyone feared an attack by rebels.", "ASSAULT: rebels > "),
        ("Everyone feared an attack on the barracks.", "ASSAULT:  > barracks"),
        ("Everyone feared an attack against civilians.", "ASSAULT:  > civilians"),
        ("Everyone feared a shelling of the suburb.", "ASSAULT.heavy-weapons:  > suburb"),
        ("Everyone feared a clash between rebels and police.", "ASSAULT.clash: rebels, police > "),
        ("Everyone feared a clash with rebels.", "ASSAULT.clash:  > rebels"),
        # Only somebody counts
        ("Everyone feared an attack with machetes.", "ASSAULT:  > "),
        ("Everyone feared an attack on Friday.", "ASSAULT:  > "),
        ("Everyone feared an attack at dawn.", "ASSAULT:  > "),
        # By an owner
        ("Everyone feared the rebels' attack on the port.", "ASSAULT: rebels > port"),
        ("Everyone feared Turkey's offensive.", "ASSAULT.offensive: Turkey > "),
        # By a word before it
        ("Everyone feared the militia attack.", "ASSAULT: militia > "),
        ("Everyone feared the Israeli air strike.", "ASSAULT.aerial: Israeli > "),
        ("Everyone feared the dawn attack.", "ASSAULT:  > "),
    ],
)
def test_who_acts_by_the_words_round_a_noun(nouns, line, sentence, expected):
    assert [line(each) for each in nouns(sentence)] == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Everyone feared the attack.", True),
        ("Everyone feared their attack.", True),
        ("Everyone feared this attack.", True),
        ("Everyone feared an attack.", False),
        ("Everyone feared attacks.", False),
    ],
)
def test_back_references(nouns, sentence, expected):
    assert [mention.is_back_reference for mention in nouns(sentence)] == [expected]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Everyone feared an attack on the port.", "an attack on the port"),
        ("Everyone feared an attack, which never came.", "an attack"),
        ("Everyone feared an attack and hunger.", "an attack"),
    ],
)
def test_the_clause_of_a_noun_is_its_phrase(nouns, sentence, words):
    [mention] = nouns(sentence)
    assert sentence[mention.start : mention.end] == words
    assert mention.is_noun


@pytest.mark.parametrize(
    "sentence",
    ["The attack helicopters stayed.", "Everyone feared the winter.", "Everyone feared attackers."],
)
def test_nouns_that_tell_of_nothing(nouns, sentence):
    assert nouns(sentence) == []


def test_a_noun_that_a_verb_told_of_is_left_to_it(english, lexicon):
    from timeline.extraction.events.nominals import noun_mentions
    from timeline.extraction.parties.cast import Cast

    doc = english("Everyone feared an attack.")
    [noun] = [token for token in doc if token.text == "attack"]
    assert noun_mentions(doc, {noun.i}, lexicon, Cast(doc)) == []
