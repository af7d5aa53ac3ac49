"""What looks like an expression of time and is none, told from the words beside it."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from .finder import Found
from .lexicon import classes_of

_MEASURED = frozenset(
    "percent % per million billion km kilometers kilometres miles meters metres feet tons tonnes"
    " people troops soldiers men women prisoners civilians degrees points votes dollars euros"
    " pounds rubles pence others dead wounded aircraft tanks ships homes houses police animals"
    " bullets rounds gmt utc hours hrs fighters refugees seats".split()
)
_BEFORE_NUMBERS = frozenset(
    "$ £ € # no no. nos. flight number page over about nearly some resolution article law route"
    " hill windows highway room section act paragraph boeing chapter unit".split()
)
_BEFORE_YEARS = frozenset(
    "in since by of until till from during between to circa ca ca. c. and before after through the"
    " late early - – — ( year".split()
)
_SURE = frozenset("in on since by until during".split())
_FIRST_SURE_YEAR, _LAST_SURE_YEAR = 1900, 2099

_FIRST_NAMES = frozenset(["april", "may", "june", "august", "jan", "mar", "march"])
_FORMATIONS = frozenset(
    "infantry division army regiment brigade corps street avenue congress panzer battalion fleet"
    " squadron cavalry century".split()
)
_PAPERS = frozenset(
    "times telegraph herald mirror express mail star post tribune independent world sun".split()
)
_OTHER_CALENDARS = frozenset(["orthodox", "coptic", "julian", "canadian"])
_MARCHED = frozenset("on to of through toward towards from into".split())
_FELL = frozenset("of in into to back from below apart short for under off".split())
_SEASONED = frozenset("in by since until last next this each every".split())
_NAMED_SPRINGS = frozenset(["arab", "prague"])
_NAMED_DAYS = frozenset("black bloody super holy good palm ash easter whit maundy".split())
_AT_THAT_HOUR = frozenset("at before by until after since around from till".split())
_PARTS_ALONE = frozenset(["morning", "afternoon", "evening", "night"])


def is_refused(found: Found) -> bool:
    """Whether the words beside it say that it is no expression of time."""
    test = _TESTS.get(found.kind)
    return test is not None and test(found, found.before, found.after)


def _is_no_date(found: Found, before: str, after: str) -> bool:
    """“May 10 percent”; but “On April 4 people fled”."""
    is_short = found.words[-1].isdigit() and len(found.words[-1]) < 3
    return is_short and after in _MEASURED and before not in _SURE


def _is_no_year(found: Found, before: str, after: str) -> bool:
    if len(found.words) > 1 or not found.words[0].isdigit():
        return False
    if before in _BEFORE_NUMBERS or (after in _MEASURED and before not in _SURE):
        return True
    if _FIRST_SURE_YEAR <= int(found.words[0]) <= _LAST_SURE_YEAR:
        return False
    is_counted = after.isalpha() and after.endswith("s") and before not in ("in", "since", "by")
    return is_counted or (before not in _BEFORE_YEARS and after not in ("-", "–", ")"))


def _is_no_decade(found: Found, before: str, after: str) -> bool:
    """“in their 20s”, “in his early forties”."""
    if before in ("his", "her", "their", "my", "our"):
        return True
    word = found.first("DECADES") or ""
    is_short = len(word.strip("s")) == 2 and word[0].isdigit()
    return is_short and not {"the", "'", "’", "‘"} & set(found.words)


def _is_no_month(found: Found, before: str, after: str) -> bool:
    """“May have”, “the March on Rome”, “Theresa May”, “April Ryan”."""
    if len(found.words) > 2:
        return False
    if len(found.words) == 1 and _is_person(found):
        return True
    if found.words == ["may"]:
        return after in ("be", "have", "not", "well", "also", "i", "we")
    return found.words[-1] == "march" and after in _MARCHED and before not in _SEASONED


def _is_person(found: Found) -> bool:
    """Next to a name; but “In April Germany invaded”, “Monday May 4”."""
    following = found.doc[found.end] if found.after else None
    is_first = following is not None and following.is_title and not following.is_stop
    if found.words[0] in ("jan", "mar", "jun") and is_first:
        return True
    if found.words[0] not in _FIRST_NAMES or found.before in _BEFORE_YEARS | _SEASONED:
        return False
    return is_first or _is_surname(found)


def _is_surname(found: Found) -> bool:
    """After a word with a capital that is no date itself and doesn't open a sentence."""
    last = found.doc[found.start - 1] if found.start else None
    is_name = last is not None and last.is_title and last.is_alpha and not last.is_stop
    return is_name and found.doc[found.start].is_title and not _is_calendar(last)


