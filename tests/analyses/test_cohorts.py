"""Cohorts as a table: shares, months that are not over, and what is refused."""

from dataclasses import replace

import pandas as pd
import pytest
from desks import book_of, sales

from crm_sheets.analyses import cohorts
from crm_sheets.analyses.facts import Facts
from crm_sheets.playbook import Playbook


def facts(lines, as_of):
    return Facts(book_of(sales=lines), Playbook.default(), pd.Timestamp(as_of))


LINES = (
    sales("a", ("2026-01-05", 10), ("2026-02-05", 10))
    + sales("b", ("2026-01-20", 10), ("2026-03-02", 10))
    + sales("c", ("2026-02-10", 10))
)


def test_shares():
    table = cohorts.run(facts(LINES, "2026-03-15"))
    assert table["share"].tolist() == [1.0, 0.5, 0.5, 1.0, 0.0]
    assert table["months_since"].tolist() == [0, 1, 2, 0, 1]
    assert table["over"].tolist() == [True, True, False, True, False]  # March is not over


@pytest.mark.parametrize(("as_of", "over"), [("2026-03-30", False), ("2026-03-31", True)])
def test_a_month_is_over_on_its_last_day(as_of, over):
    assert cohorts.run(facts(LINES, as_of))["over"].tolist() == [True, True, over, True, over]


def test_one_month_is_refused():
    part = cohorts.part(facts(LINES[:1], "2026-01-31"))
    assert [refused.key for refused in part.refusals] == ["cohorts"]
    assert cohorts.part(facts(LINES[:1], "2026-02-01")).tables["cohorts"]["active"].tolist() == [1, 0]


@pytest.mark.parametrize("lines", [[], sales("a", ("2026-01-05", -5)), sales("a", ("2027-01-05", 5))])
def test_nobody_bought(lines):
    assert cohorts.part(facts(lines, "2026-03-15")).refusals[0].key == "cohorts"


def test_a_hundred_thousand_customers_with_one_purchase_each():
    day = pd.date_range("2025-01-01", periods=365)
    book = book_of(sales=sales("0", ("2025-01-01", 5)))
    row = book.sales.iloc[[0] * 100_000].reset_index(drop=True)
    ids = pd.Categorical([str(i) for i in range(100_000)])
    many = row.assign(customer_id=ids, date=day[row.index % 365].as_unit("s"))
    table = cohorts.run(Facts(replace(book, sales=many), Playbook.default(), pd.Timestamp("2025-12-31")))
    assert table.loc[table["months_since"] == 0, "customers"].sum() == 100_000
    assert table.loc[table["months_since"] > 0, "active"].sum() == 0
