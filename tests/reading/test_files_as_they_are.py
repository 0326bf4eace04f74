"""Files that are not what their name says are read as what they are; what is no table at all is named."""

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import xlwt
from grids_by_hand import cells, xlsx
from hypothesis import given
from hypothesis import strategies as st

from crm_sheets.language import LANGS
from crm_sheets.playbook.sections.reading import ReadingRules
from crm_sheets.problems import Problems
from crm_sheets.reading.opening import plainlines
from crm_sheets.reading.opening.files import SourceFile, discover
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.opening.guard import GuardedReader
from crm_sheets.reading.opening.html import html_tables
from crm_sheets.reading.opening.rows import table_of
from crm_sheets.reading.opening.textfile import undressed

ROWS = (["日期", "客户", "金额"], ["2026-05-01", "张三", "12.50"])
GRID = [list(row) for row in ROWS]
TABBED = "日期\t客户\t金额\n2026-05-01\t张三\t12.50\n"
HTML = (
    '<html><head><meta charset="gb2312"><style>td {{color: red}}</style></head><body><h1>报表</h1><table>'
    "<tr><th>日期<th>客户<th>金额</tr><tr><td>2026-05-01</td><td> 张&#19977; </td><td>12.50</td></tr></table></body></html>"
)
XML = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="销售"><Table><Row><Cell ss:MergeAcross="1"><Data ss:Type="String">五月</Data></Cell></Row>
<Row ss:Index="3"><Cell><Data ss:Type="DateTime">2026-05-01T00:00:00.000</Data></Cell>
<Cell ss:Index="3"><Data ss:Type="Number">12.5</Data></Cell></Row></Table></Worksheet></Workbook>"""


Answer = tuple[list[Grid], Problems]


@pytest.fixture(scope="module")
def answer() -> Iterator[Callable[[Path], Answer]]:
    with GuardedReader(ReadingRules()) as reader:
        yield lambda path: next(reader.read([SourceFile(path, path.name)], lambda _: None))


def codes(problems: Problems) -> list[str]:
    return [problem.code for problem in problems]


def xls(path: Path) -> Path:
    book = xlwt.Workbook()
    page = book.add_sheet("一")
    for number, row in enumerate(ROWS):
        for column, cell in enumerate(row):
            page.write(number, column, cell)
    book.save(str(path))
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", TABBED.encode()),
        ("a.xls", TABBED.encode("gbk")),
        ("a.xls", TABBED.encode("utf-16")),
        ("a.xlsx", TABBED.replace("\t", ",").encode("utf-8-sig")),
        ("a.xls", HTML.encode("gbk")),
        ("a.csv", HTML.encode()),
    ],
)
def test_text_and_pages_under_other_names(
    name: str, content: bytes, tmp_path: Path, answer: Callable[[Path], Answer]
) -> None:
    (tmp_path / name).write_bytes(content)
    (grid,), problems = answer(tmp_path / name)
    assert cells(grid) == [*GRID[:1], ["2026-05-01", "张三", "12.50"]]
    assert grid.sheet == "a"
    assert codes(problems) == ["file_renamed"]


def test_one_kind_of_workbook_under_the_name_of_another(tmp_path: Path, answer: Callable[[Path], Answer]) -> None:
    new = xlsx(tmp_path / "n.xlsx", *ROWS).rename(tmp_path / "new.XLS")
    old = xls(tmp_path / "o.xls").rename(tmp_path / "old.xlsx")
    plain = xls(tmp_path / "p.xls").rename(tmp_path / "plain.csv")
    for path in (new, old, plain):
        (grid,), problems = answer(path)
        assert cells(grid) == GRID
        assert codes(problems) == ["file_renamed"]
    (line,) = [str(line[-1]) for problem in answer(new)[1] for line in problem.lines("en")]
    assert line == "Named .XLS, but it is an xlsx workbook; read as what it is."


def test_a_spreadsheet_of_excel_2003(tmp_path: Path, answer: Callable[[Path], Answer]) -> None:
    for name in ("a.xml", "a.xls"):
        (tmp_path / name).write_text(XML, encoding="utf-8")
        (grid,), _ = answer(tmp_path / name)
        assert grid.sheet == "销售"
        assert cells(grid) == [["五月", None, None], [None] * 3, ["2026-05-01 00:00:00", None, "12.5"]]
        assert grid.merged == ((0, 0, 0, 1),)
    (tmp_path / "other.xml").write_text("<a/>", encoding="utf-8")
    assert [file.name for file in discover([tmp_path])[0]] == ["a.xls", "a.xml"]


def test_entities_in_a_spreadsheet_of_excel_2003_are_refused(tmp_path: Path, answer: Callable[[Path], Answer]) -> None:
    bomb = XML.replace(
        "<Workbook", '<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b SYSTEM "file:///etc/passwd">]><Workbook'
    )
    (tmp_path / "a.xls").write_text(bomb.replace("五月", "&a;"), encoding="utf-8")
    grids, problems = answer(tmp_path / "a.xls")
    assert (grids, codes(problems)) == ([], ["file_unsafe"])


def test_merged_cells_and_nested_tables_of_a_page() -> None:
    page = (
        b"<table><tr><td rowspan=2>a<td colspan=2>b</tr><tr><td>c<td>d<table><tr><td>in</table></tr></table>"
        b"<table><tr><td>&nbsp;</table><script><table><tr><td>no</script>"
    )
    inner, outer = html_tables(page, 1000)[0]
    assert inner.rows == [["in"]]
    assert outer.rows == [["a", "b", None], [None, "c", "d"]]
    assert outer.merged == [(0, 0, 1, 0), (0, 1, 0, 2)]


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n", "file_pointer", "Git"),
        (b"\x05Admin" + b" " * 159, "file_lock", "skipped"),
        (b"%PDF-1.7\n", "file_other", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n", "file_other", "an image"),
        (b"Rar!\x1a\x07", "file_other", "an archive"),
        (b"MIME-Version: 1.0\n", "file_other", "a web archive"),
        (b"<html><body>Please log in {again}</body></html>", "file_other", "a web page without a table"),
        (b"not found {0}!", "file_other", "a text: not found {0}!"),
        (b"\x09\x08\x08\x00\x00\x05", "file_other", "before 1997"),
        (b"", "file_other", "an empty file"),
        (b"\x00\x01\x02\x03", "file_damaged", "damaged"),
    ],
)
def test_what_is_no_workbook_is_named(
    content: bytes, code: str, said: str, tmp_path: Path, answer: Callable[[Path], Answer]
) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    grids, problems = answer(tmp_path / "a.xlsx")
    assert (grids, codes(problems)) == ([], [code])
    for lang in LANGS:
        assert all(line[-1] for problem in problems for line in problem.lines(lang))
    assert said in str(next(next(iter(problems)).lines("en"))[-1])


def test_a_text_document_under_the_name_of_a_workbook(tmp_path: Path, answer: Callable[[Path], Answer]) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert codes(answer(tmp_path / "a.xlsx")[1]) == ["file_other"]


def test_control_characters_and_very_long_texts_stay(tmp_path: Path, answer: Callable[[Path], Answer]) -> None:
    long = "长" * 40_000
    (tmp_path / "a.csv").write_text(f"姓名,备注\n张\0三,\x01{long}\n=cmd|' /C calc'!A0,@x\n", encoding="utf-8")
    (grid,), problems = answer(tmp_path / "a.csv")
    assert cells(grid)[1:] == [["张\0三", "\x01" + long], ["=cmd|' /C calc'!A0", "@x"]]
    assert codes(problems) == []


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters='"\r\n,'), max_size=6)


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=8))
def test_the_quick_way_through_a_plain_text_gives_the_same_cells(rows: list[tuple[str, str]]) -> None:
    import csv
    import io

    text = "".join(f"{a},{b}\n" for a, b in rows)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plainlines, "_SMALL", 0)
        quick = plainlines.plain_table(text, ",", undressed)
    slow = table_of([undressed(cell) for cell in row] for row in csv.reader(io.StringIO(text, newline="")))
    assert quick is None or quick.to_pydict() == slow.to_pydict()


def test_links_that_lead_out_are_not_followed(tmp_path: Path) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "in"
    (inside / "deep").mkdir(parents=True)
    outside.mkdir()
    xlsx(outside / "secret.xlsx", *ROWS)
    real = xlsx(inside / "deep" / "a.xlsx", *ROWS)
    try:
        (inside / "out.xlsx").symlink_to(outside / "secret.xlsx")
    except OSError:
        pytest.skip("no links here")
    (inside / "folder").symlink_to(outside)
    (inside / "gone.xlsx").symlink_to(inside / "nothing.xlsx")
    (inside / "twin.xlsx").symlink_to(real)
    (inside / "again").symlink_to(inside / "deep")
    files, problems = discover([inside])
    assert [file.name for file in files] == ["deep/a.xlsx"]
    assert [(p.code, p.file) for p in problems] == [("file_link", name) for name in ("folder", "gone.xlsx", "out.xlsx")]
    assert [file.name for file in discover([inside / "out.xlsx"])[0]] == ["out.xlsx"]
    assert [file.name for file in discover([inside / "folder"])[0]] == ["secret.xlsx"]
