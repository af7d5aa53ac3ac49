from __future__ import annotations

import re

import pytest
from django.core.management import call_command

from timeline.models import Conflict


@pytest.mark.django_db
def test_it_times_pages_of_many_sizes_and_leaves_nothing_behind(capsys):
    call_command("time_timeline", events=[2, 5])
    lines = capsys.readouterr().out.splitlines()
    numbers = [re.findall(r"[\d.]+", line) for line in lines]
    assert [line[0] for line in numbers] == ["2", "5"]
    assert numbers[0][1] == numbers[1][1], "queries grow with events"
    assert numbers[0][3] == "1.0"
    assert not Conflict.objects.exists()
