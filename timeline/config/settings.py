"""Django's settings: the few that differ from place to place come from the environment.

DEBUG, SECRET_KEY, ALLOWED_HOSTS, CSRF_TRUSTED_ORIGINS, DATABASE_URL, CACHE_URL, TASKS_BACKEND and
PORT are read here and nowhere else. See also `environment.py` for what each accepts.
"""

from __future__ import annotations

import secrets
from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from . import environment

BASE_DIR = Path(__file__).resolve().parent.parent.parent
# All that the program makes and nobody commits: database, key, collected files
LOCAL_DIR = BASE_DIR / ".local"

# Serving

DEBUG = environment.flag("DEBUG")
PORT = environment.port("PORT", 8000)
ALLOWED_HOSTS = environment.hosts("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = environment.origins("CSRF_TRUSTED_ORIGINS")
ROOT_URLCONF = "timeline.config.urls"
WSGI_APPLICATION = "timeline.config.wsgi.application"
ASGI_APPLICATION = "timeline.config.asgi.application"

SECRET_KEY = environment.secret_key("SECRET_KEY", LOCAL_DIR / "secret-key")
# A command signs nothing that outlives it, so any key will do; `serving.py` refuses to serve with
# such a key, because logins would end with the process and differ between two of them.
SECRET_KEY_IS_TEMPORARY = not SECRET_KEY
SECRET_KEY = SECRET_KEY or secrets.token_urlsafe(50)

# Parts

INSTALLED_APPS = [
    "timeline",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "simple_history",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        # Templates stay in memory unless DEBUG is on: Django's own default
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# Data

DATABASES = {"default": environment.database("DATABASE_URL", LOCAL_DIR / "timeline.sqlite3")}
CACHES = {"default": environment.cache("CACHE_URL")}
FIXTURE_DIRS = [BASE_DIR / "fixtures"]
# Reasons for a change may run to a paragraph
SIMPLE_HISTORY_HISTORY_CHANGE_REASON_USE_TEXT_FIELD = True

# Bytes of a form. An article that is too long is refused in a sentence, with all that was
# typed; what doesn't even fit here is refused without
DATA_UPLOAD_MAX_MEMORY_SIZE = 10_000_000

# Reading articles: at once in the process that is asked, or by `manage.py db_worker`

TASK_BACKENDS = {
    "immediate": "django_tasks.backends.immediate.ImmediateBackend",
    "db": "django_tasks_db.DatabaseBackend",
}
TASKS_BACKEND = environment.choice("TASKS_BACKEND", TASK_BACKENDS, "immediate")
TASKS = {"default": {"BACKEND": TASK_BACKENDS[TASKS_BACKEND]}}
# Named, not imported: only a process that reads articles loads spaCy
EXTRACTION = "timeline.extraction.pipeline"

# Files sent as they are: hashed in their names, so that browsers may keep them for ever

STATIC_URL = "static/"
STATIC_ROOT = LOCAL_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Language and time

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English"))]
TIME_ZONE = "UTC"
USE_TZ = True
FORMAT_MODULE_PATH = "timeline.config.formats"

# Accounts: editors come in through the admin

LOGIN_URL = "admin:login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# What a browser may load: our own files and nothing else, neither inline nor evaluated

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    },
}

# An https origin tells that a proxy in front speaks TLS

if any(origin.startswith("https://") for origin in CSRF_TRUSTED_ORIGINS):
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    # Gunicorn itself hears plain HTTP. The proxy must set this header on every request, and drop
    # the one a visitor sends: with a proxy that doesn't, a visitor could feign https.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# Errors go to the console, where whatever runs the server collects them

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        # In place of Django's own, which is silent unless DEBUG is on
        "django": {"handlers": ["console"], "level": "INFO", "propagate": False},
        # Warns of every HEAD request, whose body Django leaves to the server to drop
        "gunicorn.http.wsgi": {"level": "ERROR"},
    },
}
