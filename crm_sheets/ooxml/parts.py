"""The parts of a workbook: what a damaged archive of them raises, which names which other, and those of its sheets."""

import re
import zipfile
import zlib
from collections.abc import Iterable
from posixpath import dirname, join, normpath
from typing import NamedTuple

from crm_sheets.ooxml.markup import attribute

DAMAGED = (  # by an archive that is cut off, encrypted, packed in an unknown way, or no archive at all
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
)
_RELATION = re.compile(rb"<Relationship\s[^>]*>")
_SHEET = re.compile(rb"<(?:\w+:)?sheet\s[^>]*>")


class Relation(NamedTuple):
    """What a part names: by which id, the last word of the type (worksheet, styles), and the part's whole name."""

    id: str
    kind: str
    target: str


class SheetPart(NamedTuple):
    """One sheet of a workbook: its name, its part ("" where the workbook names none), and whether it is hidden."""

    name: str
    part: str
    hidden: bool


def start_of(archive: zipfile.ZipFile, part: str, size: int) -> bytes:
    """The first ``size`` bytes of a part, unpacked; all of a shorter one. Raises KeyError where there is none."""
    with archive.open(part) as stream:
        return stream.read(size)


def relations_part(part: str) -> str:
    """The part that holds the relations of a part; of the whole workbook for "".

    >>> relations_part("xl/workbook.xml"), relations_part("")
    ('xl/_rels/workbook.xml.rels', '_rels/.rels')
    """
    return join(dirname(part), "_rels", f"{part.rpartition('/')[2]}.rels")


def relations_in(xml: bytes, part: str) -> list[Relation]:
    """The relations of ``part`` that the XML of its relations names, in its order."""
    found = []
    for tag in _RELATION.findall(xml):
        target = attribute(tag, "Target")
        whole = target.lstrip("/") if target.startswith("/") else join(dirname(part), target)
        found.append(Relation(attribute(tag, "Id"), attribute(tag, "Type").rpartition("/")[2], normpath(whole)))
    return found


def sheets_in(xml: bytes, relations: Iterable[Relation]) -> list[SheetPart]:
    """The sheets that the XML of a workbook names, in its order; ``relations`` are those of the workbook."""
    targets = {relation.id: relation.target for relation in relations}
    return [
        SheetPart(
            attribute(tag, "name"),
            targets.get(attribute(tag, "r:id"), ""),
            attribute(tag, "state") in ("hidden", "veryHidden"),
        )
        for tag in _SHEET.findall(xml)
    ]
