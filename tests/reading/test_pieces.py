"""A long sheet read in pieces of rows is what the engine reads of it as a whole."""

import re
import zipfile
from datetime import date
from pathlib import Path
from random import Random

import fastexcel
import pyarrow as pa
import pytest
import xlsxwriter

from crm_sheets.reading.opening import pieces

PLAINLY = {"header_row": None, "dtypes": "string", "skip_whitespace_tail_rows": True, "whitespace_as_null": True}


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every sheet counts as long, and a few rows are a piece."""
    monkeypatch.setattr(pieces, "SCAN", 0)
    monkeypatch.setattr(pieces, "_SMALL", 0)
    monkeypatch.setattr(pieces, "_PIECE", 1000)
    monkeypatch.setattr(pieces, "_SHARED_TIMES", 0)


def whole(path: Path, index: int = 0) -> list[list[str | None]]:
    """The columns as the engine reads them at once."""
    cells = fastexcel.read_excel(path).load_sheet(index, skip_rows=0, **PLAINLY).to_arrow()
    return [column.to_pylist() for column in cells.columns]


def in_pieces(path: Path, index: int = 0) -> list[list[str | None]] | None:
    """The columns as read in pieces; None where the sheet cannot be cut."""
    cells = pieces.long_sheet(str(path), index, **PLAINLY)
    return None if cells is None else [column.to_pylist() for column in pa.table(cells).columns]


@pytest.mark.parametrize("first_column", [0, 1, 27])
@pytest.mark.parametrize("first_row", [0, 1, 7])
@pytest.mark.parametrize("inline", [True, False])
def test_pieces_are_the_sheet(tmp_path: Path, first_column: int, first_row: int, inline: bool) -> None:
    """Blank rows above, between and below; rows of other lengths; texts, days, numbers; a sheet behind another."""
    chance, path = Random(first_row + first_column), tmp_path / "long.xlsx"
    with xlsxwriter.Workbook(path, {"constant_memory": inline, "default_date_format": "yyyy-mm-dd"}) as book:
        book.add_worksheet("first").write(0, 0, "elsewhere")
        sheet, grey = book.add_worksheet("second"), book.add_format({"bg_color": "gray"})
        for row in range(first_row, first_row + 200):
            if 40 < row % 90 < 60:  # longer than a piece
                continue
            sheet.write(row, first_column, f"客户{row} & <Söhne>")
            for column in range(1, chance.randint(1, 6)):
                value = chance.choice([row, row / 7, "007", " ", date(2026, 1, 1 + row % 28), None])
                sheet.write(row, first_column + column, value, grey if value is None else None)
        sheet.write_blank(first_row + 230, first_column, None, grey)
    assert in_pieces(path, 1) == whole(path, 1)


def changed(path: Path, old: bytes, new: bytes) -> Path:
    """A copy of a workbook with something else in the XML of its sheet, wherever it stands."""
    other = path.with_name("changed.xlsx")
    with zipfile.ZipFile(path) as given, zipfile.ZipFile(other, "w") as made:
        for name in given.namelist():
            content = given.read(name)
            made.writestr(name, re.sub(old, new, content) if "worksheets" in name else content)
    return other


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (rb"<dimension[^>]*>", b""),  # nothing says where the columns begin
        (rb'<dimension ref="A', b'<dimension ref="B'),  # cells before the first column
        (rb"<sheetData>", b"<sheetData >"),
        (rb' r="([AB]?)1(\d\d)"', rb' r="\g<1>\2"'),  # rows out of order
        (rb' r="\d+" spans', b" spans"),  # rows without numbers
    ],
)
def test_what_cannot_be_cut_is_left_to_the_engine(tmp_path: Path, old: bytes, new: bytes) -> None:
    """None, so that the sheet is read as a whole."""
    path = tmp_path / "long.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for row in range(120):
            sheet.write_row(row, 0, [f"A{row}", row])
    assert in_pieces(path) == whole(path)
    assert in_pieces(changed(path, old, new)) is None


def test_an_empty_first_column_is_left_to_the_engine(tmp_path: Path) -> None:
    """The dimension counts cells with a format and nothing in them; the engine does not."""
    path = tmp_path / "long.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet, grey = book.add_worksheet(), book.add_format({"bg_color": "gray"})
        for row in range(120):
            sheet.write_blank(row, 0, None, grey)
            sheet.write(row, 1, row)
    assert in_pieces(path) is None


def test_a_short_sheet_is_not_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the size of its XML."""
    path = tmp_path / "short.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet().write(0, 0, "A")
    monkeypatch.setattr(pieces, "SCAN", 64 * 2**20)
    assert in_pieces(path) is None
