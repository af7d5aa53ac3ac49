from __future__ import annotations


def gettext_noop(text: str) -> str:
    """`text` itself. Marks it for makemessages; the web layer translates it where it is shown."""
    return text
