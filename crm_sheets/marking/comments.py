"""Remarks at cells: the comments of a sheet and the drawing that places their boxes."""

import re
from collections.abc import Sequence

from crm_sheets.marking.package import NotEditable, Package
from crm_sheets.ooxml.markup import attribute, cell_text
from crm_sheets.text.column_letters import letters

AUTHOR = "crm-sheets"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_COMMENT = re.compile(rb"<comment\b[^>]*>.*?</comment>", re.DOTALL)
_AUTHOR = re.compile(rb"<author\s*/>|<author\b[^>]*>([^<]*)</author>")
_SHAPE = re.compile(rb"<v:shape\b.*?</v:shape>", re.DOTALL)
_LATER = re.compile(rb"<legacyDrawingHF\b|<drawingHF\b|<picture\b|<webPublishItems\b|<tableParts\b")
Remark = tuple[int, int, str]  # row as Excel numbers it, column counted from 0, text

_NEW_COMMENTS = f'<comments xmlns="{_MAIN}"><authors></authors><commentList></commentList></comments>'.encode()
_NEW_DRAWING = (
    b'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    b'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>'
    b'</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    b'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" '
    b'o:connecttype="rect"/></v:shapetype></xml>'
)
_BOX = (
    '<v:shape id="_x0000_s{id}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:2pt;'
    'width:{width}pt;height:{height}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">'
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor>'
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
_LINE = 46  # letters of ASCII in a line of the box
_COLUMNS_WIDE = 4


def annotate(package: Package, part: str, remarks: Sequence[Remark]) -> None:
    """Put the remarks at their cells; the team's own comments stay, ours of an earlier check go.

    A cell that has a comment already keeps it alone: the reason stands in its row.
    """
    places = {kind: target for _, kind, target in package.relations(part) if kind in ("comments", "vmlDrawing")}
    if "comments" not in places and not remarks:
        return
    notes = places.get("comments") or package.free("xl/comments{}.xml")
    drawing = _drawing_of(package, part) or package.free("xl/drawings/vmlDrawing{}.vml")
    old = package.read(notes) if notes in package else _NEW_COMMENTS
    kept, gone = _without_ours(old)
    taken = {attribute(comment, "ref") for comment in _COMMENT.findall(kept)}
    new = [remark for remark in remarks if f"{letters(remark[1])}{remark[0]}" not in taken]
    package.write(notes, _with_comments(kept, new))
    shapes = package.read(drawing) if drawing in package else _NEW_DRAWING
    package.write(drawing, _with_boxes(_without_boxes(shapes, gone), new))
    if "comments" not in places:
        package.relate(part, f"{_KIND}comments", notes)
        package.declare(notes, _COMMENTS)
    if _drawing_of(package, part) is None:
        _link_drawing(package, part, drawing)


def _drawing_of(package: Package, part: str) -> str | None:
    """The drawing that the sheet names for its comments (headers and footers may have another)."""
    tag = re.search(rb"<legacyDrawing\s[^>]*>", package.read(part))
    if tag is None:
        return None
    return {name: target for name, _, target in package.relations(part)}.get(attribute(tag[0], "r:id"))


def _without_ours(xml: bytes) -> tuple[bytes, set[str]]:
    """The comments without those of an earlier check, and the cells they stood at."""
    if b"</commentList>" not in xml or b"</authors>" not in xml:
        raise NotEditable
    ours = {str(i) for i, author in enumerate(_AUTHOR.findall(xml)) if author == AUTHOR.encode()}
    gone: set[str] = set()

    def judged(found: "re.Match[bytes]") -> bytes:
        if attribute(found[0][: found[0].index(b">") + 1], "authorId") not in ours:
            return found[0]
        gone.add(attribute(found[0], "ref"))
        return b""

    return _COMMENT.sub(judged, xml), gone


def _with_comments(xml: bytes, remarks: Sequence[Remark]) -> bytes:
    authors = _AUTHOR.findall(xml)
    if AUTHOR.encode() not in authors:
        xml = xml.replace(b"</authors>", f"<author>{AUTHOR}</author></authors>".encode())
        authors.append(AUTHOR.encode())
    start = f' authorId="{authors.index(AUTHOR.encode())}"><text><t xml:space="preserve">'.encode()
    lines = [
        f'<comment ref="{letters(column)}{row}"'.encode() + start + cell_text(text) + b"</t></text></comment>"
        for row, column, text in remarks
    ]
    return xml.replace(b"</commentList>", b"".join(lines) + b"</commentList>")


def _without_boxes(xml: bytes, gone: set[str]) -> bytes:
    def judged(found: "re.Match[bytes]") -> bytes:
        row, column = (re.search(rb"<x:%s>(\d+)</x:%s>" % (name, name), found[0]) for name in (b"Row", b"Column"))
        place = f"{letters(int(column[1]))}{int(row[1]) + 1}" if row and column else ""
        return b"" if place in gone else found[0]

    return _SHAPE.sub(judged, xml) if gone else xml


def _with_boxes(xml: bytes, remarks: Sequence[Remark]) -> bytes:
    last = max((int(n) for n in re.findall(rb"_x0000_s(\d+)", xml)), default=1024)
    boxes = [_box(last + n, *remark) for n, remark in enumerate(remarks, 1)]
    end = xml.rfind(b"</xml>")
    if end < 0:
        raise NotEditable
    return xml[:end] + "".join(boxes).encode() + xml[end:]


def _box(id: int, row: int, column: int, text: str) -> str:
    lines = sum(1 + sum(1 + (ord(letter) > 0x2E80) for letter in line) // _LINE for line in text.split("\n"))
    rows = min(lines + 1, 24)
    top = max(row - 2, 0)
    anchor = f"{column + 1}, 15, {top}, 4, {column + 1 + _COLUMNS_WIDE}, 15, {top + rows}, 4"
    return _BOX.format(id=id, width=64 * _COLUMNS_WIDE, height=15 * rows, anchor=anchor, row=row - 1, column=column)


def _link_drawing(package: Package, part: str, drawing: str) -> None:
    """Name the drawing in the sheet, at the place that the order of the format asks for."""
    link = (
        f'<legacyDrawing xmlns:r="{_KIND.rstrip("/")}" r:id="{package.relate(part, f"{_KIND}vmlDrawing", drawing)}"/>'
    )
    package.declare_ending("vml", _DRAWING)
    xml = package.read(part)
    below = xml.rfind(b"</sheetData>")
    later = _LATER.search(xml, below)
    place = later.start() if later else _extensions(xml, below)
    package.write(part, xml[:place] + link.encode() + xml[place:])


def _extensions(xml: bytes, below: int) -> int:
    """Where the sheet's own list of extensions begins, else its end."""
    end = xml.rfind(b"</worksheet>")
    tail = xml[:end].rstrip()
    if tail.endswith(b"</extLst>"):
        return max(xml.rfind(b"<extLst", below), below)
    return end
