"""Grids and workbooks made by hand, and what was said about them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import xlsxwriter

from crm_sheets.problems import Problems
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.sheet_reader import SheetRows

DATA = Path("../shared/data")
Row = Sequence[object]


def grid_of(*rows: Row, **more: object) -> Grid:
    """A sheet with these cells from A1 on; '' and None are empty."""
    width = max((len(row) for row in rows), default=0)
    lines = [
        [*(str(cell) if cell not in ("", None) else None for cell in row), *[None] * (width - len(row))] for row in rows
    ]
    columns = {str(i): pa.array([line[i] for line in lines], pa.string()) for i in range(width)}
    return Grid("a.xlsx", "Sheet1", pa.table(columns), **more)  # type: ignore[arg-type]


def fields(*rows: Row, called: str = "a") -> tuple[str, dict[str, str]]:
    """The kind of table of a file and sheet called so, and its fields by heading; "" for none of ours."""
    found = find_heading(replace(grid_of(*rows), file=f"{called}.csv", sheet=called))
    return (found.table.name, {n: found.texts[c] for n, c in found.fields.items()}) if found else ("", {})


def xlsx(path: Path, *rows: Row, sheet: str = "Sheet1", top: int = 0, left: int = 0) -> Path:
    """A workbook with one sheet of these rows, as Excel would write it."""
    with xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd", "strings_to_formulas": False}) as book:
        page = book.add_worksheet(sheet)
        for number, row in enumerate(rows):
            page.write_row(top + number, left, row)
    return path


def cells(grid: Grid) -> list[list[str | None]]:
    """All cells of a grid as lists of text."""
    return [list(line) for line in zip(*(column.to_pylist() for column in grid.cells.columns), strict=True)]


def told(problems: Problems) -> list[tuple[object, ...]]:
    """Code, row, column and cell of each line of problems."""
    lines = [line for problem in problems for line in problem.lines("en")]
    return [(code, row, column, value) for _, code, _, _, row, column, value, _ in lines]


def table(sheet: SheetRows, *columns: str) -> list[list[object]]:
    """Some columns of a sheet as rows; dates as text, what is missing as None."""
    picked = sheet.rows[list(columns)]
    for column in picked.select_dtypes("datetime").columns:
        picked = picked.assign(**{column: picked[column].dt.strftime("%Y-%m-%d").astype("object")})
    return picked.astype("object").where(picked.notna(), None).to_numpy().tolist()
