"""Control totals on paper: the sheet of problems.xlsx, the statement on Definitions, the sheet of stores."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from commands import command
from desks import book_of
from grids_by_hand import xlsx
from openpyxl import load_workbook
from recalculate import read

from crm_sheets import analyse, read_book, write_report
from crm_sheets.report.control import nothing_counts

pytestmark = pytest.mark.usefixtures("reading_here")

HEAD = ["订单号", "客户", "日期", "金额", "订单状态"]


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """A run over two branches: one has a cancelled order in its total, the total of the other is wrong."""
    folder = tmp_path_factory.mktemp("desk")
    inbox = folder / "in"
    inbox.mkdir()
    for name, state, total in (("南店", "已取消", 350), ("北店", "已完成", 360)):
        xlsx(
            inbox / f"{name}2026-05.xlsx",
            HEAD,
            [f"{name}1", f"{name}甲", "2026-05-01", 100, "已完成"],
            [f"{name}2", f"{name}乙", "2026-05-02", 250, state],
            ["合计", "", "", total, ""],
        )
    said = command("run", inbox, "-o", folder / "out", "--as-of", "2026-05-31", "--json", "--lang", "zh")
    return folder / "out", json.loads(said.out)


def cells(path: Path, sheet: str) -> list[list[Any]]:
    return [list(row) for row in read(path)[sheet].iter_rows(values_only=True)]


def test_a_line_for_every_sheet_with_what_was_left_out_and_its_own_total(out: tuple[Path, dict[str, Any]]) -> None:
    lines = {row[0]: row for row in cells(out[0] / "problems.xlsx", "对账")}
    south, north = lines["南店2026-05.xlsx"], lines["北店2026-05.xlsx"]
    assert south[5:9] == [3, 1, 700, 100]
    assert south[9].split("\n") == ["1 行，350.00：合计行", "1 行，250.00：已取消或作废"]
    assert south[10:] == [350, 250, "1 行，250.00：已取消或作废"]
    assert north[5:9] == [3, 2, 710, 350]
    assert north[10:] == [360, 10, "+10.00：合计与各行对不上"]


def test_the_statement_stands_in_one_place_of_the_report(out: tuple[Path, dict[str, Any]]) -> None:
    told = cells(out[0] / "report.xlsx", "计入了什么")
    start = next(i for i, row in enumerate(told) if row[1] == "计入与未计入")
    assert [row[1:4] for row in told[start + 1 : start + 5]] == [
        ["读到", 6, 1410],
        ["− 合计行", 2, 710],
        ["− 已取消或作废", 1, 250],
        ["= 计入", 3, 450],
    ]
    assert "1 张的差额都有原因，1 张的合计与各行对不上" in told[start + 5][0]


def test_json_says_the_same(out: tuple[Path, dict[str, Any]]) -> None:
    told = {line["file"]: line for line in out[1]["control_totals"]}
    south = told["南店2026-05.xlsx"]
    assert south["left_out"] == {"total_row": {"rows": 1, "money": 350}, "cancelled": {"rows": 1, "money": 250}}
    assert (south["explained_by"], south["unexplained"], south["first_day"]) == (["cancelled"], 0, "2026-05-01")
    assert told["北店2026-05.xlsx"]["unexplained"] == 10
    assert out[1]["tables"]["sales"] == {"read": 6, "used": 3, "left_out": 3, "merged": 0}


def test_branches_and_their_months_have_a_sheet(out: tuple[Path, dict[str, Any]]) -> None:
    rows = cells(out[0] / "report.xlsx", "门店")
    names = [row[0] for row in rows]
    first, second = (i for i, name in enumerate(names) if name == "门店" and not str(rows[i][1] or "←").startswith("←"))
    assert [row[:3] for row in rows[first + 1 : first + 3]] == [["北店", 2, 350], ["南店", 1, 100]]
    assert rows[second][1] == "2026-05"
    assert [row[:2] for row in rows[second + 1 : second + 4]] == [["北店", 350], ["南店", 100], ["交来数据的门店数", 2]]


def test_where_nothing_counts_the_overview_says_what_was_found_and_why(tmp_path: Path) -> None:
    """Three lines cancelled (101 + 103 + 105 = 309) and three not paid (100 + 102 + 104 = 306): 615 in all."""
    lines = [[f"A{i}", f"客户{i}", f"2026-05-{i + 1:02}", 100 + i, "已取消" if i % 2 else "待付款"] for i in range(6)]
    xlsx(tmp_path / "orders.xlsx", HEAD, *lines)
    results = analyse(read_book(tmp_path / "orders.xlsx"), as_of=date(2026, 5, 31))
    said = nothing_counts(results.control, "en")
    assert "(6 rows, 615.00) none counts" in said
    assert "3 rows, 309.00: cancelled; 3 rows, 306.00: not paid yet" in said
    write_report(results, tmp_path / "report.xlsx", "zh")
    cells = [cell for row in load_workbook(tmp_path / "report.xlsx").worksheets[0].values for cell in row if cell]
    assert any("读到 6 行、615.00的销售，一行也没有计入" in str(cell) for cell in cells)
    one = analyse(book_of(sales=[{"customer_id": "A", "date": "2026-05-01", "amount": 1.0}]), as_of=date(2026, 5, 31))
    assert nothing_counts(one.control, "en") == ""
