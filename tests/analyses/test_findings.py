"""What the first page finds worth knowing: newcomers, the last month, and the three findings, worked out by hand."""

import numpy as np
import pandas as pd
import pytest

from crm_sheets.analyses.findings import findings
from crm_sheets.analyses.month_figures import month_figures
from crm_sheets.analyses.newcomers import newcomers
from crm_sheets.analyses.purchase_intervals import PurchaseDays


def days_of(*customers: list[str]) -> PurchaseDays:
    """The purchase days of some customers, a list of dates each."""
    every = [np.array(days, dtype="datetime64[D]").astype(np.int64) for days in customers]
    start = np.cumsum([0, *(len(days) for days in every)])
    names = pd.Index([str(i) for i in range(len(customers))])
    return PurchaseDays(names, np.arange(len(customers)), start, np.concatenate(every))


OLD = ["2025-01-01", "2025-01-05"]
TODAY = int(np.datetime64("2026-01-01", "D").astype(int))


def test_newcomers_who_stay_away_since_a_month() -> None:
    """Twelve of April all come again within 30 days, of twelve of August one does: 1/12 beside 12/12."""
    before = [["2025-04-10", "2025-04-20"]] * 12
    since = [["2025-08-10", "2025-08-20"], *[["2025-08-11"]] * 11]
    found = newcomers(days_of(OLD, *before, *since), TODAY, 30)
    line = found.iloc[0]
    assert (f"{line['since']:%Y-%m}", line["newcomers"], line["newcomers_before"]) == ("2025-05", 12, 12)
    assert (line["came_back"], line["came_back_before"]) == (pytest.approx(1 / 12), 1.0)


def test_who_had_no_time_to_come_back_is_not_judged() -> None:
    """The same since December 20: 30 days are not over on January 1."""
    late = [["2025-12-20"]] * 12
    assert newcomers(days_of(OLD, *[["2025-04-10", "2025-04-20"]] * 12, *late), TODAY, 30).empty


def test_few_newcomers_or_no_difference_are_no_change() -> None:
    few = [["2025-08-10"]] * 9
    same = [["2025-08-10", "2025-08-20"]] * 12
    for since in (few, same):
        assert newcomers(days_of(OLD, *[["2025-04-10", "2025-04-20"]] * 12, *since), TODAY, 30).empty
    assert newcomers(days_of(OLD), TODAY, 30).empty


def months(*lines: tuple[str, float, int, int, int, bool]) -> pd.DataFrame:
    columns = ["month", "revenue", "orders", "buyers", "new_customers", "over"]
    return pd.DataFrame(lines, columns=columns).assign(month=lambda rows: pd.to_datetime(rows["month"]))


def test_the_last_whole_month_beside_the_month_and_the_year_before() -> None:
    table = months(
        ("2025-08-01", 50.0, 5, 4, 1, True), ("2026-07-01", 200.0, 4, 3, 0, True), ("2026-08-01", 100.0, 4, 2, 1, True),
        ("2026-09-01", 9.0, 1, 1, 0, False),
    )  # fmt: skip
    found = month_figures(table, pd.Timestamp("2025-08-03")).set_index("figure")
    assert f"{found['month'].iloc[0]:%Y-%m}" == "2026-08"
    assert found.loc["revenue", ["figure_value", "month_before", "year_before"]].tolist() == [100, 200, 50]
    assert found.loc["average_order", ["figure_value", "month_before", "year_before"]].tolist() == [25, 50, 10]


def test_a_month_in_which_the_sales_begin_late_is_no_month_to_compare_with() -> None:
    table = months(("2026-07-01", 20.0, 4, 3, 0, True), ("2026-08-01", 100.0, 4, 2, 1, True))
    found = month_figures(table, pd.Timestamp("2026-07-20")).set_index("figure")
    assert np.isnan(found.loc["revenue", "month_before"])
    assert month_figures(table.head(1), pd.Timestamp("2026-07-20")).empty
    assert month_figures(table.assign(over=False), pd.Timestamp("2026-07-01")).empty


def customers(**columns: object) -> pd.DataFrame:
    given = {"customer_id": ["a", "b", "c"], "name": ["A", None, "C"], "value": [50.0, 30.0, 20.0], "orders": [1, 1, 1]}
    blank = {"revenue": 10.0, "open_complaints": 0, "tier": "small", "churn_level": "green"}
    return pd.DataFrame({**given, **blank, **columns})


def falling_year(now: float, before: float) -> pd.DataFrame:
    """Twelve months before and twelve after, the last twelve ``now`` each, as many buyers."""
    days = pd.date_range("2024-10-01", periods=24, freq="MS")
    return pd.DataFrame({"month": days, "revenue": [before] * 12 + [now] * 12, "buyers": 10, "over": True})


