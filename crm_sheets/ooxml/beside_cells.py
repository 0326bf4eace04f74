"""What a workbook says beside its cells: comments, text boxes, charts, properties."""

import re
import zipfile
import zlib
from html import unescape
from pathlib import Path

_PARTS = re.compile(r"(?:comments|drawing|chart|persons?|docProps)[^/]*(?:/[^/]+)?\.(?:xml|vml)$", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_HEADS = re.compile(r"<headerFooter.*?</headerFooter>", re.DOTALL)
_SHEET = re.compile(r"(?:^|/)worksheets/[^/]+\.xml$")
_LARGEST = 20_000_000  # bytes of a part that is looked into


def said_beside_cells(workbook: Path) -> list[str]:
    """The texts of each part of an xlsx file that holds no cells, and of headers and footers; none of another file."""
    if not zipfile.is_zipfile(workbook):
        return []
    found: list[str] = []
    with zipfile.ZipFile(workbook) as parts:
        for part in parts.infolist():
            is_sheet = _SHEET.search(part.filename) is not None
            if part.file_size > _LARGEST or not (is_sheet or _PARTS.search(part.filename)):
                continue
            text = _text_of(parts, part)
            found += [unescape(_TAG.sub(" ", one)) for one in (_HEADS.findall(text) if is_sheet else [text])]
    return [" ".join(one.split()) for one in found]


def _text_of(parts: zipfile.ZipFile, part: zipfile.ZipInfo) -> str:
    try:
        return parts.read(part).decode("utf-8", "replace")
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError):  # damaged or locked
        return ""
