"""What holds for the repository as a whole."""

from __future__ import annotations

import ast
import hashlib
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from django.core.management import call_command

ROOT = Path(__file__).parents[1]
VENDOR = ROOT / "static" / "vendor"
PACKAGES = tomllib.loads((VENDOR / "VERSIONS.toml").read_text())["package"]
VENDORED = {name: digest for package in PACKAGES for name, digest in package["files"].items()}
REQUIREMENTS = ["requirements.txt", "requirements-dev.txt"]
TOP_LEVEL = {
    ".ci",
    ".editorconfig",
    ".gitattributes",
    ".gitignore",
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "EVALUATION.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "fixtures",
    "manage.py",
    "pyproject.toml",
    "requirements-dev.txt",
    "requirements.txt",
    "static",
    "templates",
    "tests",
    "timeline",
}
# In two parts, so that this file does not hold what it looks for
ONE_MACHINE_ONLY = [
    "/" + "tmp/",
    "/" + "work/",
    "pypi" + ".org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "npm" + "js.com",
]
MODULES = sorted(
    path for path in (ROOT / "timeline").rglob("*.py") if "migrations" not in path.parts
)


def relative(path):
    return str(path.relative_to(ROOT))


def committed():
    """Paths that git tracks or would add; a copy without git has nothing to check."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    paths = (ROOT / name for name in listed.stdout.split("\0") if name)
    return [path for path in paths if path.is_file()]


@pytest.mark.django_db
def test_every_model_change_has_its_migration():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_top_level_holds_what_we_agreed_on():
    assert {path.relative_to(ROOT).parts[0] for path in committed()} <= TOP_LEVEL


def test_nothing_names_one_machine_or_registry():
    found = [
        f"{relative(path)}: {words}"
        for path in committed()
        if VENDOR not in path.parents
        for words in ONE_MACHINE_ONLY
        if words in path.read_text(encoding="utf-8", errors="ignore")
    ]
    assert found == []


def test_every_vendored_file_is_recorded_unchanged():
    digests = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in VENDOR.iterdir()
        if path.name != "VERSIONS.toml"
    }
    assert digests == VENDORED


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package["npm"])
def test_a_vendored_file_states_its_version(package):
    assert package["header"] in package["files"]
    header = (VENDOR / package["header"]).read_text(encoding="utf-8")[:300]
    assert re.search(rf"\bv?{re.escape(package['version'])}\b", header)
    assert package["licence"]


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_every_requirement_is_pinned_and_hashed(name):
    text = (ROOT / name).read_text()
    entries = re.split(r"\n(?=\S)", re.sub(r"(?m)^#.*\n", "", text).strip())
    assert len(entries) > 5
    for entry in entries:
        assert re.match(r"[a-z0-9-]+(\[[a-z,-]+\])?==[\w.]+ ", entry), entry
        assert "--hash=sha256:" in entry, entry


def test_development_runs_on_the_versions_of_production():
    pins = [
        set(re.findall(r"(?m)^([a-z0-9-]+(?:\[[a-z,-]+\])?==[\w.]+)", (ROOT / name).read_text()))
        for name in REQUIREMENTS
    ]
    assert pins[0] < pins[1]


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_modules_and_functions_stay_small(path):
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") < 300
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno - node.lineno < 50, node.name
