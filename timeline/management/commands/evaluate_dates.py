from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from timeline.extraction.dates.expression import DatedText
from timeline.extraction.language import dates_only, find_dates
from timeline.extraction.scoring.dates import Pair, Score, Span
from timeline.management.lines import read_entries


class Command(BaseCommand):
    help = (
        "Measures how well dates are found and resolved, against texts in which they are marked"
        ' (lines of JSON: "doc", "dct", "text", "spans"), and what is missed, by kind of value.'
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("gold", type=Path, help="the marked texts")
        parser.add_argument(
            "--only", nargs="+", metavar="DOC", help="these texts, by the beginning of their name"
        )
        parser.add_argument(
            "--leave-out", nargs="+", default=[], metavar="DOC", help="all texts but these"
        )
        parser.add_argument("--errors", action="store_true", help="list each error too")

    def handle(self, *args: Any, **options: Any) -> None:
        nlp, score = dates_only(), Score()
        for entry in _entries(options["gold"], options["only"], options["leave_out"]):
            published = date.fromisoformat(entry["dct"]) if entry.get("dct") else None
            dated = find_dates(nlp, entry["text"], published)
            gold = (Span(each["start"], each["end"], each["value"]) for each in entry["spans"])
            for pair in score.add(entry["text"], gold, _ours(dated)):
                if options["errors"] and (line := _error(entry, pair)):
                    self.stdout.write(line)
        self.stdout.write("\n".join(_tables(score)))


def _entries(path: Path, only: list[str] | None, leave_out: list[str]) -> Iterator[dict[str, Any]]:
    for entry in read_entries(path):
        is_meant = only is None or entry["doc"].startswith(tuple(only))
        if is_meant and not entry["doc"].startswith(tuple(leave_out)):
            yield entry


def _ours(dated: DatedText) -> Iterator[Span]:
    return (Span(each.start, each.end, each.value) for each in dated.expressions)


def _error(entry: dict[str, Any], pair: Pair) -> str | None:
    gold, ours = pair
    if gold and ours and (gold.value or "") == (ours.value or ""):
        return None
    sides = (
        f"“{entry['text'][side.start : side.end]}” {side.value}" if side else "nothing"
        for side in (gold, ours)
    )
    return f"{entry['doc']}: gold {' | ours '.join(sides)}"


def _tables(score: Score) -> Iterator[str]:
    yield "| F1 | per cent |\n|---|---|"
    yield f"| relaxed | {score.f1(score.found):.1f} |"
    yield f"| strict | {score.f1(score.exact):.1f} |"
    yield f"| value | {score.f1(score.right):.1f} |"
    yield "\n| kind of value | marked | missed | found | value right | false alarms |"
    yield "|---|---|---|---|---|---|"
    for kind in sorted(score.gold | score.spurious, key=lambda kind: -score.gold[kind]):
        marked, found = score.gold[kind], score.found[kind]
        yield (
            f"| {kind} | {marked} | {marked - found} | {found} | {score.right[kind]}"
            f" | {score.spurious[kind]} |"
        )
    yield "\n| marked as | read as | times |\n|---|---|---|"
    for (gold, ours), times in score.confused.most_common():
        yield f"| {gold} | {ours} | {times} |"
