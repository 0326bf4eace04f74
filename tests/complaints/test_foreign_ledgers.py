"""Kinds that foreign ledgers of complaints showed (tests/foreign.md); headings as found, all values invented."""

from pathlib import Path

import pytest
from complaint_ledgers import cases_of
from grids_by_hand import Row, xlsx

from crm_sheets.book import Book, read_book

pytestmark = pytest.mark.usefixtures("reading_here")
_NAMES = ["王芳", "李强", "赵敏", "孙磊", "周洁", "吴涛"]


def _read(folder: Path, *rows: Row) -> Book:
    xlsx(folder / "a.xlsx", *rows)
    return read_book([folder])


def test_a_column_of_states_alone_under_a_heading_of_outcomes_is_the_status() -> None:
    rows = [{"received_at": "2026-05-01", "outcome": state} for state in ("已处理", "处理中", "已处理")]
    found = cases_of(rows, "2026-05-31 18:00").rows
    assert found["is_open"].tolist() == [False, True, False]
    assert found["outcome"].isna().all()
    told = cases_of([*rows, {"received_at": "2026-05-02", "outcome": "已换货，客户接受"}], "2026-05-31 18:00").rows
    assert told["is_open"].all()  # what was done is no state


def test_states_of_an_interface_have_underscores() -> None:
    rows = [
        {"received_at": "2026-05-01", "status": state} for state in ("IN_PROGRESS", "WAITING_ON_CUSTOMER", "RESOLVED")
    ]
    assert cases_of(rows, "2026-05-31 18:00").rows["status"].tolist() == ["open", "waiting", "closed"]


def test_residents_who_complain_are_the_customers(tmp_path: Path) -> None:
    heading = ["投诉编号", "投诉住户", "接待人员", "投诉日期", "投诉内容", "处理人员", "处理情况"]
    rows = [
        [f"TS{i:03}", name, "小林", f"2026-5-{i + 1}", "电梯停运", "郑师傅", "已处理"] for i, name in enumerate(_NAMES)
    ]
    ledger = _read(tmp_path, heading, *rows).complaints
    assert (ledger["customer_name"].tolist(), ledger["handler"].unique().tolist()) == (_NAMES, ["郑师傅"])


def test_a_daily_report_of_repairs_and_complaints(tmp_path: Path) -> None:
    """Three lines above the heading; received and finished under words of their own."""
    heading = [
        "类型",
        "接收信息日期",
        "客户姓名",
        "涉及厂商/部门/人员",
        "具体情况",
        "分析原因",
        "解决过程",
        "接收人",
        "处理人",
        "解决完毕时间",
        "店面",
    ]
    rows = [
        [
            "投诉",
            f"2026/5/{i + 1}",
            name,
            "木门厂",
            "门套开裂",
            "施工不当",
            "已更换",
            "张前台",
            "刘工",
            f"2026/5/{i + 4}",
            "城东店",
        ]
        for i, name in enumerate(_NAMES)
    ]
    above = [["接收投诉/报修信息日报表"], ["日期：2026-05-01 至 2026-05-31"], ["工程部问题"]]
    ledger = _read(tmp_path, *above, heading, *rows).complaints
    assert ledger["received_at"].dt.day.tolist() == [1, 2, 3, 4, 5, 6]
    assert ledger["closed_at"].dt.day.tolist() == [4, 5, 6, 7, 8, 9]
    assert ledger.loc[0, ["handler", "content", "cause", "store"]].tolist() == [
        "刘工",
        "门套开裂",
        "施工不当",
        "城东店",
    ]


def test_the_day_a_policy_began_is_not_that_of_the_complaint(tmp_path: Path) -> None:
    heading = ["序号", "工单编号", "工单类型", "工单内容", "系统导入", "承保日期", "投保人", "联系电话", "工单状态"]
    rows = [
        [
            str(i + 1),
            f"GD2026{i:04}",
            "投诉",
            "退保金额有疑问",
            f"2026-05-0{i + 1}",
            f"2025-03-0{i + 1}",
            name,
            f"1370555010{i}",
            "已结案",
        ]
        for i, name in enumerate(_NAMES)
    ]
    ledger = _read(tmp_path, heading, *rows).complaints
    assert ledger["received_at"].dt.year.unique().tolist() == [2026]
    assert ledger["purchased_on"].dt.year.unique().tolist() == [2025]
    assert ledger["customer_name"].tolist() == _NAMES


def test_the_name_of_a_ticket_is_what_it_is_about(tmp_path: Path) -> None:
    heading = [
        "Ticket ID",
        "Ticket name",
        "Pipeline",
        "Ticket status",
        "Create date",
        "Ticket owner",
        "Source",
        "Last activity date",
    ]
    rows = [
        [
            f"1000000000{i}",
            "Broken on arrival",
            "Support Pipeline",
            "Waiting on us",
            f"2026-05-0{i + 1} 15:10",
            "Kim Lee",
            "Email",
            f"2026-05-0{i + 1} 16:00",
        ]
        for i in range(6)
    ]
    ledger = _read(tmp_path, heading, *rows).complaints
    assert ledger.loc[0, ["content", "handler", "status"]].tolist() == ["Broken on arrival", "Kim Lee", "Waiting on us"]
