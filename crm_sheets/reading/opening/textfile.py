"""A text file as one grid: encoding and separator found out, lines that are not as they should be mended or named.

Runs in the child only.
"""

import csv
import io
import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from crm_sheets.reading.opening.encoding import decoded
from crm_sheets.reading.opening.mended import mended
from crm_sheets.reading.opening.openquotes import TakenApart, holds_rows, taken_apart
from crm_sheets.reading.opening.plainlines import plain_table
from crm_sheets.reading.opening.quotedlines import unquoted
from crm_sheets.reading.opening.ragged import Note, Ragged
from crm_sheets.reading.opening.rows import table_of
from crm_sheets.reading.opening.separator import MARKS, said_separator, separator, width_of_lines
from crm_sheets.text.column_letters import letters

_AS_TEXT = re.compile(r"""\s*(?:="(?P<formula>[^"]*)"|'(?P<digits>\+?\d[\d\s-]*))\s*""")
_MAY_BE_DRESSED = frozenset("=' \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000") | {
    chr(code) for code in range(0x2000, 0x200B)
}  # first letters: of the dress itself, or blank
_SHOWS = 20_000  # letters that are enough to tell the separator
_NOTHING = re.compile(rf"(?<![^{MARKS}\r\n])\0+(?![^{MARKS}\r\n])")  # cells, or the end of a file, of zero bytes only


def csv_sheet(path: Path) -> tuple[Any, list[Note]]:
    """An Arrow table of text columns (empty cells null), and what was found: codes of problems with their places.

    A quoted cell may hold separators and line breaks; lines of fewer cells are filled up. NUL and other control
    characters stay where they are among others. Rows are counted as Excel shows them: without a first ``sep=`` line.
    """
    text, notes = _text(path.read_bytes())
    said, start = said_separator(text)
    text = text[start:]
    text = unquoted(text, _SHOWS) or text
    mark = said or separator(text[:_SHOWS])
    text = _without_blanks_before_quotes(text, mark)
    table = plain_table(text, mark, undressed)
    if table is None:
        table, more = _with_care(text, mark)
        notes += more
    return _without_empty_ends(table), notes


def _text(data: bytes) -> tuple[str, list[Note]]:
    found = decoded(data)
    text = _NOTHING.sub("", found.text) if "\0" in found.text else found.text
    if '\\"' in text:
        text = _doubled(text)
    return text, [("file_encoding", {"encoding": found.encoding})] if found.doubtful else []


def _doubled(text: str) -> str:
    """Quotes that are marked by a backslash (as databases export them) as two quotes, unless a cell ends in one."""
    inside, all_of_them = len(re.findall(rf'\\"(?![{MARKS}\r\n]|$)', text)), text.count('\\"')
    return text.replace('\\"', '""') if inside and 2 * inside >= all_of_them else text


def _without_blanks_before_quotes(text: str, mark: str) -> str:
    """The text with its quotes right behind the separators, where all of them stand behind ``", "``."""
    start = text[:_SHOWS]
    if f'{mark} "' not in start or f'{mark}"' in start:
        return text
    return re.sub(rf'(?<={re.escape(mark)}) +(?=")', "", text)


def _with_care(text: str, mark: str) -> tuple[Any, list[Note]]:
    """The table by the full reader, and what was found wrong in its lines."""
    csv.field_size_limit(2**31 - 1)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    ragged = _ragged(reader, mark)
    broken = reader.line_num > len(ragged.lengths) and holds_rows(ragged.table, mark, max(ragged.width(), 2))
    if not broken and text.count('"') % 2 == 0:
        return mended(ragged)
    apart = taken_apart(text, mark, max(ragged.width(), width_of_lines(text[:_SHOWS], mark)))
    if apart.open:
        ragged = _ragged(apart.rows, mark)
    table, notes = mended(ragged)
    return table, [*_about_quotes(apart), *notes]


def _ragged(rows: Iterable[list[str]], mark: str) -> Ragged:
    import numpy as np

    lengths = array("i")
    table = table_of(_counted(rows, lengths))
    return Ragged(table, np.frombuffer(lengths, dtype=np.int32), mark)


def _counted(rows: Iterable[list[str]], lengths: "array[int]") -> Iterator[Sequence[str | None]]:
    """Each row undressed, its number of cells noted; a blank cell may stay one."""
    for row in rows:
        lengths.append(len(row))
        yield [undressed(cell) if cell[:1] in _MAY_BE_DRESSED else cell for cell in row]


def _about_quotes(apart: TakenApart) -> list[Note]:
    """The open quotes by column."""
    columns: dict[int, list[tuple[int, str]]] = {}
    for row, column, text in apart.open:
        columns.setdefault(column, []).append((row + 1, text))
    return [
        (
            "csv_open_quote",
            {"rows": [row for row, _ in found], "values": [t for _, t in found], "column": letters(place)},
        )
        for place, found in sorted(columns.items())
    ]


def _without_empty_ends(table: Any) -> Any:
    """The table without the columns behind the last one that holds anything: separators at the end of each line."""
    width = table.num_columns
    while width > 1 and table.column(width - 1).null_count == table.num_rows:
        width -= 1
    return table if width == table.num_columns else table.select(range(width))


def undressed(cell: str | None) -> str | None:
    """A cell without the dress in which exports keep Excel from reading digits as a number; None where it is empty.

    >>> undressed('="0012"'), undressed("'13800138000"), undressed("O'Neill"), undressed("  ")
    ('0012', '13800138000', "O'Neill", None)
    """
    if cell and cell.lstrip()[:1] in ("=", "'"):
        dressed = _AS_TEXT.fullmatch(cell)
        if dressed:
            cell = dressed["digits"] or dressed["formula"]
    return cell if cell and cell.strip() else None
