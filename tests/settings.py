"""The project's settings, but for what only slows tests or needs collected files."""

from __future__ import annotations

from timeline.config.settings import *  # noqa: F403
from timeline.config.settings import MIDDLEWARE, STORAGES

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Static files straight from static/; tests/config/test_settings.py collects them for real
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
MIDDLEWARE = [name for name in MIDDLEWARE if not name.startswith("whitenoise.")]
