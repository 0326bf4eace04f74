"""Whether somebody has worked in a workbook since this program wrote it: such a file is kept, never replaced."""

import re
import zipfile
from pathlib import Path

from crm_sheets.ooxml.stamps import is_as_made, stamp_of

_CREATED = re.compile(rb"<dcterms:created[^>]*>([^<]*)<")
_OURS = b"<AppVersion>12.0000</AppVersion>"
_MODIFIED = re.compile(rb"<dcterms:modified[^>]*>([^<]*)<")


def is_filled_in(workbook: Path) -> bool:
    """True when another program saved the workbook: it then names itself, or another time of modification.

    A marked copy says itself what it held. What else this program writes is modified when it is created, and names the
    version that XlsxWriter names. A workbook that cannot be read counts as filled in: better one file too many than
    somebody's notes lost.
    """
    stamp = stamp_of(workbook)
    if stamp is not None:
        return not is_as_made(workbook, stamp)
    try:
        with zipfile.ZipFile(workbook) as archive:
            core, app = (archive.read(f"docProps/{part}.xml")[:100_000] for part in ("core", "app"))
    except (OSError, KeyError, zipfile.BadZipFile):
        return True
    created, modified = _CREATED.search(core), _MODIFIED.search(core)
    untouched = created is not None and modified is not None and created[1] == modified[1]
    return not untouched or _OURS not in app
