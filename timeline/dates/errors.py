from __future__ import annotations

from collections.abc import Callable


class DateError(ValueError):
    """A date that cannot be. Its message is a sentence for the editor: what is wrong, what to do.

    `template` is the sentence with named placeholders, the msgid of its translation.
    """

    def __init__(self, template: str, **values: str | int) -> None:
        super().__init__(template.format(**values))
        self.template = template
        self.values = values

    def say(self, translate: Callable[[str], str] = str) -> str:
        """The sentence in the language of `translate`."""
        return translate(self.template).format(**self.values)
