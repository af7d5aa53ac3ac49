from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from timeline.extraction.pipeline import VERSION

TEXT = "Rebels captured the port of Suva on Friday, residents said."
# What whoever reads the answer may count on: the reference scorer's, and ours
KEYS = {"title", "event_type", "edtf", "earliest", "latest", "place", "standing", "evidence"}
KEYS |= {"initiators", "targets", "claimants", "confidence"}
KEYS |= {"initiator_slugs", "target_slugs", "claimant_slugs"}


def run(*args: object) -> list[dict[str, Any]]:
    out = io.StringIO()
    call_command("extract", *map(str, args), stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def run_by_itself(*args: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "manage.py", "extract", *map(str, args)]
    return subprocess.run(
        command, cwd=settings.BASE_DIR, capture_output=True, text=True, timeout=120, check=False
    )


@pytest.fixture(autouse=True)
def _loaded_once(monkeypatch, extractor):
    for module in ("timeline.management.commands.extract", "timeline.extraction.pipeline"):
        monkeypatch.setattr(f"{module}.Extractor", lambda: extractor)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text(TEXT, "utf-8")
    return path


def lines_in(path: Path, *entries: object) -> Path:
    lines = (entry if isinstance(entry, str) else json.dumps(entry) for entry in entries)
    path.write_text("\n".join(lines), "utf-8")
    return path


def entry(key: str, text: str = TEXT, published: str = "2019-04-06") -> dict[str, str]:
    return {"id": key, "published": published, "title": "", "text": text}


def test_prints_what_is_found_in_a_file(file):
    [answer] = run(file, "--published", "2019-04-06", "--title", "Suva falls")
    assert answer["article"] == {
        "published": "2019-04-06",
        "title": "Suva falls",
        "language": "en",
        "version": VERSION,
    }
    [event] = answer["events"]
    assert event.keys() >= KEYS
    assert (event["event_type"], event["edtf"]) == ("COERCE", "2019-04-05")
    assert (event["initiators"], event["initiator_slugs"]) == (["Rebels"], [""])
    assert (event["claimants"], event["standing"]) == (["residents"], "claimed")
    [evidence] = event["evidence"]
    assert TEXT[evidence["start"] : evidence["end"]] == evidence["text"]


def test_reads_standard_input(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    [answer] = run("-", "--published", "2019-04-06")
    assert [event["edtf"] for event in answer["events"]] == ["2019-04-05"]


def test_nothing_is_found_in_what_tells_of_nothing(tmp_path):
    path = tmp_path / "text.txt"
    for text in ("", "The sky is blue.", "Los rebeldes tomaron el puerto de Suva el viernes. " * 3):
        path.write_text(text, "utf-8")
        assert run(path, "--published", "2019-04-06")[0]["events"] == []


def test_answers_each_line_of_many_articles(tmp_path):
    other = entry("b", published="2019-04-13") | {"title": "Suva falls"}
    path = lines_in(tmp_path / "many.jsonl", entry("a"), "", other, entry("c", text=""))
    answers = run("--jsonl", path)
    assert [
        (answer["id"], [event["edtf"] for event in answer["events"]]) for answer in answers
    ] == [
        ("a", ["2019-04-05"]),
        ("b", ["2019-04-12"]),
        ("c", []),
    ]
    assert all(answer.keys() == {"id", "events"} for answer in answers)


@pytest.mark.django_db
@pytest.mark.parametrize("conflict", ["libya-2019", None])
def test_recognises_the_parties_of_the_record(libya, tmp_path, conflict):
    path = tmp_path / "text.txt"
    path.write_text("The LNA attacked Tripoli on Friday.", "utf-8")
    known = ["--conflict", conflict] if conflict else []
    [event] = run(path, "--published", "2019-04-06", *known)[0]["events"]
    assert event["initiators"] == ["LNA"]
    assert event["initiator_slugs"] == (["lna"] if conflict else [""])
    assert event["place"]["slug"] == ("tripoli" if conflict else "")


@pytest.mark.django_db
def test_says_that_there_is_no_such_conflict(file):
    with pytest.raises(CommandError, match="There is no conflict “atlantis”"):
        run(file, "--published", "2019-04-06", "--conflict", "atlantis")


def test_asks_when_it_was_published(file):
    with pytest.raises(CommandError, match="Say when the article was published"):
        run(file)


@pytest.mark.parametrize(
    "args",
    [
        [],
        ["x.txt", "--jsonl", "y"],
        ["x.txt", "--published", "May"],
        ["--jsonl", "y", "--published", "2019-04-06"],
        ["--jsonl", "y", "--title", "Suva falls"],
        ["--jsonl", "y", "--processes", "two"],
    ],
)
def test_refuses_what_it_is_not_asked_for(args):
    with pytest.raises(CommandError):
        run(*args)


@pytest.mark.parametrize(
    ("content", "problem"), [(None, "can't be read: No such file"), (b"Caf\xe9", "byte 3")]
)
@pytest.mark.parametrize("args", [["--published", "2019-04-06"], ["--jsonl"]])
def test_says_why_a_file_cannot_be_read(tmp_path, args, content, problem):
    path = tmp_path / "text.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CommandError, match=problem):
        run(*args, path)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "line 2: this is no JSON"),
        ('{"published": "2019-04-06"}', 'line 2: "text" is missing'),
        ('{"text": "x"}', 'line 2: "published" has to be a day'),
        ('{"text": "x", "published": 2019}', 'line 2: "published" has to be a day'),
        ('{"text": "x", "published": "2019-02-30"}', "line 2: “2019-02-30” is no day"),
    ],
)
def test_names_a_bad_line_and_answers_the_others(tmp_path, line, problem):
    path, out = lines_in(tmp_path / "many.jsonl", entry("a"), line, entry("b")), io.StringIO()
    with pytest.raises(CommandError, match=problem):
        call_command("extract", "--jsonl", str(path), stdout=out)
    answers = [json.loads(each) for each in out.getvalue().splitlines()]
    assert [(answer["id"], len(answer["events"])) for answer in answers] == [("a", 1), ("b", 1)]


def test_two_processes_answer_as_one_and_print_nothing_else(tmp_path):
    """More lines than a process takes at a time, so that both have work."""
    days = [f"2019-04-{day:02}" for day in range(1, 31)]
    entries = [entry(str(number), published=days[number % 30]) for number in range(100)]
    path = lines_in(tmp_path / "many.jsonl", *entries, "{")
    ended = run_by_itself("--jsonl", path, "--processes", "2")
    assert ended.returncode == 1
    assert "line 101: this is no JSON" in ended.stderr
    out = io.StringIO()
    with pytest.raises(CommandError):
        call_command("extract", "--jsonl", str(path), stdout=out)
    assert ended.stdout == out.getvalue()
    answers = [json.loads(line) for line in ended.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == [each["id"] for each in entries]
    assert all(answer["events"] for answer in answers)
