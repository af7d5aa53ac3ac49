"""Rules are made up here: what the lexicon's own rules say may change."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline.extraction.events.lexicon import noun_rules, verb_rules
from timeline.extraction.events.matching import clauses, looked_through, noun_rule, verb_rule
from timeline.extraction.events.predicates import predicates

CLASSES = {"ground": frozenset({"town", "bridge", "GPE"})}


@pytest.fixture(scope="module")
def fits(english, lexicon):
    """Whether a verb of a sentence fits a rule for it with these conditions."""

    def fits(lemma, conditions, sentence):
        rules = verb_rules([{"lemmas": [lemma], "type": "OTHER", **conditions}], CLASSES)
        made_up = replace(lexicon, verbs={lemma: tuple(rules)})
        found = [verb_rule(each, made_up) for each in predicates(english(sentence))]
        return any(rule is rules[0] for rule in found)

    return fits


@pytest.mark.parametrize(
    ("lemma", "conditions", "sentence", "expected"),
    [
        ("take", {}, "Rebels took the town.", True),
        ("take", {}, "Rebels burned the town.", False),
        ("take", {"object": ["town"]}, "Rebels took the town.", True),
        ("take", {"object": ["town"]}, "The town was taken.", True),
        ("take", {"object": ["town"]}, "Rebels took a taxi.", False),
        ("take", {"object": ["@ground"]}, "Rebels took the old bridge.", True),
        ("take", {"object": ["@ground"]}, "Rebels took a taxi.", False),
        ("take", {"object": ["old bridge"]}, "Rebels took the old bridge.", True),
        ("take", {"object": ["old bridge"]}, "Rebels took the new bridge.", False),
        # A kind of name, and what is counted
        ("take", {"object": ["GPE"]}, "Rebels took Baghdad.", True),
        ("kill", {"object": ["soldier"]}, "Rebels killed dozens of soldiers.", True),
        ("fire", {"subject": ["soldier"]}, "Soldiers fired on the crowd.", True),
        ("fire", {"subject": ["soldier"]}, "The president fired the minister.", False),
        ("fire", {"prep": ["on"]}, "Soldiers fired on the crowd.", True),
        ("fire", {"prep": ["on"]}, "Soldiers fired rockets.", False),
        ("fire", {"prep": ["on"], "pobj": ["crowd"]}, "Soldiers fired on the crowd.", True),
        ("fire", {"prep": ["on"], "pobj": ["camp"]}, "Soldiers fired on the crowd.", False),
        ("fire", {"pobj": ["crowd"]}, "Soldiers fired on the crowd.", True),
        # The preposition may hang on the object
        ("launch", {"prep": ["on"]}, "Rebels launched an attack on the camp.", True),
        ("pull", {"particle": ["back"]}, "The troops pulled back.", True),
        ("pull", {"particle": ["back"]}, "The troops pulled the rope.", False),
        ("call", {"particle": ["on"]}, "The mayor called on rebels to leave.", True),
        ("want", {"clause": ["to"]}, "The army wants to leave.", True),
        ("say", {"clause": ["that"]}, "The mayor said that rebels had left.", True),
        ("say", {"clause": ["that"]}, "The mayor said nothing.", False),
        ("ask", {"clause": ["if"]}, "The mayor asked whether rebels had left.", True),
        ("begin", {"clause": ["ing"]}, "The army began shelling the port.", True),
        ("begin", {"clause": ["to"]}, "The army began shelling the port.", False),
        ("begin", {"clause_verb": ["shell"]}, "The army began shelling the port.", True),
        ("begin", {"clause_verb": ["leave"]}, "The army began shelling the port.", False),
        ("leave", {"complement": ["dead"]}, "The raid left ten people dead.", True),
        ("leave", {"complement": ["dead"]}, "The army left the town.", False),
        # All at once
        ("fire", {"subject": ["soldier"], "prep": ["at"]}, "Soldiers fired on the crowd.", False),
    ],
)
def test_conditions_of_verbs(fits, lemma, conditions, sentence, expected):
    assert fits(lemma, conditions, sentence) is expected


def test_the_rule_with_most_conditions_goes_first(english, lexicon):
    plain, narrow = verb_rules(
        [
            {"lemmas": ["take"], "type": "OTHER"},
            {"lemmas": ["take"], "type": "COERCE", "object": ["town"]},
        ],
        {},
    )
    # As the lexicon sorts them
    made_up = replace(lexicon, verbs={"take": (narrow, plain)})
    for sentence, rule in (("Rebels took the town.", narrow), ("Rebels took a taxi.", plain)):
        [predicate] = predicates(english(sentence))
        assert verb_rule(predicate, made_up) is rule


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("The army wants to leave.", {"to"}),
        ("The mayor said that rebels had left.", {"that"}),
        ("The mayor said rebels had left.", {"that"}),
        ("The mayor asked if rebels had left.", {"if"}),
        ("The army stopped shelling the port.", {"ing"}),
        ("The army left.", set()),
    ],
)
def test_kinds_of_clause(english, sentence, kinds):
    root = next(token for token in english(sentence) if token.dep_ == "ROOT")
    assert clauses(root) == kinds


@pytest.mark.parametrize(
    ("sentence", "which"),
    [
        ("An air strike began.", "aerial"),
        ("A general strike began.", "strike"),
        ("A strike began.", ""),
    ],
)
def test_a_noun_with_its_modifier_goes_first(english, lexicon, sentence, which):
    rules = noun_rules(
        [
            {"lemmas": ["air strike"], "type": "ASSAULT", "mode": "aerial"},
            {"lemmas": ["strike"], "type": "PROTEST", "mode": "strike", "with": ["general"]},
            {"lemmas": ["strike"], "type": "OTHER"},
        ]
    )
    made_up = replace(lexicon, nouns={"strike": tuple(rules)})
    noun = next(token for token in english(sentence) if token.lower_ == "strike")
    assert noun_rule(noun, made_up).mode == which


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("A series of attacks began.", "series", "attacks"),
        ("A wave of a series of attacks began.", "wave", "attacks"),
        ("The series ended.", "series", "series"),
        ("The attacks of rebels ended.", "attacks", "attacks"),
    ],
)
def test_nouns_that_only_count(english, lexicon, sentence, word, expected):
    noun = next(token for token in english(sentence) if token.text == word)
    assert looked_through(noun, lexicon).text == expected


def test_a_noun_that_no_rule_knows(english, lexicon):
    assert noun_rule(english("The weather was bad.")[1], replace(lexicon, nouns={})) is None
