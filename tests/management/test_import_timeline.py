from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import call_command

from timeline.models import Conflict, Event, Party

pytestmark = pytest.mark.django_db

SMALL = Path(__file__).parents[1] / "small_timeline.toml"


@pytest.fixture
def edited(tmp_path):
    def edited(old, new):
        path = tmp_path / "edited.toml"
        path.write_text(SMALL.read_text().replace(old, new))
        return path

    return edited


def refused(path, capsys):
    """The lines that the command writes about what it refuses."""
    with pytest.raises(SystemExit) as end:
        call_command("import_timeline", path)
    assert end.value.code == 1
    assert not Party.objects.exists()
    out, err = capsys.readouterr()
    assert out == ""
    return err.splitlines()


@pytest.mark.parametrize(
    ("options", "line", "status"),
    [
        (
            [],
            "Imported talks-2019 (events: 2, of them published: 0, claims: 3, disputes: 1).\n",
            "draft",
        ),
        (
            ["--publish"],
            "Imported talks-2019 (events: 2, of them published: 2, claims: 3, disputes: 1).\n",
            "published",
        ),
    ],
)
def test_a_file_is_imported_and_counted(capsys, options, line, status):
    call_command("import_timeline", SMALL, *options)
    assert capsys.readouterr().out == line
    assert {event.status for event in Event.objects.all()} == {status}
    reasons = Conflict.history.values_list("history_change_reason", flat=True)
    assert list(reasons) == ["Imported from small_timeline.toml"]


def test_each_problem_is_a_line_and_nothing_is_saved(capsys, edited):
    path = edited('stance = "denies"', 'stance = "no"\nvoise = "outlet"')
    assert refused(path, capsys) == [
        'events 1 "walk-out" claims 2, voise: This name is not known here; known are: article, '
        "voice, party, words, stance, said_on, quote, summary.",
        'events 1 "walk-out" claims 2, stance = "no": This has to be one of: asserts, denies, '
        "doubts.",
        "Nothing was saved.",
    ]


def test_what_only_the_record_refuses_is_told_the_same_way(capsys, edited):
    assert refused(edited("times = 2", "times = 0"), capsys) == [
        'events 2 "talks": An event happens at least once.',
        "Nothing was saved.",
    ]


def test_a_file_that_is_not_there_is_told_the_same_way(capsys, tmp_path):
    told, closing = refused(tmp_path / "none.toml", capsys)
    assert told.endswith("none.toml: The file cannot be opened: No such file or directory.")
    assert closing == "Nothing was saved."


def test_a_second_import_is_refused(capsys):
    call_command("import_timeline", SMALL)
    capsys.readouterr()
    with pytest.raises(SystemExit):
        call_command("import_timeline", SMALL)
    assert "Conflict with this Slug already exists." in capsys.readouterr().err
    assert Event.objects.count() == 2
