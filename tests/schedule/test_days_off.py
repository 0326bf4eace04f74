from datetime import date

import pytest

from crm_sheets.calendars.days_off import days_off


@pytest.mark.parametrize(
    ("text", "weekdays"),
    [
        ("周六、周日", {5, 6}),
        ("周六日", {5, 6}),
        ("周末", {5, 6}),
        ("星期三，礼拜天", {2, 6}),
        ("每周一", {0}),
        ("周一至周三", {0, 1, 2}),
        ("周六~周一", {5, 6, 0}),
        ("Saturday, Sunday", {5, 6}),
        ("Sat & Sun", {5, 6}),
        ("Sat Sun", {5, 6}),
        ("Mon-Wed", {0, 1, 2}),
        ("Fridays", {4}),
        ("Weekends", {5, 6}),
        ("every Tues.", {1}),
    ],
)
def test_weekdays(text: str, weekdays: set[int]) -> None:
    found = days_off(text)
    assert (found.weekdays, found.unclear) == (weekdays, ())


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("2026-10-09", {date(2026, 10, 9)}),
        ("2026/10/9、2026.10.12", {date(2026, 10, 9), date(2026, 10, 12)}),
        ("2026年10月9日；2026年10月12日", {date(2026, 10, 9), date(2026, 10, 12)}),
        ("2026-10-09 00:00:00", {date(2026, 10, 9)}),
        ("２０２６－１０－０９", {date(2026, 10, 9)}),
        ("2026-10-30至2026-11-01", {date(2026, 10, 30), date(2026, 10, 31), date(2026, 11, 1)}),
        ("2026-10-30 - 2026-10-31", {date(2026, 10, 30), date(2026, 10, 31)}),
        ("2026-10-30 to 2026-10-31", {date(2026, 10, 30), date(2026, 10, 31)}),
    ],
)
def test_dates(text: str, dates: set[date]) -> None:
    found = days_off(text)
    assert (found.dates, found.unclear) == (dates, ())


def test_a_date_without_year_means_every_year_only_where_the_month_is_clear() -> None:
    found = days_off("10月9日")
    assert date(2026, 10, 9) in found
    assert date(2027, 10, 9) in found
    assert date(2026, 9, 10) not in found
    assert days_off("10/9").unclear == ("10/9",)


@pytest.mark.parametrize(
    "text", ["轮休", "2026-02-30", "ask helen", "2026-10-09至2026-10-01", "周八", "2020-01-01至2026-01-01"]
)
def test_what_is_not_clear_is_named_and_frees_nobody(text: str) -> None:
    found = days_off(text)
    assert found.unclear == (text,)
    assert not found.weekdays
    assert not found.dates


def test_blank_is_no_day_off() -> None:
    assert days_off("").unclear == ()
    assert date(2026, 10, 10) not in days_off(" 、 ")
