"""Birthdays as people write them and lunar days; expected days from the Hong Kong Observatory's conversion tables."""

from datetime import date

import pytest

from crm_sheets.calendars.lunar import lunar_day
from crm_sheets.calendars.yearly import YearlyDay, birthday, festival


@pytest.mark.parametrize(
    ("cell", "month", "day", "lunar", "leap"),
    [
        ("1985-05-01", 5, 1, False, False),
        ("1985-05-01 00:00:00", 5, 1, False, False),
        ("5月1日", 5, 1, False, False),
        ("五月一日", 5, 1, False, False),  # with 日: a solar day in Chinese numerals
        ("农历八月十五", 8, 15, True, False),
        ("八月十五", 8, 15, True, False),
        ("腊月三十", 12, 30, True, False),
        ("十一月廿三", 11, 23, True, False),
        ("闰六月初三", 6, 3, True, True),
        ("1980-12-03（农历）", 12, 3, True, False),
        ("农历 1988年八月初五", 8, 5, True, False),
        ("农历1985-02-30", 2, 30, True, False),  # no solar day, but a lunar one
    ],
)
def test_what_a_cell_says(cell: str, month: int, day: int, lunar: bool, leap: bool) -> None:
    assert birthday(cell) == YearlyDay(month, day, lunar, leap)


@pytest.mark.parametrize("cell", ["", "1985", "1985-02-30", "1990年8月", "1970-01-01", "属虎", "13月5日", "农历十三月"])
def test_what_names_no_day(cell: str) -> None:
    assert birthday(cell) is None


def test_the_calendar_that_is_meant_where_the_cell_does_not_say() -> None:
    assert birthday("08-15", lunar=True) == YearlyDay(8, 15, lunar=True)
    assert birthday("公历08-15", lunar=True) == YearlyDay(8, 15)


@pytest.mark.parametrize(
    ("year", "month", "day", "leap", "expected"),
    [
        (2026, 1, 1, False, date(2026, 2, 17)),  # Spring Festival
        (2033, 1, 1, False, date(2033, 1, 31)),
        (2025, 6, 1, False, date(2025, 6, 25)),
        (2025, 6, 1, True, date(2025, 7, 25)),  # the leap month of 2025
        (2025, 6, 30, True, date(2025, 8, 22)),  # it has 29 days: the last one
        (2026, 6, 1, True, date(2026, 7, 14)),  # no leap month in 2026: the month of the number
        (2033, 11, 1, True, date(2033, 12, 22)),  # the leap month of 2033, where older tables err
        (2026, 12, 30, False, date(2027, 2, 5)),  # the twelfth month of 2026 has 29 days
    ],
)
def test_lunar_days(year: int, month: int, day: int, leap: bool, expected: date) -> None:
    assert lunar_day(year, month, day, leap=leap) == expected


@pytest.mark.parametrize(("year", "month", "day"), [(2026, 13, 1), (2026, 1, 31), (2026, 0, 1), (1800, 1, 1)])
def test_days_that_are_none(year: int, month: int, day: int) -> None:
    with pytest.raises(ValueError, match=str(month)):
        lunar_day(year, month, day)


def test_the_next_one() -> None:
    assert YearlyDay(2, 29).on_or_after(date(2026, 1, 1)) == date(2026, 2, 28)
    assert YearlyDay(2, 29).on_or_after(date(2028, 1, 1)) == date(2028, 2, 29)
    assert YearlyDay(11, 30).on_or_after(date(2026, 11, 30)) == date(2026, 11, 30)  # today
    assert YearlyDay(12, 20, lunar=True).on_or_after(date(2027, 1, 1)) == date(2027, 1, 27)  # of the lunar 2026
    assert festival("mid_autumn").on_or_after(date(2026, 11, 29)) == date(2027, 9, 15)
