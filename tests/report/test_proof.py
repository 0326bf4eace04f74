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
from crm_sheets.result_schema import CUSTOMER_COLUMNS
from crm_sheets.results import Refusal, Results

DAY = date(2026, 9, 30)


def row(rule, flagged, precision, ahead=float("nan"), days_ahead=float("nan"), day=None):
    known = {"as_of": day, "horizon_days": 60, "customers": 200, "gone": 40, "rule": rule, "lift": 2.0, "auc": 0.8}
    figures = {"recall": 0.5, "value_share": 0.4, "precision_error": 0.03, "auc_error": 0.01, "ahead_error": 0.02}
    return {**known, **figures, "flagged": flagged, "precision": precision, "ahead": ahead, "days_ahead": days_ahead}


def results(*rows, refusals=()):
    days = [row("churn", 9, 0.1, day=day) for day in ("2026-08-01", "2026-06-02")]
    table = pd.DataFrame([*rows, *days])[backtest.COLUMNS].astype(backtest._KINDS)
    tables = {"backtest": table} if rows else {}
    none, empty = pd.DataFrame(columns=list(CUSTOMER_COLUMNS), dtype=object), pd.DataFrame()
    return Results(Day.given(DAY), "en", Playbook.default(), none, tables, refusals, Problems(), empty, empty)


def means(red_ahead=0.1, silent_ahead=0.05, red=10):
    """Nine of ten reds stayed away; silent the longest, as many: less by ``red_ahead``."""
    return (
        row("churn", 50, 0.6),
        row("churn_red", red, 0.9 if red else float("nan")),
        row("recency", 50, 0.4, 0.2, 2),
        row("recency_red", red, 0.9 - red_ahead, red_ahead, 2),
        row("silent_days", 30, 0.5, silent_ahead, 1),
    )


GOOD = means()


def test_the_two_sentences():
    assert proof_line(results(*GOOD), "en") == (
        "How good were these flags: on 2 earlier days 90% (±3) of the customers flagged red bought nothing in the 60 days "
        "after, of all customers 20%. As many, picked only as silent the longest, would have been right in 80%: the flags did "
        "better, on 2 of 2 days."
    )
    chinese = proof_line(results(*GOOD), "zh")
    assert "标红的客户此后 60 天里有 90%（±3）没有再来" in chinese
    assert "有 80%：预警更准" in chinese


def test_where_silence_alone_is_right_more_often_the_sheet_says_to_use_it():
    said = proof_line(results(*means(red_ahead=-0.05)), "en")
    assert "would have been right in 95%, more often: use that instead (sort 'Days since'" in said


def test_as_good_as_silence_alone():
    """Within half a point, or within the interval of the difference (two points here)."""
    assert "may be chance" in proof_line(results(*means(red_ahead=-0.015)), "en")
    assert "may be chance, so use the flags" in proof_line(results(*means(red_ahead=0.004)), "en")


def test_where_nothing_for_90_days_is_right_more_often():
    said = proof_line(results(*means(silent_ahead=-0.1)), "en")
    assert "'Nothing for 90 days' alone would have been right in 50%, more often than" in said
    assert "the highest churn score (40%)" in said


def test_without_a_red_flag_all_flags_are_judged():
    said = proof_line(results(*means(red=0)), "en")
    assert "60% (±3) of the customers flagged red or amber" in said
    assert "right in 40%" in said


def test_without_a_single_flag():
    rows = [row(rule, 0, float("nan")) for rule in backtest.RULES]
    assert "none of the customers flagged" in proof_line(results(*rows), "en").replace(" (±3)", "")


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
    line = proof_line(made, lang)
    assert line in texts
    assert {0.6, 0.9, 0.4, 0.5, 0.2} <= set(texts)
    assert len(sheet._charts) == 1
