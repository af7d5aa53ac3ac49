from __future__ import annotations

import os
import socket
import sys

import pytest
from django.core.management import CommandError, call_command


@pytest.fixture
def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    return port


def test_gunicorn_takes_its_place_on_this_machine_only(settings, monkeypatch, capsys, free_port):
    calls = []
    monkeypatch.setattr(os, "execv", lambda program, arguments: calls.append((program, arguments)))
    settings.PORT = free_port
    call_command("serve")
    [(program, arguments)] = calls
    assert program == sys.executable
    assert arguments[1:3] == ["-m", "gunicorn"]
    assert arguments[-2:] == [f"--bind=127.0.0.1:{free_port}", "timeline.config.wsgi"]
    assert f"http://127.0.0.1:{free_port}/" in capsys.readouterr().out


def test_a_taken_port_is_refused_in_a_sentence(settings, monkeypatch):
    monkeypatch.setattr(os, "execv", lambda *_: pytest.fail("started all the same"))
    with socket.create_server(("127.0.0.1", 0)) as server:
        settings.PORT = server.getsockname()[1]
        with pytest.raises(CommandError, match=f"^Port {settings.PORT} can't be used"):
            call_command("serve")
