"""The sheet Contracts and the line on the offers: what a person reads."""

from dataclasses import replace

import openpyxl
import pandas as pd
import pytest
from desks import book_of

from crm_sheets.analyses import contracts
from crm_sheets.analyses.facts import Facts
from crm_sheets.playbook import Playbook
from crm_sheets.report.contracts import write_contracts
from crm_sheets.report.offers import offers_line
from crm_sheets.report.workbook import OutBook


def people(count, left, contract, months):
    return [
        {
            "customer_id": f"{contract}{n}", "contract": contract, "tenure": months, "monthly_charge": 10.0,
            "churned": "yes" if n < left else "no", "churn_cause": "moved" if n < left else None,
        }
        for n in range(count)
    ]  # fmt: skip


@pytest.fixture
def sold_nothing(results):
    facts = Facts(
        book_of(customers=people(40, 20, "monthly", 3.0) + people(160, 10, "yearly", 30.0)),
        Playbook.default(),
        pd.Timestamp("2026-05-20"),
    )
    return replace(results, tables=contracts.part(facts).tables)


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", ["No sales lines: this sheet", "up to 6 months", "24–48 months", "moved", "monthly25", "20 of 20"]),
        ("zh", ["没有销售表：本页只依据", "6 个月以内", "24–48 个月", "moved", "monthly25", "列出 20 位，共 20 位"]),
    ],
)
def test_what_people_read(sold_nothing, tmp_path, lang, words):
    with OutBook(tmp_path / "r.xlsx", "t", sold_nothing.as_of, lang) as book:
        write_contracts(book.sheet("contracts"), sold_nothing)
    page = openpyxl.load_workbook(tmp_path / "r.xlsx").worksheets[0]
    told = "\n".join(str(cell) for row in page.iter_rows(values_only=True) for cell in row if cell is not None)
    assert [word for word in words if word not in told] == []
    assert "monthly3\n" not in told  # who left is not at risk


def test_the_line_on_offers_names_the_better_rule():
    lines = {"as_of": None, "horizon_days": 90, "customers": 50, "made": 300, "offers": [100, 100], "bought": [12, 4]}
    table = pd.DataFrame({**lines, "rule": ["offers", "best_sellers"], "share": [0.12, 0.04]})
    assert "12.0 were bought; of as many best-sellers 4.0 (50 customers, 100 offers)" in offers_line(table, "en")
    assert "best-sellers did better" not in offers_line(table, "en")
    turned = table.assign(share=[0.04, 0.12])
    assert "先推荐畅销品" in offers_line(turned, "zh")
    assert offers_line(None, "en") == ""
