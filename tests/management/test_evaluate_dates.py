from __future__ import annotations

import io
import json

import pytest
from django.core.management import CommandError, call_command

from tests.timex import SHARED, scorer


def evaluate(*args: object) -> str:
    out = io.StringIO()
    call_command("evaluate_dates", *map(str, args), stdout=out)
    return out.getvalue()


@pytest.fixture
def gold(tmp_path):
    spans = [
        {"start": 11, "end": 17, "value": "2019-04-05"},
        {"start": 21, "end": 29, "value": "1999"},
    ]
    text = "Attacks on Friday in May 2019, and later on."
    path = tmp_path / "gold.jsonl"
    entries = [
        {"doc": "one", "dct": "2019-04-06", "text": text, "spans": spans},
        {"doc": "two", "dct": "2019-04-06", "text": "In 2011 and 2012.", "spans": []},
    ]
    path.write_text("\n".join(map(json.dumps, entries)), "utf-8")
    return path


def test_counts_by_kind_of_value(gold):
    table = evaluate(gold, "--only", "one")
    assert "| value | 50.0 |" in table
    assert "| day | 1 | 0 | 1 | 1 | 0 |" in table
    assert "| year | month | 1 |" in table


def test_takes_texts_and_leaves_them_out(gold):
    assert evaluate(gold, "--leave-out", "two") == evaluate(gold, "--only", "one")
    assert "| year | 0 | 0 | 0 | 0 | 2 |" in evaluate(gold, "--only", "two")


def test_lists_errors(gold):
    errors = evaluate(gold, "--errors")
    assert "one: gold “May 2019” 1999 | ours “May 2019” 2019-05" in errors
    assert "two: gold nothing | ours “2011” 2011" in errors
    assert "2019-04-05" not in errors


def test_says_why_a_file_cannot_be_read(tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        evaluate(tmp_path / "none.jsonl")


@pytest.mark.parametrize(("corpus", "floor"), [("wikiwars-dev", 88), ("meantime-dev", 80)])
def test_reaches_its_floor_and_measures_as_the_reference_scorer(corpus, floor, tmp_path):
    path = SHARED / "timex" / f"{corpus}.jsonl"
    if not path.exists():
        pytest.skip(f"{corpus} is not here")
    lines = evaluate(path).splitlines()
    ours = {row.split(" | ")[0][2:]: float(row.split(" | ")[1][:-2]) for row in lines[2:5]}
    out = io.StringIO()
    call_command("tag_dates", "--jsonl", str(path), stdout=out)
    reference = scorer(path, out.getvalue(), tmp_path)
    assert ours == {
        name: pytest.approx(reference[f"{name}_F1"], abs=0.06)
        for name in ("relaxed", "strict", "value")
    }
    assert ours["value"] >= floor
