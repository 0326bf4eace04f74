"""A worksheet that takes and writes plain cells much faster than xlsxwriter, byte for byte the same.

xlsxwriter checks each cell on the way in and builds and escapes a list of attributes on the way out; the cells of long
tables are texts, numbers and blanks with a format. Everything else is left to xlsxwriter, and a test holds that both
write the same bytes.
"""

from collections.abc import Callable, Iterator, Sequence
from io import StringIO
from itertools import chain, pairwise
from math import isfinite
from operator import itemgetter
from typing import Any

import numpy as np
from xlsxwriter.utility import xl_col_to_name, xl_range
from xlsxwriter.worksheet import CellBlankTuple, CellFormulaTuple, CellNumberTuple, CellStringTuple, Worksheet

from crm_sheets.arrays.joined_texts import as_texts, joined, whole_text
from crm_sheets.report.blocks import Block
from crm_sheets.report.packing import is_plain
from crm_sheets.report.worksheets import Cells

_AT_ONCE = 4_096  # rows whose XML is held
_PIECE = 65_536  # letters
_SPAN = 16  # rows that share the attribute which says from which column to which they reach


class QuickWorksheet(Worksheet):  # type: ignore[misc]  # xlsxwriter carries no types
    """xlsxwriter's worksheet with a short way for columns of texts and numbers that have a format."""

    def __init__(self) -> None:
        super().__init__()
        self.fh: Any
        self.blocks: list[Block] = []
        self._starts: dict[tuple[Any, ...], str] = {}

    def put_columns(self, top: int, left: int, columns: Sequence[Cells], formats: Sequence[Any]) -> None:
        """Write columns of equal length, each with its format; "" and NaN leave empty cells.

        The caller has made sure that texts are short enough and that the rows lie on the sheet.
        """
        if not len(columns[0]):
            return
        bottom, right = top + len(columns[0]) - 1, left + len(columns) - 1
        self._check_dimensions(top, left)
        self._check_dimensions(bottom, right)
        if self.constant_memory:
            self._stream(top, left, columns, formats)
            return
        for row in [row for row in self.table if top <= row <= bottom]:
            self.table[row] = {at: cell for at, cell in self.table[row].items() if not left <= at <= right}
        block = Block(top, left, columns, formats)
        block.number_texts(self.str_table)
        self.blocks.append(block)

    def put_line(self, row: int, left: int, cells: Sequence[str | float], text: Any, number: Any) -> None:
        """Write one row in which each cell is a text or a number, with the format of its kind; "" leaves no cell.

        Texts are short enough, as of ``put_columns``; the row is the first one or below all others.
        """
        line = [(column, cell) for column, cell in enumerate(cells, left) if cell != ""]
        if not line or self._check_dimensions(row, line[0][0]) or self._check_dimensions(row, line[-1][0]):
            return
        if self.constant_memory and row > self.previous_row:
            self._write_single_row(row)
        index = str if self.constant_memory else self.str_table._get_shared_string_index
        self.table[row].update(
            (column, CellStringTuple(index(cell), text) if isinstance(cell, str) else CellNumberTuple(cell, number))
            for column, cell in line
        )

    def put_table(self, top: int, left: int, bottom: int, right: int, options: dict[str, Any]) -> int:
        """Add an Excel table of at least one row that overlaps nothing: xlsxwriter would look at each of its cells."""
        result = self.add_table(top, left, top + 1, right, options)
        if result == 0:
            whole = xl_range(top, left, bottom, right)
            self.tables[-1].update(range=whole, a_range=whole, autofilter=whole)
        return int(result)

    def put_formula(self, row: int, column: int, formula: str, value: str, look: Any) -> None:
        """Write a formula, without ``=``, that holds no function newer than Excel 2007: xlsxwriter looks for each."""
        self._check_dimensions(row, column)
        self.table[row][column] = CellFormulaTuple(formula, look, value)

    def _stream(self, top: int, left: int, columns: Sequence[Cells], formats: Sequence[Any]) -> None:
        """The rows one after the other, each written when the next one comes."""
        cells = (_cells(column, look) for column, look in zip(columns, formats, strict=True))
        for row, line in enumerate(zip(*cells, strict=True), start=top):
            if row > self.previous_row:
                self._write_single_row(row)
            self.table[row].update(enumerate(line, left))

    def _get_range_data(self, first: int, left: int, last: int, right: int) -> Any:
        """What charts show: the cells of blocks are laid out for it."""
        for block in self.blocks:
            for row in range(max(first, block.top), min(last, block.bottom) + 1):
                for column in range(max(left, block.left), min(right, block.right) + 1):
                    self.table[row].setdefault(column, block.cell(row, column))
        return super()._get_range_data(first, left, last, right)

    def _calculate_spans(self) -> None:
        spans: dict[int, tuple[int, int]] = {}
        for row in sorted({*self.table, *self.comments}):
            reach = [*self.table.get(row, ()), *self.comments.get(row, ())]
            if reach:
                first, last = spans.get(row // _SPAN, (reach[0], reach[0]))
                spans[row // _SPAN] = min(first, *reach), max(last, *reach)
        for block in self.blocks:
            for part in range(block.top // _SPAN, block.bottom // _SPAN + 1):
                first, last = spans.get(part, (block.left, block.right))
                spans[part] = min(first, block.left), max(last, block.right)
        self.row_spans = {block: f"{first + 1}:{last + 1}" for block, (first, last) in spans.items()}

    def _write_rows(self) -> None:
        self._calculate_spans()
        for first, end in pairwise(self._edges()):
            blocks = [block for block in self.blocks if block.holds(first)]
            if blocks:
                for row in range(first, end, _AT_ONCE):
                    lines = self._lines(row, min(row + _AT_ONCE, end), blocks)
                    for start in range(0, len(lines), _PIECE):  # in one it costs new memory several times
                        self.fh.write(lines[start : start + _PIECE])
                continue
            for row in range(first, end):
                self._write_single(row)

    def _edges(self) -> list[int]:
        """The rows where blocks begin and the ones below their ends, from the first row written to below the last."""
        first, end = self.dim_rowmin, self.dim_rowmax + 1
        return sorted({first, end, *(edge for block in self.blocks for edge in (block.top, block.bottom + 1))})

    def _write_single(self, row: int) -> None:
        """A row through which no block goes."""
        cells, info, spans = self.table.get(row), self.row_info.get(row), self.row_spans.get(row // _SPAN)
        if cells:
            self._write_row(row, spans, info)
            self.fh.write("".join(self._made(row, column, cell) for column, cell in sorted(cells.items())))
            self._xml_end_tag("row")
        elif info or row in self.comments:
            self._write_empty_row(row, spans, info)

    def _lines(self, first: int, end: int, blocks: Sequence[Block]) -> str:
        """The rows from one to below another, through each of which some blocks go; single cells lie over these."""
        numbers = as_texts(np.arange(first + 1, end + 1))
        pieces = {column: made for block in blocks for column, made in block.xml(first, numbers).items()}
        for column, cells in self._over(first, end).items():
            below = joined(*pieces[column]).to_pylist() if column in pieces else [""] * len(numbers)
            for place, cell in cells.items():
                below[place] = cell
            pieces[column] = (as_texts(below),)
        starts = as_texts([self._start(row) for row in range(first, end)])
        line = chain.from_iterable(made for _, made in sorted(pieces.items(), key=itemgetter(0)))
        return whole_text(joined('<row r="', numbers, starts, *line, "</row>"))

    def _over(self, first: int, end: int) -> dict[int, dict[int, str]]:
        """The single cells of some rows as XML: by column, and by the place of the row."""
        found: dict[int, dict[int, str]] = {}
        for row in range(first, end):
            for column, cell in self.table[row].items() if row in self.table else ():
                found.setdefault(column, {})[row - first] = self._made(row, column, cell)
        return found

    def _start(self, row: int) -> str:
        """What stands in the tag of a row behind its number: made once for all rows that look the same."""
        info, spans = self.row_info.get(row), self.row_spans.get(row // _SPAN)
        key = (spans, *vars(info).values()) if info else (spans,)
        if key not in self._starts:
            tag = self._aside(self._write_row, row, spans, info)
            self._starts[key] = tag.removeprefix(f'<row r="{row + 1}')
        return self._starts[key]

    def _aside(self, write: Callable[..., None], *what: Any) -> str:
        """What a method of xlsxwriter writes, as a text."""
        file, aside = self.fh, StringIO()
        self.fh = aside
        write(*what)
        self.fh = file
        return aside.getvalue()

    def _made(self, row: int, column: int, cell: Any) -> str:
        """Any cell as it stands in the file."""
        return self._xml(row, column, cell) or self._aside(super()._write_cell, row, column, cell)

    def _write_cell(self, row: int, col: int, cell: Any) -> None:
        self.fh.write(self._made(row, col, cell))

    def _xml(self, row: int, column: int, cell: Any) -> str:
        """A plain cell or formula with a format as it stands in the file; "" for what is left to xlsxwriter."""
        kind, look = type(cell), cell.format
        if look is None:
            return ""
        start = f'<c r="{_LETTERS[column]}{row + 1}" s="{look.xf_index or look._get_xf_index()}"'
        if kind is CellNumberTuple:
            return f"{start}><v>{cell.number:.16G}</v></c>"
        if kind is CellBlankTuple:
            return f"{start}/>"
        if kind is CellFormulaTuple and isinstance(cell.value, str) and cell.value and cell.value[0] != "#":
            formula, value = self._escape_data(cell.formula), self._escape_data(cell.value)
            return f'{start} t="str"><f>{formula}</f><v>{value}</v></c>'
        if kind is not CellStringTuple:
            return ""
        if not self.constant_memory:
            return f'{start} t="s"><v>{cell.string}</v></c>'
        return f'{start} t="inlineStr"><is><t>{cell.string}</t></is></c>' if is_plain(cell.string) else ""


def _cells(values: Any, look: Any) -> Iterator[Any]:
    """The cells of a column as xlsxwriter keeps those of a streamed sheet, one by one."""
    blank = CellBlankTuple(look)
    if isinstance(values[0], str):
        return (CellStringTuple(text, look) if text else blank for text in values)
    return (CellNumberTuple(number, look) if isfinite(number) else blank for number in values)


class _Letters(dict[int, str]):
    """The letters of each column, worked out once."""

    def __missing__(self, column: int) -> str:
        return self.setdefault(column, str(xl_col_to_name(column)))


_LETTERS = _Letters()
