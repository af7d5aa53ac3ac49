"""Timeline files from the command line."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NoReturn

from django.core.management.base import OutputWrapper
from django.utils import timezone

from timeline.importers.timeline_file import read
from timeline.models import Claim, Conflict
from timeline.workflow import ImportRefused, import_timeline


def import_file(path: Path, *, publish: bool) -> Conflict:
    """Save the timeline in the file. Raises ImportRefused with all problems; saves nothing then."""
    file, problems = read(path)
    if file is None:
        raise ImportRefused(problems)
    return import_timeline(
        file,
        when=timezone.now(),
        by_user=None,
        reason=f"Imported from {path.name}",
        publish=publish,
    )


def counts(conflict: Conflict) -> str:
    """What a conflict holds, in one line for the console."""
    events = conflict.events.count()
    published = conflict.events.published().count()
    claims = Claim.objects.filter(event__conflict=conflict).count()
    disputes = conflict.disputes.count()
    return (
        f"{conflict.slug} (events: {events}, of them published: {published}, claims: {claims},"
        f" disputes: {disputes})"
    )


def stop(refusal: ImportRefused, stderr: OutputWrapper) -> NoReturn:
    """End the process with code 1 after a line for each problem."""
    for problem in refusal.problems:
        stderr.write(f"{problem}")
    stderr.write("Nothing was saved.")
    sys.exit(1)
