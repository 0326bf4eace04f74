"""Days in formats that Chinese, Japanese and Korean Excel have by number alone, which the reader engine does not know.

ISO/IEC 29500-1, 18.8.30 keeps the numbers 27 to 36 and 50 to 58 for them (2026年9月30日, 上午10时30分). What they
look like stands in no file, and fastexcel 0.21 reads such a cell as the bare number 46295.
"""

import re
import zipfile
from pathlib import Path

from crm_sheets.ooxml.parts import start_of
from crm_sheets.reading.opening.replaced_part import with_part

_STYLES = re.compile(r"(?:^|/)styles\.xml$", re.IGNORECASE)
_ASIAN = re.compile(rb"(<(?:\w+:)?xf\s[^>]*?numFmtId\s*=\s*[\"'])(2[7-9]|3[0-6]|5[0-8])([\"'])")
_NAMED = re.compile(rb"<(?:\w+:)?numFmt\s[^>]*?numFmtId\s*=\s*[\"'](\d+)[\"']")
_CLOCKS = frozenset((b"32", b"33", b"34", b"35"))  # hours and minutes in every one of these languages
_DAY, _CLOCK = b"14", b"20"  # formats that every reader knows by their numbers: m/d/yyyy, h:mm
_MOST = 20_000_000  # bytes of a part of styles; of a larger one nothing is changed


def with_plain_days(path: Path) -> str | bytes:
    """What the engine is to open: the path, or the bytes of an .xlsx with such formats, plain ones instead.

    Nothing else changes, and a format that the file itself describes stays.
    """
    with zipfile.ZipFile(path) as archive:
        part = next((one for one in archive.infolist() if _STYLES.search(one.filename)), None)
        if part is None or part.file_size > _MOST:
            return str(path)
        styles = start_of(archive, part.filename, _MOST)
    described = {*_NAMED.findall(styles)}

    def plain(found: re.Match[bytes]) -> bytes:
        number = found[2]
        return found[1] + (number if number in described else _CLOCK if number in _CLOCKS else _DAY) + found[3]

    changed = _ASIAN.sub(plain, styles)
    return str(path) if changed == styles else with_part(path, part.filename, changed)
