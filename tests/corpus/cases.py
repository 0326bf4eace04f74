"""Case: a workbook made by the test, the tables that it holds and what is to be said about it; ways to make one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_cell_to_rowcol

from crm_sheets.playbook import Playbook

Make = Callable[[Path], None]  # writes files into a folder
Row = Sequence[object]
Place = tuple[str, int | None, str]  # code, row and column of a problem

SALES = "date customer_name product quantity unit_price amount"
HEAD = ["日期", "客户", "产品", "数量", "单价", "金额"]
LINES: list[Row] = [["2026-05-01", "张三", "龙井", 2, 30, 60], ["2026-05-02", "李四", "毛尖", 1, 40, 40]]
READ: list[Row] = [["2026-05-01", "张三", "龙井", 2.0, 30.0, 60.0], ["2026-05-02", "李四", "毛尖", 1.0, 40.0, 40.0]]
PEOPLE = "name phone address"
PEOPLE_HEAD = ["姓名", "电话", "地址"]
PERSON = ["王五", "13800138000", "杭州西湖路1号"]


@dataclass(frozen=True)
class Case:
    """``tables`` are columns and rows by table; a table not named is empty, people only seen elsewhere aside.

    ``problems`` are all that is said, in any order; with ``checked_on`` the checks are done as of that day.
    """

    name: str
    make: Make
    tables: dict[str, tuple[str, Sequence[Row]]]
    problems: Sequence[Place] = ()
    rules: Playbook = field(default_factory=Playbook.default)
    checked_on: date | None = None
    before: Make | None = None  # the workbooks of the run before, for what changed since


def sales(
    name: str, make: Make, *problems: Place, rows: Sequence[Row] = READ, columns: str = SALES, **more: Any
) -> Case:
    """A case whose workbook holds sales lines alone."""
    return Case(name, make, {"sales": (columns, rows)}, problems, **more)


def customers(name: str, make: Make, *problems: Place, columns: str, rows: Sequence[Row], **more: Any) -> Case:
    """A case whose workbook holds customers alone."""
    return Case(name, make, {"customers": (columns, rows)}, problems, **more)


def column(
    name: str, heading: str, cells: Sequence[object], want: Sequence[object], *problems: Place, **more: Any
) -> Case:
    """Sales lines with one column (D) as written here; ``want`` is what each cell says, None where it says nothing."""
    known = more.pop("field")
    fixed: dict[str, object] = {"日期": "2026-05-01", "客户": "张三", "金额": 10}
    own = {"date": "日期", "amount": "金额", "customer_name": "客户"}.get(known)
    head = [text for text in fixed if text != own]
    rows = [[*(fixed[text] for text in head), cell] for cell in cells]
    wanted = [[cell] for cell in want]
    return sales(
        name,
        sheet([*head, heading], *rows, file=more.pop("file", "a.xlsx")),
        *problems,
        rows=wanted,
        columns=known,
        **more,
    )


def sheet(
    *rows: Row,
    file: str = "a.xlsx",
    top: int = 0,
    left: int = 0,
    merge: Sequence[str] = (),
    also: Callable[[Any, Any], object] = lambda book, page: None,
) -> Make:
    """A workbook with one sheet of these rows; ``merge`` are areas of it, ``also`` is done to workbook and sheet."""

    def make(folder: Path) -> None:
        with _workbook(folder / file) as book:
            page = book.add_worksheet("Sheet1")
            for number, row in enumerate(rows):
                page.write_row(top + number, left, row)
            for area in merge:
                first, last = (xl_cell_to_rowcol(corner) for corner in area.split(":"))
                page.merge_range(*first, *last, rows[first[0] - top][first[1] - left])
            also(book, page)

    return make


def sheets(file: str = "a.xlsx", **pages: Sequence[Row]) -> Make:
    """A workbook with several sheets by name."""

    def make(folder: Path) -> None:
        with _workbook(folder / file) as book:
            for name, rows in pages.items():
                page = book.add_worksheet(name)
                for number, row in enumerate(rows):
                    page.write_row(number, 0, row)

    return make


def _workbook(path: Path) -> Any:
    path.parent.mkdir(parents=True, exist_ok=True)
    return xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd", "strings_to_formulas": False})


def text(file: str, content: str, encoding: str = "utf-8") -> Make:
    """A file of text."""
    return data(file, content.encode(encoding))


def data(file: str, content: bytes) -> Make:
    """A file of bytes."""

    def make(folder: Path) -> None:
        (folder / file).write_bytes(content)

    return make


def together(*makes: Make) -> Make:
    """Several files in one folder."""

    def make(folder: Path) -> None:
        for each in makes:
            each(folder)

    return make


def beside(left: Sequence[Row], right: Sequence[Row], gap: int = 2) -> list[Row]:
    """Two blocks of rows next to each other."""
    width = max(len(row) for row in left)
    padded = [*left, *[[""]] * (len(right) - len(left))]
    return [
        [*row, *[""] * (width - len(row) + gap), *(right[number] if number < len(right) else [])]
        for number, row in enumerate(padded)
    ]
