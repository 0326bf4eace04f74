"""Stores: revenue beside the month and the year before, flags and answers by the usual store, months that came."""

import pandas as pd
import pytest
from desks import book_of, sales

from crm_sheets.analyses import stores
from crm_sheets.analyses.facts import Facts
from crm_sheets.playbook import Playbook
from crm_sheets.summaries import per_store

LINES = [
    *sales("a", ("2025-05-10", 200), ("2026-04-10", 100), ("2026-05-10", 150), store="南店"),
    *sales("b", ("2026-05-11", 50), store="南店"),
    *sales("a", ("2026-03-12", 30), store="北店"),
    {"date": "2026-05-13", "amount": 7, "store": "北店"},  # to nobody in particular
]


def facts(day: str, **more: object) -> Facts:
    return Facts(book_of(sales=LINES, **more), Playbook.default(), pd.Timestamp(day))  # type: ignore[arg-type]


def test_each_store_beside_the_month_and_the_year_before() -> None:
    """南店 in May: 150 + 50 = 200, 100 in April (+100 %), 200 a year before (0 %); 北店: 7, nothing in April."""
    table = stores.part(facts("2026-05-31")).tables["stores"].set_index("store")
    assert table["revenue"].to_dict() == {"南店": 300.0, "北店": 37.0}  # twelve months: without May 2025
    assert table["customers"].to_dict() == {"南店": 2, "北店": 1}
    assert table.loc["南店", ["month_revenue", "month_change", "year_change"]].tolist() == [200.0, 1.0, 0.0]
    assert table.loc["北店", "month_revenue"] == 7
    assert table.loc["北店", ["month_change", "year_change"]].isna().all()


def test_answers_go_to_the_store_where_somebody_buys_most() -> None:
    answers = [
        {"respondent": n, "customer_id": who, "question": "总体满意度", "value": value, "answered_at": "2026-05-20"}
        for n, (who, value) in enumerate([("a", "5"), ("b", "2")])
    ]
    table = stores.part(facts("2026-05-31", answers=answers)).tables["stores"].set_index("store")
    assert table.loc["南店", ["satisfaction", "satisfaction_base"]].tolist() == [0.5, 2]
    assert table.loc["北店", "satisfaction_base"] == 0


def test_the_grid_says_what_did_not_come() -> None:
    table = stores.part(facts("2026-05-31")).tables["store_months"].set_index(["store", "month"])["state"]
    assert [table[("北店", f"2026-{month:02}-01")] for month in (2, 3, 4, 5)] == ["", "came", "nothing", "came"]
    assert table[("南店", "2026-03-01")] == "nothing"
    assert table[("南店", "2025-12-01")] == ""  # nobody came: no month of the data


def test_a_desk_with_one_store_has_no_such_tables() -> None:
    book = book_of(sales=sales("a", ("2026-05-01", 10), store="南店"))
    assert stores.part(Facts(book, Playbook.default(), pd.Timestamp("2026-05-31"))).tables == {}


@pytest.mark.parametrize(("day", "month"), [("2026-05-31", "2026-05-01"), ("2026-05-30", "2026-04-01")])
def test_the_last_month_that_is_over(day: str, month: str) -> None:
    assert stores.last_month_over(pd.Timestamp(day)) == pd.Timestamp(month)


def test_store_months_in_parts_are_those_of_the_whole() -> None:
    """Revenue and lines of two parts add up; each line stands in one month of one store."""
    frame, end = book_of(sales=LINES).sales, pd.Timestamp("2026-05-31")
    parts = [per_store.store_months(frame.iloc[rows], end) for rows in (slice(0, 3), slice(3, None))]
    summed = pd.concat(parts).groupby(["store", "month"])[["lines", "revenue"]].sum()
    whole = per_store.store_months(frame, end).set_index(["store", "month"])[["lines", "revenue"]]
    pd.testing.assert_frame_equal(summed, whole)
