"""The parts of marking by themselves: names, XML in place, stamps, the child process."""

import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from grids_by_hand import xlsx
from hypothesis import given
from hypothesis import strategies as st

from crm_sheets.marking import process, sheet
from crm_sheets.marking.copy_names import copy_names
from crm_sheets.marking.package import NotEditable
from crm_sheets.marking.sheet import SheetMarks, Words
from crm_sheets.marking.styles import Styles
from crm_sheets.marking.twin import sheet_names
from crm_sheets.marking.workbook import TooLarge, mark_workbook
from crm_sheets.ooxml.markup import cell_text
from crm_sheets.ooxml.stamps import Stamp, fingerprint, is_as_made, stamp_of
from crm_sheets.reading.opening.files import SourceFile

MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STYLES = (
    b'<styleSheet><fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
    b'<cellXfs count="2"><xf numFmtId="0" fillId="0"/><xf numFmtId="14" fillId="0" borderId="3"/></cellXfs></styleSheet>'
)


def page(rows: bytes, head: bytes = b"", tail: bytes = b"") -> bytes:
    return (
        b'<worksheet xmlns="' + MAIN + b'">' + head + b"<sheetData>" + rows + b"</sheetData>" + tail + b"</worksheet>"
    )


def marked(xml: bytes, marks: SheetMarks) -> tuple[bytes, int]:
    return sheet.marked(xml, marks, Styles(STYLES), Words("Why", frozenset({"Why"})), again=False)


def test_names_as_windows_allows_them_no_two_alike() -> None:
    names = copy_names(
        ["x/con.xlsx", "x/a?b. .csv", "A.XLSX", "a.xlsx", "n.csv", "n.xls", "n.xlsx", "../up.ods", ".csv"]
    )
    assert names == {
        "x/con.xlsx": "checked/x/_con.xlsx",
        "x/a?b. .csv": "checked/x/a_b.xlsx",
        "A.XLSX": "checked/A.xlsx",
        "a.xlsx": "checked/a (2).xlsx",
        "n.csv": "checked/n (csv).xlsx",
        "n.xls": "checked/n (xls).xlsx",
        "n.xlsx": "checked/n.xlsx",
        "../up.ods": "checked/up.xlsx",
        ".csv": "checked/.csv.xlsx",
    }


@given(st.lists(st.text(min_size=1), unique=True, max_size=8))
def test_every_source_has_a_name_of_its_own(sources: list[str]) -> None:
    names = list(copy_names(sources).values())
    assert len({name.casefold() for name in names}) == len(names)
    assert not [name for name in names if set(name) & set('<>:"|?*\\') or "/../" in name]


def test_names_of_sheets_as_excel_allows_them() -> None:
    assert sheet_names(["a/b", "a:b", "x" * 40, ""]) == {
        "a/b": "a_b",
        "a:b": "a_b (2)",
        "x" * 40: "x" * 31,
        "": "Sheet",
    }


@given(st.text())
def test_any_text_is_fit_for_xml(text: str) -> None:
    from xml.etree import ElementTree

    parsed = ElementTree.fromstring(b"<t>" + cell_text(text) + b"</t>").text or ""  # noqa: S314  # our own text
    assert len(parsed) <= 32_767


def test_the_reason_stands_right_of_all_that_holds_anything() -> None:
    """B1 is the table's last column; C holds a value, D is styled but empty, E is merged."""
    rows = b'<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>1</v></c></row><row r="2"><c r="A2"/><c r="C2"><v>1</v></c><c r="D2" s="1"/></row>'
    xml = page(rows, tail=b'<mergeCells><mergeCell ref="D1:E9"/></mergeCells>')
    _, column = marked(xml, SheetMarks(((1, 1),), reasons={2: ("error", "x")}))
    assert column == 5


def test_cells_that_were_not_there_are_made_in_order() -> None:
    xml, column = marked(
        page(b'<row r="3" spans="1:3" ht="20"><c r="B3"><v>5</v></c></row><row r="4"/>'),
        SheetMarks(((2, 2),), {3: {0: "error", 2: "error"}}, {3: ("error", "why"), 4: ("note", "so")}),
    )
    assert column == 3
    assert b'<row ht="20" r="3"><c r="A3" s="2"/><c r="B3"><v>5</v></c><c r="C3" s="2"/><c r="D3"' in xml
    assert b'<row r="4"><c r="D4"' in xml


def test_columns_are_split_around_the_column_of_reasons() -> None:
    head = b'<cols><col min="1" max="2" width="9"/><col min="3" max="16384" hidden="1"/></cols>'
    xml, _ = marked(page(b'<row r="1"><c r="A1"><v>1</v></c></row>', head), SheetMarks(((1, 4),)))
    assert xml.count(b"<col ") == 4
    assert (
        b'<col hidden="1" min="3" max="5"/><col min="6" max="6" width="60" customWidth="1"/><col hidden="1" min="7" max="16384"/>'
        in xml
    )


