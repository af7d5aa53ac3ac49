"""Text that was decoded wrongly: UTF-8 read as Windows-1252 or Latin-1, as “â€™” for “’”.

Put right only where nothing else can be meant: “NESCAFÉ®” has the bytes of a letter, too.
"""

from __future__ import annotations

import re

_PASSES = 3  # how often a text may have gone wrong


def _windows(byte: int) -> str:
    """The character of a byte in Windows-1252; of the few it lacks, in Latin-1."""
    return bytes([byte]).decode("cp1252", "ignore") or chr(byte)


_BYTES = {_windows(byte): byte for byte in range(0x80, 0x100)}
_BYTES |= {chr(byte): byte for byte in range(0x80, 0xA0)}


def _class(first: int, last: int) -> str:
    return "[" + "".join(char for char, byte in _BYTES.items() if first <= byte <= last) + "]"


_NEXT = _class(0x80, 0xBF)
_SEQUENCE = re.compile(
    f"{_class(0xC2, 0xDF)}{_NEXT}|{_class(0xE0, 0xEF)}{_NEXT}{{2}}|{_class(0xF0, 0xF4)}{_NEXT}{{3}}"
)
_RUN = re.compile(f"(?:{_SEQUENCE.pattern})+")
# What may well stand behind an accented capital: quotes, dashes, blanks
_PUNCTUATION = set("‘’“”–—…«»\u00a0")
_SIGNS = _PUNCTUATION | set("†‡®™©°·ªº¹²³")
_LATIN = range(0xA0, 0x180)
_SCRIPTS = range(0x370, 0x700)  # Greek, Cyrillic, Hebrew, Arabic
_SYMBOLS = range(0x2010, 0x2C00)
# All that is left of a closing quote when its last byte, which Windows lacks, is lost
_REST = re.compile("â€(?![\u0080-\u00bf‘’“”–—…™œšž¢¦¡¯°])|Ã¢â‚¬")
_CONTROLS = re.compile("[\u0080-\u009f]")


def mend(text: str) -> tuple[str, int]:
    """`text` with what was decoded wrongly put right, and how many characters that were."""
    mended = 0
    for _pass in range(_PASSES):
        if not any(map(_is_sure, _RUN.finditer(text))):
            break
        mended += sum(_character(each) is not None for each in _SEQUENCE.findall(text))
        text = _SEQUENCE.sub(lambda match: _character(match[0]) or match[0], text)
    text, controls = _CONTROLS.subn(lambda match: _windows(ord(match[0])), text)
    return text, mended + controls


def first_lost(text: str) -> str:
    """What of `text` was decoded wrongly and cannot be put right; "" if nothing."""
    match = _REST.search(text)
    return match[0] if match else ""


def _is_sure(run: re.Match[str]) -> bool:
    """Whether a run of such sequences is nothing but a wrong decoding."""
    sequences = _SEQUENCE.findall(run[0])
    if any(_is_sure_alone(each) for each in sequences):
        return True
    return len(sequences) > 1 and all(
        ord(_character(each) or "a") in _SCRIPTS for each in sequences
    )


def _is_sure_alone(sequence: str) -> bool:
    character = _character(sequence)
    following = set(sequence[1:])
    if character is None:
        return False
    if "\u0080" <= min(following) <= "\u009f":
        return True
    if len(sequence) > 2:
        return not following <= _PUNCTUATION
    common = sequence[0] in "ÂÃ"
    return ord(character) in _LATIN and not following <= (_PUNCTUATION if common else _SIGNS)


def _character(sequence: str) -> str | None:
    """What the bytes of `sequence` are in UTF-8; None for no character, or for an unlikely one."""
    decoded = bytes(_BYTES[char] for char in sequence).decode("utf-8", "ignore")
    if len(decoded) != 1:
        return None
    code = ord(decoded)
    is_likely = len(sequence) > 2 or code in _LATIN or code in _SCRIPTS or code in _SYMBOLS
    return decoded if is_likely else None
