"""Fill an empty database with the Libya timeline and an account to try the admin with."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.urls import reverse

from timeline.management.editors import DEMO_EDITOR, demo_editor, editors_group
from timeline.management.importing import counts, import_file, stop
from timeline.models import Conflict
from timeline.workflow import ImportRefused

TIMELINE = "libya-2019"


class Command(BaseCommand):
    help = "Seeds the Libya timeline and a demo editor, unless they are there. Changes no edit."

    def handle(self, *args: Any, **options: Any) -> None:
        self.seed_timeline()
        editors_group()
        self.show_editor(demo_editor(settings.LOCAL_DIR / "demo-editor-password"))

    def seed_timeline(self) -> None:
        if Conflict.objects.filter(slug=TIMELINE).exists():
            self.stdout.write(f"The timeline {TIMELINE} is there already and is left as it is.")
            return
        try:
            conflict = import_file(
                settings.BASE_DIR / "fixtures" / f"{TIMELINE}.toml", publish=True
            )
        except ImportRefused as refusal:
            stop(refusal, self.stderr)
        self.stdout.write(f"Seeded {counts(conflict)}.")

    def show_editor(self, password: str | None) -> None:
        admin = f"http://127.0.0.1:{settings.PORT}{reverse('admin:index')}"
        self.stdout.write(f"Demo editor name:     {DEMO_EDITOR}")
        if password:
            self.stdout.write(f"Demo editor password: {password}")
        else:
            self.stdout.write("The demo editor's password was changed by its owner.")
        self.stdout.write(f"The editors' admin:   {admin}")
