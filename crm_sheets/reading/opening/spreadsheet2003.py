"""An XML Spreadsheet 2003 (.xml, often named .xls) as rows of text: no DTD, no entities, nothing fetched."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crm_sheets.reading.opening.refused import OverLimit, Unsafe

_SPACE = "{urn:schemas-microsoft-com:office:spreadsheet}"
_SHEET, _ROW, _CELL, _DATA = (_SPACE + name for name in ("Worksheet", "Row", "Cell", "Data"))
Area = tuple[int, int, int, int]


@dataclass
class Sheet2003:
    """One sheet: its rows of text from row 1 on, its merged areas."""

    name: str
    rows: list[list[str | None]] = field(default_factory=list)
    merged: list[Area] = field(default_factory=list)


def sheets_2003(path: Path, most_cells: int) -> list[Sheet2003]:
    """Every sheet in order. Raises Unsafe for a DTD or an entity, OverLimit, and ParseError for damage."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    found: list[Sheet2003] = []
    try:
        events = iterparse(path, events=("start", "end"), forbid_dtd=True)
        for event, node in events:
            if event == "start" and node.tag == _SHEET:
                found.append(Sheet2003(node.get(_SPACE + "Name") or str(len(found) + 1)))
            elif event == "end" and node.tag == _ROW and found:
                _add_row(found[-1], node, most_cells)
                node.clear()
    except DefusedXmlException:
        raise Unsafe("entities") from None
    return found


def _add_row(sheet: Sheet2003, node: Any, most_cells: int) -> None:
    place = max(_number(node, "Index", len(sheet.rows) + 1) - 1, len(sheet.rows))
    cells: list[str | None] = []
    for column, cell in _cells(node):
        if (place + 1) * (column + 1) > most_cells:
            raise OverLimit("cells", value=f"{place + 1:,} × {column + 1:,}", limit=f"{most_cells:,}", sheet=sheet.name)
        cells += [None] * (column - len(cells))
        cells.append(_text(cell.find(_DATA)))
        right, below = _number(cell, "MergeAcross", 0), _number(cell, "MergeDown", 0)
        if right or below:
            sheet.merged.append((place, column, place + below, column + right))
    if place > most_cells:
        raise OverLimit("rows", value=f"{place:,}", limit=f"{most_cells:,}", sheet=sheet.name)
    sheet.rows += [[] for _ in range(place - len(sheet.rows))]
    sheet.rows.append(cells)


def _cells(row: Any) -> Iterator[tuple[int, Any]]:
    """Each cell with its column; one without an index stands behind the cell before it and all that covers."""
    column = 0
    for cell in row.findall(_CELL):
        column = max(_number(cell, "Index", column + 1) - 1, column)
        yield column, cell
        column += 1 + _number(cell, "MergeAcross", 0)


def _text(data: Any) -> str | None:
    """As the reader engine words the same cell of an xlsx: real dates as 2026-05-01 00:00:00."""
    if data is None:
        return None
    text = "".join(data.itertext())
    kind = data.get(_SPACE + "Type")
    if kind == "DateTime":
        return text.partition(".")[0].replace("T", " ")
    if kind == "Boolean":
        return "true" if text.strip() == "1" else "false"
    return text


def _number(node: Any, name: str, default: int) -> int:
    said = node.get(_SPACE + name) or ""
    return int(said) if said.isdecimal() and len(said) < 9 else default
