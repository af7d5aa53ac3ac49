from __future__ import annotations

import io
import json

import pytest
from django.core.management import CommandError, call_command

TAKEN, AGAIN = "Rebels took the port of Suva", "The port fell to rebels"
HELD, HIDDEN = "Police held two reporters", "Nothing else was heard"
TEXT = ". ".join([TAKEN, AGAIN, HELD, HIDDEN]) + "."


def event(key: str, what: str, *clauses: str) -> dict[str, object]:
    nothing = {"edtf": None, "earliest": None, "latest": None, "standing": "stated", "core": True}
    nobody = {"initiators": [], "targets": [], "claimants": [], "place": []}
    anchors = [[TEXT.find(each), TEXT.find(each) + len(each)] for each in clauses]
    return nothing | nobody | {"id": key, "what": what, "type": "OTHER", "anchors": anchors}


def gold(folder, *events):
    article = {"published": "2019-04-06", "text": TEXT, "events": events}
    (folder / "suva.json").write_text(json.dumps(article), "utf-8")
    return folder


def evaluate(*args: object) -> str:
    out = io.StringIO()
    call_command("evaluate_likeness", *map(str, args), stdout=out)
    return out.getvalue()


def by_length(texts, others):
    return [[float(len(other)) for other in others] for _text in texts]


def test_counts_how_often_the_right_event_is_the_most_alike(tmp_path):
    # “Nothing else was heard” shares no word with the event that it is about, nor with another
    capture, arrest = event("e1", "Port taken", TAKEN, AGAIN), event("e2", "Arrest", HELD, HIDDEN)
    printed = evaluate(gold(tmp_path, capture, arrest, event("e3", "Without a clause")))
    assert printed.startswith(
        "clauses that report an event once more: 2\n"
        "the right event is the most alike: 1\n"
        "it is among the three most alike: 2\n"
        "seconds of processor time: "
    )


def test_another_function_can_be_measured(tmp_path):
    capture, arrest = event("e1", "Taken", TAKEN), event("e2", "A longer title", HELD, HIDDEN)
    function = f"{__name__}.by_length"
    assert "the most alike: 1\n" in evaluate(gold(tmp_path, capture, arrest), "--by", function)


def test_what_cannot_be_measured_is_said(tmp_path):
    once = gold(tmp_path, event("e1", "Port taken", TAKEN))
    with pytest.raises(CommandError, match="is told of in more than one clause"):
        evaluate(once)
    with pytest.raises(CommandError, match="--by nowhere.likenesses: No module named 'nowhere'"):
        evaluate(once, "--by", "nowhere.likenesses")
    with pytest.raises(CommandError, match="--by timeline.queries.likeness.gone"):
        evaluate(once, "--by", "timeline.queries.likeness.gone")
