"""What tests in a real browser use. They have a pytest process of their own: see the Makefile."""

from __future__ import annotations

import os
import shutil
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest
from pytest_django.live_server_helper import LiveServer

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET_BROWSER = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """After the rest, if all tests run in one process: the event loop then stays in our thread."""
    items.sort(key=lambda item: Path(__file__).parent in item.path.parents)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.skipped and os.environ.get("CI"):
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


@pytest.fixture
def screen(page, desk, live_server):
    """A browser in which an editor has signed in."""
    page.context.add_cookies([session_of(desk, live_server)])
    return page


@pytest.fixture
def plain_screen(browser, desk, live_server):
    """The same without JavaScript."""
    context = browser.new_context(java_script_enabled=False, base_url=live_server.url)
    context.add_cookies([session_of(desk, live_server)])
    yield context.new_page()
    context.close()


@pytest.fixture
def complaints(page):
    """What the browser complains of: errors of scripts, and what the policy kept from loading."""
    found = []
    page.on("console", lambda line: line.type == "error" and found.append(line.text))
    page.on("pageerror", lambda error: found.append(str(error)))
    return found


def session_of(desk, live_server):
    return {
        "name": "sessionid",
        "value": desk.cookies["sessionid"].value,
        "url": live_server.url,
    }
