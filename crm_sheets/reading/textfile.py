"""A text file as one grid: encoding and separator found out, ragged lines filled up; runs in the child only."""

import codecs
import csv
import io
import re
from collections import Counter
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pyarrow as pa

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_AS_TEXT = re.compile(r"""\s*(?:="(?P<formula>[^"]*)"|'(?P<digits>\d[\d\s-]*))\s*""")


def csv_sheet(path: Path) -> tuple[Any, str]:
    """An Arrow table of text columns (empty cells null), and the encoding that was used.

    Encodings: by byte-order mark, else UTF-16 by its zero bytes, else UTF-8 when the whole file is valid, else GB18030
    (GBK and GB2312 are parts of it), else Western (cp1252). A letter cut off at the end of the file is passed over.
    """
    data = path.read_bytes()
    text, encoding = decoded(data)
    csv.field_size_limit(2**31 - 1)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator(text[:20_000]))
    rows = [row or [""] for row in lines]
    columns = [[plain(cell) for cell in column] for column in zip_longest(*rows)] if rows else []
    return pa.table({str(i): pa.array(column, pa.string()) for i, column in enumerate(columns)}), encoding


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


def decoded(data: bytes) -> tuple[str, str]:
    """The text and the name of its encoding."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode(data, encoding), encoding
    guess = _utf16(data[:4000])
    for encoding in [guess] if guess else ["utf-8", "gb18030"]:
        try:
            return _decode(data, encoding), encoding
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", "replace"), "cp1252"


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
