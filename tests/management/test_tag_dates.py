from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

TEXT = "The army attacked on Friday. From 4 to 6 May it will hold the port."


def run(*args: object) -> list[dict[str, Any]]:
    out = io.StringIO()
    call_command("tag_dates", *map(str, args), stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text(TEXT, "utf-8")
    return path


def lines_in(path: Path, *entries: object) -> Path:
    lines = (entry if isinstance(entry, str) else json.dumps(entry) for entry in entries)
    path.write_text("\n".join(lines), "utf-8")
    return path


def test_prints_every_field_of_a_span(file):
    [answer] = run(file, "--published", "2019-04-06")
    assert answer["spans"][0] == {
        "start": 21,
        "end": 27,
        "text": "Friday",
        "type": "DATE",
        "value": "2019-04-05",
        "mod": None,
        "edtf": "2019-04-05",
        "earliest": "2019-04-05",
        "latest": "2019-04-05",
        "part_of_day": None,
        "basis": "relative-to-publication",
        "anchor": "2019-04-06",
        "anchor_start": None,
        "anchor_end": None,
    }


def test_prints_ranges_beside_their_two_ends(file):
    [answer] = run(file, "--published", "2019-04-06")
    assert [span["text"] for span in answer["spans"]] == ["Friday", "4", "6 May"]
    assert answer["ranges"] == [
        {
            "start": 29,
            "end": 44,
            "text": "From 4 to 6 May",
            "edtf": "2019-05-04/2019-05-06",
            "earliest": "2019-05-04",
            "latest": "2019-05-06",
        }
    ]


def test_says_what_is_unresolved_without_publication(file):
    [answer] = run(file)
    friday = answer["spans"][0]
    assert (friday["basis"], friday["earliest"], friday["anchor"]) == ("unresolved", None, None)


def test_reads_what_is_forced(file):
    assert [run(file, "--read-as", way)[0]["read_as"] for way in ("news", "narrative")] == [
        "news",
        "narrative",
    ]


def test_offsets_fit_a_text_with_carriage_returns(tmp_path):
    path = tmp_path / "text.txt"
    path.write_bytes(b"Tripoli\r\n\r\nIn 2011 it fell.")
    [span] = run(path)[0]["spans"]
    assert (span["start"], span["end"]) == (14, 18)


def test_reads_standard_input(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"In 2011 it fell.")))
    assert [span["value"] for span in run("-")[0]["spans"]] == ["2011"]


def test_answers_each_line_of_many_texts(tmp_path):
    path = lines_in(
        tmp_path / "many.jsonl",
        {"doc": "a", "dct": "2019-04-06", "text": "It began yesterday."},
        "",
        {"doc": "b", "dct": None, "text": "It began yesterday, on 5 May 2018."},
        {"doc": "c", "text": ""},
    )
    answers = run("--jsonl", path)
    assert [(answer["doc"], [span["value"] for span in answer["spans"]]) for answer in answers] == [
        ("a", ["2019-04-05"]),
        ("b", ["XXXX-XX-XX", "2018-05-05"]),
        ("c", []),
    ]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "line 2: this is no JSON"),
        ("[]", 'line 2: "text" is missing'),
        ('{"doc": "a"}', 'line 2: "text" is missing'),
        ('{"text": 5}', 'line 2: "text" is missing'),
        ("[" * 100_000, "line 2: it is nested too deeply"),
        (r'{"text": "\ud800"}', "line 2: it has half of a character"),
        ('{"text": "x", "doc": NaN}', "line 2: this is no JSON"),
        ('{"text": "x", "dct": 2019}', 'line 2: "dct" has to be a day'),
        ('{"text": "x", "dct": "2019-02-30"}', "line 2: “2019-02-30” is no day"),
    ],
)
def test_names_a_bad_line_and_answers_the_others(tmp_path, line, problem):
    good = {"doc": "a", "text": "In 2011."}
    path, out = lines_in(tmp_path / "many.jsonl", good, line, good), io.StringIO()
    with pytest.raises(CommandError, match=problem):
        call_command("tag_dates", "--jsonl", str(path), stdout=out)
    assert len(out.getvalue().splitlines()) == 2


@pytest.mark.parametrize(
    ("content", "problem"), [(None, "can't be read: No such file"), (b"Caf\xe9", "byte 3")]
)
def test_says_why_a_file_cannot_be_read(tmp_path, content, problem):
    path = tmp_path / "text.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CommandError, match=problem):
        run(path)


@pytest.mark.parametrize(
    "args",
    [
        [],
        ["x.txt", "--jsonl", "y"],
        ["x.txt", "--published", "May"],
        ["--jsonl", "y", "--published", "2019-04-06"],
    ],
)
def test_refuses_what_it_is_not_asked_for(args):
    with pytest.raises(CommandError):
        run(*args)


def test_reads_a_date_over_hard_spaces_and_keeps_its_place(tmp_path):
    path = tmp_path / "text.txt"
    path.write_text("On\u00a0the  5\u00a0April\t 2011,\u00a0from 4  to 6 May it held.", "utf-8")
    [answer] = run(path, "--read-as", "narrative")
    assert [(span["text"], span["value"]) for span in answer["spans"]][0] == (
        "the  5\u00a0April\t 2011",
        "2011-04-05",
    )
    assert [each["text"] for each in answer["ranges"]] == ["from 4  to 6 May"]
    text = path.read_text("utf-8")
    assert all(text[span["start"] : span["end"]] == span["text"] for span in answer["spans"])
    anchors = [span for span in answer["spans"] if span["anchor"]]
    assert [text[span["anchor_start"] : span["anchor_end"]] for span in anchors] == [
        "the  5\u00a0April\t 2011",
        "4",
    ]
