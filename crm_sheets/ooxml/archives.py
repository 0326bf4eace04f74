"""A zip archive that may be damaged: what opening it raises, and the start of one of its parts."""

import zipfile
import zlib

DAMAGED = (  # by an archive that is cut off, encrypted, packed in an unknown way, or no archive at all
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
)


def start_of(archive: zipfile.ZipFile, part: str, size: int) -> bytes:
    """The first ``size`` bytes of a part, unpacked; all of a shorter one. Raises KeyError where there is none."""
    with archive.open(part) as stream:
        return stream.read(size)
