"""How many: numbers in digits and in words, and the vague ones."""

from __future__ import annotations

from collections.abc import Sequence

_ONES = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * number
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2
    )
}
_SCALES = {"dozen": 12, "hundred": 100}
_GREAT = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_VAGUE = frozenset(
    "few several many some couple numerous various number good great dozens scores hundreds"
    " thousands tens".split()
)
_GLUE = frozenset("and of -".split())
VAGUE = "X"


def read_amount(words: Sequence[str]) -> tuple[float | str, int]:
    """The amount at the end of `words` (in lower case), and how many of them it takes.

    The amount is a number, or VAGUE; (VAGUE, 0) where the last word is no amount.
    """
    for start in range(len(words)):
        if words[start] not in _GLUE and (amount := _amount(words[start:])) is not None:
            return amount, len(words) - start
    return VAGUE, 0


def _amount(words: Sequence[str]) -> float | str | None:
    if any(word in _VAGUE for word in words):
        rest = [word for word in words if word not in _VAGUE and word not in ("a", "of")]
        return VAGUE if not rest or rest == ["dozen"] else None
    if words[-1] == "half" and len(words) > 2:  # two and a half
        whole = _number([word for word in words[:-1] if word not in ("and", "a", "-")])
        return None if whole is None else whole + 0.5
    if words[0] == "half":
        return 0.5 if words[1:] in ([], ["a"], ["an"], ["-"]) else None
    return _number([word for word in words if word not in ("and", "-")])


def _number(words: Sequence[str]) -> float | None:
    if list(words) in (["a"], ["an"]):
        return 1
    total = part = 0.0
    previous = "scale"
    for place, word in enumerate(words):
        if word[0].isdigit() and place == 0:
            part, previous = _digits(word), "digits"
            continue
        if word in ("a", "an") and place == 0:
            part, previous = 1, "one"
        elif word in _TENS and previous == "scale":
            part, previous = part + _TENS[word], "ten"
        elif word in _ONES and (previous == "scale" or (previous == "ten" and _ONES[word] < 10)):
            part, previous = part + _ONES[word], "one"
        elif word in _GREAT and (total + part or place == 0):
            total, part, previous = max(total + part, 1) * _GREAT[word], 0, "scale"
        elif word in _SCALES and (previous != "scale" or place == 0):
            total, part, previous = total + max(part, 1) * _SCALES[word], 0, "scale"
        else:
            return None
    return total + part if words and words != ["a"] else None


def _digits(text: str) -> float:
    """“1,000”, “2.5”; “2.000,5” has no meaning in English, and is 2."""
    digits = text.replace(",", "")
    return float(digits) if digits.count(".") < 2 else float(digits.split(".")[0])
