# make demo    serve the Libya timeline on this machine (PORT=8000)
# make test    every check, as CI runs it
# make format  let the formatters rewrite what they can
# make lock    pin the requirements anew from pyproject.toml (LOCK=--upgrade takes newer ones)

PYTHON ?= python3
PORT ?= 8000
export PORT

BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-strip-extras \
	--custom-compile-command "make lock" $(LOCK) pyproject.toml
TEMPLATES := $(shell find templates -name '*.html' 2>/dev/null)

.PHONY: demo test lint format lock browser
.DELETE_ON_ERROR:

demo: .venv/.requirements .local/secret-key
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py seed_demo
	@$(BIN)/python manage.py collectstatic --no-input --verbosity 0
	@$(BIN)/python manage.py serve

# Browser tests have a process of their own, which isn't measured: coverage would have to follow
# Playwright's greenlets, and then what a thread leaves behind can hang Python 3.11 in a loop
test: .venv/.requirements-dev browser lint
	$(BIN)/pytest --ignore tests/browser --cov
	$(BIN)/pytest tests/browser

lint: .venv/.requirements-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djade --check --target-version 5.2 $(TEMPLATES)
	$(BIN)/djhtml --check --tabwidth 2 $(TEMPLATES)

format: .venv/.requirements-dev
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	$(BIN)/djade --target-version 5.2 $(TEMPLATES)
	$(BIN)/djhtml --tabwidth 2 $(TEMPLATES)

lock: .venv/bin/pip
	$(PIP) install uv
	$(COMPILE) --output-file requirements.txt
	$(COMPILE) --output-file requirements-dev.txt --extra dev --constraint requirements.txt

.venv/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or later is needed (PYTHON=python3.13 names another)." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo "Python's venv module is incomplete: apt-get install python3-venv." >&2; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/.requirements: requirements.txt | .venv/bin/pip
	@echo "Installing $< into .venv"
	@$(PIP) install --require-hashes --requirement $<
	@touch $@

.venv/.requirements-dev: requirements-dev.txt | .venv/bin/pip
	@echo "Installing $< into .venv"
	@$(PIP) install --require-hashes --requirement $<
	@touch $@

.local/secret-key:
	@mkdir -p $(@D)
	@umask 077 && $(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(50))' > $@

browser:
	@for name in chromium chromium-browser google-chrome; do \
		command -v $$name >/dev/null && exit 0; \
	done; \
	if [ "$$(id -u)" = 0 ]; then run=env; else run="sudo --non-interactive"; fi; \
	{ $$run apt-get update && $$run apt-get install --yes chromium; } >/dev/null || \
		{ echo "Install Chromium for the browser tests: apt-get install chromium." >&2; exit 1; }
