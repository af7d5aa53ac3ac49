"""Serve the timeline on this machine, as `make demo` does."""

from __future__ import annotations

import os
import socket
import sys
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

HOST = "127.0.0.1"
# One process, so that SQLite has one writer and the memory cache one copy
GUNICORN = ["gunicorn", "--workers=1", "--threads=8", "--log-level=warning", "--no-control-socket"]


class Command(BaseCommand):
    help = "Serves on 127.0.0.1 with gunicorn until interrupted. PORT says where, 8000 if unset."

    def handle(self, *args: Any, **options: Any) -> None:
        refuse_a_taken_port(settings.PORT)
        self.stdout.write(f"The timeline is at http://{HOST}:{settings.PORT}/ (Ctrl-C ends it)")
        self.stdout.flush()
        # Gunicorn takes the place of this process, so that signals reach it directly
        bind = f"--bind={HOST}:{settings.PORT}"
        os.execv(  # noqa: S606 (our own interpreter and words)
            sys.executable, [sys.executable, "-m", *GUNICORN, bind, "timeline.config.wsgi"]
        )


def refuse_a_taken_port(port: int) -> None:
    """Raise CommandError when this machine doesn't let us listen on the port."""
    with socket.socket() as probe:
        # As gunicorn does: a port whose last connections are still closing is free
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise CommandError(
                f"Port {port} can't be used ({error.strerror}):"
                f" choose another, as in `make demo PORT={port + 1}`."
            ) from None