@pytest.mark.parametrize(
    "xml",
    [
        b"<x:worksheet/>",
        page(b"<row><c><v>1</v></c></row>"),
        page(b'<row r="1"><c><v>1</v></c></row>'),
        page(b'<row r="1"><![CDATA[x]]></row>'),
        page(b"").replace(MAIN, b"http://purl.oclc.org/ooxml/spreadsheetml/main"),
    ],
)
def test_what_is_written_in_another_way_is_not_touched(xml: bytes) -> None:
    with pytest.raises(NotEditable):
        marked(xml, SheetMarks(((1, 1),), reasons={1: ("error", "x")}))


def test_comments_stand_before_tables_and_beside_those_of_the_team(tmp_path: Path) -> None:
    source = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(source) as book:
        one = book.add_worksheet("one")
        one.add_table(0, 0, 3, 1)
        two = book.add_worksheet("two")
        two.write_comment("A2", "mine")
        two.write("A1", 1)
    marks = SheetMarks(((1, 1),), {2: {0: "error"}}, {2: ("error", "x")}, ((2, 0, "why"), (3, 1, "also")))
    stamp = Stamp("copy", "a.xlsx", (fingerprint(source),))
    mark_workbook(source, tmp_path / "b.xlsx", {"one": marks, "two": marks}, stamp, "en", 10_000)
    copy = openpyxl.load_workbook(tmp_path / "b.xlsx")
    assert copy["one"]["A2"].comment.text == "why"
    assert copy["two"]["A2"].comment.text == "mine"
    assert copy["two"]["B3"].comment.text == "also"
    assert list(copy["one"].tables) == ["Table1"]
    again = tmp_path / "c.xlsx"
    mark_workbook(tmp_path / "b.xlsx", again, {"two": marks}, stamp, "en", 10_000)
    assert openpyxl.load_workbook(again)["one"]["A2"].comment is None
    with pytest.raises(TooLarge):
        mark_workbook(source, tmp_path / "d.xlsx", {"one": marks}, stamp, "en", 1)
    assert not (tmp_path / "d.xlsx").exists()


def test_a_stamp_is_read_back_and_survives_other_programs(tmp_path: Path) -> None:
    source = xlsx(tmp_path / "a.xlsx", ["x", "y"])
    stamp = Stamp("copy", "店/五月 & <六月>.xlsx", (("ab", 1), fingerprint(source)))
    mark_workbook(source, tmp_path / "b.xlsx", {}, stamp, "zh", 10_000)
    found = stamp_of(tmp_path / "b.xlsx")
    assert found is not None
    assert (found.kind, found.source, found.originals) == (stamp.kind, stamp.source, stamp.originals)
    assert is_as_made(tmp_path / "b.xlsx", found)
    openpyxl.load_workbook(tmp_path / "b.xlsx").save(tmp_path / "c.xlsx")
    saved = stamp_of(tmp_path / "c.xlsx")
    assert saved is not None
    assert saved.originals == stamp.originals
    assert not is_as_made(tmp_path / "c.xlsx", saved)


@pytest.mark.parametrize("content", [b"", b"PK\x05\x06", b"PK\x05\x06" + bytes(18), b"text docProps/custom.xml"])
def test_damaged_files_have_no_stamp(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    assert stamp_of(tmp_path / "a.xlsx") is None
    assert stamp_of(tmp_path / "gone.xlsx") is None


def test_files_without_stamps_are_all_read(tmp_path: Path) -> None:
    from crm_sheets.reading.opening.copies import without_copied_originals

    files = [SourceFile(xlsx(tmp_path / name, ["x"]), name) for name in ("a.xlsx", "b.xlsx")]
    assert (without_copied_originals(files).files, list(without_copied_originals(files).problems)) == (files, [])


def test_a_child_that_dies_or_hangs_costs_one_workbook(monkeypatch: pytest.MonkeyPatch) -> None:
    run = subprocess.run
    programs = iter(
        [
            'import sys; print(\'{"status": "marked"}\', flush=True); sys.exit(1)',
            "import time; time.sleep(9)",
            "print('nonsense')",
            'print(\'{"status": "marked"}\')',
        ]
    )
    monkeypatch.setattr(subprocess, "run", lambda command, **more: run([sys.executable, "-c", next(programs)], **more))
    assert process.mark_all([{}] * 5, seconds=1) == ["marked", "broken", "broken", "broken", "marked"]
