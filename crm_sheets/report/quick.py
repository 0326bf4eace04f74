"""A worksheet that takes and writes plain cells in half of xlsxwriter's time, byte for byte the same.

xlsxwriter checks each cell on the way in and builds and escapes a list of attributes on the way out; the cells of long
tables are texts, numbers and blanks with a format. Everything else is left to xlsxwriter, and a test holds that both
write the same bytes.
"""

from collections.abc import Sequence
from typing import Any

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import CellBlankTuple, CellNumberTuple, CellStringTuple, Worksheet


class QuickWorksheet(Worksheet):  # type: ignore[misc]  # xlsxwriter carries no types
    """xlsxwriter's worksheet with a short way for rows of texts and numbers that have a format."""

    def put_row(self, row: int, first: int, values: Sequence[str | float], formats: Sequence[Any]) -> None:
        """Write a row of texts and numbers, each with its format; "" and NaN leave empty cells.

        The caller has made sure that texts are short enough and that the row lies on the sheet.
        """
        self._check_dimensions(row, first)
        self._check_dimensions(row, first + len(values) - 1)
        if self.constant_memory and row > self.previous_row:
            self._write_single_row(row)
        line = self.table[row]
        index = str if self.constant_memory else self.str_table._get_shared_string_index
        for column, (value, look) in enumerate(zip(values, formats, strict=True), start=first):
            if isinstance(value, str):
                line[column] = CellStringTuple(index(value), look) if value else CellBlankTuple(look)
            elif value - value == 0:  # neither NaN nor infinite
                line[column] = CellNumberTuple(value, look)
            else:
                line[column] = CellBlankTuple(look)

    def _write_cell(self, row: int, col: int, cell: Any) -> None:
        kind = cell.__class__.__name__
        if not cell.format or kind not in ("Number", "String", "Blank"):
            super()._write_cell(row, col, cell)
            return
        place = f'<c r="{_letters(col)}{row + 1}" s="{cell.format._get_xf_index()}"'
        if kind == "Number":
            self.fh.write(f"{place}><v>{cell.number:.16G}</v></c>")
        elif kind == "Blank":
            self.fh.write(f"{place}/>")
        elif not self.constant_memory:
            self.fh.write(f'{place} t="s"><v>{cell.string}</v></c>')
        elif _is_plain(cell.string):
            self.fh.write(f'{place} t="inlineStr"><is><t>{cell.string}</t></is></c>')
        else:
            super()._write_cell(row, col, cell)


def _is_plain(text: str) -> bool:
    """Whether a text goes into the file as it is: nothing to escape, no space at its ends."""
    return (
        text.isprintable()
        and not text[0].isspace()
        and not text[-1].isspace()
        and not ("<" in text or ">" in text or "&" in text or '"' in text or "_x" in text)
    )


_NAMES = [xl_col_to_name(column) for column in range(256)]


def _letters(column: int) -> str:
    return _NAMES[column] if column < len(_NAMES) else str(xl_col_to_name(column))
