from __future__ import annotations

import json
from argparse import ArgumentTypeError
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from timeline.extraction.known import NOTHING_KNOWN, Known
from timeline.extraction.pipeline import Extractor, Text, extract_all
from timeline.management.days import argument_day, read_day
from timeline.management.lines import numbered_lines, read_entry, read_text
from timeline.models import Conflict
from timeline.workflow.reading import known

Line = tuple[str | int, Text]


class Command(BaseCommand):
    help = (
        "Finds the events in an English news article and prints them as JSON. Needs no database,"
        " except for --conflict."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        given = parser.add_mutually_exclusive_group(required=True)
        given.add_argument(
            "file", nargs="?", type=Path, help="an article in UTF-8; - is standard input"
        )
        given.add_argument(
            "--jsonl",
            type=Path,
            metavar="FILE",
            help='many articles: a line {"id", "published", "title", "text"} each',
        )
        parser.add_argument(
            "--published",
            type=argument_day,
            metavar="DATE",
            help="when FILE was published, such as 2019-04-06; dates are reckoned from it",
        )
        parser.add_argument("--title", default="", help="the headline, where FILE has none")
        parser.add_argument(
            "--conflict", metavar="SLUG", help="recognise the parties and places of the record"
        )
        parser.add_argument(
            "--processes",
            type=_count,
            default=1,
            help="how many processes read --jsonl (1); a share is 16 articles",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["jsonl"]:
            if options["published"] or options["title"]:
                raise CommandError("--published and --title go with FILE; each line has its own.")
            self._read_lines(options)
        else:
            self._read_file(options)

    def _read_file(self, options: dict[str, Any]) -> None:
        if options["published"] is None:
            raise CommandError(
                "Say when the article was published (--published 2019-04-06): “on Friday” and"
                " “last week” mean nothing without it."
            )
        text = Text(read_text(options["file"]), options["published"], options["title"])
        found = Extractor().extract(text, _known(options["conflict"]))
        about = {
            "published": options["published"].isoformat(),
            "title": options["title"],
            "language": found.language,
            "version": found.version,
        }
        self._print({"article": about, "events": found.as_json()})

    def _read_lines(self, options: dict[str, Any]) -> None:
        """Print an answer for each line; those that can't be read are named at the end."""
        problems: list[str] = []
        given = list(_lines(options["jsonl"], problems))
        found = extract_all(
            (text for _, text in given),
            _known(options["conflict"]),
            processes=options["processes"],
        )
        for (key, _), extraction in zip(given, found, strict=True):
            self._print({"id": key, "events": extraction.as_json()})
        if problems:
            raise CommandError(
                f"{options['jsonl']} has lines that can't be read:\n" + "\n".join(problems)
            )

    def _print(self, answer: dict[str, Any]) -> None:
        self.stdout.write(json.dumps(answer, ensure_ascii=False))


def _count(text: str) -> int:
    """For an option. Raises ArgumentTypeError for what is no number of processes."""
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"“{text}” is no number of processes, such as 2.")
    return int(text)


def _known(slug: str | None) -> Known:
    """What the record knows. Raises CommandError for a conflict that isn't there."""
    if slug is None:
        return NOTHING_KNOWN
    if not Conflict.objects.filter(slug=slug).exists():
        raise CommandError(f"There is no conflict “{slug}”.")
    return known()


def _lines(path: Path, problems: list[str]) -> Iterator[Line]:
    for number, line in numbered_lines(path):
        try:
            yield _read_line(line)
        except ValueError as error:
            problems.append(f"line {number}: {error}")


def _read_line(line: str) -> Line:
    """Raises ValueError that says what is wrong with the line."""
    entry = read_entry(line)
    if not isinstance(entry.get("published"), str):
        raise ValueError('"published" has to be a day such as "2019-04-06".')
    day: date = read_day(entry["published"])
    return entry.get("id", ""), Text(entry["text"], day, str(entry.get("title") or ""))
