"""What every test may use. One that asks for `page` is a browser test and runs after the rest."""

from __future__ import annotations

import os
import shutil
from collections.abc import Generator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as project
from django.core.cache import cache
from pytest_django.live_server_helper import LiveServer

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET_BROWSER = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark browser tests before -m chooses among the marked."""
    if "browser" in getattr(item, "fixturenames", ()):
        item.add_marker(pytest.mark.browser)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.skipped and item.get_closest_marker("browser") and os.environ.get("CI"):
        report.outcome = "failed"
        report.longrepr = f"A browser test must not be skipped in CI: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.skip("Chromium is not installed.")
    # Playwright keeps an event loop running in our thread, in which Django would refuse its ORM.
    # It stays so to the end: the database is taken down after the browser.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    return browser_type_launch_args | {"executable_path": path, "args": QUIET_BROWSER}


@pytest.fixture(scope="session")
def base_url(live_server: LiveServer) -> str:
    """A browser test has the site running, and writes `page.goto("/libya-2019/")`."""
    return live_server.url


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    cache.clear()


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
