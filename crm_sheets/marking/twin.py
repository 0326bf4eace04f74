"""A plain xlsx of a file's cells, for sources that are no xlsx: texts stay texts, so that leading zeros stay."""

import re
import zipfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from crm_sheets.marking.markup import cell_text
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.text.column_letters import column_number

_AT_ONCE = 20_000  # rows turned into text at a time
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,13})(?:\.\d{1,10})?")
_MIDNIGHT = " 00:00:00"
_DAY = re.compile(r"\d{4}-\d\d-\d\d 00:00:00")
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_NEW = (1980, 1, 1, 0, 0, 0)
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HIDDEN = ' state="hidden"'
_FIRST = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TEXT, _NUMERIC, _HEADING = 1, 0, 2  # the formats below
_STYLES = (
    f'{_FIRST}<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill '
    'patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border>'
    '<left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" '
    'fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" '
    'xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" '
    'fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/>'
    "</cellStyles></styleSheet>"
)


@dataclass(frozen=True)
class TwinSheet:
    """One sheet to write: its grid, the columns (as letters) that hold numbers, its heading rows as Excel numbers them.

    ``only``: these rows alone, at their own numbers, all others hidden; None: every row.
    """

    grid: Grid
    numeric: Collection[str] = ()
    headings: Sequence[int] = ()
    only: Sequence[int] | None = None


def sheet_names(names: Iterable[str]) -> dict[str, str]:
    """Each name as Excel allows it: at most 31 letters, none of ``[]:*?/\\``, no two alike."""
    allowed: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        short = _FORBIDDEN.sub("_", name).strip("' ")[:31] or "Sheet"
        tries = (short if n == 1 else f"{short[:27]} ({n})" for n in range(1, 10**4))
        allowed[name] = next(text for text in tries if text.casefold() not in taken)
        taken.add(allowed[name].casefold())
    return allowed


def write_twin(path: Path, sheets: Sequence[TwinSheet]) -> None:
    """Write the workbook; cells stand where they stood in the source."""
    names = list(sheet_names(sheet.grid.sheet for sheet in sheets).values())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in _frame(names, [sheet.grid.hidden for sheet in sheets]).items():
            archive.writestr(zipfile.ZipInfo(name, _NEW), xml, zipfile.ZIP_DEFLATED)
        for index, sheet in enumerate(sheets, 1):
            info = zipfile.ZipInfo(f"xl/worksheets/sheet{index}.xml", _NEW)
            info.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(info, "w", force_zip64=True) as part:
                for piece in _sheet(sheet):
                    part.write(piece)


def _frame(names: Sequence[str], hidden: Sequence[bool]) -> Mapping[str, str]:
    """All parts but the sheets."""
    numbers = range(1, len(names) + 1)
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_TYPE}.worksheet+xml"/>' for n in numbers
    )
    every = all(hidden)  # a workbook shows one sheet at least
    tags = "".join(
        f'<sheet name="{cell_text(name).decode()}" sheetId="{n}"{_HIDDEN if h and not every else ""} r:id="rId{n}"/>'
        for n, name, h in zip(numbers, names, hidden, strict=True)
    )
    sheets = "".join(
        f'<Relationship Id="rId{n}" Type="{_KIND}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
    )
    return {
        "[Content_Types].xml": f'{_FIRST}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>{types}</Types>',
        "_rels/.rels": f'{_FIRST}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_KIND}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{_FIRST}<workbook xmlns="{_MAIN}" xmlns:r="{_KIND}"><sheets>{tags}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{_FIRST}<Relationships xmlns="{_PACKAGE}/relationships">{sheets}<Relationship '
        f'Id="rId{len(names) + 1}" Type="{_KIND}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": _STYLES,
    }


