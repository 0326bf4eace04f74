"""Which files are read, by what they hold; those that are not are named, with what to do; no name ends a run."""

import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import xlwt
from grids_by_hand import cells, xlsx

from crm_sheets.errors import NothingToRead, OnlyLinksOut, PathNotFound
from crm_sheets.language import Lang
from crm_sheets.playbook.sections.reading import ReadingRules
from crm_sheets.reading.opening import files as discovery
from crm_sheets.reading.opening.files import SourceFile, discover
from crm_sheets.reading.opening.guard import GuardedReader
from crm_sheets.reading.opening.jobs import Jobs
from crm_sheets.reading.opening.names import readable
from crm_sheets.reading.opening.refused import why_denied
from crm_sheets.reading.opening.sorts import sort_of

pytestmark = pytest.mark.usefixtures("reading_here")

ROWS = (["日期", "客户", "金额"], ["2026-05-01", "张三", "12.50"])
GRID = [list(row) for row in ROWS]
TABLE = "日期,客户,金额\n2026-05-01,张三,12.50\n2026-05-02,李四,3\n"
GBK_NAME = "销售9月.csv".encode("gbk").decode("utf-8", "surrogateescape")


def xls(path: Path) -> Path:
    book = xlwt.Workbook()
    page = book.add_sheet("一")
    for number, row in enumerate(ROWS):
        for column, cell in enumerate(row):
            page.write(number, column, cell)
    book.save(str(path))
    return path


def read(path: Path) -> tuple[list[list[str | None]], list[str]]:
    """The cells of the only sheet and the codes of what was said."""
    with GuardedReader(ReadingRules()) as reader:
        grids, problems = next(reader.read([SourceFile(path, readable(path.name))], lambda _: None))
    return cells(grids[0]) if grids else [], [problem.code for problem in problems]


@pytest.mark.parametrize("name", ["a.et", "a.ett", "a.xlt", "a.ET", "a"])
def test_workbooks_of_wps_and_old_templates(tmp_path: Path, name: str) -> None:
    path = xls(tmp_path / "a.xls").rename(tmp_path / name)
    assert [file.name for file in discover([tmp_path])[0]] == [name]
    assert read(path) == (GRID, [])


@pytest.mark.parametrize("name", ["a.xltx", "a.xltm", "a", "a.2026"])
def test_new_templates_and_names_without_an_end(tmp_path: Path, name: str) -> None:
    path = xlsx(tmp_path / "a.xlsx", *ROWS).rename(tmp_path / name)
    assert [file.name for file in discover([tmp_path])[0]] == [name]
    assert read(path) == (GRID, ["file_renamed"] if name == "a.2026" else [])


