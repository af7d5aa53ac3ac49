"""Settings read from the environment, each refused in one sentence when it makes no sense.

An empty variable counts as one that is not set. No message repeats a URL: it may hold a password.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

TRUE_WORDS = frozenset({"1", "true", "yes", "on"})
FALSE_WORDS = frozenset({"0", "false", "no", "off"})
DATABASE_SCHEMES = frozenset({"sqlite", "postgres", "postgresql"})
# Scheme to the package it needs beyond the requirements, "" for none
CACHE_SCHEMES = {
    "locmemcache": "",
    "filecache": "",
    "dbcache": "",
    "dummycache": "",
    "redis": "redis",
    "rediss": "redis",
    "pymemcache": "pymemcache",
}
SQLITE_OPTIONS = {
    # One writer and many readers at a time, and no wait for the disk at each commit
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    # Take the write lock at the start: a reader that turns writer midway would fail at once
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,  # seconds to wait for another writer
}


def text(name: str, default: str = "") -> str:
    """The variable without surrounding spaces, or the default when unset or empty."""
    return os.environ.get(name, "").strip() or default


def flag(name: str, *, default: bool = False) -> bool:
    """On or off; refuses a word that says neither (a mistyped DEBUG must not pass as off)."""
    word = text(name).lower()
    if not word:
        return default
    if word in TRUE_WORDS | FALSE_WORDS:
        return word in TRUE_WORDS
    raise ImproperlyConfigured(f'{name} must be "on" or "off", not "{word}".')


def choice(name: str, known: Collection[str], default: str) -> str:
    """One of the words known."""
    word = text(name, default).lower()
    if word not in known:
        raise ImproperlyConfigured(f'{name} must be one of {", ".join(known)}, not "{word}".')
    return word


def words(name: str, default: str = "") -> list[str]:
    """The comma-separated parts, stripped, empty ones left out."""
    parts = (part.strip() for part in text(name, default).split(","))
    return [part for part in parts if part]


def port(name: str, default: int) -> int:
    """A TCP port, 1 to 65535."""
    number = text(name, str(default))
    if number.isascii() and number.isdigit() and 1 <= int(number) <= 65535:
        return int(number)
    raise ImproperlyConfigured(f'{name} must be a number from 1 to 65535, not "{number}".')


def hosts(name: str, default: str) -> list[str]:
    """Host names as Django's ALLOWED_HOSTS wants them, without scheme and path."""
    names = words(name, default)
    for host in names:
        if "/" in host:
            raise ImproperlyConfigured(
                f'{name} takes host names such as example.org, not "{host}".'
            )
    return names


def origins(name: str) -> list[str]:
    """Origins, each a scheme and a host such as https://example.org."""
    found = words(name)
    for origin in found:
        with _refusing_a_broken_url(name):
            parts = urlsplit(origin)
        if parts.scheme not in {"http", "https"} or not parts.netloc or parts.path:
            raise ImproperlyConfigured(
                f'{name} takes origins such as https://example.org, not "{origin}".'
            )
    return found


def database(name: str, default: Path) -> dict[str, Any]:
    """Django's settings of one database, from a URL or for an SQLite file at `default`."""
    url = text(name)
    if not url:
        # Any command works in a fresh clone, so the folder is made here
        default.parent.mkdir(exist_ok=True)
        return _sqlite({"ENGINE": "django.db.backends.sqlite3", "NAME": str(default)})
    _check_scheme(name, url, DATABASE_SCHEMES)
    if url.startswith("sqlite:"):
        return _sqlite_from(name, url)
    with _refusing_a_broken_url(name):
        config: dict[str, Any] = environ.Env.db_url_config(url)
    if not config["NAME"]:
        raise ImproperlyConfigured(
            f"{name} names no database: write postgresql://USER:PASSWORD@HOST:PORT/DATABASE."
        )
    # Kept open between requests, and asked whether it still lives before each
    return {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True} | config


def cache(name: str) -> dict[str, Any]:
    """Django's settings of one cache, from a URL; the memory of each process by default."""
    url = text(name, "locmemcache://")
    _check_scheme(name, url, CACHE_SCHEMES)
    package = CACHE_SCHEMES[url.partition(":")[0]]
    if package and find_spec(package) is None:
        raise ImproperlyConfigured(
            f"{name} needs the Python package {package}, which is not installed."
        )
    with _refusing_a_broken_url(name):
        config: dict[str, Any] = environ.Env.cache_url_config(url)
    return config


def secret_key(name: str, file: Path) -> str:
    """The key from the environment, else from the file, else "" for none."""
    if key := text(name):
        return key
    try:
        return file.read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return ""


def _sqlite_from(name: str, url: str) -> dict[str, Any]:
    """Refuse what would otherwise lose the data in memory or fail at the first query."""
    in_memory = url in {"sqlite://:memory:", "sqlite:///:memory:"}
    if not in_memory and (not url.startswith("sqlite:///") or url == "sqlite:///"):
        raise ImproperlyConfigured(f"{name} needs three slashes and a path: sqlite:///PATH.")
    config = environ.Env.db_url_config(url)
    if not in_memory and not Path(config["NAME"]).absolute().parent.is_dir():
        raise ImproperlyConfigured(f"{name} names a file in a folder that does not exist.")
    return _sqlite(config)


def _sqlite(config: dict[str, Any]) -> dict[str, Any]:
    return config | {"OPTIONS": SQLITE_OPTIONS | config.get("OPTIONS", {})}


def _check_scheme(name: str, url: str, known: Collection[str]) -> None:
    if url.partition(":")[0] not in known:
        listed = ", ".join(f"{scheme}:" for scheme in sorted(known))
        raise ImproperlyConfigured(f"{name} must start with one of {listed}.")


@contextmanager
def _refusing_a_broken_url(name: str) -> Iterator[None]:
    try:
        yield
    except ValueError:
        raise ImproperlyConfigured(f"{name} can't be understood as a URL.") from None