def test_nothing_to_say() -> None:
    even = customers(value=[1.0] * 3, customer_id=list("abc"))
    many = pd.concat([even.assign(customer_id=[f"{i}{c}" for c in "abc"]) for i in range(10)], ignore_index=True)
    assert findings(many, {}).empty
    assert findings(customers().iloc[:0], {}).empty


def test_one_customer_who_brings_half() -> None:
    """50 of 100: the largest share; with two as large the first."""
    found = findings(customers(), {})
    assert found[["finding", "about", "figure_value"]].values.tolist() == [["one_customer", "A", 0.5]]
    nameless = findings(customers(name=[None] * 3), {})
    assert nameless["about"].tolist() == ["a"], "who has no name is called by the id"


def test_a_shop_whose_every_figure_fell_says_it_once() -> None:
    """Revenue 60 beside 100 a month, and a product that fell as much as all: 100 to 60 is no more than the whole."""
    tables = {
        "months": falling_year(60, 100),
        "falling_groups": pd.DataFrame([("product", "tea", 60.0, 100.0, 0.6)], columns=["kind", "name", "revenue", "revenue_before", "ratio"]),
    }  # fmt: skip
    found = findings(customers(), tables)
    assert found["finding"].tolist() == ["revenue_fell_spending", "falling_product", "one_customer"]
    assert found["figure_value"].iloc[0] == pytest.approx(-0.4)
    assert found["money"].iloc[0] == pytest.approx(120), "three months of 40 each"
    falls = falling_year(60, 100).assign(revenue=[100.0] * 18 + [60.0] * 6)
    again = findings(customers(), tables | {"months": falls})
    assert "falling_product" not in again["finding"].tolist(), "the half year fell as much: the same thing twice"


def test_a_fall_that_comes_from_one_part_is_said_once() -> None:
    """The shop lost 240 in the half year (600 to 360), the product 200 of them, more than 0.8 times as much."""
    falls = falling_year(60, 100).assign(revenue=[100.0] * 18 + [60.0] * 6)
    tea = pd.DataFrame(
        [("product", "tea", 0.0, 200.0, 0.0)], columns=["kind", "name", "revenue", "revenue_before", "ratio"]
    )
    found = findings(customers(), {"months": falls, "falling_groups": tea})["finding"].tolist()
    assert found == ["falling_product", "one_customer"]
    less = findings(customers(), {"months": falls, "falling_groups": tea.assign(revenue_before=190.0)})
    assert "revenue_fell_spending" in less["finding"].tolist(), "190 of 240 leave more to be told"


def test_large_customers_who_left_are_said_once() -> None:
    """The shop lost 240 in the half year; a large customer bought 200 less, and so tea fell by 200: one thing, not three."""
    falls = falling_year(60, 100).assign(revenue=[100.0] * 18 + [60.0] * 6)
    tea = pd.DataFrame([("product", "tea", 0.0, 200.0, 0.0)], columns=["kind", "name", "revenue", "revenue_before", "ratio"])  # fmt: skip
    left = pd.DataFrame(
        {"customer_id": ["a"], "signal": ["falling"], "value": [0.0], "limit": [200.0], "date": [pd.NaT]}
    )
    large = customers(tier=["vip", "small", "small"], churn_level=["red", "green", "green"])
    tables = {"months": falls, "falling_groups": tea, "reasons": left}
    assert findings(large, tables)["finding"].tolist() == ["large_red", "one_customer"]
    less = tables | {"reasons": left.assign(limit=190.0)}
    assert findings(large, less)["finding"].tolist() == ["falling_product", "large_red", "one_customer"], "190 of 240"


def test_a_rise_of_the_shop_is_said_beside_the_part_that_fell() -> None:
    """A quarter of 390 after 300 the year before, though the half year (570 after 780) fell and tea lost 200 in it."""
    revenue = [100.0] * 12 + [130.0] * 6 + [60.0] * 3 + [130.0] * 3
    rises = falling_year(60, 100).assign(revenue=revenue, buyers=[10] * 21 + [13] * 3)
    tea = pd.DataFrame(
        [("product", "tea", 0.0, 200.0, 0.0)], columns=["kind", "name", "revenue", "revenue_before", "ratio"]
    )
    found = findings(customers(), {"months": rises, "falling_groups": tea})["finding"].tolist()
    assert {"falling_product", "revenue_rose_buyers"} <= set(found)


def test_nobody_stands_out_among_equals() -> None:
    """Five customers of 20 % each; with one of 40 beside four of 15 it is 2.7 times the others."""
    even = pd.concat([customers(value=[20.0] * 3)] * 2, ignore_index=True).head(5)
    assert findings(even, {}).empty
    assert findings(even.assign(value=[40.0, 15.0, 15.0, 15.0, 15.0]), {})["finding"].tolist() == ["one_customer"]


