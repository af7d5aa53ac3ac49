from __future__ import annotations

from datetime import date

import pytest

from timeline.workflow import ImportRefused, Problem, Refused


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (Problem("events 3", "times", 0, "No."), "events 3, times = 0: No."),
        (Problem("events 3", "title", None, "No."), "events 3, title: No."),
        (Problem("events 3", "", None, "No."), "events 3: No."),
        (Problem("events 3", "title", "“Ż”", "No."), 'events 3, title = "“Ż”": No.'),
        (
            Problem("events 3", "date", date(2019, 4, 6), "No."),
            'events 3, date = "2019-04-06": No.',
        ),
        (Problem("events 3", "planned", True, "No."), "events 3, planned = true: No."),
        (Problem("events 3", "title", "a\nb", "No,\n  no."), 'events 3, title = "a\\nb": No, no.'),
    ],
)
def test_a_problem_reads_as_one_line(problem, line):
    assert str(problem) == line


def test_a_long_value_is_cut():
    line = str(Problem("events 3", "title", "x" * 500, "No."))
    assert line.endswith("x…: No.")
    assert len(line) < 100


@pytest.mark.parametrize(
    ("count", "sentence"),
    [(1, "1 problem; nothing was saved."), (2, "2 problems; nothing was saved.")],
)
def test_a_refused_import_carries_its_problems(count, sentence):
    problems = [Problem("events 3", "", None, "No.")] * count
    refusal = ImportRefused(problems)
    assert isinstance(refusal, Refused)
    assert str(refusal) == sentence
    assert refusal.problems == tuple(problems)
