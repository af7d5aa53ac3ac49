"""Text as a reader searches it: without case, accents and punctuation."""

from __future__ import annotations

import re
import unicodedata


def fold(text: str) -> str:
    """`text` in lower case, without accents, its punctuation turned into single spaces.

    "Fayez al-Sarrāj’s" becomes "fayez al sarraj s".
    """
    bare = "".join(
        char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char)
    )
    return re.sub(r"[\W_]+", " ", bare.casefold()).strip()
