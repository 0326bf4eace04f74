"""One file opened by what it is and written as a spool; runs in the child only.

The readers of rarer kinds are loaded when a file needs them: every run waits for this module.
"""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

from crm_sheets.ooxml.stamps import is_own_output
from crm_sheets.reading.opening import archive, container
from crm_sheets.reading.opening.excel import excel_sheets
from crm_sheets.reading.opening.failed import Failed
from crm_sheets.reading.opening.kinds import Content, content_kind, suffix_of
from crm_sheets.reading.opening.layout import Layout, layouts, scanned
from crm_sheets.reading.opening.passwords import unlocked
from crm_sheets.reading.opening.refused import LockFile, OtherContent, OverLimit, Pointer, Protected
from crm_sheets.reading.opening.spool import Spool

_ENGINES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")  # what they are called where engines read them
_SMALL = 2**18  # bytes of a workbook that is scanned sooner than a thread begins
_ZIPPED = (".xlsx", ".xlsb", ".ods")
Request = dict[str, Any]
Notes = list[tuple[str, dict[str, Any]]]
Sheets = Iterator[tuple[str, Any, Layout]]


def read(request: Request, folder: Path) -> dict[str, Any]:
    """The answer to a request; ``folder`` is for copies and empty again afterwards. Raises Refused and MemoryError."""
    given = Path(request["path"])
    path, content = _unlocked(given, request, folder)
    if content.kind in _ZIPPED:
        archive.inspect(path, request["max_mb"], request["max_cells"])
        if not request["own_too"] and is_own_output(path):
            return {"status": "own"}
    notes: Notes = []
    if given.suffix and content.kind not in ("?", suffix_of(given)):
        notes.append(("file_renamed", {"named": given.suffix, "really": content.kind}))
    with Spool(Path(request["spool"])) as spool:
        sheets = _saved(spool, path, content, request, notes, folder)
        answer = {"status": "read", "sheets": sheets, "notes": notes}
        spool.finish(answer)
    return answer


def _unlocked(given: Path, request: Request, folder: Path) -> tuple[Path, Content]:
    """The file to open, and what it is."""
    content = content_kind(given)
    path = given
    if content.in_sectors:
        container.inspect(given)
        path = unlocked(given, request["passwords"], folder)
        content = content_kind(path) if path != given else content
    if content.kind == "pointer":
        raise Pointer
    if content.kind == "lock":
        raise LockFile
    if content.kind == "locked":
        raise Protected(0)
    if content.kind == "other":
        seen = " ".join(given.read_bytes()[:60].decode("utf-8", "replace").split()) if content.what == "words" else ""
        raise OtherContent(content.what, seen)
    return path, content


def _saved(
    spool: Spool, path: Path, content: Content, request: Request, notes: Notes, folder: Path
) -> list[dict[str, Any]]:
    """Every sheet written, and its name, place and layout."""
    if content.kind == "?" or content.kind in (".xls", *_ZIPPED):
        path = _named(path, content.kind, folder)
        if path.stat().st_size < _SMALL:
            made = list(_written(spool, path, request))
            scans = scanned(path)
        else:
            with ThreadPoolExecutor(1) as beside:  # the engine works outside Python
                later = beside.submit(scanned, path)
                made = list(_written(spool, path, request))
                scans = later.result()
        places = layouts(path, [width for _, _, width in made], scans)
        places = _with_failed(path, [name for name, _, _ in made], places)
        return [_told(name, place, layout) for (name, place, _), layout in zip(made, places, strict=True)]
    return [
        _told(name, spool.add(_within(cells, name, request)), layout)
        for name, cells, layout in _other_sheets(content.kind, path, request, notes)
    ]


def _written(spool: Spool, path: Path, request: Request) -> Iterator[tuple[str, dict[str, int], int]]:
    """Name, place in the spool and width of each sheet of an engine's."""
    for name, cells in excel_sheets(path):
        yield name, spool.add(_within(cells, name, request)), cells.num_columns


def _with_failed(path: Path, names: list[str], places: list[Layout]) -> list[Layout]:
    """The layouts with the cells whose formula failed, of kinds of which the scan does not know them."""
    if path.suffix == ".ods":
        from crm_sheets.reading.opening.failed_ods import ods_failed

        failed = ods_failed(path)
        return [replace(place, errors=failed.get(name, ())) for name, place in zip(names, places, strict=True)]
    if path.suffix in (".xls", ".xlsb"):
        from crm_sheets.reading.opening.failed_engine import engine_failed

        failed = engine_failed(path)
        return [
            replace(place, errors=_moved(failed.get(name, ()), place))
            for name, place in zip(names, places, strict=True)
        ]
    return places


def _moved(failed: tuple[Failed, ...], place: Layout) -> tuple[Failed, ...]:
    """The cells with their true columns: the engine counts from the first used one."""
    return tuple((row, column + place.first_column, sign) for row, column, sign in failed)


def _other_sheets(kind: str, path: Path, request: Request, notes: Notes) -> Sheets:
    """The sheets of what is no workbook of an engine's."""
    if kind == ".csv":
        return _text_sheets(path, notes)
    return _html_sheets(path, request, notes) if kind == ".html" else _xml_sheets(path, request)


def _told(name: str, place: dict[str, int], layout: Layout) -> dict[str, Any]:
    return {"name": name, **place, **vars(layout)}


def _within(cells: Any, name: str, request: Request) -> Any:
    """The cells, unless there are more of them than the playbook allows."""
    rows, columns = cells.num_rows, cells.num_columns
    if rows > request["max_rows"]:
        raise OverLimit("rows", value=f"{rows:,}", limit=f"{request['max_rows']:,}", sheet=name)
    if rows * columns > request["max_cells"]:
        raise OverLimit("cells", value=f"{rows:,} × {columns:,}", limit=f"{request['max_cells']:,}", sheet=name)
    return cells


def _named(path: Path, kind: str, folder: Path) -> Path:
    """The file under a name that ends as it should: engines go by the name."""
    if kind in ("?", suffix_of(path)) and path.suffix in _ENGINES:
        return path
    place = folder / f"book{suffix_of(path) if kind == '?' else kind}"
    if path.parent == folder:
        return path.rename(place)
    shutil.copyfile(path, place)
    return place


def _text_sheets(path: Path, notes: Notes) -> Sheets:
    from crm_sheets.reading.opening.textfile import csv_sheet

    cells, found = csv_sheet(path)
    notes += found
    yield "", cells, Layout()  # the parent names it after the file


def _html_sheets(path: Path, request: Request, notes: Notes) -> Sheets:
    from crm_sheets.reading.opening.html import html_tables
    from crm_sheets.reading.opening.rows import table_of

    tables, encoding, doubtful = html_tables(path.read_bytes(), request["max_cells"])
    if doubtful:
        notes.append(("file_encoding", {"encoding": encoding}))
    if not tables:
        raise OtherContent("page")
    for number, table in enumerate(tables, 1):
        name = "" if len(tables) == 1 else str(number)
        yield name, table_of(table.rows), Layout(merged=tuple(table.merged))


def _xml_sheets(path: Path, request: Request) -> Sheets:
    from crm_sheets.reading.opening.rows import table_of
    from crm_sheets.reading.opening.spreadsheet2003 import sheets_2003

    for sheet in sheets_2003(path, request["max_cells"]):
        yield sheet.name, table_of(sheet.rows), Layout(merged=tuple(sheet.merged))
