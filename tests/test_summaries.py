"""Customer days and what is made from them; sums do not depend on order, parts combine to the whole."""

import pandas as pd
import pytest
from desks import sales, table_of
from hypothesis import given
from hypothesis import strategies as st

from crm_sheets import summaries
from crm_sheets.arrays.epoch_days import over

AS_OF = pd.Timestamp("2026-03-31")


def days_of(lines):
    return summaries.customer_days(table_of("sales", lines), AS_OF)


def test_lines_of_a_day_become_one_row():
    lines = [
        {"customer_id": "a", "date": "2026-01-05 09:00", "amount": 10.10, "order_id": "1", "cost": 4},
        {"customer_id": "a", "date": "2026-01-05 17:30", "amount": 5.05, "order_id": "1"},
        {"customer_id": "a", "date": "2026-01-05", "amount": 1, "order_id": "2", "cost": 0.5, "freight": 0.25},
        {"customer_id": "a", "date": "2026-01-06", "amount": -3, "order_id": "3"},
    ]
    days = days_of(lines)
    assert days["day"].dt.strftime("%m-%d").tolist() == ["01-05", "01-06"]
    assert days["amount"].tolist() == [161_500, -30_000]  # 16.15 and -3 in ten-thousandths
    assert days["known_cost"].tolist() == [47_500, 0]
    assert days["amount_with_cost"].tolist() == [111_000, 0]
    assert days["orders"].tolist() == [2, 0]  # a return is no order
    assert days["lines"].tolist() == [3, 1]


def test_lines_without_an_order_number_are_one_order_a_day():
    days = days_of(sales("a", ("2026-01-05", 1), ("2026-01-05", 2), ("2026-01-07", 3)))
    assert days["orders"].tolist() == [1, 1]


def test_later_lines_were_not_known():
    days = days_of(sales("a", ("2026-03-31 23:59", 1), ("2026-04-01", 2)))
    assert days["amount"].sum() == 10_000


def test_a_customer_in_one_row():
    lines = sales("a", ("2026-01-01", 100), ("2026-01-11", 100), ("2026-02-10", 100), ("2026-02-11", -50), cost=60)
    row = summaries.totals_per_customer(days_of(lines), AS_OF).loc["a"]
    assert row["revenue"] == 250
    assert row["margin"] == 250 - 4 * 60
    assert row["purchase_days"] == 3
    assert row["first_order"] == pd.Timestamp("2026-01-01")
    assert row["last_order"] == pd.Timestamp("2026-02-10")  # the return of the 11th is no purchase
    assert row["days_since"] == 49  # 10 February to 31 March 2026
    assert row["typical_gap"] == 20  # median of 10 and 30


def test_many_customers_with_one_purchase_each_have_no_rhythm():
    rows = days_of([line for i in range(200) for line in sales(f"c{i}", ("2026-01-01", 1))])
    assert summaries.totals_per_customer(rows, AS_OF)["typical_gap"].isna().all()


def test_two_purchases_make_no_rhythm():
    row = summaries.totals_per_customer(days_of(sales("a", ("2026-01-01", 1), ("2026-01-11", 1))), AS_OF).loc["a"]
    assert pd.isna(row["typical_gap"])


def test_only_returns():
    row = summaries.totals_per_customer(days_of(sales("a", ("2026-01-01", -5))), AS_OF).loc["a"]
    assert row["revenue"] == -5
    assert row["orders"] == 0
    assert pd.isna(row["last_order"])


def test_margin_rests_on_the_lines_whose_cost_is_known():
    lines = sales("a", ("2026-01-01", 100), cost=70) + sales("a", ("2026-01-02", 300))
    row = summaries.totals_per_customer(days_of(lines), AS_OF).loc["a"]
    assert row["margin"] == 30
    assert row["cost_share"] == 0.25


def test_months_without_sales_are_there():
    lines = sales("a", ("2026-01-05", 10), ("2026-03-05", 20)) + sales("b", ("2026-03-06", 5), ("2026-03-07", 5))
    months = summaries.totals_per_month(days_of(lines))
    assert months["month"].dt.strftime("%Y-%m").tolist() == ["2026-01", "2026-02", "2026-03"]
    assert months["revenue"].tolist() == [10, 0, 30]
    assert months["orders"].tolist() == [1, 0, 3]
    assert months["buyers"].tolist() == [1, 0, 2]
    assert months["new_customers"].tolist() == [1, 0, 1]


def test_no_sales_at_all():
    days = days_of([])
    assert len(summaries.totals_per_customer(days, AS_OF)) == 0
    assert len(summaries.totals_per_month(days)) == 0


