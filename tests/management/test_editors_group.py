from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command


@pytest.mark.django_db
def test_the_group_is_made_once_with_its_permissions(capsys):
    call_command("make_editors_group")
    call_command("make_editors_group")
    group = Group.objects.get(name="Editors")
    assert group.permissions.filter(codename="change_event").exists()
    assert not group.permissions.filter(codename__endswith="_user").exists()
    assert f"{group.permissions.count()} permissions" in capsys.readouterr().out
