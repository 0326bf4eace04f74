"""An archive looked at before it is opened: how many parts, how large unpacked, no entities, no absurd dimensions."""

import re
import zipfile
from pathlib import Path

from crm_sheets.ooxml.parts import DAMAGED
from crm_sheets.reading.opening.refused import OverLimit, Unsafe
from crm_sheets.text.column_letters import column_number

MOST_PARTS = 20_000
MOST_RATIO = 300  # how many times larger a part unpacks; sheets of one repeated value reach 100
_RATIO_FROM = 32 * 2**20  # smaller parts do no harm whatever they unpack to
_UNPACKED_TIMES = 10  # all parts together, as a multiple of the largest file allowed
_LOOKED_AT = 64 * 2**20  # in longer sheets the cells themselves stand far apart from any trick
_PROLOGUE = 65_536
_XML = (".xml", ".rels")
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_CELL = re.compile(rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!/)>')
_WIDE = re.compile(rb'\sr="[A-Z]{2}')  # an address behind column Z
_LETTERS, _ROWS = 3, 1_048_576  # of the last column; all the rows that a sheet can have


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
    except DAMAGED:
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
    if text.find(b"<!", 0, _PROLOGUE) >= 0 and _DECLARES.search(text, 0, _PROLOGUE):
        raise Unsafe("entities")
    if is_sheet:
        _check_extent(text, most_cells)


def _check_extent(text: bytes, most_cells: int) -> None:
    """The engine makes room for every cell between the first and the last one, so a stray cell far away costs all."""
    if _most_columns(text) * _ROWS <= most_cells:
        return
    places = {(column_number(column), int(row)) for column, row in _CELL.findall(text)}  # those with something in them
    used, lines = {column for column, _ in places}, max((row for _, row in places), default=0)
    columns = max(used, default=0) - min(used, default=1) + 1
    if columns * lines > most_cells:
        raise OverLimit("cells", value=f"{lines:,} × {columns:,}", limit=f"{most_cells:,}")


def _most_columns(text: bytes) -> int:
    """An upper bound of what ``_columns`` counts, at a sixth of the time where no address lies behind column Z."""
    return _columns(text) if _WIDE.search(text) else 26


def _columns(text: bytes) -> int:
    """How many columns lie between the first and the last address (``r="AB12"``) of a sheet's XML; all at once.

    >>> _columns(b'<row r="7"><c r="B7" s="1"><v>5</v></c><c r="AA12"/></row>')
    26
    """
    import numpy as np

    letters = np.frombuffer(text + bytes(_LETTERS), dtype=np.uint8)
    named = (letters[2:-_LETTERS] == ord('"')) & (letters[1 : -_LETTERS - 1] == ord("="))
    named &= letters[: -_LETTERS - 2] == ord("r")
    place = np.flatnonzero(named) + 3
    column = np.zeros(len(place), dtype=np.int32)
    for letter in range(_LETTERS):
        read = letters[place + letter].astype(np.int32)
        going = (read >= ord("A")) & (read <= ord("Z")) & ((column > 0) | (letter == 0))
        column = np.where(going, column * 26 + read - 64, column)
    column = column[column > 0]
    return int(column.max() - column.min()) + 1 if len(column) else 1