def _sheet(sheet: TwinSheet) -> Iterator[bytes]:
    grid = sheet.grid
    hidden = "" if sheet.only is None else ' zeroHeight="1"'
    yield f'{_FIRST}<worksheet xmlns="{_MAIN}">{_view(sheet)}<sheetFormatPr defaultRowHeight="15"{hidden}/>'.encode()
    yield _widths(grid)
    yield b"<sheetData>"
    heads = set(sheet.headings)
    numeric = {column_number(letter) - grid.first_column for letter in sheet.numeric}
    for row, cells in _rows(sheet):
        if any(cell is not None for cell in cells):
            yield f'<row r="{row}">'.encode()
            for index, text in enumerate(cells):
                if text is not None:
                    yield _cell(f"{grid.letter(index)}{row}", text, row in heads, index in numeric)
            yield b"</row>"
    yield b"</sheetData>" + _merged(sheet) + _no_triangles(grid) + b"</worksheet>"


def _rows(sheet: TwinSheet) -> Iterator[tuple[int, tuple[str | None, ...]]]:
    """Row number and cells of each row that is written."""
    grid = sheet.grid
    if sheet.only is not None:
        wanted = [row for row in sheet.only if 0 < row - grid.first_row <= grid.cells.num_rows]
        cells = grid.cells.take([row - grid.first_row - 1 for row in wanted])
        yield from zip(wanted, zip(*(column.to_pylist() for column in cells.columns), strict=True), strict=False)
        return
    for start in range(0, grid.cells.num_rows, _AT_ONCE):
        part = grid.cells.slice(start, _AT_ONCE)
        lines = zip(*(column.to_pylist() for column in part.columns), strict=True)
        yield from ((grid.number(start + n), line) for n, line in enumerate(lines))


def _cell(address: str, text: str, is_heading: bool, is_numeric: bool) -> bytes:
    if is_numeric and not is_heading and _NUMBER.fullmatch(text):
        return f'<c r="{address}" s="{_NUMERIC}"><v>{text}</v></c>'.encode()
    if text.endswith(_MIDNIGHT) and _DAY.fullmatch(text):
        text = text.removesuffix(_MIDNIGHT)
    style = _HEADING if is_heading else _TEXT
    start = f'<c r="{address}" s="{style}" t="inlineStr"><is><t xml:space="preserve">'
    return start.encode() + cell_text(text) + b"</t></is></c>"


def _view(sheet: TwinSheet) -> str:
    """The rows down to the first heading stay in sight."""
    top = min(sheet.headings, default=0)
    if not 0 < top <= 20:
        return ""
    return (
        f'<sheetViews><sheetView workbookViewId="0"><pane ySplit="{top}" topLeftCell="A{top + 1}" '
        'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    )


def _widths(grid: Grid) -> bytes:
    tags = []
    for index, column in enumerate(grid.cells.slice(0, 200).columns):
        texts = [text.removesuffix(_MIDNIGHT) for text in column.to_pylist() if text]
        width = min(max((_wide(text) for text in texts), default=8) + 2, 40)
        place = grid.first_column + index + 1
        tags.append(f'<col min="{place}" max="{place}" width="{width}" customWidth="1"/>')
    return f"<cols>{''.join(tags)}</cols>".encode() if tags else b""


def _wide(text: str) -> int:
    """Columns on the screen; a Chinese letter takes two."""
    return sum(1 + (ord(letter) > 0x2E80) for letter in islice(text, 60))


def _merged(sheet: TwinSheet) -> bytes:
    grid = sheet.grid
    if not grid.merged or sheet.only is not None:
        return b""
    tags = "".join(
        f'<mergeCell ref="{grid.letter(left)}{grid.number(top)}:{grid.letter(right)}{grid.number(bottom)}"/>'
        for top, left, bottom, right in grid.merged
    )
    return f'<mergeCells count="{len(grid.merged)}">{tags}</mergeCells>'.encode()


def _no_triangles(grid: Grid) -> bytes:
    """Numbers kept as text are meant: Excel need not warn of them."""
    if not grid.cells.num_rows or not grid.cells.num_columns:
        return b""
    area = f"{grid.letter(0)}1:{grid.letter(grid.cells.num_columns - 1)}{grid.number(grid.cells.num_rows - 1)}"
    return f'<ignoredErrors><ignoredError sqref="{area}" numberStoredAsText="1"/></ignoredErrors>'.encode()
