"""Cells whose formula failed are named in every format: what they show, and where they stand."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import xlwt
from grids_by_hand import cells

from crm_sheets.reading.opening.failed_ods import failed_in
from crm_sheets.reading.opening.grids import Grid

Grids = Callable[[Path], list[Grid]]
CONTENT = """<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.2"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="a &amp; b">{}</table:table></office:spreadsheet></office:body>
</office:document-content>"""
WORD = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
FAILED = (
    '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error">'
    "<text:p>{}</text:p></table:table-cell>"
)
OF_EXCEL = (
    '<table:table-cell table:formula="of:=IF([.A1]>0;1/0)" office:value-type="float" office:value="0">'
    "<text:p>{}</text:p></table:table-cell>"
)


def row(*parts: str) -> str:
    return f"<table:table-row>{''.join(parts)}</table:table-row>"


def ods(path: Path, rows: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", CONTENT.format(rows))
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return path


def test_xls(tmp_path: Path, grids: Grids) -> None:
    book = xlwt.Workbook()
    page = book.add_sheet("一")
    for line in range(3):
        for column in range(3):
            page.write(line + 4, column + 2, f"{line}{column}")
    page.row(7).set_cell_error(3, 0x2A)
    page.row(8).set_cell_error(4, 0x07)
    page.write(9, 2, "x")
    book.save(str(tmp_path / "a.xls"))
    (grid,) = grids(tmp_path / "a.xls")
    assert cells(grid)[4:] == [
        ["00", "01", "02"],
        ["10", "11", "12"],
        ["20", "21", "22"],
        [None, "#N/A", None],
        [None, None, "#DIV/0!"],
        ["x", None, None],
    ]


def test_ods(tmp_path: Path, grids: Grids) -> None:
    rows = (
        row(WORD.format("x"), WORD.format("y"), WORD.format("z"))
        + '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>'
        + row(
            FAILED.format("Err:502"), '<table:table-cell table:number-columns-repeated="1"/>', FAILED.format("#DIV/0!")
        )
        + row(WORD.format("#1 fan"), OF_EXCEL.format("#N/A"), WORD.format("#REF!"))
    )
    (grid,) = grids(ods(tmp_path / "a.ods", rows))
    found = [[cell or None for cell in line] for line in cells(grid)]
    assert found == [["x", "y", "z"], [None] * 3, [None] * 3, ["Err:502", None, "#DIV/0!"], ["#1 fan", "#N/A", "#REF!"]]


def test_places_in_the_content_of_an_ods() -> None:
    covered = '<table:table-cell table:number-columns-spanned="2"/><table:covered-table-cell/>'
    text = CONTENT.format(row(covered, FAILED.format("#NAME?")) + row(WORD.format("x"), FAILED.format("出错了")))
    assert failed_in(text.encode()) == {"a & b": ((0, 2, "#NAME?"), (1, 1, "#N/A"))}
