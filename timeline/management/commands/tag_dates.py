from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from django.core.management.base import BaseCommand, CommandError, CommandParser
from spacy.language import Language

from timeline.extraction.dates.expression import DatedText
from timeline.extraction.language import dates_only, find_dates
from timeline.management.days import argument_day, read_day
from timeline.management.lines import numbered_lines, read_entry, read_text

READ_AS = {"news": False, "narrative": True}


class Text(NamedTuple):
    doc: str | int
    text: str
    published: date | None


class Command(BaseCommand):
    help = (
        "Finds the dates and times in an English text and says in JSON what they mean."
        " Needs no database."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        given = parser.add_mutually_exclusive_group(required=True)
        given.add_argument(
            "file", nargs="?", type=Path, help="a text in UTF-8; - is standard input"
        )
        given.add_argument(
            "--jsonl",
            type=Path,
            metavar="FILE",
            help='many texts: a line {"doc": …, "dct": "2019-04-06" or null, "text": …} each',
        )
        parser.add_argument(
            "--published",
            type=argument_day,
            metavar="DATE",
            help="when FILE was published, such as 2019-04-06; without it, what counts from that"
            " day stays unresolved",
        )
        parser.add_argument(
            "--read-as",
            choices=READ_AS,
            help="as news of its own day or as a history told in order; else each text decides",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["jsonl"] and options["published"]:
            raise CommandError('--published goes with FILE; each line of --jsonl has its "dct".')
        nlp = dates_only(narrative=READ_AS.get(options["read_as"]))
        if options["file"]:
            text = read_text(options["file"])
            self._print(_as_json(find_dates(nlp, text, options["published"])))
        else:
            self._tag_lines(nlp, options["jsonl"])

    def _tag_lines(self, nlp: Language, path: Path) -> None:
        """Print an answer for each line; those that can't be read are named at the end."""
        problems = []
        for number, line in numbered_lines(path):
            try:
                text = _read_line(line)
            except ValueError as error:
                problems.append(f"line {number}: {error}")
                continue
            dated = find_dates(nlp, text.text, text.published)
            self._print({"doc": text.doc} | _as_json(dated))
        if problems:
            raise CommandError(f"{path} has lines that can't be read:\n" + "\n".join(problems))

    def _print(self, answer: dict[str, Any]) -> None:
        self.stdout.write(json.dumps(answer, ensure_ascii=False))


def _as_json(dated: DatedText) -> dict[str, Any]:
    return {
        "read_as": "narrative" if dated.is_narrative else "news",
        "spans": [expression.as_json() for expression in dated.expressions],
        "ranges": [each.as_json() for each in dated.ranges],
    }


def _read_line(line: str) -> Text:
    """Raises ValueError that says what is wrong with the line."""
    entry = read_entry(line)
    published = entry.get("dct")
    if published is not None and not isinstance(published, str):
        raise ValueError('"dct" has to be a day such as "2019-04-06", or null.')
    return Text(entry.get("doc", ""), entry["text"], read_day(published) if published else None)
