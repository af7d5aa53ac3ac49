"""How exact a date is, in the codes of the data sets that we export to."""

from __future__ import annotations

from .partial import PartialDate, Precision

# UCDP GED: 1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 longer. Its own rows keep
# to these lengths: 1, 2 to 6, 7, 8 to 31, 32 and more days
_UCDP = {
    Precision.DAY: 1,
    Precision.DAYS: 2,
    Precision.WEEK: 3,
    Precision.MONTH: 4,
    Precision.YEAR: 5,
    Precision.YEARS: 5,
}

# ACLED: 1 the day, 2 the week, 3 the month; it has no code for less
_ACLED = {
    Precision.DAY: 1,
    Precision.DAYS: 2,
    Precision.WEEK: 2,
    Precision.MONTH: 3,
    Precision.YEAR: 3,
    Precision.YEARS: 3,
}


def ucdp_date_prec(date: PartialDate) -> int | None:
    """UCDP's `date_prec`, 1 to 5; None where a bound is not known, which it cannot say."""
    return _UCDP.get(date.precision)


def acled_time_precision(date: PartialDate) -> int | None:
    """ACLED's `time_precision`, 1 to 3; None where a bound is not known, which it cannot say."""
    return _ACLED.get(date.precision)
