"""How text is cut into tokens: spaCy's English rules, and some for dates and amounts."""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

# “mid-2014”, “4-year-old”, “1943/44”, “10:30pm”, “c.1930”
_INFIXES = (
    r"(?<=[0-9])(?:-|–|—|/)(?=[A-Za-z0-9'’])",
    r"(?<=[A-Za-z])(?:-|–|—)(?=[0-9'’])",
    r"(?<=[0-9])(?=(?:[ap]m|[AP]M)$)",
    r"(?<=[a-z])\.(?=[0-9])",
)


# Taken at once: one by one, a long row of them takes time that grows with its square
_ROWS = r"[^\w\s.,;:!?%/&+=-]{4,}"


def cut_dates(nlp: Language) -> None:
    """Make the tokenizer of `nlp` part what the date patterns need apart."""
    tokenizer: Any = nlp.tokenizer  # what kind is up to the pipeline
    infixes = compile_infix_regex([*(nlp.Defaults.infixes or ()), *_INFIXES])
    tokenizer.infix_finditer = infixes.finditer
    cut_rows(nlp)


def cut_rows(nlp: Language) -> None:
    """Make the tokenizer of `nlp` take long rows of signs at once."""
    prefixes = compile_prefix_regex([_ROWS, *(nlp.Defaults.prefixes or ())])
    suffixes = compile_suffix_regex([_ROWS, *(nlp.Defaults.suffixes or ())])
    tokenizer: Any = nlp.tokenizer
    tokenizer.prefix_search = prefixes.search
    tokenizer.suffix_search = suffixes.search
