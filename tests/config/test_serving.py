from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured

from timeline.config import serving


@pytest.fixture
def key(settings):
    def set_key(*, temporary, debug):
        settings.SECRET_KEY_IS_TEMPORARY = temporary
        settings.DEBUG = debug

    return set_key


@pytest.mark.parametrize(("temporary", "debug"), [(False, False), (False, True), (True, True)])
def test_it_starts_with_a_lasting_key_or_with_debug(key, temporary, debug):
    key(temporary=temporary, debug=debug)
    assert serving.start(lambda: "application") == "application"


def test_it_refuses_to_start_without_a_key(key, capsys):
    key(temporary=True, debug=False)
    with pytest.raises(SystemExit) as stop:
        serving.start(lambda: pytest.fail("made all the same"))
    assert stop.value.code == serving.APP_LOAD_ERROR
    assert capsys.readouterr().err == (
        "Set SECRET_KEY to a long random text before serving with DEBUG off.\n"
    )


def test_it_passes_on_what_is_wrong_with_a_setting(key, capsys):
    def broken():
        raise ImproperlyConfigured("This is wrong.")

    key(temporary=False, debug=False)
    with pytest.raises(SystemExit):
        serving.start(broken)
    assert capsys.readouterr().err == "This is wrong.\n"
