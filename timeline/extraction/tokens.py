"""How text is cut into tokens: spaCy's English rules, and some for dates and amounts."""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.util import compile_infix_regex

# “mid-2014”, “4-year-old”, “1943/44”, “10:30pm”, “c.1930”
_INFIXES = (
    r"(?<=[0-9])(?:-|–|—|/)(?=[A-Za-z0-9'’])",
    r"(?<=[A-Za-z])(?:-|–|—)(?=[0-9'’])",
    r"(?<=[0-9])(?=(?:[ap]m|[AP]M)$)",
    r"(?<=[a-z])\.(?=[0-9])",
)


def cut_dates(nlp: Language) -> None:
    """Make the tokenizer of `nlp` part what the date patterns need apart."""
    infixes = compile_infix_regex([*(nlp.Defaults.infixes or ()), *_INFIXES])
    tokenizer: Any = nlp.tokenizer  # what kind is up to the pipeline
    tokenizer.infix_finditer = infixes.finditer
