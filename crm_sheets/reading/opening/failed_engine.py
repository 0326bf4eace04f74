"""Cells of .xls and .xlsb whose formula failed: the reader engine names them where it is asked for texts."""

import re
from pathlib import Path
from typing import Any

from crm_sheets.reading.opening.excel import chart_sheets
from crm_sheets.reading.opening.failed import Failed

_SIGNS = {
    "Div0": "#DIV/0!",
    "NA": "#N/A",
    "Name": "#NAME?",
    "Null": "#NULL!",
    "Num": "#NUM!",
    "Ref": "#REF!",
    "Value": "#VALUE!",
    "GettingData": "#GETTING_DATA",
}
_DETAIL = re.compile(r"'Error\((\w+)\)'")
_CODES = rb"[\x00\x07\x0f\x17\x1d\x24\x2a\x2b]"
_IN_XLS = re.compile(  # a cell that is an error, and a formula whose result is one
    rb"\x05\x02\x08\x00.{6}" + _CODES + rb"\x01|\x06[\x00\x02\x04].{8}\x02." + _CODES + rb"...\xff\xff", re.DOTALL
)


def engine_failed(path: Path) -> dict[str, tuple[Failed, ...]]:
    """By sheet, where any failed; an .xls in which nothing looks like it is not opened once more."""
    if path.suffix not in (".xls", ".xlsb") or (path.suffix == ".xls" and not _IN_XLS.search(path.read_bytes())):
        return {}
    import fastexcel

    reader, charts = fastexcel.read_excel(str(path)), chart_sheets(path)
    found = {name: _of_sheet(reader, index) for index, name in enumerate(reader.sheet_names) if index not in charts}
    return {name: cells for name, cells in found.items() if cells}


def _of_sheet(reader: Any, index: int) -> tuple[Failed, ...]:
    """Row counted from the sheet's first, column from the first used one."""
    sheet = reader.load_sheet(index, header_row=None, skip_rows=0, dtypes="string")
    _, errors = sheet.to_arrow_with_errors()
    told = ((*error.position, _DETAIL.search(error.detail)) for error in (errors.errors if errors else ()))
    return tuple(sorted((row, column, _SIGNS.get(said[1], "#N/A")) for row, column, said in told if said))
