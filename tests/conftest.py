"""What every test may use."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as project
from django.core.cache import cache
from django.test import Client


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    cache.clear()


@pytest.fixture
def editor(db: None) -> Any:
    """Somebody of the group Editors, with no rights beside the group's."""
    # Not at the top: models can be imported only once Django is set up
    from tests.factories import make_user
    from timeline.management.editors import editors_group

    user = make_user(username="nadia", is_staff=True)
    user.groups.add(editors_group())
    return user


@pytest.fixture
def desk(editor: Any, client: Client) -> Client:
    """An editor who has signed in."""
    client.force_login(editor)
    return client


@pytest.fixture
def libya(db: None) -> Any:
    """The first timeline, as the demo seeds it."""
    # Not at the top: models can be imported only once Django is set up
    from timeline.importers.timeline_file import read
    from timeline.workflow import import_timeline

    file, problems = read(Path(project.BASE_DIR) / "fixtures" / "libya-2019.toml")
    assert problems == []
    when = datetime(2026, 11, 22, 12, tzinfo=UTC)
    return import_timeline(file, when=when, by_user=None, reason="Seeded", publish=True)


@pytest.fixture(scope="session")
def extractor() -> Any:
    """The whole pipeline, loaded once: that takes a second."""
    # Not at the top: only tests that read articles load what extraction needs
    from timeline.extraction.pipeline import Extractor

    return Extractor()


@pytest.fixture
def finds(settings: Any) -> Any:
    """Call it with the events that reading any article finds; `error=` has it break off."""
    # Not at the top: only tests that read articles load what extraction needs
    from tests import stand_in

    settings.EXTRACTION = stand_in.__name__
    stand_in.READ.clear()

    def set_found(*events: Any, **others: Any) -> None:
        stand_in.FINDS.clear()
        stand_in.FINDS.update(events=events, **others)

    set_found()
    return set_found
