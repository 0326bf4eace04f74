"""The day as of which all is said: the newest sale tells, and where the data end nobody is blamed for the days after."""

from datetime import date, timedelta

import pandas as pd
import pytest
from desks import book_of

from crm_sheets.as_of import Day, chosen_day
from crm_sheets.book import Book
from crm_sheets.jobs.pipeline import analyse
from crm_sheets.playbook import Playbook

pytestmark = pytest.mark.usefixtures("runs_remembered")

RULES = Playbook.default()
START, END = date(2026, 1, 1), date(2026, 6, 30)


def daily(*, skip: range = range(0), until: date = END, every: int = 1) -> list[dict[str, object]]:
    """A shop that sells on each day (or each ``every`` days) from START, to 30 customers in turn: each monthly or so.

    ``skip``: the days since START on which it was closed.
    """
    days = range(0, (until - START).days + 1, every)
    return [
        {"customer_id": f"C{day % 30}", "date": str(START + timedelta(days=day)), "amount": 10.0}
        for day in days
        if day not in skip
    ]


def day_of(book: Book, today: date, as_of: date | None = None) -> tuple[str, date, date]:
    found = chosen_day(book, RULES, as_of, today)
    return found.why, found.as_of, found.heard


def test_within_the_rhythm_of_the_shop_it_is_today() -> None:
    """14 days of silence are the default limit: a daily shop usually waits one day, three times that is less."""
    book = book_of(sales=daily())
    assert day_of(book, date(2026, 7, 14)) == ("today", date(2026, 7, 14), date(2026, 7, 14))
    assert day_of(book, date(2026, 7, 15)) == ("gap", END, date(2026, 7, 15))
    assert day_of(book, END, date(2026, 7, 14))[:2] == ("given", date(2026, 7, 14))
    assert day_of(book, END, date(2026, 7, 15))[:2] == ("gap", END)


def test_a_shop_that_sells_every_ten_days_may_be_silent_for_thirty() -> None:
    book = book_of(sales=daily(every=7, until=date(2026, 6, 4)))  # 23 days of sales, the last on 4 June
    assert day_of(book, date(2026, 6, 25))[:2] == ("today", date(2026, 6, 25))  # three times seven
    assert day_of(book, date(2026, 6, 26))[:2] == ("gap", date(2026, 6, 4))


def test_of_few_sales_no_rhythm_is_known() -> None:
    book = book_of(sales=daily(until=date(2026, 1, 19)))  # 19 days
    assert day_of(book, date(2026, 3, 5))[:2] == ("today", date(2026, 3, 5))  # 45 days later
    assert day_of(book, date(2026, 3, 6)) == ("stale", date(2026, 1, 19), date(2026, 1, 19))
    assert day_of(book, date(2026, 3, 6), date(2026, 3, 6))[:2] == ("given", date(2026, 3, 6))


def test_a_closed_month_is_no_end_of_data() -> None:
    """Closed for 31 days in April: so it may be again, one and a half times as long; a hole of 60 is no closing."""
    closed = book_of(sales=daily(skip=range(90, 120)))  # 30 days without a sale: a gap of 31
    assert day_of(closed, date(2026, 8, 10))[:2] == ("today", date(2026, 8, 10))  # 41 days
    assert day_of(closed, END, date(2026, 8, 15))[:2] == ("given", date(2026, 8, 15))  # 46 days; 1.5 x 31 = 46.5
    assert day_of(closed, END, date(2026, 8, 16))[:2] == ("gap", END)
    holed = book_of(sales=daily(skip=range(60, 120)))
    assert day_of(holed, date(2026, 7, 15))[:2] == ("gap", END)


@pytest.mark.parametrize(
    "others",
    [
        {
            "visits": [
                {"customer_id": "C1", "date": "2026-11-20"},  # long after the sales
                {"customer_id": "C1", "date": "2029-01-01"},  # planned
                {"customer_id": "C1", "date": "2026-06-29", "next_date": "2027-01-01"},
            ]
        },
        {"complaints": [{"customer_id": "C1", "received_at": "2026-11-20", "content": "late"}]},
    ],
)
def test_visits_and_plans_move_nothing(others: dict[str, list[dict[str, object]]]) -> None:
    today = date(2026, 11, 29)
    plain = analyse(book_of(sales=daily()), today=today)
    found = analyse(book_of(sales=daily(), **others), today=today)
    assert found.as_of == plain.as_of == END
    levels = [results.customers.set_index("customer_id")["churn_level"] for results in (plain, found)]
    same = levels[0].index.difference(["C1"])  # a complaint is a sign of its own
    assert levels[0][same].equals(levels[1][same])
    assert (levels[0] == "green").all()