def _is_calendar(token: Token | None) -> bool:
    return token is not None and bool(classes_of(token.text) & {"WEEKDAY", "EARLY", "CIRCA", "REL"})


def _is_no_season(found: Found, before: str, after: str) -> bool:
    """“the fall of Saigon”, “the Arab Spring”, “spring water”."""
    if before in _NAMED_SPRINGS or _is_surname(found):
        return True
    if found.first("SEASON") != "fall" or found.first("YEAR"):
        return False
    return after in _FELL or not (found.first("REL", "EARLY") or before in _SEASONED)


def _is_no_weekday(found: Found, before: str, after: str) -> bool:
    """“Bloody Sunday”, “the Sunday Times”, “The Sun”."""
    is_short = len(found.words) < 3 and found.words[-1] in ("sun", "sat", "wed", "mon", "fri")
    return before in _NAMED_DAYS or after in _PAPERS or is_short


def _is_no_part(found: Found, before: str, after: str) -> bool:
    alone = len(found.words) == 1 and found.words[0] not in _PARTS_ALONE
    return alone and before not in _AT_THAT_HOUR


def _is_no_day(found: Found, before: str, after: str) -> bool:
    """“USA Today”, “the Tonight Show”."""
    return found.doc[found.start].is_title and before.isalpha()


def _is_no_ordinal(found: Found, before: str, after: str) -> bool:
    """“on the 15th of them”, “on the 38th parallel”, “to the 20th Division”."""
    last = found.words[-1]
    if found.first("MONTH") or not found.all("ORDINAL"):
        return _is_no_date(found, before, after)
    return not last[0].isdigit() or int(last[:-2]) > 31 or _names_more(found) or after == "of"


def _names_more(found: Found) -> bool:
    """Whether a noun seems to follow."""
    following = found.doc[found.end] if found.after else None
    if following is None or not following.is_alpha or following.is_stop:
        return False
    return following.is_lower or found.after in _FORMATIONS


def _is_no_length(found: Found, before: str, after: str) -> bool:
    """“day-to-day”, “the Six-Day War”, “the Hundred Years' War”."""
    last = found.doc[found.end - 1]
    return (before == "to" and after == "-") or (last.is_title and after in ("war", "'", "’"))


def _is_no_unit(found: Found, before: str, after: str) -> bool:
    """“the day-to-day”, “year-round”."""
    rest = [token.lower_ for token in found.doc[found.end : found.end + 2]]
    return rest in (["-", "to"], ["-", "round"], ["-", "long"])


def _is_no_holiday(found: Found, before: str, after: str) -> bool:
    """“Easter Island”; other churches' and countries' days aren't known."""
    return after in ("island", "islands") or before in _OTHER_CALENDARS


def _is_no_set(found: Found, before: str, after: str) -> bool:
    """“the Daily Telegraph”: a capital in the middle of a sentence, and another after it."""
    first, doc = found.doc[found.start], found.doc
    is_name = first.is_title and found.end < len(doc) and doc[found.end].is_title
    return is_name and first.lower_ in ("daily", "weekly", "monthly", "quarterly")


_TESTS: dict[str, Callable[[Found, str, str], bool]] = {
    "date": _is_no_ordinal,
    "day": _is_no_day,
    "decade": _is_no_decade,
    "duration": _is_no_length,
    "relative": _is_no_unit,
    "holiday": _is_no_holiday,
    "year": _is_no_year,
    "month": _is_no_month,
    "season": _is_no_season,
    "weekday": _is_no_weekday,
    "part": _is_no_part,
    "set": _is_no_set,
}
