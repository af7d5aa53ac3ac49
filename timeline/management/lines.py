"""Files that commands read: texts, and lines of JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError


def read_text(path: Path) -> str:
    """The text as it is, line ends included, so that offsets fit; “-” is standard input.

    Raises CommandError where it can't be read, or is not UTF-8.
    """
    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
        return data.decode("utf-8")
    except OSError as error:
        raise CommandError(f"{path} can't be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise CommandError(f"{path} is not UTF-8: byte {error.start} fits no letter.") from error


def numbered_lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines that aren't blank, with their numbers from 1. Raises CommandError as read_text."""
    lines = enumerate(read_text(path).split("\n"), 1)
    return ((number, line) for number, line in lines if line.strip())


def read_entry(line: str) -> dict[str, Any]:
    """The JSON object of a line. Raises ValueError that says what is wrong with it."""
    try:
        entry = json.loads(line)
        json.dumps(entry, ensure_ascii=False, allow_nan=False).encode("utf-8")
    except RecursionError:
        raise ValueError("it is nested too deeply.") from None
    except UnicodeEncodeError:
        raise ValueError("it has half of a character (a lone surrogate).") from None
    except ValueError as error:
        raise ValueError(f"this is no JSON: {error}.") from error
    if not isinstance(entry, dict) or not isinstance(entry.get("text"), str):
        raise ValueError('"text" is missing, or is no text.')
    return entry


def read_entries(path: Path) -> Iterator[dict[str, Any]]:
    """The JSON objects of all lines. Raises CommandError that names the first bad one."""
    for number, line in numbered_lines(path):
        try:
            yield read_entry(line)
        except ValueError as error:
            raise CommandError(f"{path}, line {number}: {error}") from error
