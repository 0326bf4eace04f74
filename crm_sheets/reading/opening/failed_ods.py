"""Cells of an .ods whose formula failed: the reader engine takes them for empty texts, so the file is asked itself."""

import re
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from crm_sheets.ooxml.parts import DAMAGED, start_of
from crm_sheets.reading.opening.failed import Failed

_CONTENT = "content.xml"
_MOST = 100_000  # more failed formulas than anybody looks at
_LONGEST = 256 * 2**20  # bytes of XML that are looked through
_SIGNS = re.compile(rb">\s*(?:#[A-Z/0-9_]{2,20}[!?]?|[\w.]{2,12}:5\d\d)\s*<")
_ERROR = re.compile(rb'[\w-]+:value-type="error"')
_TAG = re.compile(
    rb'<(table:table|table:table-row|table:(?:covered-)?table-cell)(?=[\s/>])((?:[^>"]|"[^"]*")*?)(/?)>', re.DOTALL
)
_TEXT = re.compile(rb"<text:p\b[^>]*>(?:<[^>]*>)*([^<]{1,30})<")
_FAR = 2_000  # bytes within which a cell's text follows


def ods_failed(path: Path) -> dict[str, tuple[Failed, ...]]:
    """By sheet, where any failed: rows and columns counted from the sheet's first. Cheap where nothing looks so."""
    try:
        with zipfile.ZipFile(path) as archive:
            text = start_of(archive, _CONTENT, _LONGEST)
    except (*DAMAGED, KeyError):
        return {}
    return failed_in(text) if _SIGNS.search(text) or _ERROR.search(text) else {}


def failed_in(text: bytes) -> dict[str, tuple[Failed, ...]]:
    """The cells of the content of an .ods that are errors: those that say so, and formulas that show an error's sign.

    >>> cell = b'<table:table-cell calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>'
    >>> failed_in(b'<table:table table:name="A"><table:table-row><table:table-cell/>' + cell)
    {'A': ((0, 1, '#N/A'),)}
    """
    found: dict[str, list[Failed]] = {}
    for sheet, row, column, sign in _walk(text):
        found.setdefault(sheet, []).append((row, column, sign))
        if sum(map(len, found.values())) >= _MOST:
            break
    return {sheet: tuple(cells) for sheet, cells in found.items()}


def _walk(text: bytes) -> Iterator[tuple[str, int, int, str]]:
    sheet, row, after, column = "", -1, 0, 0
    for tag in _TAG.finditer(text):
        name, attributes = tag[1], tag[2]
        if name == b"table:table":
            sheet, row, after = unescape(_attribute(attributes, b"table:name")), -1, 0
        elif name == b"table:table-row":
            row, column = after, 0
            after += _count(attributes, b"table:number-rows-repeated")
        else:
            sign = "" if tag[3] else _sign(text, tag)
            if sign:
                yield sheet, row, column, sign
            column += _count(attributes, b"table:number-columns-repeated")


def _sign(text: bytes, tag: "re.Match[bytes]") -> str:
    """What the cell shows where it failed, else ''."""
    failed = _ERROR.search(tag[2])
    if not failed and b"table:formula=" not in tag[2]:
        return ""
    end = text.find(b"</table:", tag.end(), tag.end() + _FAR)
    shown = _TEXT.search(text, tag.end(), end if end >= 0 else tag.end() + _FAR)
    said = unescape(shown[1].decode("utf-8", "replace")).strip() if shown else ""
    is_sign = shown is not None and _SIGNS.fullmatch(b">" + shown[1] + b"<")
    return said if is_sign else "#N/A" if failed else ""


def _attribute(attributes: bytes, name: bytes) -> str:
    found = re.search(name + rb'="([^"]*)"', attributes)
    return found[1].decode("utf-8", "replace") if found else ""


def _count(attributes: bytes, name: bytes) -> int:
    said = _attribute(attributes, name) if name in attributes else ""
    return int(said) if said.isascii() and said.isdigit() and len(said) < 8 else 1
