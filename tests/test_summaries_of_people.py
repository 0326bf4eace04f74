"""Who served whom: also as the combination of two parts."""

import pandas as pd
from desks import sales, table_of

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
    assert served(table_of("sales", lines), END).astype({"last": str}).to_numpy().tolist() == [
        ["a", "Li", 1, "2026-02-01"],
        ["a", "Wu", 2, "2026-03-01"],
    ]


def test_served_of_two_parts_is_their_sum():
    one, other = sales("a", ("2026-01-01", 5), staff="Wu"), sales("a", ("2026-03-01", 5), staff="Wu")
    parts = [served(table_of("sales", lines), END) for lines in (one, other)]
    both = (
        pd.concat(parts)
        .groupby(["customer_id", "staff"], as_index=False)
        .agg(days=("days", "sum"), last=("last", "max"))
    )
    pd.testing.assert_frame_equal(both, served(table_of("sales", one + other), END), check_dtype=False)


def test_nobody_served():
    assert served(table_of("sales", sales("a", ("2026-01-01", 5))), END).empty