def test_text_without_an_end_is_read_where_it_is_a_table(tmp_path: Path) -> None:
    for name, text in (
        ("export", TABLE),
        ("a.dat", TABLE),
        ("LICENSE", "Anybody may\nuse this, and\nmay copy it.\n" * 9),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    files, problems = discover([tmp_path])
    assert [file.name for file in files] == ["a.dat", "export"]
    assert [(p.code, p.file) for p in problems] == [("file_kind", "LICENSE")]
    assert read(tmp_path / "export")[0][1] == ["2026-05-01", "张三", "12.50"]


@pytest.mark.parametrize("named", ["a.csv", "a.tsv", "a.txt", "a.xls", "a.xlsx"])
def test_tabs_commas_and_workbooks_under_any_name(tmp_path: Path, named: str) -> None:
    for text in (TABLE, TABLE.replace(",", "\t"), TABLE.replace(",", ";")):
        (tmp_path / named).write_text(text, encoding="gbk")
        assert read(tmp_path / named)[0][:2] == GRID
    xlsx(tmp_path / "b.xlsx", *ROWS).replace(tmp_path / named)
    assert read(tmp_path / named)[0] == GRID
    xls(tmp_path / "b.xls").replace(tmp_path / named)
    assert read(tmp_path / named)[0] == GRID


def test_tables_of_other_programs_are_a_warning_with_what_to_do(tmp_path: Path) -> None:
    xlsx(tmp_path / "good.xlsx", *ROWS)
    with zipfile.ZipFile(tmp_path / "a.numbers", "w") as archive:
        archive.writestr("Index/Document.iwa", b"\0")
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("sales.xlsx", b"x")
    (tmp_path / "c.dbf").write_bytes(b"\x03\x7a\x01\x01" + bytes(60))
    for name in ("d.pdf", "e.docx", "f.png"):
        (tmp_path / name).write_bytes(b"%PDF")
    problems = discover([tmp_path])[1]
    assert [(p.level, p.file) for p in problems if p.code == "file_unread"] == [
        ("warning", name) for name in ("a.numbers", "b.zip", "c.dbf")
    ]
    said = [str(line[-1]) for problem in problems for line in problem.lines("en")]
    assert said[0] == "This is a workbook of Apple Numbers, and was not read; in Numbers, export it to Excel."
    assert [(p.level, p.file) for p in problems if p.code == "file_kind"] == [
        ("note", name) for name in ("d.pdf", "e.docx", "f.png")
    ]


def test_a_text_document_of_openoffice_is_no_workbook(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", "<office/>")
    assert read(tmp_path / "a.ods") == ([], ["file_other"])


def test_files_locked_by_a_company_are_told_so(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"\x62\x14\x23\x65\x68\x02 E-SafeNet\0\0\0LOCK" + bytes(600))
    (tmp_path / "b.xlsx").write_bytes(b"%TSD-Header-###%" + bytes(600))
    assert [read(tmp_path / name)[1] for name in ("a.xlsx", "b.xlsx")] == [["file_other"], ["file_other"]]


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_in_another_code_page(tmp_path: Path) -> None:
    try:
        (tmp_path / GBK_NAME).write_text(TABLE, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes UTF-8 only")
    (tmp_path / "销售9月.csv").write_text(TABLE, encoding="utf-8")
    files, _ = discover([tmp_path])
    assert sorted(file.name for file in files) == ["销售9月.csv", "销售9月.csv (2)"]
    for file in files:
        file.name.encode()
        assert read(file.path)[0][1] == ["2026-05-01", "张三", "12.50"]


def test_names_as_texts() -> None:
    assert readable(GBK_NAME) == "销售9月.csv"
    assert readable("Café/" + "Müller.csv".encode("cp1252").decode("utf-8", "surrogateescape")) == "Café/Müller.csv"
    assert readable("half \ud83d.xlsx") == "half ?.xlsx"


def _no(error: OSError) -> Callable[..., str]:
    def key(*_: object) -> str:
        raise error

    return key


@pytest.mark.parametrize(
    ("winerror", "said"), [(None, "no permission"), (32, "another program"), (33, "another program")]
)
def test_no_permission_and_open_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, winerror: int | None, said: str
) -> None:
    error = PermissionError(13, "Permission denied")
    if winerror:
        error.winerror = winerror  # type: ignore[attr-defined, unused-ignore]
    assert why_denied(error) == ("in_use" if winerror else "file")
    monkeypatch.setattr(Jobs, "_key", _no(error))
    with GuardedReader(ReadingRules()) as reader:
        _, problems = next(reader.read([SourceFile(xlsx(tmp_path / "a.xlsx", *ROWS), "a.xlsx")], lambda _: None))
    (problem,) = problems
    assert problem.code == "file_no_permission"
    assert said in str(next(problem.lines("en"))[-1])


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_nobody_may_read(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", *ROWS)
    path.chmod(0)
    assert read(path) == ([], ["file_no_permission"])


def test_a_folder_that_lets_nobody_in_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    xlsx(tmp_path / "good.xlsx", *ROWS)
    (tmp_path / "closed").mkdir()
    monkeypatch.setattr(discovery, "_can_be_listed", lambda folder: folder.name != "closed")
    files, problems = discover([tmp_path])
    assert [file.name for file in files] == ["good.xlsx"]
    assert [(p.code, p.file) for p in problems] == [("file_no_permission", "closed")]


def test_a_path_below_a_closed_folder_is_not_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "exists", _no(PermissionError(13, "Permission denied")))
    with pytest.raises(PathNotFound):
        discover([tmp_path / "closed" / "a.xlsx"])


def test_other_files_alone_are_nothing_to_read(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    assert sort_of(tmp_path / "a.pdf") == "other"
    with pytest.raises(NothingToRead):
        discover([tmp_path])


def test_links_within_the_folder_are_read_once_each(tmp_path: Path) -> None:
    for folder in ("branches", "this month"):
        (tmp_path / folder).mkdir()
    for name in ("north.xlsx", "south.xlsx"):
        xlsx(tmp_path / "branches" / name, *ROWS)
        (tmp_path / "this month" / name).symlink_to(tmp_path / "branches" / name)
    files, problems = discover([tmp_path])
    assert [file.path.name for file in files] == ["north.xlsx", "south.xlsx"]
    assert not list(problems)


@pytest.mark.parametrize(("lang", "said"), [("zh", "指向别处的链接（a.xlsx 等 1 个）"), ("en", "(a.xlsx; 1 in all)")])
def test_a_folder_of_links_to_other_places_says_so(tmp_path: Path, lang: Lang, said: str) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "a.xlsx").symlink_to(xlsx(tmp_path / "a.xlsx", *ROWS))
    with pytest.raises(OnlyLinksOut) as refused:
        discover([tmp_path / "desk"])
    assert said in refused.value.message(lang)