def test_later_complaints_and_visits_are_heard_all_the_same() -> None:
    """Sales up to June, a ledger and a log up to November: the complaint is open, the plan begins today."""
    heard = date(2026, 11, 29)
    book = book_of(
        sales=daily(),
        visits=[{"customer_id": "C2", "date": "2026-11-27", "staff": "Li"}],
        complaints=[{"customer_id": "C1", "received_at": "2026-11-20", "content": "late"}],
    )
    found = analyse(book, today=heard)
    assert found.day == Day(END, heard, "stale")
    assert found.customers.set_index("customer_id").loc["C1", "open_complaints"] == 1
    reason = found.tables["reasons"].set_index(["customer_id", "signal"]).loc[("C1", "open_complaint")]
    assert reason["value"] == 9
    plan = found.tables["follow_ups"]
    assert plan["due"].min() >= pd.Timestamp(heard)
    assert [problem.code for problem in found.found] == []


def test_a_later_day_asked_for_judges_nobody_by_it() -> None:
    """All that rests on purchases is as on the last day of the sales: flags, tiers, backtest and movement."""
    book = book_of(sales=daily())
    at_end, later = analyse(book, as_of=END), analyse(book, as_of=date(2026, 12, 31))
    assert later.day == Day(END, date(2026, 12, 31), "gap", asked=True)
    judged = ["customer_id", "tier", "days_since", "churn_level", "churn_score", "p_alive"]
    pd.testing.assert_frame_equal(at_end.customers[judged], later.customers[judged])
    for name in ("movement", "movement_matrix", "movement_basis", "months", "product_sales", "backtest"):
        if name not in at_end.tables:
            assert name not in later.tables
            continue
        pd.testing.assert_frame_equal(at_end.tables[name], later.tables[name])
    said = later.day.said(RULES, "en")
    assert said.startswith(
        "As of 2026-06-30, the newest sale (2026-12-31 was asked for). Nobody bought in the 184 days"
    )
    assert later.day.others("en") == "Visits, complaints, questionnaires and the schedule go by 2026-12-31."
    assert "（指定的是 2026-12-31）" in later.day.said(RULES, "zh")
    assert at_end.day.others("zh") == ""


@pytest.mark.heavy
def test_a_visit_log_that_was_given_up_blames_nobody() -> None:
    """All 30 were visited in turn until 31 March, then nobody wrote it down: by then each had waited 29 days at most."""
    visits = [{"customer_id": row["customer_id"], "date": row["date"]} for row in daily(until=date(2026, 3, 31))]
    assert _longest_overdue(visits) <= 29
    # the log goes on, though hardly anybody is visited: who was last seen on 3 March has waited 119 days by 30 June
    assert _longest_overdue([*visits, {"customer_id": "C0", "date": "2026-06-25"}]) == 119


def _longest_overdue(visits: list[dict[str, object]]) -> float:
    reasons = analyse(book_of(sales=daily(), visits=visits), as_of=END).tables["reasons"]
    overdue = reasons.loc[reasons["signal"] == "contact_overdue", "value"]
    return float(overdue.max()) if len(overdue) else 0.0


def test_returns_are_no_sales() -> None:
    back = {"customer_id": "C1", "date": "2026-07-20", "amount": -10.0}
    assert day_of(book_of(sales=[*daily(), back]), date(2026, 7, 20))[:2] == ("gap", END)


def test_without_sales_the_day_is_today_and_says_how_old_the_newest_record_is() -> None:
    book = book_of(visits=[{"customer_id": "C1", "date": "2026-01-05"}, {"customer_id": "C1", "date": "2030-01-05"}])
    assert day_of(book, date(2026, 6, 1)) == ("unsold", date(2026, 6, 1), date(2026, 6, 1))
    said = chosen_day(book, RULES, None, date(2026, 6, 1)).said(RULES, "en")
    assert said == "As of 2026-06-01. The newest record is of 2026-01-05: more than 45 days old."
    assert day_of(book, date(2026, 2, 1))[:2] == ("today", date(2026, 2, 1))
