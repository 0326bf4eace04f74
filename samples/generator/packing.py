"""Pack a zip archive again so that it does not show the machine that made it."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

UNIX = 3
LONG_AGO = (1980, 1, 1, 0, 0, 0)


def repack(archive: bytes) -> bytes:
    """The same members in the same order, with one date, one set of rights and no compression.

    Compressed bytes differ between zlib and zlib-ng, and so between machines; stored ones do not, and git and
    wheels compress them anyway.
    """
    buffer = BytesIO()
    with ZipFile(BytesIO(archive)) as source, ZipFile(buffer, "w", ZIP_STORED) as target:
        for member in source.infolist():
            info = ZipInfo(member.filename, LONG_AGO)
            info.create_system = UNIX
            info.external_attr = 0o600 << 16
            target.writestr(info, source.read(member))
    return buffer.getvalue()
