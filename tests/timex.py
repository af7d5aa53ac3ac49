"""The marked texts and their scorer, which stand beside the project where they are at hand."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from django.conf import settings

SHARED = Path(settings.BASE_DIR).parent / "shared"


def scorer(gold: Path, answers: str, folder: Path) -> dict[str, float]:
    """What the reference scorer says of `answers`, lines of JSON."""
    found = folder / "found.jsonl"
    found.write_text(answers, "utf-8")
    command = [sys.executable, SHARED / "timex" / "score_timex.py", gold, found, "--json"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(printed.stdout)
