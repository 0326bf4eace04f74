"""An archive looked at before it is opened: how many parts, how large unpacked, no entities, no absurd dimensions."""

import re
import zipfile
import zlib
from pathlib import Path
from typing import NoReturn

from crm_sheets.reading.opening.refused import OverLimit, Unsafe

MOST_PARTS = 20_000
MOST_RATIO = 300  # how many times larger a part unpacks; sheets of one repeated value reach 100
_RATIO_FROM = 32 * 2**20  # smaller parts do no harm whatever they unpack to
_UNPACKED_TIMES = 10  # all parts together, as a multiple of the largest file allowed
_LOOKED_AT = 64 * 2**20  # in longer sheets the cells themselves stand far apart from any trick
_PROLOGUE = 65_536
_XML = (".xml", ".rels")
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ROW = re.compile(rb'<(?:\w+:)?row\s[^>]*?\br="(\d{1,7})"')
_FAR = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="[A-Z]{3}\d')  # a cell behind column ZZ
_NEAR = 702  # columns up to ZZ
_CELL = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>/]*>')


def inspect(path: Path, most_mb: int, most_cells: int) -> None:
    """Raises OverLimit or Unsafe where the archive would harm whoever unpacks it; a damaged one is for the engine.

    Nothing is unpacked but the first bytes of each XML part and the sheets up to 64 MB.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            _check_sizes(parts, path.stat().st_size, most_mb)
            for part in parts:
                if part.filename.lower().endswith(_XML) and not part.flag_bits & 1:
                    _check_part(archive, part, most_cells)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError):
        return


def _check_sizes(parts: list[zipfile.ZipInfo], size: int, most_mb: int) -> None:
    if len(parts) > MOST_PARTS:
        raise OverLimit("parts", value=len(parts), limit=MOST_PARTS)
    unpacked = sum(part.file_size for part in parts)
    if unpacked > most_mb * _UNPACKED_TIMES * 2**20:
        raise OverLimit("unpacked", value=unpacked // 2**20, limit=most_mb * _UNPACKED_TIMES)
    if sum(part.compress_size for part in parts) > size:
        raise Unsafe("overlap")
    for part in parts:
        if part.file_size > max(_RATIO_FROM, MOST_RATIO * part.compress_size):
            raise OverLimit("ratio", value=part.file_size // max(1, part.compress_size), limit=MOST_RATIO)


def _check_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, most_cells: int) -> None:
    is_sheet = "worksheets/" in part.filename.replace("\\", "/") and part.file_size <= _LOOKED_AT
    with archive.open(part) as stream:
        text = stream.read(_LOOKED_AT if is_sheet else _PROLOGUE)
    if _DECLARES.search(text, 0, _PROLOGUE):
        raise Unsafe("entities")
    if is_sheet:
        _check_extent(text, most_cells)


def _check_extent(text: bytes, most_cells: int) -> None:
    """The engine makes room for every cell between the first and the last one, so a stray cell far away costs all."""
    rows = [int(row) for row in _ROW.findall(text, max(0, text.rfind(b"<row ")))]
    last = max(rows, default=0)
    if not _FAR.search(text) and last * _NEAR <= most_cells:
        return
    places = [(_number(column), int(row)) for column, row in set(_CELL.findall(text))]
    columns = max((column for column, _ in places), default=0) - min((column for column, _ in places), default=1) + 1
    lines = max((row for _, row in places), default=0)
    if columns * lines > most_cells:
        _too_wide(columns, lines, most_cells)


def _too_wide(columns: int, lines: int, most_cells: int) -> NoReturn:
    raise OverLimit("cells", value=f"{lines:,} × {columns:,}", limit=f"{most_cells:,}")


def _number(column: bytes) -> int:
    value = 0
    for letter in column:
        value = value * 26 + letter - 64
    return value
