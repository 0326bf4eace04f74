"""Marks in the document properties: of our own output, and the stamp of a marked copy, which says what it stands for.

A copy carries there the name of its source and the SHA-256 of every file that it stands for (the source, and what that
was itself a copy of). Excel, WPS and LibreOffice keep such properties when they save.
"""

import re
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import file_digest, sha256
from html import unescape
from pathlib import Path

from crm_sheets.ooxml.parts import DAMAGED, start_of

OUR_MARK = "crm-sheets"  # the category
SCHEDULE_MARK = "crm-sheets schedule"  # of what is read again once somebody has worked in it
_CORE = "docProps/core.xml"
PROPERTIES = "docProps/custom.xml"
KIND, SOURCE, ORIGINAL, CONTENT = (f"crm-sheets {word}" for word in ("checked", "source", "original", "content"))
COPY, EXTRACT = "copy", "extract"
_SUFFIXES = (".xlsx", ".xlsm")
_DIRECTORY = 2**16  # bytes at the end of a file in which most workbooks name all their parts
_LONGEST = 2**20
_PROPERTY = re.compile(
    rb"<(?:\w+:)?property\b[^>]*?\sname=[\"']([^\"']*)[\"'][^>]*>\s*<(?:\w+:)?lpwstr\s*>([^<]*)<", re.DOTALL
)
_UNREADABLE = (*DAMAGED, OSError, KeyError, ValueError)
_CREATED = re.compile(rb"<dcterms:created[^>]*>([^<]*)<")
_MODIFIED = re.compile(rb"<dcterms:modified[^>]*>([^<]*)<")
_OURS = b"<AppVersion>12.0000</AppVersion>"


@dataclass(frozen=True)
class Stamp:
    """What a copy says of itself: its kind, the source's name, and (SHA-256, bytes) of the files it stands for.

    The first of ``originals`` is the workbook that was checked first, the last the one that the copy was made from;
    ``content`` is the digest of the copy's parts as they were written (see ``is_as_made``).
    """

    kind: str
    source: str
    originals: tuple[tuple[str, int], ...]
    content: str = ""


def is_own_output(path: Path) -> bool:
    """Whether this program wrote the workbook; not of one to be filled in, which carries no mark.

    A schedule in which somebody has worked is data again.
    """
    core = b""
    with suppress(*DAMAGED), zipfile.ZipFile(path) as archive:
        core = start_of(archive, _CORE, 4 * _LONGEST) if _CORE in archive.namelist() else b""
    ours, schedule = (f"<cp:category>{mark}</cp:category>".encode() in core for mark in (OUR_MARK, SCHEDULE_MARK))
    return ours or (schedule and untouched(path))


def stamp_of(path: Path) -> Stamp | None:
    """The stamp of a marked copy, None for every other file; opens the workbook only when it has such properties."""
    if path.suffix.lower() not in _SUFFIXES:
        return None
    with suppress(*_UNREADABLE):
        if _may_have_properties(path):
            with zipfile.ZipFile(path) as archive:
                return _read(start_of(archive, PROPERTIES, _LONGEST))
    return None


def is_as_made(path: Path, stamp: Stamp) -> bool:
    """Whether nobody has saved the copy since it was written; opens the file."""
    with suppress(*_UNREADABLE), zipfile.ZipFile(path) as archive:
        return content_digest({info.filename: info.CRC for info in archive.infolist()}) == stamp.content
    return False


def untouched(workbook: Path) -> bool:
    """Whether a workbook of ours is as it was written; another program names itself, or another time of modification.

    What this program writes is modified when it is created, and names the version that XlsxWriter names.
    """
    try:
        with zipfile.ZipFile(workbook) as archive:
            core, app = (archive.read(f"docProps/{part}.xml")[:100_000] for part in ("core", "app"))
    except _UNREADABLE:
        return False
    created, modified = _CREATED.search(core), _MODIFIED.search(core)
    return created is not None and modified is not None and created[1] == modified[1] and _OURS in app


def content_digest(sums: Mapping[str, int]) -> str:
    """A digest of a workbook's parts from their check sums, but for the part that holds the stamp."""
    parts = sorted((name, value) for name, value in sums.items() if name != PROPERTIES)
    return sha256(repr(parts).encode()).hexdigest()


def fingerprint(path: Path) -> tuple[str, int]:
    """SHA-256 and size of a file."""
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest(), path.stat().st_size


def _may_have_properties(path: Path) -> bool:
    """A glance at the list of parts, which ends every zip file: far quicker than to read it."""
    with path.open("rb") as stream:
        size = stream.seek(0, 2)
        stream.seek(max(0, size - _DIRECTORY))
        tail = stream.read()
    end = tail.rfind(b"PK\x05\x06")
    is_whole = end >= 0 and int.from_bytes(tail[end + 12 : end + 16], "little") <= end
    return not is_whole or PROPERTIES.encode() in tail


def _read(xml: bytes) -> Stamp | None:
    said = {_text(name): _text(value) for name, value in _PROPERTY.findall(xml)}
    if KIND not in said:
        return None
    numbered = (said.get(f"{ORIGINAL} {n}", "").split() for n in range(1, len(said) + 1))
    originals = tuple((line[0], int(line[1])) for line in numbered if len(line) == 2 and line[1].isdecimal())
    return Stamp(said[KIND], said.get(SOURCE, ""), originals, said.get(CONTENT, ""))


def _text(raw: bytes) -> str:
    return unescape(raw.decode("utf-8", "replace"))
