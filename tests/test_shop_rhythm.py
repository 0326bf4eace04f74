"""A sale that stands alone long after all others moves the end of the data no more; a shop that opens again does."""

from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd
import pytest
from desks import book_of
from test_as_of import END, RULES, daily, day_of

from crm_sheets.as_of import chosen_day, later_records
from crm_sheets.jobs.pipeline import analyse


def late(*days: int, each: int = 1) -> list[dict[str, object]]:
    """Sales so many days after END, ``each`` on a day."""
    return [
        {"customer_id": f"C{place}", "date": str(END + timedelta(days=day)), "amount": 10.0}
        for day in days
        for place in range(each)
    ]


@pytest.mark.parametrize(
    ("more", "today", "expected"),
    [
        (late(60), 61, ("gap", END, 61)),  # the data end on 30 June, more than 45 days before: a hole, no holiday
        (late(60), 30, ("gap", END, 30)),  # that row lies in the future: as without it
        (late(150), 152, ("gap", END, 152)),  # a test order two days ago, or a year that was typed
        (late(100, 170), 200, ("gap", END, 200)),  # two rows of them
        (late(31), 60, ("gap", END, 60)),  # a row a month later, and again nothing for a month
        (late(31), 33, ("today", None, 33)),  # closed for a month, open again for two days: a holiday
        (late(31, 32, 33), 60, ("today", None, 60)),  # three days open; a shop once closed for a month may close again
        (late(60, 61), 62, ("today", None, 62)),  # two days together: it sells again
        (late(60, 100, 140, 180), 182, ("today", None, 182)),  # so it sells now, once in forty days
    ],
)
def test_which_late_sales_stand_alone(
    more: list[dict[str, object]], today: int, expected: tuple[str, date, int]
) -> None:
    """A shop that sold one line a day until END; days are counted from there."""
    why, end, heard = expected
    when = END + timedelta(days=today)
    book = book_of(sales=[*daily(), *more])
    if (when - END).days > RULES.general.stale_days and end == END:
        assert day_of(book, when)[:2] == ("stale", END)  # without a day asked for nothing after END is heard
    assert day_of(book, when, when) == ("given" if why == "today" else why, end or when, END + timedelta(days=heard))


def test_a_day_as_busy_as_others_is_the_shop_itself() -> None:
    """Four lines a day usually: a day with three after a hole is a day of sales, one with two stands alone."""
    usual = [line for line in daily() for _ in range(4)]
    when = END + timedelta(days=70)
    assert day_of(book_of(sales=[*usual, *late(60, each=3)]), when, when)[0] == "given"
    assert day_of(book_of(sales=[*usual, *late(60, each=2)]), when, when)[:2] == ("gap", END)


def test_of_a_tiny_desk_no_rhythm_is_known() -> None:
    """20 days of sales are a rhythm, 19 are none: the late row counts."""
    for days, why in ((20, "gap"), (19, "given")):
        until = date(2026, 1, days)
        row = {"customer_id": "C1", "date": "2026-04-10", "amount": 10.0}
        when = date(2026, 4, 12)
        assert day_of(book_of(sales=[*daily(until=until), row]), when, when)[0] == why


def test_it_is_said_with_its_row() -> None:
    today = END + timedelta(days=61)
    book = book_of(sales=[*daily(), *late(60)])
    day = chosen_day(book, RULES, today, today)
    assert day.strays == (date(2026, 8, 29),)
    (said,) = later_records(book, day)
    assert (said.code, list(said.rows), list(said.values)) == ("sale_alone", [len(daily()) + 2], ["2026-08-29"])
    assert "2026-08-29" in day.said(RULES, "zh")
    assert "A few sales stand alone long after (2026-08-29)" in day.said(RULES, "en")


@pytest.mark.heavy
def test_nobody_is_silent_because_of_it() -> None:
    """30 customers who come once in thirty days: none is flagged, as if the row were not there."""
    today = END + timedelta(days=61)
    alone, without = (analyse(book_of(sales=sales), today=today) for sales in ([*daily(), *late(60)], daily()))
    assert _levels(alone.customers) == _levels(without.customers) == {"green"}
    assert alone.customers["revenue"].sum() == without.customers["revenue"].sum() == 10.0 * len(daily())


def _levels(customers: pd.DataFrame) -> set[str]:
    levels: Sequence[str] = customers["churn_level"].tolist()
    return set(levels)
