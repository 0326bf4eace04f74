"""Major cases: a page each, the clock to the first statement, whether the manager knows; and remedies beyond authority."""

from pathlib import Path

import pandas as pd
import pytest
from complaint_ledgers import results_of, sheets_of, words_of

MAJOR = [
    {"received_at": "2026-03-02 09:00", "content": "记者要来采访", "customer_id": "A"},
    {"received_at": "2026-03-02 09:00", "content": "包装破了"},
    {"received_at": "2026-03-02 11:30", "content": "说法不一，白跑了两趟", "answered_at": "2026-03-02 13:45"},
    {"received_at": "2026-03-02 09:00", "content": "要找律师起诉", "closed_at": "2026-03-02 10:00"},
]
EVENTS = [
    {"complaint_id": "T1", "at": "2026-03-02 09:20", "event": "上报"},
    {"complaint_id": "T1", "at": "2026-03-02 13:50", "event": "对外说明", "who": "王总"},
]


def test_a_major_case_has_a_clock_to_its_first_statement() -> None:
    """One hour. T1 from 9:00 to 13:50 is 3 h + 20 min = 200, late by 140. T3 from 11:30 is 30 + 15 = 45, in time."""
    table = results_of(MAJOR, "2026-03-02 15:00", complaint_events=EVENTS).tables["complaint_crises"]
    assert table["complaint_id"].tolist() == ["T1", "T3"], "the grave one first; closed and small ones are none"
    assert table["grade"].tolist() == ["grave", "growing"]
    assert table["used"].tolist() == [200, 45]
    assert table["late"].tolist() == [140, 0]
    assert table["state"].tolist() == ["done_late", "done"]
    assert table["due"].tolist() == [pd.Timestamp("2026-03-02 10:00"), pd.Timestamp("2026-03-02 14:00")]
    assert table["told_at"].iloc[0] == pd.Timestamp("2026-03-02 09:20")
    assert pd.isna(table["told_at"].iloc[1])


@pytest.mark.heavy
def test_without_a_statement_the_clock_runs_to_the_moment() -> None:
    table = results_of(MAJOR[:1], "2026-03-02 09:40").tables["complaint_crises"]
    assert table[["used", "left", "state"]].to_numpy().tolist() == [[40, 20, "running"]]
    assert results_of(MAJOR[:1], "2026-03-02 10:10").tables["complaint_crises"]["late"].tolist() == [10]


def test_the_page_has_ticks_log_and_whom_to_tell(tmp_path: Path) -> None:
    results = results_of(MAJOR, "2026-03-02 15:00", complaint_events=EVENTS)
    zh = words_of(sheets_of(results, tmp_path, "zh")["重大"])
    assert sum(word.startswith("☐") for word in zh) == 2 * 7
    assert {"2026-03-02 09:20", "报上级", "对外说明", "王总", "没有记录：现在就告诉 上级"} <= set(zh)
    en = words_of(sheets_of(results, tmp_path, "en")["Major"])
    assert "not on record: tell the manager now" in en
    assert "☐ At once" in en


def test_without_a_major_case_there_is_no_page(tmp_path: Path) -> None:
    assert "重大" not in sheets_of(results_of(MAJOR[1:2], "2026-03-02 15:00"), tmp_path, "zh")


@pytest.mark.heavy
def test_a_refund_that_the_handler_granted_alone_is_beyond_authority() -> None:
    """By the list a refund in full is the manager's; an exchange anybody's."""
    row = {"received_at": "2026-03-02 09:00", "handler": "李雷"}
    rows = [
        {**row, "remedy_granted": "全额退款"},
        {**row, "remedy_granted": "全额退款", "remedy_by": "李雷"},
        {**row, "remedy_granted": "全额退款", "remedy_by": "王店长"},
        {**row, "remedy_granted": "换货"},
    ]
    gaps = results_of(rows, "2026-03-02 10:00").tables["complaint_gaps"]
    assert gaps.loc[gaps["policy_gap"] == "authority_exceeded", "complaint_id"].tolist() == ["T1", "T2"]
    unkept = results_of(rows[:1], "2026-03-02 10:00").tables["complaint_gaps"]
    assert "authority_exceeded" not in unkept["policy_gap"].tolist(), "the ledger does not keep who granted"
