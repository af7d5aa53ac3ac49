from __future__ import annotations


class Refused(Exception):
    """A change that the record's rules forbid. Its message is a sentence for the editor."""
