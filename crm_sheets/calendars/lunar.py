"""Lunar days: on which solar day a day of the Chinese calendar falls.

The months are those of ``lunar_python``; what is not the same in every year is settled here: the 30th of a month of 29
days is its last day, and a leap month in a year without it is the month of the same number.
"""

from datetime import date, timedelta
from functools import cache

FIRST_YEAR, LAST_YEAR = 1900, 2100
_JULIAN = 2_440_588  # the Julian day at whose noon 1970-01-01 is
_EPOCH = date(1970, 1, 1)


def lunar_day(year: int, month: int, day: int, *, leap: bool = False) -> date:
    """The solar day of a lunar one; ``year`` is the lunar year, which begins in January or February.

    Raises ValueError for months other than 1 to 12, days other than 1 to 30 and years outside 1900 to 2100.

    >>> lunar_day(2026, 8, 15), lunar_day(2025, 6, 1, leap=True), lunar_day(2026, 12, 30)
    (datetime.date(2026, 9, 25), datetime.date(2025, 7, 25), datetime.date(2027, 2, 5))
    """
    if not (1 <= month <= 12 and 1 <= day <= 30 and FIRST_YEAR <= year <= LAST_YEAR):
        raise ValueError((year, month, day))
    months = _months(year)
    first, days = months[-month] if leap and -month in months else months[month]
    return first + timedelta(days=min(day, days) - 1)


@cache
def _months(year: int) -> dict[int, tuple[date, int]]:
    """First day and number of days of each month of a lunar year; leap months are negative."""
    from lunar_python import LunarYear

    return {
        month.getMonth(): (
            _EPOCH + timedelta(days=round(month.getFirstJulianDay()) - _JULIAN),
            month.getDayCount(),
        )
        for month in LunarYear.fromYear(year).getMonths()
        if month.getYear() == year
    }
