"""What customers bought and returned in a span of days, and when they last returned."""

import numpy as np
import pandas as pd
from desks import book_of, sales

from crm_sheets.analyses.day_sums import day_sums
from crm_sheets.analyses.facts import Facts
from crm_sheets.arrays.epoch_days import day_number
from crm_sheets.playbook import Playbook
from crm_sheets.summaries import last_lines

DAY = pd.Timestamp("2026-10-01")


def test_what_came_back():
    """Of a day the difference counts: 50 less 20 are 30 bought. The day after which the span begins is outside."""
    lines = sales("a", ("2026-01-01", 100), ("2026-01-05", -30), ("2026-02-01", -20), ("2026-02-01", 50))
    lines += sales("b", ("2026-01-01", 10), ("2025-01-01", -10)) + sales("c", ("1969-12-30", 5), ("1969-12-31", -1))
    table = book_of(sales=lines).sales
    sums, today = day_sums(Facts(book_of(sales=lines), Playbook.default(), DAY)), day_number(DAY)
    bought, returned = sums.between(np.arange(3), day_number(pd.Timestamp("2025-12-31")), today)
    assert bought.tolist() == [1_300_000, 100_000, 0]
    assert returned.tolist() == [300_000, 0, 0]
    bought, _ = sums.between(np.arange(2), np.array([day_number(pd.Timestamp("2026-01-01")), 0]), today)
    assert bought.tolist() == [300_000, 100_000]
    last = sums.last_returns(np.arange(3), today)
    assert last.astype("datetime64[D]").astype(str).tolist() == ["2026-01-05", "2025-01-01", "1969-12-31"]
    of_that_day = last_lines(table, pd.Index(["a"]), last[:1], returns=True)
    assert table.loc[of_that_day, "source_row"].tolist() == [3]
    newest = last_lines(table, pd.Index(["a"]), [pd.Timestamp("2026-02-01")])
    assert table.loc[newest, "source_row"].tolist() == [5]
