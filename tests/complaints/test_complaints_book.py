"""complaints.xlsx as written: what a reader of one language sees, and that every figure has room."""

from dataclasses import replace
from pathlib import Path

import pytest
from complaint_ledgers import results_of, sheets_of, words_of
from openpyxl import load_workbook

from crm_sheets import write_report
from crm_sheets.language import Lang
from crm_sheets.playbook import Playbook

ROWS = [
    {"received_at": "2026-03-02 09:00", "content": "店员态度差", "remedy_sought": "退款", "handler": "李雷"},
    {"received_at": "2026-03-02 10:00", "content": "少发了一盒", "remedy_sought": "赠品", "closed_at": "2026-03-02 15:00", "outcome": "已补发"},
]  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "sheet", "own", "other"), [("zh", "补救", "主管", "manager"), ("en", "Remedies", "manager", "主管")]
)
def test_who_may_grant_is_said_in_the_language_of_the_sheet(
    tmp_path: Path, lang: Lang, sheet: str, own: str, other: str
) -> None:
    words = words_of(sheets_of(results_of(ROWS, "2026-03-03 09:00"), tmp_path, lang)[sheet])
    assert own in words
    assert not any(other in word for word in words)


def test_departments_are_said_in_the_language_of_the_sheet(tmp_path: Path) -> None:
    words = words_of(sheets_of(results_of(ROWS, "2026-03-03 09:00"), tmp_path, "en")["Causes"])
    assert "Training" in words
    assert not any(" / " in word for word in words)


def test_what_the_team_wrote_itself_stays_as_it_is(tmp_path: Path) -> None:
    default = Playbook.default()
    own = tuple({**row, "grants": "王店长 / Amy"} for row in default.lists["remedies"])
    playbook = replace(default, lists={**default.lists, "remedies": own})
    words = words_of(sheets_of(results_of(ROWS, "2026-03-03 09:00", playbook), tmp_path, "en")["Remedies"])
    assert "王店长 / Amy" in words


def test_large_estimates_have_room(tmp_path: Path) -> None:
    """41 complaints of customers of 9,876,543 each: money of ten digits and more."""
    rows = [{"received_at": f"2026-03-02 09:{n:02}", "customer_id": "A", "content": "坏了"} for n in range(41)]
    sales = [{"customer_id": "A", "date": "2026-02-01", "amount": 9_876_543.0}]
    sheet = sheets_of(results_of(rows, "2026-03-03 09:00", sales=sales), tmp_path, "en")["By month"]
    cells = [cell for cell in sheet["E"] if isinstance(cell.value, int | float) and cell.value > 1_000_000_000]
    assert cells
    assert all(sheet.column_dimensions["E"].width > len(f"{cell.value:,.0f}") for cell in cells)


def test_the_ledger_is_printed_on_pages_side_by_side(tmp_path: Path) -> None:
    """Fifteen columns on one page across would be a third as large as they are on the screen."""
    full = {"customer_id": "A", "severity": "高", "department": "售后", "cause": "太慢", "compensation": 20.0}
    rows = [{**row, **full, "content": "包装破损漏了一地" * 4} for row in ROWS]
    sheet = sheets_of(results_of(rows, "2026-03-03 09:00"), tmp_path, "zh")["台账"]
    assert sheet.page_setup.fitToWidth >= 2
    assert sheet.print_title_cols == "$A:$C"


def test_six_complaints_and_their_next_steps_fit_a_small_screen(tmp_path: Path) -> None:
    """1366 x 768 pixels leave Excel about 1320 x 480 for cells; a digit is 7 pixels wide, a point 4 / 3 high."""
    names = ("上海知味装饰工程有限公司", "Northern Lights Trading")
    rows = [
        {"complaint_id": f"T{n}", "received_at": f"2026-03-0{n} 09:00", "customer_id": f"K{n}", "handler": "许长安"}
        | {"customer_name": names[n % 2], "content": "买完第二天就降价，要求退差价", "acknowledged_at": acknowledged}
        for n, acknowledged in enumerate((None, "2026-03-09 10:00") * 4, start=1)
    ]
    found = results_of(rows, "2026-03-20 09:00")
    for lang, step, tab in (("zh", "下一步怎么做", "投诉"), ("en", "Next step", "Complaints")):
        write_report(found, tmp_path / "report.xlsx", lang)
        for sheet in (
            next(iter(sheets_of(found, tmp_path, lang).values())),
            load_workbook(tmp_path / "report.xlsx")[tab],
        ):
            last = next(cell for row in sheet.iter_rows() for cell in row if cell.value == step)
            widths = [sheet.column_dimensions[cell.column_letter].width for cell in sheet[last.row][: last.column]]
            assert 7 * sum(widths) < 1320, lang
            heights = [sheet.row_dimensions[row].height or 18 for row in range(1, last.row + 7)]
            assert sum(heights) * 4 / 3 < 480, lang


def test_parts_of_a_sheet_are_not_cut_by_the_end_of_a_page(tmp_path: Path) -> None:
    """Complaints per 1,000 orders stand below the chart and the estimate: with them it is more than a page."""
    customers = [{"customer_id": f"K{n}", "region": f"R{n}"} for n in range(20)]
    sales = [{"customer_id": f"K{n}", "date": f"2026-01-{n + 1:02}", "amount": 100.0} for n in range(20)]
    rows = [{"received_at": f"2026-01-{n + 1:02} 09:00", "customer_id": f"K{n}", "content": "坏了"} for n in range(20)]
    found = results_of(rows, "2026-01-31 09:00", customers=customers, sales=sales)
    sheet = sheets_of(found, tmp_path, "en")["By month"]
    title = next(cell.row for cell in sheet["A"] if str(cell.value).startswith("Complaints per 1,000 orders"))
    assert title - 1 in [one.id for one in sheet.row_breaks.brk]
    assert not sheet.sheet_properties.pageSetUpPr or not sheet.sheet_properties.pageSetUpPr.fitToPage
