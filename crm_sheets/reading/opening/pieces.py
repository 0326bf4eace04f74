"""A long sheet of an xlsx read in pieces of rows, two at a time; the whole of it is never unpacked in memory.

Its XML is cut between rows. Each piece becomes a workbook of its own, in memory: the same styles and shared texts, one
sheet of these rows, and beside them a row with a mark in the sheet's first column, so that all pieces begin with that
column and the engine says where their rows stand. Runs in the child only.
"""

import io
import re
import zipfile
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import fastexcel
import pyarrow as pa

from crm_sheets.reading.opening.layout import DIMENSION, SCAN, parts_of_sheets

_AT_ONCE = 2
_PIECE = 6 * 2**20  # bytes of XML
_SHARED_TIMES = 4  # a piece is so many times as long as the shared texts, which are read anew for each
_SMALL = 2**20  # no archive below this holds a sheet that is long
_ROW = re.compile(rb'<row\s[^>]*?\br="(\d{1,7})"')
_BEGIN, _END, _CUT = b"<sheetData>", b"</sheetData>", b"<row "
_TEXTS, _STYLES = "xl/sharedStrings.xml", "xl/styles.xml"
_OTHERS = ("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", _STYLES, _TEXTS)
_MARK = "\u2060mark"


class _Odd(Exception):
    """The sheet is not written as plainly as pieces need; the engine reads it as a whole."""


class _Rows(NamedTuple):
    """A piece: the numbers of its first and its last row, and their XML."""

    first: int
    last: int
    xml: bytes


def long_sheet(workbook: str | bytes, index: int, **how: Any) -> Any:
    """The cells of a long sheet as an Arrow table; None where it is short, or written in a way that cannot be cut.

    Rows begin with row 1 of the sheet, columns with its first used column; ``how`` goes to the engine.
    """
    if isinstance(workbook, str) and Path(workbook).stat().st_size < _SMALL:
        return None
    with zipfile.ZipFile(io.BytesIO(workbook) if isinstance(workbook, bytes) else workbook) as archive:
        parts = parts_of_sheets(archive)
        if index >= len(parts) or archive.getinfo(parts[index][0]).file_size <= SCAN:
            return None
        try:
            return _in_pieces(archive, parts[index][0], index, how)
        except (_Odd, fastexcel.FastExcelError):
            return None


def _in_pieces(archive: zipfile.ZipFile, part: str, index: int, how: dict[str, Any]) -> Any:
    """Every piece read, in order; as many are waiting as are read."""
    others = {name: archive.read(name) for name in _OTHERS if name in archive.NameToInfo}
    size = max(_PIECE, _SHARED_TIMES * len(others.get(_TEXTS, b"")))
    found: list[tuple[int, Any]] = []
    asked: deque[Future[tuple[int, Any]]] = deque()
    with archive.open(part) as stream, ThreadPoolExecutor(_AT_ONCE) as beside:  # the engine works outside Python
        head = stream.read(size)
        begin = head.find(_BEGIN) + len(_BEGIN)
        dimension = DIMENSION.search(head)
        if begin < len(_BEGIN) or not dimension:
            raise _Odd
        made = _Made(others, part, head[:begin], dimension[1].decode(), index, how)
        for rows in _cut(stream, head[begin:], size):
            asked.append(beside.submit(made.read, rows))
            if len(asked) > _AT_ONCE:
                found.append(asked.popleft().result())
        found += [one.result() for one in asked]
    return _stacked(found)


def _cut(stream: Any, text: bytes, size: int) -> Iterator[_Rows]:
    """The rows of a sheet in pieces; ``text`` is what was read of them before."""
    before = 0
    while True:
        end = text.find(_END)
        cut = end if end >= 0 else text.rfind(_CUT)
        first, last = _ROW.search(text), _ROW.match(text, text.rfind(_CUT, 0, max(cut, 0)))
        if not first or not last or not before < int(first[1]) <= int(last[1]):
            raise _Odd
        yield _Rows(int(first[1]), int(last[1]), text[:cut])
        if end >= 0:
            return
        before, more = int(last[1]), stream.read(size)
        if not more:
            raise _Odd
        text = text[cut:] + more


class _Made(NamedTuple):
    """What each piece needs to be a workbook: the other parts, the sheet's part, its head and its first column."""

    others: dict[str, bytes]
    part: str
    head: bytes
    column: str
    place: int
    how: dict[str, Any]

    def read(self, rows: _Rows) -> tuple[int, Any]:
        """The number of the first row, and the cells from it on without the row of the mark."""
        above = rows.first > 1
        at = rows.first - 1 if above else rows.last + 1
        mark = f'<row r="{at}"><c r="{self.column}{at}" t="inlineStr"><is><t>{_MARK}</t></is></c></row>'.encode()
        sheet = (self.head, mark if above else b"", rows.xml, b"" if above else mark, _END, b"</worksheet>")
        reader = fastexcel.read_excel(self._zipped(b"".join(sheet)))
        how = self.how if above else self.how | {"skip_rows": 0}
        cells = reader.load_sheet(self.place, **how).to_arrow()
        count = cells.num_rows - 1
        if cells.column(0)[0 if above else count].as_py() != _MARK or count > rows.last - (rows.first - 1) * above:
            raise _Odd
        return rows.first, cells.slice(1) if above else cells.slice(0, count)

    def _zipped(self, sheet: bytes) -> bytes:
        whole = io.BytesIO()
        with zipfile.ZipFile(whole, "w") as archive:
            for name, content in {**self.others, self.part: sheet}.items():
                archive.writestr(name, content)
        return whole.getvalue()


def _stacked(found: list[tuple[int, Any]]) -> Any:
    """The pieces under each other, each from its row on, filled up to one width; blank rows at the end are left out."""
    width = max(cells.num_columns for _, cells in found)
    names = [f"__UNNAMED__{column}" for column in range(width)]  # as the engine calls them
    whole, count = [], 0
    for first, cells in found:
        if not cells.num_rows:
            continue
        above = first - 1 - count
        if above:
            whole.append(pa.table([pa.nulls(above, pa.string())] * width, names=names))
        columns = [column.cast(pa.string()) for column in cells.columns]
        columns += [pa.nulls(cells.num_rows, pa.string())] * (width - len(columns))
        whole.append(pa.table(columns, names=names))
        count += above + cells.num_rows
    if not whole or all(table.column(0).null_count == table.num_rows for table in whole):
        raise _Odd  # the sheet says that it begins with a column in which there is nothing
    return pa.concat_tables(whole)
