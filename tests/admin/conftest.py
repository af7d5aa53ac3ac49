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
