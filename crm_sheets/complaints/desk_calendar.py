"""The calendar of the desk: which hours of which days are worked, and for which years nobody knows yet."""

from collections.abc import Mapping
from datetime import date, timedelta

from crm_sheets.calendars.days_off import days_off
from crm_sheets.calendars.working_days import is_announced, is_working_day
from crm_sheets.complaints.working_time import Windows
from crm_sheets.playbook import Playbook


def working_windows(first: date, last: date, playbook: Playbook, own: Mapping[date, Windows]) -> dict[date, Windows]:
    """The windows of each day from ``first`` to ``last`` that is worked.

    What the team wrote of a single day (``own``: its windows, none: closed) goes before the days open and closed of the
    schedule, these before the country's holidays and make-up workdays. A year that is not announced has the holidays
    that the law fixes, as far as they are known, and else its weekdays.
    """
    rules, country = playbook.schedule, playbook.general.country
    opened, closed = days_off(rules.open_days), days_off(rules.closed_days)
    found = {}
    for day in (first + timedelta(days=n) for n in range((last - first).days + 1)):
        worked = day not in closed and (day in opened or is_working_day(day, country))
        hours = own.get(day, playbook.complaint_clock.hours if worked else ())
        if hours:
            found[day] = hours
    return found


def not_announced(first: date, last: date, country: str) -> tuple[int, ...]:
    """The years of a span whose holidays or make-up workdays are not known yet."""
    return tuple(year for year in range(first.year, last.year + 1) if not is_announced(year, country))
