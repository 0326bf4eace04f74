"""Point 7: files that are not what their name says, damaged, locked or hostile, each beside a good one."""

import io
import zipfile
from pathlib import Path
from typing import Any

import xlwt
from msoffcrypto.format.ooxml import OOXMLFile

from corpus.cases import HEAD, LINES, READ, Case, Make, Row, data, sales, sheet, text, together
from crm_sheets.playbook import Playbook

GOOD = sheet(HEAD, *LINES, file="好.xlsx")
OTHER: list[Row] = [["2026-05-03", "王五", "普洱", 1, 50, 50]]
BOTH: list[Row] = [*READ, ["2026-05-03", "王五", "普洱", 1.0, 50.0, 50.0]]
LINE = "日期,客户,产品,数量,单价,金额\n2026-05-03,王五,普洱,1,50,50\n"
TABBED = LINE.replace(",", "\t")
PAGE = "<html><meta charset='{}'><body><table>{}</table></body></html>"
CELLS = "".join(f"<tr><td>{row.replace(',', '<td>')}</tr>" for row in LINE.splitlines())
XML = (
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:'
    'spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>'
    + "".join(
        "<Row>" + "".join(f'<Cell><Data ss:Type="String">{cell}</Data></Cell>' for cell in row.split(",")) + "</Row>"
        for row in LINE.splitlines()
    )
    + "</Table></Worksheet></Workbook>"
)
MARKED = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
LOCK = b"\x04Boss".ljust(54, b" ") + bytes([4, 0]) + "Boss".encode("utf-16-le").ljust(109, b" ")
PART = "xl/worksheets/sheet1.xml"


def refused(name: str, make: Make, code: str, **more: Any) -> Case:
    """A file that is named and left out; the good one beside it is read."""
    return sales(name, together(GOOD, make), (code, None, ""), **more)


def read(name: str, make: Make, *codes: str, **more: Any) -> Case:
    """A file that is read after the good one."""
    return sales(name, together(GOOD, make), *[(code, None, "") for code in codes], rows=BOTH, **more)


def _old(folder: Path, file: str = "旧.xls") -> None:
    book = xlwt.Workbook()
    page = book.add_sheet("S")
    for number, row in enumerate([HEAD, *OTHER]):
        for place, cell in enumerate(row):
            page.write(number, place, cell)
    book.save(str(folder / file))


def _locked(password: str) -> Make:
    def make(folder: Path) -> None:
        sheet(HEAD, *OTHER, file="密.plain")(folder)
        plain = folder / "密.plain"
        with plain.open("rb") as stream, (folder / "密.xlsx").open("wb") as out:
            OOXMLFile(stream).encrypt(password, out)
        plain.unlink()

    return make


def _changed(file: str, part: str, content: bytes) -> Make:
    """A workbook with one part written otherwise, or one part more."""

    def make(folder: Path) -> None:
        sheet(HEAD, *OTHER, file=file)(folder)
        parts = io.BytesIO((folder / file).read_bytes())
        with zipfile.ZipFile(parts) as source, zipfile.ZipFile(folder / file, "w", zipfile.ZIP_DEFLATED) as target:
            for name in source.namelist():
                if name != part:
                    target.writestr(name, source.read(name))
            target.writestr(part, content)

    return make


def _far(folder: Path) -> None:
    place = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    cells = "".join(
        f'<row r="{row}"><c r="{cell}" t="inlineStr"><is><t>x</t></is></c></row>'
        for row, cell in ((1, "A1"), (1_048_576, "XFD1048576"))
    )
    _changed("远.xlsx", PART, f"<worksheet {place}><sheetData>{cells}</sheetData></worksheet>".encode())(folder)


def _cut_off(folder: Path) -> None:
    sheet(HEAD, *OTHER, file="坏.xlsx")(folder)
    path = folder / "坏.xlsx"
    path.write_bytes(path.read_bytes()[:-400])


def _cut_off_old(folder: Path) -> None:
    _old(folder, "坏.xls")
    path = folder / "坏.xls"
    path.write_bytes(path.read_bytes()[:1024])


def _link(folder: Path) -> None:
    outside = folder.parent / "outside"
    outside.mkdir()
    sheet(HEAD, *OTHER, file="外.xlsx")(outside)
    (folder / "链接.xlsx").symlink_to(outside / "外.xlsx")


def limited(setting: str, value: int) -> Playbook:
    return Playbook.default().changed(f"reading.{setting}", value)


