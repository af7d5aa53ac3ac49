from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from timeline.extraction.found import Standing
from timeline.extraction.scoring.gold import GoldSentence, read_article, read_sentence

TEXT = "Rebels took Suva on Friday."


def event(**others: Any) -> dict[str, Any]:
    return {
        "id": "e1",
        "what": "Suva falls to rebels",
        "type": "COERCE",
        "edtf": "2019-04-05",
        "earliest": "2019-04-05",
        "latest": "2019-04-05",
        "initiators": [["rebels", "the front"]],
        "targets": [],
        "place": ["Suva"],
        "claimants": [],
        "standing": "stated",
        "anchors": [[0, 27]],
        "core": True,
    } | others


def content(*events: Any, **others: Any) -> str:
    article = {"published": "2019-04-06", "title": "Suva", "text": TEXT, "events": list(events)}
    return json.dumps(article | others)


def test_reads_an_article():
    article = read_article("suva", content(event(), event(latest=None, edtf=None, core=False)))
    assert (article.name, article.published) == ("suva", date(2019, 4, 6))
    one, other = article.events
    assert one.initiators == (("rebels", "the front"),)
    assert (one.place, one.standing, one.anchors) == (("Suva",), Standing.STATED, ((0, 27),))
    assert (one.earliest, one.latest, one.is_core) == (date(2019, 4, 5), date(2019, 4, 5), True)
    assert (other.edtf, other.latest, other.is_core) == (None, None, False)


def test_reads_a_sentence():
    line = {"id": "A-1", "text": TEXT, "type": "COERCE", "initiators": ["Rebels"], "targets": []}
    assert read_sentence(json.dumps(line)) == GoldSentence("A-1", TEXT, "COERCE", ("Rebels",), "")


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ("{", "it is no JSON: "),
        ("[" * 100_000, "it is no JSON: "),
        ("[]", "it is no JSON object"),
        ("{}", "'text' is missing"),
        (content(published="Friday"), "Invalid isoformat"),
        (content(text=5), "of the wrong kind: 5 is no text"),
        (content(5), "of the wrong kind"),
        (content(event(type="BATTLE")), "“BATTLE” is no type"),
        (content(event(standing="true")), "'true' is not a valid Standing"),
        (content(event(place="Suva")), "'Suva' is no list of names"),
        (content(event(anchors=[[0, 28]])), "e1 has an anchor outside the text"),
        (content(event(anchors=[[5, 5]])), "e1 has an anchor outside the text"),
    ],
)
def test_says_what_is_wrong(wrong, problem):
    with pytest.raises(ValueError, match=problem):
        read_article("suva", wrong)


def test_names_what_is_missing():
    entry = event()
    del entry["anchors"]
    with pytest.raises(ValueError, match="'anchors' is missing"):
        read_article("suva", content(entry))
