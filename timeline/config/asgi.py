"""The ASGI application, for a server such as granian or uvicorn."""

from __future__ import annotations

import os

from django.core.asgi import get_asgi_application

from .serving import start

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.config.settings")

application = start(get_asgi_application)
