"""Source of the Chinese days of 2026: State Council, notice on the arrangement of public holidays in 2026
(国务院办公厅关于2026年部分节假日安排的通知, 4 November 2025):
New Year 1-3 January (Sunday 4 January worked); Spring Festival 15-23 February (Saturdays 14 and 28 February worked);
Tomb Sweeping 4-6 April; Labour Day 1-5 May (Saturday 9 May worked); Dragon Boat 19-21 June; Mid-Autumn 25-27 September;
National Day 1-7 October (Sunday 20 September and Saturday 10 October worked).
"""

from datetime import date, timedelta

import pytest

from crm_sheets.calendars.working_days import is_working_day, nth_working_day, planning_days, working_days


def days_from(text: str) -> set[date]:
    """``"2-15..2-23"`` in 2026."""
    first, _, last = text.partition("..")
    start, end = (date(2026, *map(int, part.split("-"))) for part in (first, last or first))
    return {start + timedelta(days=n) for n in range((end - start).days + 1)}


FREE = ["1-1..1-3", "2-15..2-23", "4-4..4-6", "5-1..5-5", "6-19..6-21", "9-25..9-27", "10-1..10-7"]
MADE_UP = ["1-4", "2-14", "2-28", "5-9", "9-20", "10-10"]


def test_the_whole_of_2026_is_as_the_notice_says() -> None:
    free = set().union(*map(days_from, FREE))
    made_up = set().union(*map(days_from, MADE_UP))
    year = days_from("1-1..12-31")
    expected = {day for day in year if (day.weekday() < 5 or day in made_up) and day not in free}
    assert set(working_days(date(2026, 1, 1), date(2026, 12, 31), "CN")) == expected


def test_national_day_2026() -> None:
    assert working_days(date(2026, 9, 30), date(2026, 10, 12), "CN") == (
        date(2026, 9, 30),
        date(2026, 10, 8),
        date(2026, 10, 9),
        date(2026, 10, 10),  # Saturday, made up
        date(2026, 10, 12),
    )


@pytest.mark.parametrize(("n", "expected"), [(1, date(2026, 10, 8)), (3, date(2026, 10, 10)), (4, date(2026, 10, 12))])
def test_nth_working_day_does_not_count_the_day_itself(n: int, expected: date) -> None:
    assert nth_working_day(date(2026, 9, 30), n, "CN") == expected


def test_days_in_the_wrong_order_are_no_days() -> None:
    assert working_days(date(2026, 10, 9), date(2026, 10, 8), "CN") == ()


def test_a_horizon_inside_the_holidays_reaches_to_the_first_day_worked_again() -> None:
    assert planning_days(date(2026, 10, 1), 7, "CN") == (date(2026, 10, 8),)
    assert planning_days(date(2026, 9, 30), 7, "CN") == (date(2026, 9, 30),)  # the first day counts


def test_other_countries_have_their_own_days() -> None:
    assert is_working_day(date(2026, 10, 5), "GB")
    assert not is_working_day(date(2026, 12, 25), "GB")
    assert not is_working_day(date(2026, 11, 26), "US")  # Thanksgiving
    assert is_working_day(date(2026, 1, 4), "AE") is False  # a Sunday; the Emirates' weekend since 2022


def test_a_year_that_is_not_announced_has_its_holidays_and_plain_weekends() -> None:
    assert not is_working_day(date(2031, 10, 1), "CN")
    assert is_working_day(date(2031, 10, 9), "CN")  # a Thursday
    assert not is_working_day(date(2031, 10, 11), "CN")  # a Saturday


def test_a_year_beyond_the_library_has_weekends() -> None:
    assert is_working_day(date(2150, 1, 5), "CN")  # a Monday
    assert not is_working_day(date(2150, 1, 4), "CN")


def _off(country: str, start: date, until: date) -> set[date]:
    """The days from Monday to Friday that are not worked."""
    worked = set(working_days(start, until, country))
    return {
        day
        for n in range((until - start).days + 1)
        if (day := start + timedelta(days=n)).weekday() < 5 and day not in worked
    }


def test_hong_kong_keeps_the_general_holidays_of_2026() -> None:
    """Government of Hong Kong, General Holidays for 2026 (gov.hk): Good Friday and the days after Ching Ming, Easter
    Monday, Buddha's birthday and Chung Yeung, of which the first three and the last fall on Sundays or on each other."""
    days = "1-1 2-17..2-19 4-3 4-6..4-7 5-1 5-25 6-19 7-1 10-1 10-19 12-25"
    expected = set().union(*map(days_from, days.split()))
    assert _off("HK", date(2026, 1, 1), date(2026, 12, 31)) == expected


def test_macau_keeps_the_public_holidays_and_the_days_in_lieu_of_2026() -> None:
    """Government of Macau, public holidays of 2026, with compensatory rest days (Executive Order): Holy Saturday on
    6 April, Ching Ming on the 7th, Buddha's birthday 25 May, Mid-Autumn 28 September, Chung Yeung 19 October, SAR Day 21
    December. The afternoons before the two New Years are days to be planned for."""
    days = "1-1 2-17..2-19 4-3 4-6..4-7 5-1 5-25 6-19 9-28 10-1..10-2 10-19 11-2 12-8 12-21..12-22 12-24..12-25"
    expected = set().union(*map(days_from, days.split()))
    assert _off("MO", date(2026, 1, 1), date(2026, 12, 31)) == expected
