"""Of what sort a file is: to be read, meant to be read but of a kind that is not, or another program's."""

from pathlib import Path

from crm_sheets.reading.opening.formats import EXCEL, OTHERS, TEXT, UNREAD, XML
from crm_sheets.reading.opening.kinds import START, Content, content_kind, is_spreadsheet_2003
from crm_sheets.reading.opening.tabular import is_table

BOOK, OTHER = "book", "other"
_READ = (".xlsx", ".xls", ".xlsb", ".ods", ".xml", "locked")


def sort_of(path: Path) -> str:
    """``BOOK``, ``OTHER``, or the key of ``CONTENTS`` for what somebody meant to be read and is not.

    By the end of the name where that says it; else the first bytes decide, of files without an end or with one that
    nobody here knows.
    """
    suffix = path.suffix.lower()
    if suffix in EXCEL + TEXT:
        return BOOK
    if suffix == XML:
        return BOOK if is_spreadsheet_2003(path) else OTHER
    if suffix in OTHERS:
        return OTHER
    try:
        content = content_kind(path)
        is_read = content.kind in _READ or (content.kind == ".csv" and _is_table(path))
    except OSError:
        return UNREAD.get(suffix, OTHER)
    return BOOK if is_read else UNREAD.get(suffix, _unread(content))


def _unread(content: Content) -> str:
    return content.what if content.what in ("numbers", "packed", "old_excel", "company_lock") else OTHER


def _is_table(path: Path) -> bool:
    with path.open("rb") as stream:
        return is_table(stream.read(START))