def test_three_kinds_and_no_subject_twice() -> None:
    """A loss, what burns, then how things stand; of complaints, promises and owners the one with the most value."""
    reasons = pd.DataFrame([("b", "owner_left", "2026-01-01"), ("a", "open_complaint", "2026-02-02")], columns=["customer_id", "signal", "date"])  # fmt: skip
    tables = {
        "months": falling_year(60, 100),
        "reasons": reasons.assign(date=pd.to_datetime(reasons["date"]), value=1.0, limit=2.0),
        "follow_up_reasons": pd.DataFrame({"customer_id": ["c"], "reason": ["promise_overdue"]}),
    }
    found = findings(customers(open_complaints=[2, 0, 0]), tables)
    assert found["finding"].tolist() == ["revenue_fell_spending", "complaints_open", "owner_left"]
    assert found["money"].tolist() == pytest.approx([120, 50, 30])
    assert (found["figure_value"].iloc[1], f"{found['date'].iloc[1]:%m-%d}", found["rank"].tolist()) == (
        2,
        "02-02",
        [1, 2, 3],
    )


def arrived(store: str, *revenue: float) -> pd.DataFrame:
    """A store that sent something in each month from September 2025 on."""
    months = pd.date_range("2025-09-01", periods=len(revenue), freq="MS")
    return pd.DataFrame({"store": store, "month": months, "lines": 1, "revenue": revenue})


def stores_of(*several: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """The tables of stores, the last month over August 2026."""
    store_months = pd.concat(several, ignore_index=True)
    names = store_months["store"].unique()
    return {
        "store_months": store_months,
        "stores": pd.DataFrame({"store": names, "month": pd.Timestamp("2026-08-01")}),
    }


def test_the_store_that_lost_more_than_the_others() -> None:
    """Soho 600 to 300, Camden 600 to 570: together 1,200 to 870, 0.725; Soho is below that, Camden is not. September is
    not over. A store that sent nothing in a month is not judged."""
    tables = stores_of(
        arrived("Soho", *[100.0] * 6, *[50.0] * 6, 1.0), arrived("Camden", *[100.0] * 6, *[95.0] * 6, 1.0)
    )
    found = findings(customers(value=[1.0, 1.0, 1.0]), tables)
    line = found.iloc[0]
    assert line[["finding", "about", "figure_value", "limit", "money"]].tolist() == [
        "falling_store",
        "Soho",
        300,
        600,
        300,
    ]
    quiet = tables["store_months"]
    silent = quiet.assign(lines=quiet["lines"].mask((quiet["store"] == "Soho") & (quiet["month"] == "2026-08-01"), 0))
    told = findings(customers(value=[1.0, 1.0, 1.0]), {**tables, "store_months": silent})
    assert "falling_store" not in told["finding"].tolist()


def test_open_deals_that_came_to_a_halt() -> None:
    deals = pd.DataFrame({"deals": [2, 1, 0], "stuck": [True, False, True], "expected_amount": [70.0, 9.0, np.nan]})
    line = findings(customers(value=[1.0, 1.0, 1.0]), {"prospects": deals}).iloc[0]
    assert line[["finding", "figure_value", "customers", "money"]].tolist() == ["deals_stuck", 2, 1, 70]


def test_contracts_that_end_within_a_month() -> None:
    ends = pd.to_datetime(["2026-10-20", "2026-10-05", "2026-12-01"])
    reasons = pd.DataFrame(
        {"customer_id": ["a", "b", "c"], "reason": "contract_end", "value": [20.0, 5.0, 62.0], "date": ends}
    )
    line = findings(customers(value=[1.0, 2.0, 4.0]), {"follow_up_reasons": reasons}).iloc[0]
    assert line[["finding", "customers", "money", "date"]].tolist() == [
        "contract_end",
        2,
        3,
        pd.Timestamp("2026-10-05"),
    ]


def test_small_customers_who_are_red_are_told_where_they_bring_much() -> None:
    flags = ["green", "red", "red"]
    line = findings(customers(value=[90.0, 6.0, 4.0], churn_level=flags), {}).iloc[0]
    assert line[["finding", "figure_value", "customers", "money"]].tolist() == ["many_red", 0.1, 2, 10]
    few = findings(customers(value=[91.0, 6.0, 3.0], churn_level=flags), {})
    assert "many_red" not in few["finding"].tolist()


def test_a_part_that_is_the_whole_shop_is_no_finding_beside_it() -> None:
    """The only category fell as the shop did; a window of days and one of months differ a little."""
    falls = falling_year(50.0, 100.0).assign(revenue=[100.0] * 18 + [50.0] * 6)
    columns = ["kind", "name", "revenue", "revenue_before", "ratio"]
    metal = pd.DataFrame([("category", "Metal", 280.0, 600.0, 0.47)], columns=columns)
    found = findings(customers(), {"months": falls, "falling_groups": metal})["finding"].tolist()
    assert found == ["revenue_fell_spending", "one_customer"]
