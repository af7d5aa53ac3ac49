from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from timeline.extraction.found import FoundEvent
from timeline.extraction.pipeline import Extractor
from timeline.extraction.scoring.events import Score
from timeline.extraction.scoring.gold import GoldArticle, GoldEvent
from timeline.extraction.scoring.matching import Matching, Pair, match
from timeline.extraction.scoring.reading import read_articles, read_sentences
from timeline.extraction.scoring.sentences import SentenceRead, SentenceScore
from timeline.management.coded import coded_articles, coded_sentences


class Command(BaseCommand):
    help = (
        "Measures how well events are found in articles, against those that were coded by hand,"
        " by type. Needs no database."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "gold", nargs="?", type=Path, help="a coded article, or a folder of them (.json)"
        )
        parser.add_argument(
            "--show",
            action="store_true",
            help="list each core event that was missed or isn't right, each false one and each"
            " that was found once more, with the words of its clause",
        )
        parser.add_argument(
            "--sentences",
            type=Path,
            metavar="FILE",
            help="measure on coded sentences too, or alone: lines of JSON",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        gold, sentences = options["gold"], options["sentences"]
        if not gold and not sentences:
            raise CommandError("Name a coded article, a folder of them, or --sentences FILE.")
        # Read before the model is loaded: what is wrong with them is said at once
        articles = coded_articles(gold) if gold else []
        lines = coded_sentences(sentences) if sentences else []
        extractor = Extractor()
        if articles:
            score = Score()
            for article, found in read_articles(extractor, articles):
                matching = match(article.events, found)
                score.add(matching)
                self._print(_errors(article, matching) if options["show"] else ())
            self._print(_tables(score))
        if lines:
            sentence_score = SentenceScore()
            for sentence in read_sentences(extractor, lines):
                sentence_score.add(sentence)
                self._print(_misses(sentence) if options["show"] else ())
            self._print(_sentence_tables(sentence_score))

    def _print(self, lines: Iterator[str] | tuple[()]) -> None:
        for line in lines:
            self.stdout.write(line)


def _errors(article: GoldArticle, matching: Matching) -> Iterator[str]:
    for pair in matching.pairs:
        if pair.gold.is_core and not pair.is_ready:
            yield (
                f"{article.name}: wrong {_wrong(pair)}: {_coded(pair.gold, article)}"
                f" | proposed {_proposed(pair.ours)}"
            )
    for event in matching.missed:
        if event.is_core:
            yield f"{article.name}: missed: {_coded(event, article)}"
    for what, events in (("false", matching.false), ("twice", matching.twice)):
        for found in events:
            yield f"{article.name}: {what}: {_proposed(found)}"


def _wrong(pair: Pair) -> str:
    parts = {
        "type": pair.is_type_right,
        "date": pair.is_date_right,
        "initiators": pair.initiators.are_all_hit,
    }
    return ", ".join(part for part, is_right in parts.items() if not is_right)


def _coded(event: GoldEvent, article: GoldArticle) -> str:
    who = ", ".join(names[0] for names in event.initiators)
    words = _clause(article.text[slice(*event.anchors[0])]) if event.anchors else ""
    return f"{event.key} {event.type} {event.edtf} [{who}] {words}"


def _proposed(event: FoundEvent) -> str:
    who = ", ".join(party.name for party in event.initiators)
    return f"{event.type} {event.date.edtf} [{who}] {_clause(event.evidence[0].text)}"


def _clause(text: str) -> str:
    return f"“{' '.join(text.split())}”"


def _misses(sentence: SentenceRead) -> Iterator[str]:
    gold = sentence.gold
    types = ", ".join(event.type for event in sentence.ours) or "nothing"
    if not sentence.has_type:
        yield f"{gold.key}: {gold.type} “{gold.words}” | proposed {types}"
    if gold.initiators and not sentence.has_initiator:
        who = ", ".join(party.name for event in sentence.ours for party in event.initiators)
        yield f"{gold.key}: initiator {gold.initiators[0]} | proposed {who or 'nobody'}"


def _tables(score: Score) -> Iterator[str]:
    yield (
        f"articles: {score.articles}; events coded: {score.gold.total()}, of them core:"
        f" {score.core.total()}; proposed: {score.proposed}, of them once more:"
        f" {score.twice.total()}"
    )
    yield "\n| measure | per cent |\n|---|---|"
    for name, figure in asdict(score.figures()).items():
        yield f"| {name.replace('_', ' ')} | {'–' if figure is None else figure} |"
    yield from _by_type(score)
    yield "\n| coded as | proposed as | times |\n|---|---|---|"
    for (coded, proposed), times in score.confused.most_common():
        yield f"| {coded} | {proposed} | {times} |"


def _by_type(score: Score) -> Iterator[str]:
    columns: dict[str, Counter[str]] = {
        "coded": score.gold,
        "found": score.found,
        "type right": score.type_right,
        "date right": score.date_right,
        "initiators right": score.initiators_right,
        "core": score.core,
        "core found": score.core_found,
        "core ready": score.core_ready,
        "false": score.false,
        "once more": score.twice,
    }
    yield f"\n| type | {' | '.join(columns)} |"
    yield "|---" * (len(columns) + 1) + "|"
    for kind in _by_frequency(score.gold + score.false + score.twice, score.gold):
        yield f"| {kind} | {' | '.join(str(column[kind]) for column in columns.values())} |"


def _sentence_tables(score: SentenceScore) -> Iterator[str]:
    yield f"\nsentences: {score.sentences.total()}\n\n| measure | per cent |\n|---|---|"
    yield f"| type among those proposed | {score.type_recall} |"
    yield f"| first initiator among those proposed | {score.initiator_recall} |"
    yield "\n| type | sentences | type found | with an initiator | first initiator found |"
    yield "|---|---|---|---|---|"
    for kind in _by_frequency(score.sentences, score.sentences):
        yield (
            f"| {kind} | {score.sentences[kind]} | {score.type_found[kind]}"
            f" | {score.with_initiator[kind]} | {score.initiator_found[kind]} |"
        )


def _by_frequency(kinds: Counter[str], counted: Counter[str]) -> list[str]:
    return sorted(kinds, key=lambda kind: (-counted[kind], kind))
