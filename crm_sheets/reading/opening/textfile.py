"""A text file as one grid: encoding and separator found out, ragged lines filled up; runs in the child only."""

import codecs
import csv
import io
import re
from collections import Counter
from pathlib import Path
from typing import Any

from crm_sheets.reading.opening.plainlines import plain_table
from crm_sheets.reading.opening.rows import table_of

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_AS_TEXT = re.compile(r"""\s*(?:="(?P<formula>[^"]*)"|'(?P<digits>\+?\d[\d\s-]*))\s*""")
_SHOWS = 20_000  # letters that are enough to tell the separator


def csv_sheet(path: Path) -> tuple[Any, str, bool]:
    """An Arrow table of text columns (empty cells null), the encoding, and whether that was only assumed.

    A quoted cell may hold separators and line breaks; lines of fewer cells are filled up. NUL and other control
    characters stay where they are.
    """
    text, encoding, doubtful = decoded(path.read_bytes())
    mark = separator(text[:_SHOWS])
    table = plain_table(text, mark, plain)
    if table is None:
        csv.field_size_limit(2**31 - 1)
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
        table = table_of([plain(cell) for cell in row] for row in lines)
    return table, encoding, doubtful


def has_columns(start: bytes) -> bool:
    """Whether the first lines of a text look like a table: separators, or one line under the other."""
    text, _, doubtful = decoded(start)
    lines = [line for line in text.splitlines()[:50] if line.strip()]
    return not doubtful and (len(lines) > 1 or any(mark in "".join(lines) for mark in ",;\t|"))


def plain(cell: str | None) -> str | None:
    """A cell without the dress in which exports keep Excel from reading digits as a number; None where it is empty.

    >>> plain('="0012"'), plain("'13800138000"), plain("O'Neill"), plain("  ")
    ('0012', '13800138000', "O'Neill", None)
    """
    if cell and cell.lstrip()[:1] in ("=", "'"):
        dressed = _AS_TEXT.fullmatch(cell)
        if dressed:
            cell = dressed["digits"] or dressed["formula"]
    return cell if cell and cell.strip() else None


def decoded(data: bytes) -> tuple[str, str, bool]:
    """The text, the name of its encoding, and whether nothing fitted and that encoding was only assumed.

    By byte-order mark, else UTF-16 by its zero bytes, else UTF-8 when the whole file is valid, else GB18030 (GBK and
    GB2312 are parts of it), else Western (cp1252). A letter cut off at the end of the file is passed over.
    """
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    guess = marked or _utf16(data[:4000])
    for encoding in [guess, "utf-8", "gb18030"] if guess else ["utf-8", "gb18030"]:
        try:
            return _decode(data, encoding), encoding, False
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", "replace"), "cp1252", True


def separator(start: str) -> str:
    """The separator that splits most lines into the same number of cells, of comma, semicolon, tab and bar."""

    def score(mark: str) -> tuple[int, int]:
        counts = Counter(len(row) for row in csv.reader(io.StringIO(start), delimiter=mark))
        width, lines = max(((w, n) for w, n in counts.items() if w > 1), key=lambda item: item[1], default=(0, 0))
        return lines, width

    return max(",;\t|", key=score)


def _decode(data: bytes, encoding: str) -> str:
    """Strictly, but without an incomplete letter at the very end: exports are cut off at a number of bytes."""
    return codecs.getincrementaldecoder(encoding)().decode(data)


def _utf16(start: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Latin text and digits is zero."""
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if max(even, odd) * 8 < len(start) or not start:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"
