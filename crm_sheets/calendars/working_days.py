"""Working days of a country: weekdays without public holidays, and the weekends that are worked to make up for them."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from crm_sheets.calendars.days_off import NEVER, DaysOff

if TYPE_CHECKING:
    import holidays


def load() -> None:
    """Load the holidays of all countries, which takes a moment, now and not when the first day is asked for."""
    import holidays.countries  # noqa: F401


def is_working_day(day: date, country: str) -> bool:
    """Whether ``day`` is worked in ``country`` (two-letter code, ``CN``).

    Holidays and make-up workdays are those of the ``holidays`` library; in Hong Kong and Macau those that people really
    have off, with the days in lieu of Sundays. A year whose make-up days are not announced yet
    has its statutory holidays and ordinary weekends; a year beyond the library has weekends only.

    >>> is_working_day(date(2026, 10, 5), "CN"), is_working_day(date(2026, 10, 10), "CN")
    (False, True)
    """
    return bool(_calendar(country, day.year).is_working_day(day))


def working_days(start: date, until: date, country: str) -> tuple[date, ...]:
    """The working days from ``start`` to ``until``, both included; none when ``until`` lies before ``start``."""
    span = (until - start).days + 1
    days = (start + timedelta(days=n) for n in range(span))
    return tuple(day for day in days if is_working_day(day, country))


def nth_working_day(after: date, n: int, country: str) -> date:
    """The ``n``-th working day after ``after`` (which does not count itself); ``n`` from 1.

    >>> nth_working_day(date(2026, 9, 30), 1, "CN")
    datetime.date(2026, 10, 8)
    """
    day = after
    for _ in range(n):
        day += timedelta(days=1)
        while not is_working_day(day, country):
            day += timedelta(days=1)
    return day


def is_announced(year: int, country: str) -> bool:
    """Whether the calendar of a year is known: its holidays, and its make-up workdays where the country has any.

    A country has them that had some in any of the three years before (China announces them in autumn).

    >>> is_announced(2026, "CN"), is_announced(2026, "DE")
    (True, True)
    """
    if not any(day.year == year for day in _calendar(country, year)):
        return False
    usual = any(_made_up(country, before) for before in range(year - 3, year))
    return not usual or year >= _NONE_SINCE.get(country, year + 1) or _made_up(country, year)


_NONE_SINCE = {"TW": 2026}  # the law on memorial days and holidays of 2025 has days in lieu instead


def _made_up(country: str, year: int) -> bool:
    return any(day.year == year for day in _calendar(country, year).weekend_workdays)


_LONGEST_CLOSED = 400  # days after which the days that a team is closed on leave nothing to plan


def planning_days(
    start: date, horizon_days: int, country: str, opened: DaysOff = NEVER, closed: DaysOff = NEVER
) -> tuple[date, ...]:
    """The days worked of the ``horizon_days`` calendar days from ``start`` on; at least the first one.

    Worked are the working days of the country and the ``opened`` ones, without the ``closed`` ones. A short horizon may
    lie wholly inside a holiday week: then it reaches to the first day that is worked again (a day that the team is
    closed on, where it is closed for more than a year).
    """
    days = (start + timedelta(days=n) for n in range(max(horizon_days, _LONGEST_CLOSED)))
    worked = (day for day in days if day not in closed and (day in opened or is_working_day(day, country)))
    end = start + timedelta(days=horizon_days)
    first = next(worked, start)
    return (first, *takewhile(lambda day: day < end, worked))


# Where the library's usual list is only what the labour law makes employers grant: what offices and shops keep are the
# general holidays (Hong Kong, Cap. 149) and the public ones with their days in lieu (Macau, whose list for the
# government lacks Good Friday).
_KEPT = {"HK": ("public", "optional"), "MO": ("public", "optional", "government")}
_HALF = "(Afternoon)"


@cache
def _calendar(country: str, year: int) -> holidays.HolidayBase:
    import holidays

    # A make-up workday may stand in the list of the holiday's year, which is the next year for one in December.
    names = "en_US" if country in _KEPT else None  # half days are told by their names
    found = holidays.country_holidays(country, years=[year, year + 1], categories=_KEPT.get(country), language=names)
    if found.get_named(_HALF):  # half a day off is a day to be planned for
        found.pop_named(_HALF)
    return found
