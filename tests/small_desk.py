"""Small desks on disk, written as rows: the input stands in the test next to the answer."""

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

SALES_EN = ("Date", "Customer", "Phone", "Amount")
SALES_ZH = ("日期", "客户名称", "电话", "金额")
LINES: tuple[Sequence[object], ...] = (
    ("2026-08-03", "Ann Lee", "13800138001", 120.5),
    ("2026-09-01", "Ann Lee", "13800138001", 80),
    ("2026-09-20", "Bob Ray", "13800138002", 300.25),
)


def workbook(path: Path, *rows: Sequence[object], sheet: str = "Sheet1") -> Path:
    """Write a workbook of one sheet with these rows."""
    path.parent.mkdir(parents=True, exist_ok=True)
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = sheet
    for row in rows:
        page.append(list(row))
    book.save(path)
    return path


def small_desk(folder: Path, *more: Sequence[object], lang: str = "en") -> Path:
    """A folder with one sales workbook of three good lines (500.75 in all), and more lines below them."""
    workbook(folder / "sales.xlsx", SALES_ZH if lang == "zh" else SALES_EN, *LINES, *more)
    return folder


def broken(path: Path) -> Path:
    """A workbook that was cut off in the middle."""
    workbook(path, SALES_EN, *LINES)
    path.write_bytes(path.read_bytes()[:2000])
    return path
