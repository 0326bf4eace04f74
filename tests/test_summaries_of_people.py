"""Who served whom, and what came back: also as the combination of two parts."""

import pandas as pd
from desks import book_of, sales

from crm_sheets.summaries import customer_days, last_lines
from crm_sheets.summaries.returned import returned
from crm_sheets.summaries.served import served

END = pd.Timestamp("2026-10-01")


def test_who_served_whom():
    """Two lines of one day are one day; what lies after the end, and lines without staff, do not count."""
    lines = sales("a", ("2026-01-01", 5), ("2026-01-01", 7), ("2026-03-01", 5), staff="Wu")
    lines += (
        sales("a", ("2026-02-01", 5), staff="Li")
        + sales("a", ("2026-12-01", 5), staff="Li")
        + sales("b", ("2026-01-01", 5))
    )
    assert served(book_of(sales=lines).sales, END).astype({"last": str}).to_numpy().tolist() == [
        ["a", "Li", 1, "2026-02-01"],
        ["a", "Wu", 2, "2026-03-01"],
    ]


def test_served_of_two_parts_is_their_sum():
    one, other = sales("a", ("2026-01-01", 5), staff="Wu"), sales("a", ("2026-03-01", 5), staff="Wu")
    parts = [served(book_of(sales=lines).sales, END) for lines in (one, other)]
    both = (
        pd.concat(parts)
        .groupby(["customer_id", "staff"], as_index=False)
        .agg(days=("days", "sum"), last=("last", "max"))
    )
    pd.testing.assert_frame_equal(both, served(book_of(sales=one + other).sales, END), check_dtype=False)


def test_nobody_served():
    assert served(book_of(sales=sales("a", ("2026-01-01", 5))).sales, END).empty


def test_what_came_back():
    lines = sales("a", ("2026-01-01", 100), ("2026-01-05", -30), ("2026-02-01", -20), ("2026-02-01", 50))
    lines += sales("b", ("2026-01-01", 10), ("2025-01-01", -10))
    table = book_of(sales=lines).sales
    days = customer_days(table)
    found = returned(days, pd.Timestamp("2025-12-31"), END)
    assert found.bought.tolist() == [1_300_000, 100_000]  # 50 less 20 on one day are 30 bought
    assert found.returned.tolist() == [300_000, 0]
    assert [str(day) for day in found.last] == ["2026-01-05T00:00:00", "NaT"]
    assert table.loc[last_lines(table, pd.Index(["a"]), found.last[:1], returns=True), "source_row"].tolist() == [
        3
    ]  # of that day
    assert table.loc[last_lines(table, pd.Index(["a"]), [pd.Timestamp("2026-02-01")]), "source_row"].tolist() == [5]
