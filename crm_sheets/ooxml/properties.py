"""The mark in the document properties by which our own output is known."""

import zipfile
from contextlib import suppress
from pathlib import Path

from crm_sheets.ooxml.archives import DAMAGED, start_of

OUR_MARK = "crm-sheets"  # the category
_CORE = "docProps/core.xml"
_LONGEST = 2**22


def is_own_output(path: Path) -> bool:
    """Whether this program wrote the workbook; not of one to be filled in, which carries no mark."""
    category = f"<cp:category>{OUR_MARK}</cp:category>".encode()
    with suppress(*DAMAGED), zipfile.ZipFile(path) as archive:
        return _CORE in archive.namelist() and category in start_of(archive, _CORE, _LONGEST)
    return False
