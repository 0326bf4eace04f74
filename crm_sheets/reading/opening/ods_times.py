"""Time cells of an ods: the reader engine takes them for empty, so python-calamine is asked for them."""

import zipfile
from contextlib import suppress
from datetime import datetime, time, timedelta
from pathlib import Path
from re import fullmatch
from typing import Any

import pyarrow as pa

_MARK = b'office:value-type="time"'
_CHUNK = 2**20
_DAY_ZERO = datetime(1899, 12, 31)  # of a time without a date, as the engine writes it in other formats


def has_times(path: Path) -> bool:
    """Whether an ods holds cells that are a time."""
    with (
        suppress(zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError),
        zipfile.ZipFile(path) as book,
        book.open("content.xml") as stream,
    ):
        before = b""
        while chunk := stream.read(_CHUNK):
            if _MARK in before + chunk:
                return True
            before = chunk[-len(_MARK) :]
    return False


def with_times(path: Path, index: int, cells: Any) -> Any:
    """A sheet's record batch in which the time cells read ``1899-12-31 10:15:00``, as they do in an xlsx."""
    from python_calamine import CalamineWorkbook

    sheet = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(index)
    if sheet.start is None:
        return cells
    found: dict[int, dict[int, str]] = {}
    for row, line in enumerate(sheet.to_python(skip_empty_area=True), sheet.start[0]):
        for column, value in enumerate(line):
            said = _said(value)
            if said and row < cells.num_rows and column < cells.num_columns:
                found.setdefault(column, {})[row] = said
    columns = [_filled(column, found.get(place, {})) for place, column in enumerate(cells.columns)]
    return pa.record_batch(columns, names=cells.schema.names)


def _filled(column: Any, times: dict[int, str]) -> Any:
    if not times:
        return column
    texts = column.to_pylist()
    for row, said in times.items():
        texts[row] = texts[row] or said
    return pa.array(texts, pa.string())


def _said(value: object) -> str:
    """A time of day, or how long something took (PT34H19M12S), as what a date cell would show."""
    if isinstance(value, time):
        since = timedelta(hours=value.hour, minutes=value.minute, seconds=value.second)
    elif isinstance(value, str) and value.startswith("PT"):
        parts = fullmatch(r"PT(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:[.,]\d*)?S)?", value)
        if parts is None:
            return ""
        hours, minutes, seconds = (int(part or 0) for part in parts.groups())
        since = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    else:
        return ""
    return (_DAY_ZERO + since).isoformat(" ")
