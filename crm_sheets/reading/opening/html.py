"""Tables of an HTML page, as many systems export them under the name .xls: text only, nothing is fetched or run."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from crm_sheets.reading.opening.encoding import decoded
from crm_sheets.reading.opening.refused import OverLimit
from crm_sheets.reading.opening.textfile import undressed

MOST_SPAN = 1000  # what browsers allow
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_SILENT = ("script", "style", "head", "title")
_BREAKS = ("br", "p", "div", "li")
Area = tuple[int, int, int, int]


@dataclass
class HtmlTable:
    """One table: its rows of text, and its areas of merged cells (first row, first column, last row, last column)."""

    rows: list[list[str | None]] = field(default_factory=list)
    merged: list[Area] = field(default_factory=list)
    taken: set[tuple[int, int]] = field(default_factory=set)  # places below that a cell of an earlier row covers


def html_tables(data: bytes, most_cells: int) -> tuple[list[HtmlTable], str, bool]:
    """The tables that hold a text, in the order in which they end; the encoding; whether that was only assumed.

    A table inside a cell of another is a table of its own. Raises OverLimit.
    """
    text, encoding, doubtful = _text(data)
    parser = _Parser(most_cells)
    parser.feed(text)
    parser.close()
    return [table for table in parser.found() if any(any(row) for row in table.rows)], encoding, doubtful


def _text(data: bytes) -> tuple[str, str, bool]:
    """By the byte-order mark or bytes; where they leave it open, by what the page says of itself."""
    found = decoded(data)
    said = _CHARSET.search(data[:4096])
    if said and found.encoding not in ("utf-8", "utf-8-sig", "utf-16"):
        name = said[1].decode("ascii").casefold()
        name = "gb18030" if name in ("gb2312", "gbk") else name
        try:
            return data.decode(name), name, False
        except (LookupError, UnicodeDecodeError):
            pass
    return found.text, found.encoding, found.doubtful


class _Parser(HTMLParser):
    """Collects cells; a cell or row that is never closed ends where the next begins, as browsers read it."""

    def __init__(self, most_cells: int) -> None:
        super().__init__(convert_charrefs=True)
        self._left = most_cells
        self._open: list[HtmlTable] = []
        self._done: list[HtmlTable] = []
        self._cells: list[tuple[list[str], int, int] | None] = []  # of each open table: texts, columns, rows
        self._silent = 0

    def found(self) -> Iterator[HtmlTable]:
        """The tables, also those that the end of the page cut off."""
        while self._open:
            self._end_table()
        yield from self._done

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += tag in ("script", "style", "title")
        elif tag == "table":
            self._open.append(HtmlTable())
            self._cells.append(None)
        elif self._open and tag == "tr":
            self._end_cell()
            self._open[-1].rows.append([])
        elif self._open and tag in ("td", "th"):
            self._end_cell()
            spans = dict(attrs)
            self._cells[-1] = ([], _span(spans.get("colspan")), _span(spans.get("rowspan")))
        elif tag in _BREAKS:
            self._add("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style", "title"):
            self._silent = max(0, self._silent - 1)
        elif tag in ("td", "th", "tr") and self._open:
            self._end_cell()
        elif tag == "table" and self._open:
            self._end_table()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._add(_BLANKS.sub(" ", data))

    def _add(self, text: str) -> None:
        cell = self._cells[-1] if self._cells else None
        if cell:
            cell[0].append(text)

    def _end_table(self) -> None:
        self._end_cell()
        self._cells.pop()
        self._done.append(self._open.pop())

    def _end_cell(self) -> None:
        cell = self._cells[-1]
        if cell is None:
            return
        self._cells[-1] = None
        table = self._open[-1]
        if not table.rows:
            table.rows.append([])
        texts, columns, rows = cell
        self._placed(table, _trimmed("".join(texts)), columns, rows)

    def _placed(self, table: HtmlTable, text: str, columns: int, rows: int) -> None:
        """The cell at the first free place of the row, and what it covers marked as taken."""
        row, line = len(table.rows) - 1, table.rows[-1]
        while (row, len(line)) in table.taken:
            line.append(None)
        left = len(line)
        self._left -= columns * rows
        if self._left < 0:
            raise OverLimit("cells", value=">", limit="")
        line += [undressed(text), *[None] * (columns - 1)]
        if columns > 1 or rows > 1:
            table.merged.append((row, left, row + rows - 1, left + columns - 1))
            table.taken.update((row + r, left + c) for r in range(1, rows) for c in range(columns))


def _span(said: str | None) -> int:
    return min(max(int(said), 1), MOST_SPAN) if said and said.strip().isdecimal() and len(said) < 9 else 1


def _trimmed(text: str) -> str:
    return "\n".join(line.strip(" \xa0") for line in text.split("\n")).strip("\n \xa0")
