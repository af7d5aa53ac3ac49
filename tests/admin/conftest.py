from __future__ import annotations

import pytest

from tests.factories import make_user


@pytest.fixture
def chief_desk(db, client):
    """The browser of somebody who may do everything."""
    client.force_login(make_user(username="salem", is_staff=True, is_superuser=True))
    return client
