"""How long the page of a timeline takes as its events grow."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import cycle, islice
from statistics import median
from time import perf_counter
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from timeline.codebook import TYPES
from timeline.models import Article, Claim, Conflict, Event, Participation, Party, Place, Source

RUNS = 3
START = date(2019, 4, 1)


class Command(BaseCommand):
    help = (
        "Makes timelines of 25 events and more, asks for their pages, and undoes it all. Prints "
        "for each the queries, the median of 3 times, and how many times the first it took."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--events", type=int, nargs="+", default=[25, 250, 2500])

    def handle(self, *args: Any, **options: Any) -> None:
        first = 0.0
        for number in options["events"]:
            with transaction.atomic():
                conflict = make_timeline(number)
                queries, seconds = timed(f"/{conflict.slug}/")
                transaction.set_rollback(True)
            first = first or seconds
            self.stdout.write(
                f"{number:6} events: {queries} queries, {seconds * 1000:7.0f} ms,"
                f" {seconds / first:5.1f} times the first"
            )


def timed(path: str) -> tuple[int, float]:
    """The queries of one request for `path`, and the median of RUNS times in seconds."""
    client = Client(SERVER_NAME="localhost")
    client.get(path)  # templates are read once, by the first request
    with CaptureQueriesContext(connection) as captured:
        client.get(path)
        queries = len(captured)
    times = []
    for _ in range(RUNS):
        begun = perf_counter()
        client.get(path)
        times.append(perf_counter() - begun)
    return queries, median(times)


def make_timeline(number: int) -> Conflict:
    """A conflict of `number` published events, each with two parties, a place and a claim."""
    conflict = Conflict.objects.create(
        slug="time-timeline", title="For timing", summary="-", earliest=START
    )
    parties = Party.objects.bulk_create(
        Party(slug=f"time-{n}", name=f"Party {n}", kind="armed-group") for n in range(20)
    )
    places = Place.objects.bulk_create(
        Place(slug=f"time-{n}", name=f"Place {n}") for n in range(50)
    )
    source = Source.objects.create(slug="time-timeline", name="Source", kind="online")
    article = Article.objects.create(source=source, title="Article", published=START)
    events = Event.objects.bulk_create(
        _event(conflict, n, place) for n, place in enumerate(islice(cycle(places), number))
    )
    Participation.objects.bulk_create(
        Participation(event=event, party=parties[(n + step) % 20], role=role)
        for n, event in enumerate(events)
        for step, role in enumerate(("initiator", "target"))
    )
    Claim.objects.bulk_create(Claim(event=event, article=article) for event in events)
    return conflict


def _event(conflict: Conflict, number: int, place: Place) -> Event:
    day = START + timedelta(days=number % 60)
    return Event(
        conflict=conflict,
        slug=f"event-{number}",
        title=f"Event {number}",
        type=list(TYPES)[number % len(TYPES)],
        place=place,
        earliest=day,
        latest=day,
        edtf=day.isoformat(),
        status="published",
        published_at=timezone.now(),
    )
