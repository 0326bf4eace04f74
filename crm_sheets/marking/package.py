"""The parts of an xlsx file: read one by one, changed or added, and written as a new file beside all others."""

import re
import zipfile
import zlib
from pathlib import Path
from posixpath import dirname, relpath

from crm_sheets.ooxml.parts import Relation, relations_in, relations_part

_TYPES = "[Content_Types].xml"
_MOST = 2**31  # bytes unpacked: beyond, nothing is tried
_RELATIONS = b"http://schemas.openxmlformats.org/package/2006/relationships"
_NEW = (1980, 1, 1, 0, 0, 0)


class NotEditable(Exception):
    """The workbook is written in a way that is not changed in place; its cells go into a new one."""


class Package:
    """A workbook's parts; nothing of the file itself is changed."""

    def __init__(self, path: Path) -> None:
        self._archive = zipfile.ZipFile(path)
        self._infos = {info.filename: info for info in self._archive.infolist()}
        self._changed: dict[str, bytes] = {}
        if _TYPES not in self._infos or sum(info.file_size for info in self._infos.values()) > _MOST:
            self._archive.close()
            raise NotEditable

    def __enter__(self) -> "Package":
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    def __contains__(self, part: str) -> bool:
        return part in self._changed or part in self._infos

    def read(self, part: str) -> bytes:
        """The part as it is now; raises NotEditable where there is none or it is not UTF-8."""
        if part not in self:
            raise NotEditable
        xml = self._changed[part] if part in self._changed else self._archive.read(part)
        return xml.removeprefix(b"\xef\xbb\xbf")

    def write(self, part: str, xml: bytes) -> None:
        """Change or add a part."""
        self._changed[part] = xml

    def free(self, pattern: str) -> str:
        """The first name such as ``xl/comments{}.xml`` that no part has."""
        return next(name for n in range(1, 10**6) if (name := pattern.format(n)) not in self)

    def relations(self, part: str) -> list[Relation]:
        """What the part names; nothing where it has no relations."""
        place = relations_part(part)
        return relations_in(self.read(place), part) if place in self else []

    def relate(self, part: str, kind: str, target: str) -> str:
        """Add a relation of the type (its whole name) and return its id."""
        place = relations_part(part)
        old = self.read(place) if place in self else b'<Relationships xmlns="%s"></Relationships>' % _RELATIONS
        old = re.sub(rb"<Relationships\b([^>]*)/>", rb"<Relationships\1></Relationships>", old)
        taken = {name for name, _, _ in self.relations(part)}
        new = next(name for n in range(1, 10**6) if (name := f"rIdCheck{n}") not in taken)
        there = relpath(target, dirname(part) or ".")
        tag = f'<Relationship Id="{new}" Type="{kind}" Target="{there}"/>'.encode()
        self.write(place, _before(old, b"</Relationships>", tag))
        return new

    def declare(self, part: str, content_type: str) -> None:
        """Name the type of a new part, once."""
        types = self.read(_TYPES)
        if f'"/{part}"'.encode() not in types:
            tag = f'<Override PartName="/{part}" ContentType="{content_type}"/>'.encode()
            self.write(_TYPES, _before(types, b"</Types>", tag))

    def declare_ending(self, ending: str, content_type: str) -> None:
        """Name the type of all parts with that ending, once."""
        types = self.read(_TYPES)
        if not re.search(rb'<Default\b[^>]*Extension="' + ending.encode() + rb'"', types, re.IGNORECASE):
            tag = f'<Default Extension="{ending}" ContentType="{content_type}"/>'.encode()
            self.write(_TYPES, re.sub(rb"(<Types\b[^>]*>)", lambda found: found[1] + tag, types, count=1))

    @property
    def sums(self) -> dict[str, int]:
        """The check sum of each part as it is now."""
        old = {name: info.CRC for name, info in self._infos.items()}
        return old | {name: zlib.crc32(xml) for name, xml in self._changed.items()}

    def save(self, path: Path) -> None:
        """Write every part, in the order of the source, new ones at the end."""
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, info in self._infos.items():
                copy = zipfile.ZipInfo(name, info.date_time)
                copy.compress_type = zipfile.ZIP_STORED if info.compress_type == zipfile.ZIP_STORED else 8
                archive.writestr(copy, self._changed[name] if name in self._changed else self._archive.read(name))
            for name in sorted(self._changed.keys() - self._infos.keys()):
                archive.writestr(zipfile.ZipInfo(name, _NEW), self._changed[name], zipfile.ZIP_DEFLATED)


def _before(xml: bytes, end: bytes, new: bytes) -> bytes:
    place = xml.rfind(end)
    if place < 0:
        raise NotEditable
    return xml[:place] + new + xml[place:]
