"""The formats of a workbook with colours added: each coloured cell keeps its number format, font and borders."""

import re

from crm_sheets.marking.package import NotEditable
from crm_sheets.ooxml.markup import attribute, with_attribute

# Colours of our own, a little beside Excel's: they tell our marks from the team's when a copy is checked again.
COLOURS = {"error": "FFFFC6C9", "warning": "FFFFEA9A", "note": "FFEDEDEE"}
_FILLS = re.compile(rb"<fills\b[^>]*>(.*?)</fills>", re.DOTALL)
_FILL = re.compile(rb"<fill\s*/>|<fill\b.*?</fill>", re.DOTALL)
_FORMATS = re.compile(rb"<cellXfs\b[^>]*>(.*?)</cellXfs>", re.DOTALL)
_FORMAT = re.compile(rb"<xf\b[^>]*?/>|<xf\b[^>]*?>.*?</xf>", re.DOTALL)
_ALIGNED = b'<alignment vertical="top" wrapText="1"/></xf>'


class Styles:
    """The part xl/styles.xml: ``coloured`` and ``reason`` give the number of a format, made where it is missing."""

    def __init__(self, xml: bytes) -> None:
        fills, formats = _FILLS.search(xml), _FORMATS.search(xml)
        if fills is None or formats is None:
            raise NotEditable
        self._xml = xml
        self._fills = _FILL.findall(fills[1])
        self._formats = _FORMAT.findall(formats[1])
        if not self._formats:
            raise NotEditable
        self._ours = {i for i, fill in enumerate(self._fills) if any(c.encode() in fill for c in COLOURS.values())}
        self._made: dict[tuple[int, str], int] = {}
        self._fill: dict[str, int] = {}

    def coloured(self, old: int, level: str) -> int:
        """The format ``old`` with the colour of that level; '' takes our colour away."""
        old = old if 0 <= old < len(self._formats) else 0
        if (old, level) not in self._made:
            xf = self._formats[old]
            tag = _tag(xf)
            filled = with_attribute(tag, "fillId", self._fill_of(level) if level else 0)
            self._formats.append(with_attribute(filled, "applyFill", 1) + xf[len(tag) :])
            self._made[old, level] = len(self._formats) - 1
        return self._made[old, level]

    def reason(self, level: str) -> int:
        """The format of an explanation: the workbook's font, coloured, wrapped."""
        if (-1, level) not in self._made:
            first = f'<xf numFmtId="0" fontId="0" fillId="{self._fill_of(level)}" borderId="0" xfId="0" applyFill="1"'
            self._formats.append(first.encode() + b' applyAlignment="1">' + _ALIGNED)
            self._made[-1, level] = len(self._formats) - 1
        return self._made[-1, level]

    def dated(self, old: int) -> int:
        """The format ``old`` for a day, in the short form of the reader's country."""
        old = old if 0 <= old < len(self._formats) else 0
        if (old, "day") not in self._made:
            xf = self._formats[old]
            tag = _tag(xf)
            self._formats.append(
                with_attribute(with_attribute(tag, "numFmtId", 14), "applyNumberFormat", 1) + xf[len(tag) :]
            )
            self._made[old, "day"] = len(self._formats) - 1
        return self._made[old, "day"]

    @property
    def ours(self) -> set[int]:
        """The formats in one of our colours that the workbook came with: left by an earlier check."""
        return {i for i, xf in enumerate(self._formats) if int(attribute(_tag(xf), "fillId") or 0) in self._ours}

    @property
    def xml(self) -> bytes:
        """The part with what was added."""
        fills = b'<fills count="%d">%s</fills>' % (len(self._fills), b"".join(self._fills))
        formats = b'<cellXfs count="%d">%s</cellXfs>' % (len(self._formats), b"".join(self._formats))
        changed = _FILLS.sub(lambda _: fills, self._xml, count=1)
        return _FORMATS.sub(lambda _: formats, changed, count=1)

    def _fill_of(self, level: str) -> int:
        if level not in self._fill:
            colour = f'<fgColor rgb="{COLOURS[level]}"/><bgColor indexed="64"/>'
            self._fills.append(f'<fill><patternFill patternType="solid">{colour}</patternFill></fill>'.encode())
            self._fill[level] = len(self._fills) - 1
        return self._fill[level]


def _tag(xf: bytes) -> bytes:
    return xf[: xf.index(b">") + 1]
