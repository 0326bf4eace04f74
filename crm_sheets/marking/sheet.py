"""One sheet's XML with cells coloured and the column of reasons added; all else in it stays as it was."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape

from crm_sheets.marking.package import NotEditable
from crm_sheets.marking.styles import Styles
from crm_sheets.ooxml.markup import attribute, cell_text, with_attribute, without
from crm_sheets.text.column_letters import column_number, letters

WIDTH = 60  # of the column of reasons, in letters
_LAST = 16_383
_LINE, _HIGHEST = 15.0, 400.0  # points
_WIDE = 0x2E80  # from here on letters are twice as wide
_MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ROOT = re.compile(rb"<worksheet\b[^>]*>")
_DATA = re.compile(rb"<sheetData\b[^>]*>")
ROW = re.compile(rb"<row\b[^>]*?/>|(<row\b[^>]*>)(.*?)</row>", re.DOTALL)
CELL = re.compile(rb"<c\b[^>]*?/>|<c\b[^>]*>.*?</c>", re.DOTALL)
_ADDRESS = re.compile(rb'^<c\b[^>]*?\sr="([A-Z]{1,3})(\d{1,7})"')
_FILLED = re.compile(rb'<c\b[^>]*?\sr="([A-Z]{1,3})\d{1,7}"(?:\s[^>]*[^/>])?>')
_MERGE = re.compile(rb'<mergeCell\b[^>]*?ref="([A-Z]{1,3})\d{1,7}:([A-Z]{1,3})(\d{1,7})"')
_COLUMN = re.compile(rb"<col\s[^>]*?/>")
_COLUMNS = re.compile(rb"<cols\b[^>]*>.*?</cols>", re.DOTALL)
_DIMENSION = re.compile(rb"<dimension\b[^>]*?/>")
_TEXT = re.compile(rb"<t\b[^>]*>([^<]*)</t>")


@dataclass(frozen=True)
class SheetMarks:
    """What is marked in a sheet; rows as Excel numbers them, columns counted from 0.

    ``headings`` are the heading rows with the last column of their tables, ``cells`` the level of each coloured cell by
    row and column, ``reasons`` level and text by row, ``remarks`` the texts at cells as (row, column, text).
    """

    headings: tuple[tuple[int, int], ...]
    cells: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    reasons: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    remarks: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True)
class Words:
    """The heading of the column of reasons, all headings it ever had, and their places among the shared strings."""

    reason: str
    known: frozenset[str]
    shared: frozenset[int] = frozenset()


def count_cells(xml: bytes) -> int:
    """How many cells the sheet's XML names."""
    return xml.count(b"<c ")


def marked(xml: bytes, marks: SheetMarks, styles: Styles, words: Words, *, again: bool) -> tuple[bytes, int]:
    """The sheet with its marks, and the column that holds the reasons.

    ``again``: the workbook is itself a marked copy: old colours go, and the old column of reasons is used again.
    """
    start, end = sheet_body(xml)
    body = xml[start:end]
    column = _old_reasons(body, words) if again else None
    if column is None:
        column = free_column(xml, marks.headings)
    row_edit = _Edits(marks, styles, words.reason, column, styles.ours if again else set(), again)
    changed = ROW.sub(row_edit, body)
    head = _with_column(with_dimension(xml[:start], column), column)
    return head + changed + xml[end:], column


def has_reasons(xml: bytes, words: Words) -> bool:
    """Whether an earlier check added its column to this sheet."""
    start, end = sheet_body(xml)
    return _old_reasons(xml[start:end], words) is not None


def sheet_body(xml: bytes) -> tuple[int, int]:
    """Where the rows begin and end; raises NotEditable for XML of another shape."""
    root, data, end = _ROOT.search(xml), _DATA.search(xml), xml.rfind(b"</sheetData>")
    if root is None or _MAIN not in root[0] or data is None or end < data.end():
        raise NotEditable
    if b"<!--" in xml or b"<![CDATA[" in xml:
        raise NotEditable
    return data.end(), end


class _Edits:
    """Called with each row found: the row as it is to be."""

    def __init__(
        self, marks: SheetMarks, styles: Styles, reason: str, column: int, ours: set[int], again: bool
    ) -> None:
        self._marks, self._styles, self._reason, self._column = marks, styles, reason, column
        self._ours, self._again = ours, again
        self._heads = {row for row, _ in marks.headings}

    def __call__(self, found: "re.Match[bytes]") -> bytes:
        tag = found[1] or found[0]
        row = int(attribute(tag, "r") or 0)
        if row < 1:
            raise NotEditable
        if (
            not self._again
            and row not in self._marks.cells
            and row not in self._marks.reasons
            and row not in self._heads
        ):
            return found[0]
        cells = row_cells(found[2] or b"")
        rest = CELL.sub(b"", found[2] or b"").strip()
        self._clean(cells)
        self._colour(cells, row, tag)
        tag = self._explain(cells, row, without(tag, "spans"))
        inside = b"".join(cells[column] for column in sorted(cells))
        return with_attribute(tag, "r", row).replace(b"/>", b">") + inside + rest + b"</row>"

    def _clean(self, cells: dict[int, bytes]) -> None:
        """Take away what an earlier check left."""
        if not self._again:
            return
        cells.pop(self._column, None)
        for column, cell in cells.items():
            style = int(attribute(cell_tag(cell), "s") or 0)
            if style in self._ours:
                cells[column] = _styled(cell, self._styles.coloured(style, ""))

    def _colour(self, cells: dict[int, bytes], row: int, tag: bytes) -> None:
        default = int(attribute(tag, "s") or 0) if attribute(tag, "customFormat") in ("1", "true") else 0
        for column, level in self._marks.cells.get(row, {}).items():
            cell = cells.get(column) or f'<c r="{letters(column)}{row}" s="{default}"/>'.encode()
            style = int(attribute(cell_tag(cell), "s") or 0)
            cells[column] = _styled(cell, self._styles.coloured(style, level))

    def _explain(self, cells: dict[int, bytes], row: int, tag: bytes) -> bytes:
        """The reason in its column; the row may then grow, unless somebody set its height."""
        if row in self._heads:
            last = max((column for column in cells if column < self._column), default=None)
            style = int(attribute(cell_tag(cells[last]), "s") or 0) if last is not None else 0
            cells[self._column] = text_cell(self._column, row, style, self._reason)
        elif row in self._marks.reasons:
            level, text = self._marks.reasons[row]
            cells[self._column] = text_cell(self._column, row, self._styles.reason(level), text)
            if attribute(tag, "customHeight") not in ("1", "true"):
                return _grown(tag, text)
        return tag