LINES = st.lists(
    st.tuples(
        st.sampled_from("abc"), st.integers(0, 40), st.decimals(-500, 500, places=2).map(float), st.integers(1, 9)
    ),
    min_size=1,
    max_size=25,
)


def lines_of(drawn):
    start = pd.Timestamp("2026-02-01")
    return [
        {"customer_id": c, "date": str((start + pd.Timedelta(days=d)).date()), "amount": a, "order_id": f"{c}{o}"}
        for c, d, a, o in drawn
    ]


@given(LINES, st.randoms())
def test_the_order_of_lines_changes_nothing(drawn, random):
    lines = lines_of(drawn)
    shuffled = random.sample(lines, len(lines))
    pd.testing.assert_frame_equal(
        days_of(lines).astype({"customer_id": "str"}), days_of(shuffled).astype({"customer_id": "str"})
    )


@given(LINES, st.integers(0, 25))
def test_two_parts_combine_to_the_whole(drawn, cut):
    lines = [{**line, "order_id": str(i)} for i, line in enumerate(lines_of(drawn))]  # no order in both parts
    whole, one, other = (days_of(part) for part in (lines, lines[:cut], lines[cut:]))
    pd.testing.assert_frame_equal(
        summaries.combined_days(one, other).astype({"customer_id": "str"}),
        whole.astype({"customer_id": "str"}),
        check_dtype=False,
    )


def test_cents_add_up():
    lines = sales("a", *[("2026-01-05", 0.1)] * 1000)
    assert summaries.totals_per_customer(days_of(lines), AS_OF).loc["a", "revenue"] == 100


@pytest.mark.parametrize(
    ("start", "end", "revenue"), [("2026-01-01", "2026-01-31", 2), ("2025-12-31", "2026-02-01", 7)]
)
def test_revenue_of_a_span_excludes_its_first_day(start, end, revenue):
    days = days_of(sales("a", ("2026-01-01", 1), ("2026-01-31", 2), ("2026-02-01", 4)))
    assert summaries.revenue_between(days, pd.Timestamp(start), pd.Timestamp(end))["a"] == revenue


def test_walk_ins_by_month():
    lines = [
        {"date": "2026-01-05", "amount": 5},
        {"date": "2026-01-31 20:00", "amount": 0.5},
        {"date": "2026-03-01", "amount": 7},
        {"date": "2026-04-01", "amount": 99},  # after the as-of date
        {"date": "2026-03-01", "amount": 11, "customer_id": "a"},
    ]
    table = summaries.walk_ins_per_month(table_of("sales", lines), AS_OF)
    assert table["month"].dt.strftime("%Y-%m").tolist() == ["2026-01", "2026-03"]
    assert table["lines"].tolist() == [2, 1]
    assert table["revenue"].tolist() == [5.5, 7]


def test_days_before_1970():
    days = days_of(sales("a", ("1969-12-30", 1)) + sales("b", ("1970-01-01", 2)))
    assert days["customer_id"].tolist() == ["a", "b"]
    assert days["day"].tolist() == [pd.Timestamp("1969-12-30"), pd.Timestamp("1970-01-01")]


def test_an_order_whose_lines_are_of_several_days_is_one_order():
    """Number 7 of two customers begins again; number 9 of one is one order, counted on its first day."""
    lines = [
        *sales("A", ("2026-01-01", 10), ("2026-01-03", 10), order_id="9"),
        *sales("A", ("2026-01-05", 10), order_id="7"),
        *sales("B", ("2026-01-05", 10), ("2026-01-06", 10), order_id="7"),
        *sales("C", ("2026-02-01", -5), ("2026-02-02", 10), ("2026-03-02", 10), order_id="8"),
    ]
    days = days_of(lines)
    assert days["orders"].tolist() == [1, 0, 1, 1, 1, 0, 1, 0]
    assert summaries.totals_per_customer(days, AS_OF)["orders"].tolist() == [2, 2, 1]
    assert summaries.totals_per_month(days)["orders"].tolist() == [4, 1, 0]


def test_a_month_is_over_at_the_end_of_its_last_day():
    months = pd.Series(pd.to_datetime(["2026-01-01", "2026-02-01", "2026-03-01"]))
    assert over(months, pd.Timestamp("2026-02-27")).tolist() == [True, False, False]
    assert over(months, pd.Timestamp("2026-02-28")).tolist() == [True, True, False]
    assert over(months[:0], pd.Timestamp("2026-02-28")).tolist() == []
