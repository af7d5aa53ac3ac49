"""The settings as a process of its own meets them, in a clone where `make demo` has not run."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PARTS = ("timeline", "static", "templates")
NAMES = {"DEBUG", "SECRET_KEY", "ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", "DATABASE_URL"}
NAMES |= {"CACHE_URL", "PORT", "TASKS_BACKEND", "DJANGO_SETTINGS_MODULE"}
NO_KEY = "Set SECRET_KEY to a long random text before serving with DEBUG off.\n"
# A page served as in production, and one of the files it names
SERVE_A_PAGE = """
import os, re
os.environ["DJANGO_SETTINGS_MODULE"] = "timeline.config.settings"
from timeline.config.wsgi import application
from django.test import Client
client = Client(headers={"host": "localhost", "accept-encoding": "gzip"})
page = client.get("/admin/login/")
print(page.status_code, page.headers["Content-Encoding"])
import gzip
style = re.search('href="(/static/admin/css/base[^"]*)"', gzip.decompress(page.content).decode())
file = client.get(style[1])
print(file.status_code, file.headers["Cache-Control"], b"".join(file)[:2] == b"\\x1f\\x8b")
"""


@pytest.fixture(scope="module")
def clone(tmp_path_factory):
    folder = tmp_path_factory.mktemp("clone")
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "manage.py", folder)
    return folder


@pytest.fixture
def run(clone):
    """Run Python in the clone with none of the project's variables but those given."""
    inherited = {name: value for name, value in os.environ.items() if name not in NAMES}

    def run_python(*arguments, **environment):
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=clone,
            env=inherited | environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    return run_python


@pytest.fixture
def settings_with(run):
    code = (
        "import json; from timeline.config import settings as s; print("
        "json.dumps({k: v for k, v in vars(s).items() if k.isupper()}, default=lambda _: None))"
    )
    return lambda **environment: json.loads(run("-c", code, **environment).stdout)


def test_with_nothing_set_it_is_safe_and_local(settings_with, clone):
    settings = settings_with()
    assert settings["DEBUG"] is False
    assert settings["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]
    assert settings["PORT"] == 8000
    assert settings["SECRET_KEY_IS_TEMPORARY"] is True
    assert len(settings["SECRET_KEY"]) > 50
    assert settings["DATABASES"]["default"]["NAME"] == str(clone / ".local" / "timeline.sqlite3")
    assert "SECURE_PROXY_SSL_HEADER" not in settings


def test_the_policy_allows_nothing_inline(settings_with):
    directives = settings_with()["CONTENT_SECURITY_POLICY"]["DIRECTIVES"]
    assert directives["default-src"] == ["'self'"]
    assert "unsafe" not in json.dumps(directives)


def test_an_https_origin_turns_on_what_needs_tls(settings_with):
    settings = settings_with(CSRF_TRUSTED_ORIGINS="http://a.org, https://b.org")
    assert settings["SESSION_COOKIE_SECURE"] is True
    assert settings["CSRF_COOKIE_SECURE"] is True
    assert settings["SECURE_HSTS_SECONDS"] > 0
    assert settings["SECURE_PROXY_SSL_HEADER"] == ["HTTP_X_FORWARDED_PROTO", "https"]
    assert "SESSION_COOKIE_SECURE" not in settings_with(CSRF_TRUSTED_ORIGINS="http://a.org")


@pytest.mark.parametrize(
    ("environment", "backend"),
    [
        ({}, "django_tasks.backends.immediate.ImmediateBackend"),
        ({"TASKS_BACKEND": "db"}, "django_tasks_db.DatabaseBackend"),
    ],
)
def test_articles_are_read_at_once_or_by_a_worker(settings_with, environment, backend):
    assert settings_with(**environment)["TASKS"] == {"default": {"BACKEND": backend}}


def test_a_command_needs_no_environment(run):
    assert run("manage.py", "check").returncode == 0


@pytest.mark.parametrize(
    "environment",
    [
        {"DEBUG": "maybe"},
        {"DATABASE_URL": "postgres://a:b@c:d/e"},
        {"PORT": "http"},
        {"TASKS_BACKEND": "redis"},
    ],
)
@pytest.mark.parametrize("arguments", [("manage.py", "check"), ("-m", "timeline.config.wsgi")])
def test_a_bad_value_gives_one_sentence(run, arguments, environment):
    finished = run(*arguments, **environment)
    assert finished.returncode != 0
    [sentence] = finished.stderr.splitlines()
    assert sentence.startswith(next(iter(environment)))


@pytest.mark.parametrize("environment", [{}, {"SECRET_KEY": ""}, {"DEBUG": "off"}])
@pytest.mark.parametrize("module", ["wsgi", "asgi"])
def test_a_server_without_a_key_refuses_to_start(run, module, environment):
    finished = run("-c", f"import timeline.config.{module}", **environment)
    assert (finished.returncode, finished.stderr) == (4, NO_KEY)


@pytest.mark.parametrize("environment", [{"SECRET_KEY": "long enough"}, {"DEBUG": "on"}])
@pytest.mark.parametrize("module", ["wsgi", "asgi"])
def test_a_server_with_a_key_or_debug_starts(run, module, environment):
    finished = run("-W", "ignore", "-c", f"import timeline.config.{module}", **environment)
    assert (finished.returncode, finished.stderr) == (0, "")


@pytest.mark.parametrize(
    "arguments",
    [
        ("manage.py", "runserver", "0"),
        ("manage.py", "runserver", "--noreload", "0"),
        ("-m", "gunicorn", "--bind=127.0.0.1:0", "--no-control-socket", "timeline.config.wsgi"),
    ],
)
def test_each_server_ends_with_the_sentence(run, arguments):
    finished = run(*arguments)
    assert finished.returncode == 4
    assert NO_KEY in finished.stderr
    assert "Traceback" not in finished.stderr


def test_collected_files_are_served_compressed_and_for_ever(run):
    collected = run("manage.py", "collectstatic", "--no-input", "--verbosity=0")
    assert collected.stderr == ""
    served = run("-W", "error", "-c", SERVE_A_PAGE, SECRET_KEY="long enough")
    assert served.stderr == ""
    assert served.stdout.splitlines() == [
        "200 gzip",
        "200 max-age=315360000, public, immutable True",
    ]


def test_the_addresses_are_known_without_what_takes_long_to_load(run):
    code = (
        "import django, sys; django.setup(); import timeline.config.urls;"
        "print({'plotly', 'sklearn', 'spacy'} & sys.modules.keys())"
    )
    finished = run("-c", code, DJANGO_SETTINGS_MODULE="timeline.config.settings")
    assert finished.stdout == "set()\n"
