"""From what was found to single expressions: pairs parted, extents set, years shared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from .amounts import read_amount
from .finder import Found
from .meaning import Meaning, day_number, is_bc, read, unit_of
from .refusals import is_refused

_JOINS = frozenset("and to - – — or / through until till ,".split())
TO = frozenset("to - – — through until till".split())
_WORDS_BETWEEN = 4
_PLURALS = ("UNIT", "MANY")


def meanings(founds: Iterable[Found]) -> list[Meaning]:
    """Every expression by itself, in the order of the text, with the year of the one it is
    joined to (“October and November 1919”)."""
    pieces = [piece for found in founds if not is_refused(found) for piece in _pieces(found)]
    for place in range(len(pieces) - 2, -1, -1):
        for complete in (_with_year, _with_day, _with_end):
            pieces[place] = complete(pieces[place], pieces[place + 1])
        pieces[place + 1] = _closing(pieces[place], pieces[place + 1])
    return pieces


def _pieces(found: Found) -> Iterator[Meaning]:
    meaning = read(found)
    match found.kind:
        case "days":
            yield from _days(meaning)
        case "years":
            yield from _years(meaning)
        case "amounts":
            yield from _amounts(meaning)
        case "duration" | "age" | "offset" if found.all("QUANTITY", "UNIT"):
            yield from _counted(meaning)
        case _:
            yield _as_length(meaning)


def _days(meaning: Meaning) -> Iterator[Meaning]:
    """“April 4-5, 2014”, “4 to 6 April”: two days, or more, of one month."""
    found = meaning.found
    for token, end in _ends(found, found.all("DAY")):
        month = found.all("MONTH")[0].i
        start = month if month < token.i and token == found.all("DAY")[0] else token.i
        day = day_number(token.lower_)
        yield replace(meaning, start=start, end=end, kind="date", day=day, edge="", part="")


def _years(meaning: Meaning) -> Iterator[Meaning]:
    """“499-493 BC”, “1947-54”; “2019-04” is a month."""
    found = meaning.found
    years = found.all("YEAR", "YNUM", "YY")
    sign = -1 if is_bc(found.first("ERA")) else 1
    if month := _iso_month(meaning, years):
        yield month
        return
    for token, end in _ends(found, years):
        year = int(token.text)
        if token in found.all("YY"):
            first = int(years[0].text)
            year += first // 100 * 100 + 100 * (year < first % 100)
        yield replace(meaning, start=token.i, end=end, kind="year", year=sign * year, edge="")


def _iso_month(meaning: Meaning, years: list[Token]) -> Meaning | None:
    """“2019-04”: two digits that can be a month, and as the end of a range would lie before it."""
    if not meaning.found.all("YY") or years[-1].nbor(-1).text != "-":
        return None
    year, month = int(years[0].text), int(years[-1].text)
    if not 1 <= month <= 12 or month > year % 100:
        return None
    return replace(meaning, start=years[0].i, kind="month", year=year, month=month)


def _amounts(meaning: Meaning) -> Iterator[Meaning]:
    """“60 to 90 days”; “twenty-five years” is one amount."""
    numbers = meaning.found.all("NUMBER")
    words = [token.lower_ for token in meaning.found.doc[numbers[0].i : numbers[-1].i + 1]]
    amount, used = read_amount(words)
    if used == len(words):
        yield replace(meaning, kind="duration", amount=amount, amount_words=used)
        return
    for token, end in _ends(meaning.found, meaning.found.all("NUMBER")):
        amount, _ = read_amount([token.lower_])
        yield replace(
            meaning, start=token.i, end=end, kind="duration", amount=amount, amount_words=1
        )


def _ends(found: Found, tokens: list[Token]) -> Iterator[tuple[Token, int]]:
    """Each token with the end of its expression: the last takes all that comes after it."""
    for token in tokens:
        yield token, found.end if token == tokens[-1] else token.i + 1


def _counted(meaning: Meaning) -> Iterator[Meaning]:
    """An amount and its unit, without the words before it that are no part of the amount.

    Nothing where there is none: “and year”. What happened “two days after the vote” is no date,
    as long as the vote has none; then two days are a length of time.
    """
    found = meaning.found
    words = found.all("QUANTITY")
    while words and words[-1].text == "-":
        words.pop()
    if len(found.all("UNIT")) == 2:
        yield from _two(meaning)
        return
    if not meaning.amount_words:
        plural = next((each for each in found.all(*_PLURALS) if each.lower_.endswith("s")), None)
        if plural:
            yield _as_length(replace(meaning, start=plural.i))
        return
    first = words[-meaning.amount_words].i
    is_cut = first > words[0].i
    yield _as_length(replace(meaning, start=first if is_cut else meaning.start))


def _two(meaning: Meaning) -> Iterator[Meaning]:
    """“two years and three months” is one length, “a few days and weeks” are two."""
    found = meaning.found
    first, second = found.all("UNIT")
    amount, used = _amount_between(found, found.start, first.i)
    more, more_used = _amount_between(found, first.i + 1, second.i)
    if not (isinstance(amount, str) or isinstance(more, str)):
        yield replace(meaning, start=first.i - used)
        return
    for token, count, words in ((first, amount, used), (second, more, more_used)):
        begin = token.i - words
        yield replace(
            meaning,
            start=begin,
            end=token.i + 1,
            unit=unit_of(token.lower_),
            amount=count,
            amount_words=words,
        )


def _amount_between(found: Found, start: int, end: int) -> tuple[float | str, int]:
    return read_amount([token.lower_ for token in found.doc[start:end]])


def _as_length(meaning: Meaning) -> Meaning:
    """“two days after” something without a date, “the first year of” something: a length.

    “the day after the vote” is beside it, whenever that was.
    """
    found = meaning.found
    last = found.words[-1]
    if meaning.kind == "offset" and last in ("after", "before") and not found.all("ONE"):
        is_length = _goes_on(found)
        return replace(meaning, kind="duration", end=meaning.end - 1) if is_length else meaning
    if meaning.kind == "relative" and last in ("after", "before") and _goes_on(found):
        return replace(meaning, kind="beside")
    is_first = meaning.kind == "relative" and meaning.ordinal and last in ("year", "month", "week")
    if is_first and found.after == "of":
        return replace(meaning, kind="duration", amount=1, amount_words=1)
    return meaning


def _goes_on(found: Found) -> bool:
    """Whether more of its clause comes after it."""
    following = found.doc[found.end] if found.after else None
    return following is not None and not (following.is_punct or following.is_space)


def _with_year(meaning: Meaning, following: Meaning) -> Meaning:
    """The year of the date that follows, if it is joined to this one: “March to June 2011”.

    “October to March 2011” begins in the year before.
    """
    joints = joint(meaning.found.doc, meaning.end, following.start)
    takes = ("month", "date", "season")
    if meaning.year is not None or not joints or meaning.unit == "year":
        return meaning
    if meaning.kind not in takes or following.kind not in takes:
        return meaning
    is_over = meaning.month and following.month and meaning.month > following.month
    is_over = bool(is_over) and joints[0] in TO
    if following.year is None:
        return replace(meaning, range_end=following.month) if is_over else meaning
    return replace(meaning, year=following.year - is_over)


def _closing(opening: Meaning, meaning: Meaning) -> Meaning:
    """The end of a range with what its beginning says of the year: “29 April 2018 until 3 May”."""
    if opening.range_end:
        return replace(meaning, range_start=opening.month)
    joints = joint(opening.found.doc, opening.end, meaning.start)
    is_dated = opening.kind in ("date", "month") and meaning.kind in ("date", "month")
    if not (is_dated and joints and joints[0] in TO and opening.year and opening.month):
        return meaning
    if meaning.year is not None or meaning.month is None or meaning.unit == "year":
        return meaning
    return replace(meaning, year=opening.year + (meaning.month < opening.month))


def _with_day(meaning: Meaning, following: Meaning) -> Meaning:
    """“at 5:34 AM Baghdad time on March 20”: the time is on that day."""
    is_near = 0 < following.start - meaning.end <= _WORDS_BETWEEN
    if meaning.kind != "time" or following.kind != "date" or not is_near:
        return meaning
    if meaning.found.doc[following.start - 1].lower_ != "on":
        return meaning
    year, month, day = following.year, following.month, following.day
    return replace(meaning, kind="date", year=year, month=month, day=day)


def _with_end(meaning: Meaning, following: Meaning) -> Meaning:
    """“the quarter ended Sept. 30”: the one in which that day lies."""
    doc, ends = meaning.found.doc, frozenset(["ended", "ending", "ends"])
    is_next = following.kind == "date" and 0 < following.start - meaning.end <= 2
    if meaning.kind != "relative" or not is_next or doc[meaning.end].lower_ not in ends:
        return meaning
    year, month, day = following.year, following.month, following.day
    return replace(meaning, kind="around", year=year, month=month, day=day, edge="", way="")


def joint(doc: Doc, start: int, end: int) -> list[str]:
    """The words between two expressions, in lower case, if they join them; else nothing."""
    if end - start > 2:
        return []
    words = [token.lower_ for token in doc[start:end]]
    return words if all(word in _JOINS for word in words) else []
