"""Make the group whose members may write the timeline."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from timeline.management.editors import editors_group


class Command(BaseCommand):
    help = "Makes the group Editors, or gives it the permissions that it lacks."

    def handle(self, *args: Any, **options: Any) -> None:
        group = editors_group()
        self.stdout.write(f"The group {group.name} has {group.permissions.count()} permissions.")
