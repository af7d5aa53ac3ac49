"""The marked texts and their scorers, which stand beside the project where they are at hand."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from django.conf import settings

SHARED = Path(settings.BASE_DIR).parent / "shared"
CODED_ARTICLES = SHARED / "extraction" / "gold"
CODED_SENTENCES = SHARED / "sentences" / "plover-dev.jsonl"


def scorer(gold: Path, answers: str, folder: Path) -> dict[str, float]:
    """What the reference scorer says of `answers`, lines of JSON."""
    found = folder / "found.jsonl"
    found.write_text(answers, "utf-8")
    command = [sys.executable, SHARED / "timex" / "score_timex.py", gold, found, "--json"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(printed.stdout)


def event_scorer(gold: Path, answers: Path) -> dict[str, float | None]:
    """What the reference scorer says of `answers`, a folder with a file for each coded article."""
    command = [sys.executable, SHARED / "extraction" / "score_events.py", gold, answers, "--json"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(printed.stdout)
