from __future__ import annotations

import pytest

from timeline.codebook import LANGUAGES
from timeline.models import ExtractionRun

FOUND = {"state": "done", "language": "en"}


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"state": "waiting"}, "The article waits to be read."),
        ({"state": "running"}, "The article is being read; you may leave."),
        ({"state": "failed", "error": "Reading broke off."}, "Reading broke off."),
        (FOUND, "0 events found."),
        (FOUND | {"events_found": 1, "proposals_new": 1}, "1 event found: 1 new."),
        (
            FOUND | {"events_found": 28, "proposals_new": 26, "already_decided": 2},
            "28 events found: 26 new, 2 decided before.",
        ),
        (
            FOUND | {"events_found": 28, "already_decided": 5},
            "28 events found: 5 decided before, 23 on the desk already.",
        ),
        (
            {"state": "done", "language": "ar"},
            "This text is not in English (Arabic); nothing is proposed.",
        ),
        (
            {"state": "done", "language": "xx"},
            "This text is not in English (xx); nothing is proposed.",
        ),
        ({"state": "done", "language": ""}, "0 events found."),
    ],
)
def test_a_run_says_how_it_went(fields, message):
    assert ExtractionRun(**fields).message == message


def test_languages_are_told_by_their_names():
    assert LANGUAGES["zh"] == "Chinese"
    assert all(len(code) == 2 and name.strip() for code, name in LANGUAGES.items())
