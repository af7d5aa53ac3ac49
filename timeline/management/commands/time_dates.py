"""How fast dates are found, beside the tokenizer that comes first."""

from __future__ import annotations

import resource
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from timeline.extraction.language import dates_only, find_dates
from timeline.management.lines import read_entries, read_text

RUNS = 3
PUBLISHED = date(2019, 4, 6)


class Command(BaseCommand):
    help = (
        "Finds the dates in texts, over and over; prints characters a second of processor time"
        " (median of 3 runs, after a first), how many times the tokenizer's time that is, and the"
        " most memory the process took."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "files", nargs="+", type=Path, help="texts, or .jsonl files whose lines have one"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        nlp = dates_only()
        texts = [text for path in options["files"] for text in _texts(path)]
        characters = sum(map(len, texts))
        first = _seconds(lambda: [find_dates(nlp, text, PUBLISHED) for text in texts])
        tokens = _median(lambda: [nlp.make_doc(text) for text in texts])
        dates = _median(lambda: [find_dates(nlp, text, PUBLISHED) for text in texts])
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        self.stdout.write(
            f"{characters:,} characters in {len(texts)} texts\n"
            f"first run: {characters / first:,.0f} characters a second\n"
            f"then: {characters / dates:,.0f}, {dates / tokens:.1f} times the tokenizer's time\n"
            f"memory: {peak:.0f} MB at most"
        )


def _texts(path: Path) -> list[str]:
    if path.suffix != ".jsonl":
        return [read_text(path)]
    return [entry["text"] for entry in read_entries(path)]


def _seconds(work: Callable[[], object]) -> float:
    begun = process_time()
    work()
    return process_time() - begun


def _median(work: Callable[[], object]) -> float:
    return median(_seconds(work) for _ in range(RUNS))
