"""A workbook in memory with one of its parts replaced, for an engine that does not understand that part as it is."""

import zipfile
from io import BytesIO
from pathlib import Path


def with_part(path: Path, name: str, content: bytes) -> bytes:
    """The archive at ``path`` with that part replaced, the others as they are packed."""
    whole = BytesIO(path.read_bytes())
    with zipfile.ZipFile(whole, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.infolist().remove(archive.getinfo(name))
        del archive.NameToInfo[name]
        archive.writestr(name, content)
    return whole.getvalue()
