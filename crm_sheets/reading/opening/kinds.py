"""What a file really is, by its first bytes: names lie, and exports of many systems carry the wrong one."""

import zipfile
from dataclasses import dataclass
from pathlib import Path

from crm_sheets.ooxml.parts import DAMAGED, start_of
from crm_sheets.reading.opening.formats import EXCEL, NEW, OLD, OPEN, TEXT

START = 65_536
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIPPED = {  # what lies in the archive, and the kind of workbook that it makes
    "xl/workbook.bin": ".xlsb",
    "xl/workbook.xml": ".xlsx",
    "xl": ".xlsx",
    "content.xml": ".ods",
    "[Content_Types].xml": ".xlsx",  # parts may stand anywhere
}
_OPEN_TEXT = (b"application/vnd.oasis.opendocument.text", b"application/vnd.oasis.opendocument.presentation")
_OTHER = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"BM\x00", "image"),
    (b"{\\rtf", "word"),
    (b"Rar!", "packed"),
    (b"7z\xbc\xaf", "packed"),
    (b"\x1f\x8b", "packed"),
    (b"SQLite format 3", "database"),
    (b"MIME-Version:", "web_archive"),
    (b"From: ", "web_archive"),
    (b"MZ\x90", "program"),
    (b"%TSD-Header", "company_lock"),
)
_OLD_EXCEL = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00")  # before 1997
_COMPANY_LOCK = b"E-SafeNet"
_POINTERS = (b"version https://git-lfs.github.com/", b"/annex/objects/")
_HTML = (b"<!doctype html", b"<html", b"<head", b"<meta", b"<body", b"<table", b"<style", b"<div", b"<title", b"<font")
_SPREADSHEET_2003 = b"urn:schemas-microsoft-com:office:spreadsheet"
_LOCK_SIZES = (54, 55, 165)  # what Excel writes beside a workbook that is open
_CONTROLS = bytes(range(9)) + bytes(range(14, 27)) + bytes(range(28, 32))


@dataclass(frozen=True)
class Content:
    """``kind``: a suffix with its dot (how it is read), ``pointer``, ``lock``, ``locked``, ``other``, or ``?``.

    ``locked`` is a workbook with a password that nobody here can open; ``what`` says which other;
    ``in_sectors``: an OLE container.
    """

    kind: str
    what: str = ""
    in_sectors: bool = False


def content_kind(path: Path) -> Content:
    """By the first bytes; an archive by what lies in it; text under a workbook's name only where it has columns.

    ``?`` is for what nothing speaks for: the reader engine judges by the name.
    """
    with path.open("rb") as stream:
        start = stream.read(START)
    if start.startswith(b"PK"):
        return _zipped(path)
    if start.startswith(_OLE):
        return _container(path, start)
    return _plain(path, start)


def suffix_of(path: Path) -> str:
    """The end of the name as the kinds are told: lower case; templates like workbooks, every text like .csv.

    >>> suffix_of(Path("A.XLSM")), suffix_of(Path("b.tsv")), suffix_of(Path("c.ods")), suffix_of(Path("d.et"))
    ('.xlsx', '.csv', '.ods', '.xls')
    """
    suffix = path.suffix.lower()
    alike = {".csv": TEXT, ".xlsx": NEW, ".xls": OLD, ".ods": OPEN}
    return next((kind for kind, suffixes in alike.items() if suffix in suffixes), suffix)


def _zipped(path: Path) -> Content:
    try:
        with zipfile.ZipFile(path) as archive:
            names = {name.replace("\\", "/") for name in archive.namelist()}
            is_text = "mimetype" in names and start_of(archive, "mimetype", 100).startswith(_OPEN_TEXT)
    except (*DAMAGED, OSError, ValueError):
        return Content("?")
    tops = names | {name.partition("/")[0] for name in names}
    if "word" in tops or "ppt" in tops or is_text:
        return Content("other", "slides" if "ppt" in tops else "word")
    if "encrypted-package" in tops:
        return Content("locked")
    if "Index" in tops or "Index.zip" in tops:
        return Content("other", "numbers")
    kind = next((kind for part, kind in _ZIPPED.items() if part in tops), "")
    return Content(kind) if kind else Content("other", "packed")


def _container(path: Path, start: bytes) -> Content:
    """An OLE container: what Excel 97 wrote, any workbook with a password, or Word and PowerPoint of those days."""
    whole = start if len(start) < START else path.read_bytes()
    holds = {name: name.encode("utf-16-le") in whole for name in ("Workbook", "Book", "WordDocument", "PowerPoint")}
    if holds["Workbook"] or holds["Book"] or "EncryptedPackage".encode("utf-16-le") in whole:
        return Content(".xls", in_sectors=True)
    if holds["WordDocument"] or holds["PowerPoint"]:
        return Content("other", "word" if holds["WordDocument"] else "slides")
    return Content("?", in_sectors=True)


def _plain(path: Path, start: bytes) -> Content:
    if not start:
        return Content(".csv" if suffix_of(path) == ".csv" else "other", "empty")
    if start.startswith(_POINTERS):
        return Content("pointer")
    if _is_lock(start):
        return Content("lock")
    other = next((what for mark, what in _OTHER if start.startswith(mark)), "")
    if other and (suffix_of(path) != ".csv" or other not in ("web_archive", "image")):
        return Content("other", other)
    if _COMPANY_LOCK in start[:512]:
        return Content("other", "company_lock")
    if start.startswith(_OLD_EXCEL):
        return Content("other", "old_excel")
    return _text(path, start)


def _text(path: Path, start: bytes) -> Content:
    from crm_sheets.reading.opening.tabular import has_columns

    head = _as_bytes(start).lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"<?xml") and _SPREADSHEET_2003 in head:
        return Content(".xml")
    if head.startswith(_HTML) or (head.startswith((b"<?xml", b"<!--")) and b"<table" in head):
        return Content(".html")
    if path.suffix.lower() not in EXCEL:
        return Content(".csv")
    is_text = not any(byte in _CONTROLS for byte in set(head))
    if not is_text:
        return Content("?")
    return Content(".csv") if has_columns(start) else Content("other", "words")


def _as_bytes(start: bytes) -> bytes:
    """UTF-16 as one byte a letter, so that marks of kinds are found in it too."""
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return start.decode("utf-16", "ignore").encode("utf-8", "ignore")
    return start


def _is_lock(start: bytes) -> bool:
    """The name of whoever has the workbook open, its length before it, filled up with blanks."""
    if len(start) not in _LOCK_SIZES:
        return False
    length = start[0]
    return 0 < length <= 54 and start[1 : 1 + length].isascii() and not start[1 + length : 54].strip(b" \x00")


def is_spreadsheet_2003(path: Path) -> bool:
    """Whether an .xml file is a workbook as Excel 2003 and many systems save it."""
    try:
        with path.open("rb") as stream:
            return _SPREADSHEET_2003 in _as_bytes(stream.read(4096)).lower()
    except OSError:
        return False
