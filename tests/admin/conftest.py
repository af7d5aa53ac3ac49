from __future__ import annotations

import pytest

from tests.factories import make_user
from timeline.management.editors import editors_group


@pytest.fixture
def editor(db):
    """Somebody of the group Editors, with no rights beside the group's."""
    user = make_user(username="nadia", is_staff=True)
    user.groups.add(editors_group())
    return user


@pytest.fixture
def desk(editor, client):
    """The browser of an editor."""
    client.force_login(editor)
    return client


@pytest.fixture
def chief_desk(db, client):
    """The browser of somebody who may do everything."""
    client.force_login(make_user(username="salem", is_staff=True, is_superuser=True))
    return client


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
