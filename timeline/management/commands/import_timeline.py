"""Import a conflict from a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from timeline.management.importing import counts, import_file, stop
from timeline.workflow import ImportRefused


class Command(BaseCommand):
    help = "Imports a timeline from a TOML file, whole or not at all."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, help="such as fixtures/libya-2019.toml")
        parser.add_argument("--publish", action="store_true", help="publish all of its events")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            conflict = import_file(options["file"], publish=options["publish"])
        except ImportRefused as refusal:
            stop(refusal, self.stderr)
        self.stdout.write(f"Imported {counts(conflict)}.")