NAMED_WRONGLY = [
    read("text_named_xlsx", text("文.xlsx", TABBED), "file_renamed"),
    read("text_named_xls_in_gbk", text("文.xls", TABBED, "gbk"), "file_renamed"),
    read("html_table_named_xls", text("网.xls", PAGE.format("utf-8", CELLS)), "file_renamed"),
    read("html_table_named_xls_in_gb2312", text("网.xls", PAGE.format("gb2312", CELLS), "gbk"), "file_renamed"),
    read("xml_spreadsheet_named_xls", text("表.xls", XML), "file_renamed"),
    read("old_workbook_named_xlsx", lambda folder: _old(folder, "旧.xlsx"), "file_renamed"),
    read(
        "new_workbook_named_xls",
        lambda folder: (sheet(HEAD, *OTHER, file="新.xlsx")(folder), (folder / "新.xlsx").rename(folder / "新.xls"))[0],
        "file_renamed",
    ),
    read("old_workbook", _old),
]
ENCODINGS = [
    read(f"csv_in_{encoding.replace('-', '_')}", text("文.csv", LINE, encoding))
    for encoding in ("utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16")
]
ENCODINGS += [
    read("csv_with_semicolons", text("文.csv", LINE.replace(",", ";"))),
    read("csv_with_sep_line", text("文.csv", "sep=;\n" + LINE.replace(",", ";"))),
    read("csv_with_bars", text("文.csv", LINE.replace(",", "|"))),
]
NOT_TABLES = [
    refused(
        "git_pointer",
        text("指.xlsx", "version https://git-lfs.github.com/spec/v1\noid sha256:0a\nsize 9\n"),
        "file_pointer",
    ),
    sales("lock_file", together(GOOD, data("~$好.xlsx", LOCK))),
    refused("lock_file_under_another_name", data("锁.xlsx", LOCK), "file_lock"),
    refused("pdf_named_xlsx", data("文.xlsx", b"%PDF-1.7\n%\xe2\xe3\n1 0 obj\n"), "file_other"),
    refused("image_named_xls", data("图.xls", b"\x89PNG\r\n\x1a\n" + bytes(64)), "file_other"),
    refused("empty_file", data("空.xlsx", b""), "file_other"),
    refused("another_kind_of_file", text("说明.docx", "x"), "file_kind"),
]
DAMAGED = [
    refused("damaged_zip", _cut_off, "file_damaged"),
    refused("damaged_ole", _cut_off_old, "file_damaged"),
]
LOCKED = [
    refused("password_unknown", _locked("secret"), "file_protected"),
    refused(
        "password_wrong",
        _locked("secret"),
        "file_password_wrong",
        rules=Playbook.default().changed("reading.passwords", ("nope",)),
    ),
    read(
        "password_of_the_playbook",
        _locked("secret"),
        rules=Playbook.default().changed("reading.passwords", ("nope", "secret")),
    ),
    read("password_that_excel_tries_silently", _locked("VelvetSweatshop")),
]
HOSTILE = [
    refused("zip_bomb", _changed("弹.xlsx", PART, bytes(40 * 2**20)), "file_limit"),
    refused("xml_bomb", _changed("弹.xlsx", PART, MARKED), "file_unsafe"),
    refused("absurd_dimensions", _far, "file_limit"),
    read("macros_are_never_run", _changed("宏.xlsm", "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 macro")),
    read(
        "external_links_are_never_followed",
        _changed(
            "引.xlsx",
            "xl/externalLinks/_rels/externalLink1.xml.rels",
            b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
            b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" '
            b'Target="http://127.0.0.1:9/never.xlsx" TargetMode="External"/></Relationships>',
        ),
    ),
    refused("link_out_of_the_folder", _link, "file_link"),
]
LIMITS = [
    refused(
        "limit_of_rows",
        text("长.csv", LINE + "2026-05-03,王五,普洱,1,50,50\n" * 30),
        "file_limit",
        rules=limited("max_rows", 20),
    ),
    refused(
        "limit_of_cells",
        text("长.csv", LINE + "2026-05-03,王五,普洱,1,50,50\n" * 30),
        "file_limit",
        rules=limited("max_cells", 60),
    ),
    refused(
        "limit_of_megabytes",
        data("大.csv", LINE.encode() + b"\n" * 1_100_000),
        "file_limit",
        rules=limited("max_mb", 1),
    ),
]
CASES = [*NAMED_WRONGLY, *ENCODINGS, *NOT_TABLES, *DAMAGED, *LOCKED, *HOSTILE, *LIMITS]
