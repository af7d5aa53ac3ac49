from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured

from timeline.config import environment


@pytest.fixture
def variable(monkeypatch):
    return lambda value: monkeypatch.setenv("NAME", value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [("1", True), ("True", True), (" on ", True), ("0", False), ("no", False), ("FALSE", False)],
)
def test_flag_says_on_or_off(variable, value, expected):
    variable(value)
    assert environment.flag("NAME", default=not expected) is expected


@pytest.mark.parametrize("default", [True, False])
def test_an_empty_flag_counts_as_unset(variable, default):
    variable(" ")
    assert environment.flag("NAME", default=default) is default
    assert environment.flag("NO_SUCH_NAME", default=default) is default


def test_words_are_stripped_and_empty_ones_dropped(variable):
    variable(" a.org, ,b.org,")
    assert environment.words("NAME", "c.org") == ["a.org", "b.org"]
    assert environment.words("NO_SUCH_NAME", "c.org") == ["c.org"]


def test_port_is_read_or_the_default(variable):
    variable("8123")
    assert environment.port("NAME", 8000) == 8123
    assert environment.port("NO_SUCH_NAME", 8000) == 8000


def test_a_choice_is_one_of_the_words_known(variable):
    variable(" DB ")
    assert environment.choice("NAME", ["now", "db"], "now") == "db"
    assert environment.choice("NO_SUCH_NAME", ["now", "db"], "now") == "now"


@pytest.mark.parametrize(
    ("read", "value", "sentence"),
    [
        (lambda name: environment.choice(name, ["a", "b"], "a"), "c", 'one of a, b, not "c"'),
        (environment.flag, "maybe", 'NAME must be "on" or "off", not "maybe".'),
        (lambda name: environment.port(name, 1), "0", "from 1 to 65535"),
        (lambda name: environment.port(name, 1), "65536", "from 1 to 65535"),
        (lambda name: environment.port(name, 1), "8e3", 'not "8e3"'),
        (lambda name: environment.port(name, 1), "²", "from 1 to 65535"),
        (lambda name: environment.hosts(name, ""), "a.org,https://b.org", '"https://b.org"'),
        (environment.origins, "example.org", 'not "example.org"'),
        (environment.origins, "https://a.org, ftp://b.org", '"ftp://b.org"'),
        (environment.origins, "https://a.org/path", "origins such as https://example.org"),
        (environment.origins, "https://[::1", "NAME can't be understood as a URL."),
        (environment.cache, "locmem://", "must start with one of dbcache:"),
        (environment.cache, "plain words", "NAME must start with one of"),
        (environment.cache, "filecache://[/x", "NAME can't be understood as a URL."),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(variable, read, value, sentence):
    variable(value)
    with pytest.raises(ImproperlyConfigured) as refusal:
        read("NAME")
    assert sentence in str(refusal.value)
    assert str(refusal.value).endswith(".")


@pytest.mark.parametrize(
    "url",
    [
        "maybe",
        "mysql://editor:pass-word@db/timeline",
        "postgres://editor:pass-word@db",
        "postgres://editor:pass-word@db:port/timeline",
        "postgresql://editor:pass-word@[::1/timeline",
        "sqlite:",
        "sqlite:///",
        "sqlite://timeline.sqlite3",
        "sqlite:///no-such-folder/timeline.sqlite3",
    ],
)
def test_a_bad_database_url_is_refused_and_its_password_kept(variable, tmp_path, url):
    variable(url)
    with pytest.raises(ImproperlyConfigured, match=r"^NAME .*\.$") as refusal:
        environment.database("NAME", tmp_path)
    assert "pass-word" not in str(refusal.value)


def test_postgresql_connections_are_kept_and_checked(variable, tmp_path):
    variable("postgres://editor:p%40ss@db:5433/timeline?sslmode=require")
    assert environment.database("NAME", tmp_path) == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "timeline",
        "USER": "editor",
        "PASSWORD": "p@ss",
        "HOST": "db",
        "PORT": 5433,
        "OPTIONS": {"sslmode": "require"},
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }


def test_the_url_has_the_last_word_on_connections(variable, tmp_path):
    variable("postgresql:///timeline?conn_max_age=0")
    assert environment.database("NAME", tmp_path)["CONN_MAX_AGE"] == 0


def test_the_default_database_is_a_file_whose_folder_is_made(tmp_path):
    file = tmp_path / "folder" / "timeline.sqlite3"
    config = environment.database("NO_SUCH_NAME", file)
    assert config["NAME"] == str(file)
    assert file.parent.is_dir()


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("sqlite:////{folder}/a.sqlite3", "{folder}/a.sqlite3"),
        ("sqlite:///a.sqlite3", "a.sqlite3"),
        ("sqlite://:memory:", ":memory:"),
    ],
)
def test_sqlite_writes_ahead_wherever_its_file_is(variable, tmp_path, url, name):
    variable(url.format(folder=str(tmp_path).lstrip("/")))
    config = environment.database("NAME", tmp_path)
    assert config["NAME"].lstrip("/") == name.format(folder=tmp_path).lstrip("/")
    assert config["OPTIONS"] == environment.SQLITE_OPTIONS


def test_an_option_in_the_url_leaves_the_others(variable, tmp_path):
    variable("sqlite:///a.sqlite3?timeout=5")
    assert environment.database("NAME", tmp_path)["OPTIONS"] == {
        **environment.SQLITE_OPTIONS,
        "timeout": 5,
    }


@pytest.mark.parametrize(
    ("url", "backend", "location"),
    [
        ("", "locmem.LocMemCache", ""),
        ("dummycache://", "dummy.DummyCache", ""),
        ("dbcache://cached_pages", "db.DatabaseCache", "cached_pages"),
        ("filecache:///var/cache/timeline", "filebased.FileBasedCache", "/var/cache/timeline"),
    ],
)
def test_cache_urls(variable, url, backend, location):
    variable(url)
    assert environment.cache("NAME") == {
        "BACKEND": f"django.core.cache.backends.{backend}",
        "LOCATION": location,
    }


@pytest.mark.parametrize("installed", [True, False])
def test_a_cache_server_needs_its_package(variable, monkeypatch, installed):
    monkeypatch.setattr(environment, "find_spec", lambda name: name if installed else None)
    variable("redis://cache:6379/1")
    if installed:
        assert environment.cache("NAME")["LOCATION"] == "redis://cache:6379/1"
    else:
        with pytest.raises(ImproperlyConfigured, match="needs the Python package redis"):
            environment.cache("NAME")


@pytest.mark.parametrize(
    ("in_environment", "in_file", "expected"),
    [
        ("from environment", "from file", "from environment"),
        ("", "from file\n", "from file"),
        (" ", "\n", ""),
        ("", None, ""),
    ],
)
def test_secret_key(variable, tmp_path, in_environment, in_file, expected):
    variable(in_environment)
    file = tmp_path / "secret-key"
    if in_file is not None:
        file.write_text(in_file)
    assert environment.secret_key("NAME", file) == expected
