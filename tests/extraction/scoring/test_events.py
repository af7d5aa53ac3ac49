from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest

from tests.extraction.scoring.made import DAY, found, gold, parties
from tests.timex import CODED_ARTICLES, event_scorer
from timeline.codebook import TYPES
from timeline.dates import PartialDate
from timeline.extraction.found import Evidence, FoundEvent, FoundParty, FoundPlace, Standing
from timeline.extraction.scoring.events import score_of
from timeline.extraction.scoring.matching import Pair, match

SOME_NAMES = ["forces", "the Taliban", "U.S. forces", "Libya", "Haftar's forces", "president"]


def test_a_fifth_of_the_shorter_clause_has_to_be_shared():
    assert match([gold()], [found((18, 30))]).pairs == ()
    assert match([gold()], [found((17, 29))]).pairs != ()
    assert match([gold(anchors=((40, 60), (0, 20)))], [found((70, 80), (17, 29))]).pairs != ()
    assert match([gold()], [found((20, 40))]).false == (found((20, 40)),)


def test_the_same_type_goes_before_the_longer_overlap():
    near, typed = found((0, 20), type="ASSAULT"), found((0, 10))
    matching = match([gold(anchors=((5, 30),))], [near, typed])
    assert matching.pairs == (Pair(gold(anchors=((5, 30),)), typed),)
    assert matching.twice == (near,)


def test_the_same_dates_go_before_a_little_more_overlap():
    undated = found((0, 20), date=PartialDate(None, None))
    assert match([gold()], [undated, found((0, 20))]).twice == (undated,)


def test_one_for_one():
    events = [gold(key="e1"), gold(key="e2"), gold(key="e3", anchors=((50, 60),))]
    matching = match(events, [found()])
    assert [pair.gold.key for pair in matching.pairs] == ["e1"]
    assert [event.key for event in matching.missed] == ["e2", "e3"]


@pytest.mark.parametrize(
    ("coded", "ours", "is_right"),
    [
        ({}, PartialDate(DAY, DAY, "2019-04-05"), True),
        ({}, PartialDate(DAY, DAY), True),
        ({}, PartialDate(DAY, date(2019, 4, 6)), False),
        ({"edtf": None}, PartialDate(DAY, DAY, "2019-04-05"), True),
        ({"edtf": None}, PartialDate(date(2019, 4, 1), date(2019, 4, 1)), True),
        (
            {"edtf": None},
            PartialDate(date(2019, 4, 1), date(2019, 4, 1), "2019-04-01"),
            False,
        ),
    ],
)
def test_when_a_date_is_right(coded, ours, is_right):
    assert Pair(gold(**coded), found(date=ours)).is_date_right is is_right


@pytest.mark.parametrize(
    "wrong",
    [
        {"type": "ASSAULT"},
        {"date": PartialDate(None, None)},
        {"initiators": ()},
        {"initiators": parties("Velden")},
    ],
)
def test_what_an_editor_cannot_accept_as_it_is(wrong):
    assert Pair(gold(), found()).is_ready
    assert not Pair(gold(), found(**wrong)).is_ready


def test_what_does_not_keep_an_editor_from_accepting():
    others = {"targets": parties("Velden"), "place": None, "standing": Standing.CLAIMED}
    assert Pair(gold(), found(initiators=parties("Velden", "rebels"), **others)).is_ready


def test_figures():
    coded = [gold(), gold(key="e2", anchors=((30, 40),)), gold(anchors=((50, 60),), is_core=False)]
    ours = [
        found(type="ASSAULT", initiators=parties("rebels", "Velden")),
        found((0, 10), date=PartialDate(None, None)),
        found((52, 60), place=None, standing=Standing.DENIED),
        found((70, 80)),
    ]
    score = score_of([match(coded, ours)])
    figures = score.figures()
    assert (figures.core_recall, figures.precision, figures.f1) == (50, 50, 50)
    assert (figures.type_accuracy, figures.quad_accuracy) == (100, 100)
    assert (figures.date_accuracy, figures.place_accuracy, figures.standing_accuracy) == (
        50,
        50,
        50,
    )
    assert (figures.initiator_f1, figures.target_f1, figures.ready_recall) == (100, 0, 0)
    assert (score.articles, score.proposed) == (1, 4)
    assert (score.false, score.twice) == ({"COERCE": 1}, {"ASSAULT": 1})


def test_figures_of_parties_go_both_ways():
    coded = gold(initiators=(("rebels",), ("Velden",)), targets=(("Marovia",),))
    score = score_of([match([coded], [found(initiators=parties("Velden", "UN", "EU"))])])
    assert score.figures().initiator_f1 == pytest.approx(200 * (1 / 2) * (1 / 3) / (5 / 6), abs=0.1)
    assert score.initiators_right.total() == 0


def test_wrong_types_are_told_apart():
    score = score_of([match([gold()], [found(type="ASSAULT")])])
    assert score.confused == {("COERCE", "ASSAULT"): 1}
    assert score.figures().quad_accuracy == 100


def test_nothing_is_nothing():
    figures = asdict(score_of([match([], [])]).figures())
    assert set(figures.values()) == {0.0, None}


def perturbed(events: tuple[FoundEvent, ...], random: Random) -> list[FoundEvent]:
    """Some left out, some twice, in another order, and something wrong in each."""
    kept = [event for event in events for _ in range(random.choice([0, 1, 1, 1, 2]))]
    random.shuffle(kept)
    return [with_something_wrong(event, random) for event in kept]


def with_something_wrong(event: FoundEvent, random: Random) -> FoundEvent:
    days, shift = timedelta(random.randint(-1, 1)), random.randint(-80, 80)
    bounds = [end and end + days for end in event.date.bounds]
    name = FoundParty(random.choice(SOME_NAMES))
    wrong: list[dict[str, Any]] = [
        {"type": random.choice(list(TYPES))},
        {"date": PartialDate(*bounds)},
        {"initiators": event.targets, "targets": event.initiators},
        {"initiators": (name, *event.initiators), "claimants": ()},
        {"initiators": (), "targets": (name,), "claimants": (name,)},
        {"standing": random.choice(list(Standing)), "place": FoundPlace(name.name)},
        {"place": None},
        {"evidence": tuple(moved(each, shift) for each in event.evidence)},
        {"evidence": event.evidence[:1]},
        {},
    ]
    return replace(event, **random.choice(wrong))


def moved(evidence: Evidence, shift: int) -> Evidence:
    start, end = evidence.start + shift, evidence.end + shift // 2
    return Evidence(min(start, end), max(start, end), evidence.text)


@pytest.mark.parametrize("seed", [None, *range(8)])
def test_measures_as_the_reference_scorer(shared_articles, seed, tmp_path):
    """With what is really found, and with much wrong in it."""
    matchings = []
    for article, events in shared_articles:
        ours = list(events) if seed is None else perturbed(events, Random(seed))  # noqa: S311
        answer = {"events": [event.as_json() for event in ours]}
        (tmp_path / f"{article.name}.json").write_text(json.dumps(answer), "utf-8")
        matchings.append(match(article.events, ours))
    score = score_of(matchings)
    counts = {
        "articles": score.articles,
        "gold_events": score.gold.total(),
        "core_events": score.core.total(),
        "predicted": score.proposed,
        "duplicates": score.twice.total(),
    }
    assert counts | asdict(score.figures()) == event_scorer(CODED_ARTICLES, tmp_path)
