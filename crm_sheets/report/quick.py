"""A worksheet that takes and writes plain cells much faster than xlsxwriter, byte for byte the same.

xlsxwriter checks each cell on the way in and builds and escapes a list of attributes on the way out; the cells of long
tables are texts, numbers and blanks with a format. Everything else is left to xlsxwriter, and a test holds that both
write the same bytes.
"""

from collections.abc import Iterator, Sequence
from math import isfinite
from typing import Any

from xlsxwriter.utility import xl_col_to_name, xl_range
from xlsxwriter.worksheet import CellBlankTuple, CellFormulaTuple, CellNumberTuple, CellStringTuple, Worksheet

from crm_sheets.report.blocks import Block

_SPAN = 16  # rows that share the attribute which says from which column to which they reach


class QuickWorksheet(Worksheet):  # type: ignore[misc]  # xlsxwriter carries no types
    """xlsxwriter's worksheet with a short way for columns of texts and numbers that have a format."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []

    def put_columns(
        self, top: int, left: int, columns: Sequence[Sequence[str | float]], formats: Sequence[Any]
    ) -> None:
        """Write columns of equal length, each with its format; "" and NaN leave empty cells.

        The caller has made sure that texts are short enough and that the rows lie on the sheet.
        """
        if not columns[0]:
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

    def _stream(self, top: int, left: int, columns: Sequence[Sequence[Any]], formats: Sequence[Any]) -> None:
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
        for row in range(self.dim_rowmin, self.dim_rowmax + 1):
            cells, info, spans = self.table.get(row), self.row_info.get(row), self.row_spans.get(row // _SPAN)
            blocks = [block for block in self.blocks if block.holds(row)]
            if cells or blocks:
                self._write_row(row, spans, info)
                if cells or len(blocks) > 1:
                    made = {column: xml for block in blocks for column, xml in block.pieces(row).items()}
                    self._write_line(row, made | (cells or {}))
                else:
                    self.fh.write(blocks[0].line(row))
                self._xml_end_tag("row")
            elif info or row in self.comments:
                self._write_empty_row(row, spans, info)

    def _write_line(self, row: int, cells: dict[int, Any]) -> None:
        """The cells of a row in few writes."""
        ready: list[str] = []
        for column, cell in sorted(cells.items()):
            xml = cell if isinstance(cell, str) else self._xml(row, column, cell)
            if xml:
                ready.append(xml)
            else:
                self.fh.write("".join(ready))
                ready.clear()
                super()._write_cell(row, column, cell)
        self.fh.write("".join(ready))

    def _write_cell(self, row: int, col: int, cell: Any) -> None:
        xml = self._xml(row, col, cell)
        if xml:
            self.fh.write(xml)
        else:
            super()._write_cell(row, col, cell)

    def _xml(self, row: int, column: int, cell: Any) -> str:
        """A text, number or blank with a format as it stands in the file; "" for what is left to xlsxwriter."""
        kind, look = type(cell), cell.format
        if look is None:
            return ""
        start = f'<c r="{_LETTERS[column]}{row + 1}" s="{look.xf_index or look._get_xf_index()}"'
        if kind is CellNumberTuple:
            return f"{start}><v>{cell.number:.16G}</v></c>"
        if kind is CellBlankTuple:
            return f"{start}/>"
        if kind is not CellStringTuple:
            return ""
        if not self.constant_memory:
            return f'{start} t="s"><v>{cell.string}</v></c>'
        return f'{start} t="inlineStr"><is><t>{cell.string}</t></is></c>' if _is_plain(cell.string) else ""


def _cells(values: Sequence[Any], look: Any) -> Iterator[Any]:
    """The cells of a column as xlsxwriter keeps those of a streamed sheet, one by one."""
    blank = CellBlankTuple(look)
    if isinstance(values[0], str):
        return (CellStringTuple(text, look) if text else blank for text in values)
    return (CellNumberTuple(number, look) if isfinite(number) else blank for number in values)


def _is_plain(text: str) -> bool:
    """Whether a text goes into the file as it is: nothing to escape, no space at its ends."""
    return (
        text.isprintable()
        and not text[0].isspace()
        and not text[-1].isspace()
        and not ("<" in text or ">" in text or "&" in text or '"' in text or "_x" in text)
    )


class _Letters(dict[int, str]):
    """The letters of each column, worked out once."""

    def __missing__(self, column: int) -> str:
        return self.setdefault(column, str(xl_col_to_name(column)))


_LETTERS = _Letters()
