from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.extraction.scoring.made import found, parties
from timeline.dates import PartialDate
from timeline.extraction.found import Evidence, Extraction, FoundEvent
from timeline.extraction.pipeline import Text

CAPTURE = "Rebels captured the port of Suva on Friday"
BLAME = "Velden accused Marovia of arming the rebels"
ARREST = "Police arrested two journalists in Suva on Thursday"
TEXT = f"{CAPTURE}.\n\n{BLAME}.\n\n{ARREST}.\n\nNobody could leave."
FRIDAY = {"edtf": "2019-04-05", "earliest": "2019-04-05", "latest": "2019-04-05"}


class Reader:
    """Finds in each text those of our events whose clause is in it: no model changes a figure."""

    def pipe(self, texts: Iterable[Text]) -> Iterator[Extraction]:
        for text in texts:
            events = (
                proposed(text.text, CAPTURE, "COERCE", "Rebels", date=day(5)),
                proposed(text.text, BLAME, "ACCUSE", "Velden", date=PartialDate(None, None)),
                proposed(text.text, ARREST, "COERCE", "Police", date=day(4)),
            )
            found = tuple(event for event in events if event.evidence[0].start >= 0)
            yield Extraction(found, "en", "1")


def proposed(text: str, clause: str, kind: str, who: str, **others: Any) -> FoundEvent:
    start = text.find(clause)
    evidence = (Evidence(start, start + len(clause), clause),)
    return replace(found(type=kind, initiators=parties(who), **others), evidence=evidence)


def day(number: int) -> PartialDate:
    return PartialDate(date(2019, 4, number), date(2019, 4, number), f"2019-04-0{number}")


def coded(key: str, kind: str, clause: str, who: str, **others: Any) -> dict[str, Any]:
    start = TEXT.find(clause)
    return {
        "id": key,
        "what": clause,
        "type": kind,
        "edtf": None,
        "earliest": None,
        "latest": None,
        "initiators": [[who]],
        "targets": [],
        "place": [],
        "claimants": [],
        "standing": "stated",
        "anchors": [[start, start + len(clause)]],
        "core": True,
    } | others


@pytest.fixture(autouse=True)
def _without_a_model(monkeypatch):
    name = "timeline.management.commands.evaluate_extraction.Extractor"
    monkeypatch.setattr(name, Reader)


def evaluate(*args: object) -> str:
    out = io.StringIO()
    call_command("evaluate_extraction", *map(str, args), stdout=out)
    return out.getvalue()


@pytest.fixture
def gold(tmp_path):
    """One event that is found as coded, one of another type, and two that aren't found."""
    folder = tmp_path / "gold"
    return folder_with(
        folder,
        coded("e1", "COERCE", CAPTURE, "Rebels", **FRIDAY),
        coded("e2", "REJECT", BLAME, "Velden"),
        coded("e3", "AID", "Nobody could leave", "Marovia"),
        coded("e4", "AID", "could leave", "Marovia", core=False),
    )


def folder_with(folder, *events):
    folder.mkdir()
    article = {"published": "2019-04-06", "text": TEXT, "events": events}
    (folder / "suva.json").write_text(json.dumps(article), "utf-8")
    return folder


@pytest.fixture
def sentences(tmp_path):
    path = tmp_path / "sentences.jsonl"
    text = f"{CAPTURE}."
    line = {"id": "A-1", "text": text, "type": "COERCE", "initiators": ["rebels"]}
    other = line | {"id": "A-2", "type": "AID", "initiators": ["Velden"], "event_text": "port"}
    path.write_text("\n".join(map(json.dumps, [line, other])), "utf-8")
    return path


def test_prints_figures_and_a_table_by_type(gold):
    printed = evaluate(gold)
    assert printed.startswith(
        "articles: 1; events coded: 4, of them core: 3; proposed: 3, of them once more: 0\n"
    )
    assert "\n\n| measure | per cent |\n|---|---|\n| core recall | 66.7 |" in printed
    assert "| precision | 66.7 |" in printed
    assert "| place accuracy | – |" in printed
    # coded, found, type, date, initiators right; core, found, ready; false, once more
    assert "| COERCE | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 0 |" in printed
    assert "| REJECT | 1 | 1 | 0 | 1 | 1 | 1 | 1 | 0 | 0 | 0 |" in printed
    assert "| AID | 2 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 |" in printed
    assert "| REJECT | ACCUSE | 1 |" in printed
    assert "suva:" not in printed


def test_lists_what_is_not_right_with_its_words(gold):
    assert listed(gold) == [
        f"wrong type: e2 REJECT None [Velden] “{BLAME}” | proposed ACCUSE None [Velden] “{BLAME}”",
        "missed: e3 AID None [Marovia] “Nobody could leave”",
        f"false: COERCE 2019-04-04 [Police] “{ARREST}”",
    ]


def test_lists_what_is_found_once_more(tmp_path):
    everything = {"anchors": [[0, len(TEXT)]]} | FRIDAY
    folder = folder_with(tmp_path / "gold", coded("e1", "COERCE", CAPTURE, "UN", **everything))
    assert [line.split(":")[0] for line in listed(folder)] == ["wrong initiators", "twice", "twice"]
    assert "proposed: 3, of them once more: 2" in evaluate(folder)


def listed(folder):
    lines = evaluate(folder, "--show").splitlines()
    return [line.removeprefix("suva: ") for line in lines if line.startswith("suva: ")]


def test_measures_on_sentences(sentences):
    printed = evaluate("--sentences", sentences)
    assert "sentences: 2\n\n" in printed
    assert "| type among those proposed | 50.0 |" in printed
    assert "| first initiator among those proposed | 50.0 |" in printed
    assert "| COERCE | 1 | 1 | 1 | 1 |\n" in printed
    assert "core recall" not in printed
    assert "A-2:" not in printed


def test_lists_what_is_missed_in_sentences(sentences):
    listed = evaluate("--show", "--sentences", sentences).splitlines()
    assert "A-2: AID “port” | proposed COERCE" in listed
    assert "A-2: initiator Velden | proposed Rebels" in listed
    assert not any(line.startswith("A-1") for line in listed)


def test_measures_on_both(gold, sentences):
    assert "core recall" in evaluate(gold, "--sentences", sentences)


def test_says_what_is_missing(tmp_path):
    with pytest.raises(CommandError, match=r"none can't be read: No such file"):
        evaluate(tmp_path / "none")
    with pytest.raises(CommandError, match=r"no file in it ends in \.json"):
        evaluate(tmp_path)
    with pytest.raises(CommandError, match="Name a coded article"):
        evaluate()


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("{", "suva.json is no coded article: it is no JSON"),
        ('{"text": "Suva", "published": "2019-04-06"}', "no coded article: 'events' is missing"),
    ],
)
def test_says_which_file_is_no_gold(gold, content, problem):
    (gold / "suva.json").write_text(content, "utf-8")
    with pytest.raises(CommandError, match=problem):
        evaluate(gold)


def test_says_which_line_is_no_sentence(sentences):
    with sentences.open("a", encoding="utf-8") as file:
        file.write('\n{"id": "A-3", "text": "Suva", "type": "WAR"}')
    with pytest.raises(CommandError, match="line 3, is no coded sentence: “WAR” is no type"):
        evaluate("--sentences", sentences)
