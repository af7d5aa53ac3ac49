from __future__ import annotations

import tomllib
from collections import Counter
from importlib.resources import files

import pytest

from timeline.codebook.event_types import TYPES, is_mode
from timeline.extraction.events import lexicon
from timeline.extraction.events.lexicon import load_lexicon, noun_rules, speech_rules, verb_rules

CLASSES = {"territory": frozenset({"town", "GPE"})}


def raw(name):
    return tomllib.loads(files(lexicon.__package__).joinpath(name).read_text("utf-8"))


def rules_of(index):
    """Every rule once, of an index by lemma."""
    return list({id(rule): rule for rules in index.values() for rule in rules}.values())


VERBS = rules_of(load_lexicon().verbs)
NOUNS = rules_of(load_lexicon().nouns)
SPEECH = speech_rules(raw("speech.toml")["rules"])


@pytest.mark.parametrize("rules", [VERBS, NOUNS, SPEECH], ids=["verbs", "nouns", "speech"])
def test_types_and_modes_are_the_codebooks(rules):
    assert {rule.type for rule in rules} <= {"", *TYPES}
    assert [rule for rule in rules if rule.mode and not is_mode(rule.type, rule.mode)] == []


@pytest.mark.parametrize("rules", [VERBS, NOUNS], ids=["verbs", "nouns"])
def test_no_rule_stands_twice(rules):
    counted = Counter(
        (lemma, tuple(rule.conditions.items())) for rule in rules for lemma in rule.lemmas
    )
    assert [key for key, times in counted.items() if times > 1] == []


def test_a_verb_of_saying_has_one_rule():
    counted = Counter(lemma for rule in SPEECH for lemma in rule.lemmas)
    assert [lemma for lemma, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("rules", [VERBS, NOUNS, SPEECH], ids=["verbs", "nouns", "speech"])
def test_lemmas_stand_in_lower_case(rules):
    assert [each for rule in rules for each in rule.lemmas if each != each.lower()] == []


def test_words_in_capitals_are_kinds_of_names():
    kinds = {"CARDINAL", "FAC", "GPE", "LOC", "NORP", "ORG", "PERSON"}
    words = {word for rule in VERBS for each in rule.conditions.values() for word in each}
    assert {word for word in words if word != word.lower()} <= kinds


def test_every_class_is_used():
    used = {
        word[1:]
        for rule in raw("verbs.toml")["rules"]
        for words in rule.values()
        if isinstance(words, list)
        for word in words
        if word.startswith("@")
    }
    assert used == raw("classes.toml")["classes"].keys()


@pytest.mark.parametrize("code", TYPES)
def test_every_type_has_verbs_and_nouns(code):
    assert any(rule.type == code for rule in VERBS)
    assert any(rule.type == code for rule in NOUNS)


@pytest.mark.parametrize(
    "code_mode", [f"{code}.{mode.value}" for code, each in TYPES.items() for mode in each.modes]
)
def test_every_mode_can_be_found(code_mode):
    assert code_mode in {f"{rule.type}.{rule.mode}" for rule in (*VERBS, *NOUNS)}


def test_weights_lie_between_none_and_certain():
    assert all(0 <= rule.weight <= 1 for rule in (*VERBS, *NOUNS))


def test_a_verb_that_frames_is_no_event():
    framing = {each for rule in SPEECH if rule.frame for each in rule.lemmas}
    plain = {each for rule in VERBS if not rule.conditions and rule.type for each in rule.lemmas}
    assert framing & plain == set()


def test_an_event_of_saying_has_the_type_of_its_verb():
    plain = {
        each: rule.type
        for rule in VERBS
        if not rule.conditions and rule.type
        for each in rule.lemmas
    }
    said = {each: rule.type for rule in SPEECH for each in rule.lemmas if rule.type}
    assert {each for each in said.keys() & plain.keys() if said[each] != plain[each]} == set()


def test_british_and_american_spellings_go_together():
    known = load_lexicon().verbs
    british = {each for each in known if each.endswith("ise") and each[:-3] + "ize" in known}
    american = {each for each in known if each.endswith("ize") and len(each) > 5} - {
        "seize",
        "capsize",
    }
    assert {each[:-3] + "ise" for each in american} == british


def test_a_rule_with_more_conditions_is_tried_first():
    counts = [len(rule.conditions) for rule in load_lexicon().verbs["take"]]
    assert counts == sorted(counts, reverse=True)
    assert counts[-1] == 0


def test_a_class_is_spelt_out():
    [rule] = verb_rules(
        [{"type": "COERCE", "lemmas": ["take"], "object": ["@territory", "control"]}], CLASSES
    )
    assert rule.object == {"town", "GPE", "control"}
    assert (rule.initiator, rule.target, rule.weight) == (("subject",), ("object",), 0.7)


def test_parties_may_stand_nowhere_or_in_several_places():
    [rule] = verb_rules(
        [
            {
                "type": "ASSAULT",
                "lemmas": ["come"],
                "initiator": "none",
                "target": ["prep:with", "object"],
            }
        ],
        CLASSES,
    )
    assert (rule.initiator, rule.target) == ((), ("prep:with", "object"))


def test_a_compound_is_found_by_its_head():
    plain, compound = noun_rules([{"type": "ASSAULT", "lemmas": ["airstrike", "air strike"]}])
    assert (plain.lemmas, plain.modifiers) == (("airstrike",), frozenset())
    assert (compound.lemmas, compound.modifiers) == (("strike",), {"air"})


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"objects": ["town"]}, "unknown key 'objects'"),
        ({"type": "SEIZE"}, "unknown type 'SEIZE'"),
        ({"mode": "arson"}, "COERCE has no mode 'arson'"),
        ({"type": "", "mode": "seize"}, "no type has no mode 'seize'"),
        ({"object": ["@towns"]}, "unknown class 'towns'"),
        ({"clause": ["who"]}, "clause can't be 'who'"),
        ({"target": ["prep:to", "nobody"]}, "target can't be 'nobody'"),
    ],
)
def test_a_wrong_verb_rule_is_refused_with_file_rule_and_reason(change, reason):
    entry = {"type": "COERCE", "lemmas": ["take", "seize"]}
    with pytest.raises(ValueError, match="verbs.toml") as refused:
        verb_rules([entry, {**entry, **change}], CLASSES)
    assert str(refused.value) == f"verbs.toml, rule 2 (take, seize): {reason}"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"object": ["town"]}, "unknown key 'object'"),
        ({"of": "nobody"}, "of can't be 'nobody'"),
        ({"with": ["air"], "lemmas": ["drone strike"]}, "a compound needs no other modifier"),
    ],
)
def test_a_wrong_noun_rule_is_refused(change, reason):
    with pytest.raises(ValueError, match="nouns.toml, rule 1") as refused:
        noun_rules([{"type": "ASSAULT", "lemmas": ["strike"], **change}])
    assert reason in str(refused.value)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"stance": "shrugs"}, "stance can't be 'shrugs'"),
        ({"frame": True}, "either a frame or a type"),
        ({"type": ""}, "either a frame or a type"),
    ],
)
def test_a_wrong_word_of_saying_is_refused(change, reason):
    with pytest.raises(ValueError, match="speech.toml, rule 1") as refused:
        speech_rules([{"type": "REQUEST", "lemmas": ["urge"], **change}])
    assert reason in str(refused.value)


def test_what_is_misread_is_no_verb_and_what_is_meant_is_one():
    misread, known = load_lexicon().misread, load_lexicon().verbs.keys()
    assert misread["stag"] == "stage"
    assert misread.keys() & known == set()
    assert set(misread.values()) <= known
