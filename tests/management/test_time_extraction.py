from __future__ import annotations

import io
import json
import re

import pytest
from django.core.management import CommandError, call_command

TEXT = "Rebels shelled the port of Suva on Friday, killing 12 people. " * 10


def measure(*args: object) -> list[str]:
    out = io.StringIO()
    call_command("time_extraction", *map(str, args), stdout=out)
    return out.getvalue().splitlines()


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "text.txt"
    path.write_text(TEXT, "utf-8")
    return path


def lines_in(tmp_path, *entries):
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join(map(json.dumps, entries)), "utf-8")
    return path


def test_says_speed_memory_and_how_much_of_it_is_ours(text, tmp_path):
    coded = tmp_path / "coded.json"
    article = {"text": TEXT, "published": "2019-04-06", "events": []}
    coded.write_text(json.dumps(article), "utf-8")
    lines = lines_in(tmp_path, {"text": TEXT}, {"text": TEXT, "published": "2019-04-07"})
    printed = measure(text, lines, coded, "--published", "2019-04-06")
    assert re.fullmatch(r"loading: \d+\.\d seconds, \d+\.\d with the program itself", printed[0])
    assert printed[1] == "440 words in 4 articles"
    speed, times = re.fullmatch(r"then: ([\d,]+), ([\d.]+) times .*", printed[3]).groups()
    assert int(speed.replace(",", "")) > 0
    assert float(times) > 1, "to find events takes longer than to parse"
    assert re.fullmatch(r"memory: \d+ MB at most", printed[5])


def test_asks_for_the_day_of_a_text(text):
    with pytest.raises(CommandError, match="Say when .*text.txt was published"):
        measure(text)


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        ({"text": TEXT}, 'a line without a "published"'),
        ({"text": TEXT, "published": "Friday"}, "“Friday” is no day"),
        ({"title": "Suva"}, 'line 1: "text" is missing'),
    ],
)
def test_says_what_is_wrong_with_a_line(tmp_path, entry, problem):
    with pytest.raises(CommandError, match=problem):
        measure(lines_in(tmp_path, entry))


def test_there_has_to_be_something_to_read(tmp_path):
    with pytest.raises(CommandError, match="no words"):
        measure(lines_in(tmp_path))
