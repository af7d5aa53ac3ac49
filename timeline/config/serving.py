"""Starting to serve, or refusing in one sentence."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from typing import NoReturn, TypeVar

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

Application = TypeVar("Application")

# Gunicorn stops for good on this exit code of a worker; after any other it would start the next
APP_LOAD_ERROR = 4


def start(make_application: Callable[[], Application]) -> Application:
    """The application made, or the process ended where the settings don't allow to serve."""
    try:
        require_lasting_key()
        return make_application()
    except ImproperlyConfigured as problem:
        _stop(f"{problem}")


def require_lasting_key() -> None:
    """Raise ImproperlyConfigured when sessions would be signed with a key that won't last."""
    if settings.SECRET_KEY_IS_TEMPORARY and not settings.DEBUG:
        raise ImproperlyConfigured(
            "Set SECRET_KEY to a long random text before serving with DEBUG off."
        )


def _stop(sentence: str) -> NoReturn:
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()
    if threading.current_thread() is not threading.main_thread():
        # runserver loads the application in a thread, which alone a SystemExit would end
        os._exit(APP_LOAD_ERROR)
    raise SystemExit(APP_LOAD_ERROR)
