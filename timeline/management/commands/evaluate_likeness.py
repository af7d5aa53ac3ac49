from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import process_time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.module_loading import import_string

from timeline.extraction.scoring.gold import GoldArticle
from timeline.management.coded import coded_articles

Compare = Callable[[Sequence[str], Sequence[str]], list[list[float]]]


class Command(BaseCommand):
    help = (
        "Measures how well wording alone tells which event a clause reports once more: how often,"
        " of all events of its article with their titles, the right one is the most alike."
        " Needs no database."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("gold", type=Path, help="a coded article, or a folder of them (.json)")
        parser.add_argument(
            "--by",
            default="timeline.queries.likeness.likenesses",
            metavar="FUNCTION",
            help="another function of the same arguments, such as my_module.likenesses",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        articles, compare = coded_articles(options["gold"]), _function(options["by"])
        compare(["loads"], ["what it needs"])
        start = process_time()
        ranks = [rank for article in articles for rank in _ranks(article, compare)]
        seconds = process_time() - start
        if not ranks:
            raise CommandError(f"No event in {options['gold']} is told of in more than one clause.")
        first, near = (sum(rank < n for rank in ranks) for n in (1, 3))
        self.stdout.write(f"clauses that report an event once more: {len(ranks)}")
        self.stdout.write(f"the right event is the most alike: {first}")
        self.stdout.write(f"it is among the three most alike: {near}")
        self.stdout.write(f"seconds of processor time: {seconds:.2f}")


def _function(path: str) -> Compare:
    try:
        found: Compare = import_string(path)
    except ImportError as error:
        raise CommandError(f"--by {path}: {error}.") from error
    return found


def _ranks(article: GoldArticle, compare: Compare) -> Iterator[int]:
    """For each clause after an event's first: how many other events are as much alike."""
    events = [event for event in article.events if event.anchors]
    told = [f"{event.what}. {article.text[slice(*event.anchors[0])]}" for event in events]
    for place, event in enumerate(events):
        again = [article.text[slice(*anchor)] for anchor in event.anchors[1:]]
        for alike in compare(again, told) if again else ():
            yield sum(other >= alike[place] for other in alike) - 1
