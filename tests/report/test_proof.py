"""The line that says how good the flags were, from tables as the backtest makes them."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from openpyxl import load_workbook

from crm_sheets.analyses import backtest
from crm_sheets.as_of import Day
from crm_sheets.language import Text
from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problems
from crm_sheets.report.churn import write_churn
from crm_sheets.report.proof import proof_line
from crm_sheets.report.workbook import OutBook
from crm_sheets.results import CUSTOMER_COLUMNS, Refusal, Results

DAY = date(2026, 9, 30)


def row(rule, flagged, precision, recall, day=None):
    known = {"as_of": day, "horizon_days": 60, "customers": 200, "gone": 40, "rule": rule, "lift": 2.0, "auc": 0.8}
    return {**known, "flagged": flagged, "precision": precision, "recall": recall}


def results(*rows, refusals=()):
    table = pd.DataFrame([*rows, row("churn", 9, 0.1, 0.1, "2026-08-01"), row("churn", 9, 0.1, 0.1, "2026-06-02")])
    table = table[backtest.COLUMNS].astype(backtest._KINDS)
    tables = {"backtest": table} if rows else {}
    none, empty = pd.DataFrame(columns=list(CUSTOMER_COLUMNS), dtype=object), pd.DataFrame()
    return Results(Day.given(DAY), "en", Playbook.default(), none, tables, refusals, Problems(), empty, empty)


GOOD = (
    row("churn", 50, 0.6, 0.75),
    row("churn_red", 10, 0.9, 0.225),
    row("recency", 50, 0.4, 0.5),
    row("silent_days", 30, 0.5, 0.375),
)


def test_the_line():
    assert proof_line(results(*GOOD), "en") == (
        "How good were these flags: on 2 earlier days (50 flags), 60% of those flagged bought nothing in the 60 days after, "
        "of the red ones 90%, of all customers 20%; of those who stayed away 75% had been flagged."
    )
    assert "60%" in proof_line(results(*GOOD), "zh")
    assert "请检查" not in proof_line(results(*GOOD), "zh")


def test_a_simple_rule_that_does_better_is_named():
    rows = (*GOOD[:2], row("recency", 50, 0.8, 0.9), GOOD[3])
    assert "Note: 'As many, silent the longest' alone does better (80%)" in proof_line(results(*rows), "en")


def test_a_difference_that_may_be_chance_is_not():
    """0.6 of 50 flags is known to within 0.07: a rule right in 0.65 may be luck."""
    rows = (*GOOD[:2], row("recency", 50, 0.65, 0.9), GOOD[3])
    assert "Note" not in proof_line(results(*rows), "en")


def test_without_a_single_flag():
    rows = (row("churn", 0, float("nan"), 0.0), row("churn_red", 0, float("nan"), 0.0))
    assert "none of those flagged" in proof_line(results(*rows), "en")


def test_a_refusal_says_what_is_needed():
    refused = Refusal("backtest", backtest.NAME, Text("甲", "X"), Text("乙", "Y"), Text("丙", "Z"))
    assert (
        proof_line(results(refusals=(refused,)), "en")
        == "How good were these flags: not to be told yet. Needs X; has Y."
    )
    assert proof_line(results(), "en") == ""


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_stands_on_the_churn_watch_with_a_chart(tmp_path, lang):
    path = tmp_path / "churn.xlsx"
    made = replace(
        results(*GOOD), tables={**results(*GOOD).tables, "backtest_left_out": pd.DataFrame({"signal": ["owner_left"]})}
    )
    with OutBook(path, "t", DAY, lang) as book:
        write_churn(book.sheet("churn"), made)
    sheet = load_workbook(path).worksheets[0]
    texts = [cell.value for line in sheet.iter_rows() for cell in line if cell.value is not None]
    assert proof_line(made, lang) in texts
    assert {0.6, 0.9, 0.4, 0.5, 0.2} <= set(texts)
    assert len(sheet._charts) == 1
