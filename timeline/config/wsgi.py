"""The WSGI application, for a server such as gunicorn."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

from .serving import start

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "timeline.config.settings")

application = start(get_wsgi_application)
