"""Texts of an ods in cells that do not say that they hold text: the reader engine takes them for empty.

OpenDocument 1.3 leaves office:value-type to the writer (19.385); office programs show the paragraph of such a cell, and
fastexcel 0.21 reads nothing, so that a table as some exporters write it has neither headings nor names.
"""

import re
import zipfile
from pathlib import Path

from crm_sheets.reading.opening.replaced_part import with_part

_PART = "content.xml"
_UNSAID = re.compile(rb"<table:table-cell(?=[\s>])(?![^>]*\soffice:value-type=)((?:[^>]*[^>/])?)>(?=\s*<text:p[\s>])")
_MOST = 100_000_000  # bytes of the part; a larger one is read as it is


def with_typed_texts(path: Path) -> str | bytes:
    """What the engine is to open: the path, or the bytes of the ods with those cells marked as text."""
    with zipfile.ZipFile(path) as archive:
        if _PART not in archive.NameToInfo or archive.getinfo(_PART).file_size > _MOST:
            return str(path)
        content = archive.read(_PART)
    changed, count = _UNSAID.subn(rb'<table:table-cell\1 office:value-type="string">', content)
    return with_part(path, _PART, changed) if count else str(path)
