"""A text without quotes, every line of it with the same number of cells: read by Arrow, which gives the same grid."""

import io
import re
from collections.abc import Callable
from typing import Any

_NEEDS_CARE = re.compile(r'["\0\x0b\x0c\x1c-\x1f]')  # quotes, and controls that the two readers may take differently
_SMALL = 50_000  # letters; shorter texts are read in no time as it is
_DRESSED = r"^\s*[=']"


def plain_table(text: str, mark: str, undressed: Callable[[str | None], str | None]) -> Any | None:
    """The table of text columns, blank cells null; None where only a full reader gives the right cells."""
    if len(text) < _SMALL or _NEEDS_CARE.search(text) or text.count("\r") != text.count("\r\n"):
        return None
    import pyarrow as pa
    from pyarrow import csv

    width = text[: text.find("\n") + 1].count(mark) + 1
    names = [f"f{i}" for i in range(width)]
    try:
        table = csv.read_csv(
            io.BytesIO(text.encode()),
            csv.ReadOptions(use_threads=False, column_names=names),
            csv.ParseOptions(delimiter=mark, quote_char=False, ignore_empty_lines=False),
            csv.ConvertOptions(column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=False),
        )
    except (pa.ArrowInvalid, UnicodeEncodeError):  # lines of different lengths, blank lines, halves of letters
        return None
    columns = [_cleaned(column, undressed) for column in table.columns]
    return pa.table(columns, names=[str(i) for i in range(width)])


def _cleaned(column: Any, undressed: Callable[[str | None], str | None]) -> Any:
    """Blank cells null; a column in which any cell is dressed as text for Excel is undressed cell by cell."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if pc.any(pc.match_substring_regex(column, _DRESSED)).as_py():
        return pa.array([undressed(cell) for cell in column.to_pylist()], pa.string())
    blank = pc.equal(pc.utf8_trim_whitespace(column), pa.scalar(""))
    return pc.if_else(blank, pa.scalar(None, pa.string()), column).combine_chunks()
