"""Has the machine read an article, in the background, and keeps what it finds as proposals."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django_tasks import task

from timeline.extraction.found import Extraction
from timeline.models import Article, Conflict, ExtractionRun
from timeline.models.runs import PATIENCE

from .found import add_found
from .reading import extract
from .refusals import Refused

logger = logging.getLogger(__name__)


def propose(
    article: Article, conflict: Conflict, *, by_user: User | None, when: datetime
) -> ExtractionRun:
    """Have `article` read for the timeline of `conflict`; returns the run, done or waiting.

    A reading that is under way is returned instead of starting another; an abandoned one is
    marked as failed first. Call it outside a transaction, so that a worker can see the run.
    Raises Refused for an article of which no text is kept.
    """
    if not article.text:
        raise Refused(_("No text of “%s” is kept, so there is nothing to read.") % article)
    about = {"article": article, "conflict": conflict}
    give_up_abandoned(when=when)
    run, is_new = ExtractionRun.objects.open().get_or_create(
        **about, defaults={"queued_at": when, "by_user": by_user}
    )
    if is_new:
        read_in_background.enqueue(run.pk)
        run.refresh_from_db()
    return run


@task()
def read_in_background(run_id: int) -> None:
    """What a worker does; see the setting TASKS."""
    read_article(ExtractionRun.objects.select_related("article").get(pk=run_id))


def read_article(
    run: ExtractionRun, *, clock: Callable[[], datetime] = timezone.now
) -> ExtractionRun:
    """Read the article of a waiting `run` and save what was found, all of it or nothing.

    Whatever goes wrong is logged and marks the run as failed; nothing is raised. A run that
    is not waiting is left alone: another worker has it, or it was given up.
    """
    waiting = ExtractionRun.objects.filter(pk=run.pk, state="waiting")
    if waiting.update(state="running", started_at=clock()):
        try:
            _finish(run, extract(run.article), clock)
        except Exception as error:
            logger.exception("Reading article %s failed", run.article_id)
            _fail(run, error, when=clock())
    run.refresh_from_db()
    return run


def give_up_abandoned(*, when: datetime) -> int:
    """Mark the runs of which nothing has been heard as failed; returns how many.

    Should one of them come back, it finds itself given up and saves nothing.
    """
    minutes = int(PATIENCE.total_seconds()) // 60
    sentence = ngettext(
        "Nothing was heard of this reading for %d minute; read the article again.",
        "Nothing was heard of this reading for %d minutes; read the article again.",
        minutes,
    )
    abandoned = ExtractionRun.objects.abandoned(when)
    return abandoned.update(state="failed", finished_at=when, error=sentence % minutes)


@transaction.atomic
def _finish(run: ExtractionRun, extraction: Extraction, clock: Callable[[], datetime]) -> None:
    held = ExtractionRun.objects.select_for_update().get(pk=run.pk)
    if held.state != "running":
        return
    now = clock()
    compared = add_found(held, extraction.events, when=now)
    held.state, held.finished_at = "done", now
    held.version, held.language = extraction.version, extraction.language
    held.words = len(held.article.text.split())
    held.events_found = len(extraction.events)
    held.proposals_new, held.already_decided = len(compared.new), compared.decided
    held.save()


def _fail(run: ExtractionRun, error: Exception, *, when: datetime) -> None:
    where = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(where.filename).name}:{where.lineno}"
    ExtractionRun.objects.filter(pk=run.pk, state="running").update(
        state="failed",
        finished_at=when,
        error=_("Reading the article broke off. It is kept, and can be read again."),
        error_detail=f"{type(error).__name__} at {place}: {error}"[:500],
    )