def _grown(tag: bytes, text: str) -> bytes:
    """The row high enough for the reason; without a mark of its own height, so that Excel goes on adjusting it."""
    lines = sum(1 + sum(1 + (ord(letter) > _WIDE) for letter in line) // (WIDTH - 2) for line in text.split("\n"))
    height = max(float(attribute(tag, "ht") or _LINE), min(lines * _LINE, _HIGHEST))
    return with_attribute(tag, "ht", f"{height:g}") if lines > 1 else tag


def row_cells(content: bytes) -> dict[int, bytes]:
    """The cells of a row by column; raises NotEditable where one has no address."""
    found = {}
    for cell in CELL.findall(content):
        address = _ADDRESS.match(cell)
        if address is None:
            raise NotEditable
        found[column_number(address[1])] = cell
    return found


def cell_tag(cell: bytes) -> bytes:
    """The tag with which a cell begins."""
    return cell[: cell.index(b">") + 1]


def _styled(cell: bytes, style: int) -> bytes:
    tag = cell_tag(cell)
    return with_attribute(tag, "s", style) + cell[len(tag) :]


def text_cell(column: int, row: int, style: int, text: str) -> bytes:
    """A cell that holds a text."""
    start = f'<c r="{letters(column)}{row}" s="{style}" t="inlineStr"><is><t xml:space="preserve">'
    return start.encode() + cell_text(text) + b"</t></is></c>"


def _old_reasons(body: bytes, words: Words) -> int | None:
    """The column under one of the headings that an earlier check wrote (saved by Excel it is a shared string)."""
    for cell in CELL.findall(body):
        tag = cell_tag(cell)
        kind = attribute(tag, "t")
        if kind == "s":
            value = re.search(rb"<v>(\d+)</v>", cell)
            is_ours = value is not None and int(value[1]) in words.shared
        else:
            is_ours = kind == "inlineStr" and text_of(cell) in words.known
        address = _ADDRESS.match(cell) if is_ours else None
        if address is not None:
            return column_number(address[1])
    return None


def text_of(xml: bytes) -> str:
    """The text inside a string item or an inline string."""
    return unescape(b"".join(_TEXT.findall(xml)).decode("utf-8", "replace"))


def free_column(xml: bytes, headings: Iterable[tuple[int, int]]) -> int:
    """The first column right of all tables that holds nothing and that no merged area below the headings covers."""
    headings = tuple(headings)
    top = min((row for row, _ in headings), default=1)
    taken = {column_number(name) for name in set(_FILLED.findall(xml))}
    for left, right, bottom in _MERGE.findall(xml):
        if int(bottom) >= top:
            taken.update(range(column_number(left), column_number(right) + 1))
    first = max((last for _, last in headings), default=0) + 1
    free = next((column for column in range(first, _LAST + 1) if column not in taken), None)
    if free is None:
        raise NotEditable
    return free


def _with_column(head: bytes, column: int) -> bytes:
    """The part before the rows, with the column of reasons wide and visible."""
    ours = f'<col min="{column + 1}" max="{column + 1}" width="{WIDTH}" customWidth="1"/>'.encode()
    old = _COLUMNS.search(head)
    if old is None:
        place = _DATA.search(head)
        assert place is not None  # noqa: S101  # the head ends with it
        return head[: place.start()] + b"<cols>" + ours + b"</cols>" + head[place.start() :]
    parts = sorted([*_without_column(_COLUMN.findall(old[0]), column + 1), (column + 1, ours)])
    return head[: old.start()] + b"<cols>" + b"".join(tag for _, tag in parts) + b"</cols>" + head[old.end() :]


def _without_column(tags: list[bytes], column: int) -> Iterator[tuple[int, bytes]]:
    """The columns' tags with their first column; one that spans ``column`` becomes the parts beside it."""
    for tag in tags:
        first, last = int(attribute(tag, "min")), int(attribute(tag, "max"))
        if not first <= column <= last:
            yield first, tag
            continue
        for low, high in ((first, column - 1), (column + 1, last)):
            if low <= high:
                yield low, with_attribute(with_attribute(tag, "min", low), "max", high)


def with_dimension(head: bytes, column: int) -> bytes:
    """The used range as far as the column of reasons."""
    found = _DIMENSION.search(head)
    area = re.fullmatch(r"([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?", attribute(found[0], "ref")) if found else None
    if found is None or area is None:
        return head
    right = max(column_number(area[3] or area[1]), column)
    new = f'<dimension ref="{area[1]}{area[2]}:{letters(right)}{area[4] or area[2]}"/>'.encode()
    return head[: found.start()] + new + head[found.end() :]
