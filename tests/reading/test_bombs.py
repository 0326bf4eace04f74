"""Archives that would harm whoever unpacks them are refused before they are opened, in no time."""

import io
import struct
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from grids_by_hand import xlsx

from crm_sheets.playbook.sections.reading import ReadingRules
from crm_sheets.problems import Problem
from crm_sheets.reading.opening import archive, container, worker
from crm_sheets.reading.opening.files import SourceFile
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.opening.guard import GuardedReader
from crm_sheets.reading.opening.refused import OverLimit, Unsafe

SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return xlsx(tmp_path / "good.xlsx", ["姓名", "电话"], ["张三", "13800138000"])


@pytest.fixture(scope="module")
def asked() -> Iterator[Callable[..., tuple[list[Grid], list[Problem]]]]:
    """The grids and problems of one file, under limits that are small."""
    with GuardedReader(ReadingRules(max_rows=1_048_576, max_cells=20_000_000)) as reader:

        def ask(path: Path) -> tuple[list[Grid], list[Problem]]:
            grids, problems = next(reader.read([SourceFile(path, path.name)], lambda _: None))
            return grids, list(problems)

        yield ask


def changed(good: Path, part: str, text: bytes) -> Path:
    """The workbook with another text in one part, or with one part more."""
    target = good.with_name("changed.xlsx")
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name in source.namelist():
            if name != part:
                made.writestr(name, source.read(name))
        made.writestr(part, text)
    return target


def sheet(*cells: str) -> bytes:
    rows = "".join(
        f'<row r="{"".join(filter(str.isdigit, c))}"><c r="{c}" t="inlineStr"><is><t>x</t></is></c></row>'
        for c in cells
    )
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    return f"<worksheet {space}><sheetData>{rows}</sheetData></worksheet>".encode()


def why(problem: Problem) -> str:
    return f"{problem.code}: {next(problem.lines('en'))[-1]}"


def test_a_part_that_grows_beyond_all_measure(good: Path) -> None:
    with pytest.raises(OverLimit, match="ratio"):
        archive.inspect(changed(good, SHEET, bytes(40 * 2**20)), 500, 10**7)
    with pytest.raises(OverLimit, match="unpacked"):
        archive.inspect(changed(good, SHEET, bytes(11 * 2**20)), 1, 10**7)


def test_an_archive_of_too_many_parts_or_of_parts_that_overlap(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = good.read_bytes()
    with zipfile.ZipFile(good) as source:
        entry = source.getinfo(SHEET)
    place = data.rindex(SHEET.encode()) - 46  # its line in the directory
    overlapping = bytearray(data)
    struct.pack_into("<I", overlapping, place + 20, len(data))
    (good.parent / "overlap.xlsx").write_bytes(overlapping)
    assert entry.compress_size
    with pytest.raises(Unsafe, match="overlap"):
        archive.inspect(good.parent / "overlap.xlsx", 500, 10**7)
    monkeypatch.setattr(archive, "MOST_PARTS", 3)
    with pytest.raises(OverLimit, match="parts"):
        archive.inspect(good, 500, 10**7)


@pytest.mark.parametrize("part", [SHEET, "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels"])
def test_an_entity_in_a_part_is_refused(
    part: str, good: Path, asked: Callable[..., tuple[list[Grid], list[Problem]]]
) -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    grids, (problem,) = asked(changed(good, part, bomb))
    assert grids == []
    assert why(problem).startswith("file_unsafe: It holds what no honest workbook holds (an entity or DOCTYPE")


def test_a_stray_cell_in_the_last_corner(good: Path, asked: Callable[..., tuple[list[Grid], list[Problem]]]) -> None:
    grids, (problem,) = asked(changed(good, SHEET, sheet("A1", "XFD1048576")))
    assert grids == []
    assert "1,048,576 × 16,384 cells, the limit is 20,000,000; mostly a stray cell" in why(problem)


@pytest.mark.parametrize(
    ("cells", "shape"),
    [(("A1", "B1", "A1048576"), (1_048_576, 2)), (("A1", "XFD2"), (2, 16_384))],
    ids=["a million blank rows", "every column"],
)
def test_a_used_range_to_the_edge_is_read(
    cells: tuple[str, ...],
    shape: tuple[int, int],
    good: Path,
    asked: Callable[..., tuple[list[Grid], list[Problem]]],
) -> None:
    (grid,), problems = asked(changed(good, SHEET, sheet(*cells)))
    assert (grid.cells.shape, problems) == (shape, [])


def test_limits_of_rows_and_cells(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b\n" * 30, encoding="utf-8")
    for rules, said in [
        (ReadingRules(max_rows=29), "30 rows in sheet '', the limit is 29"),
        (ReadingRules(max_cells=59), "a used range of 30 × 2 cells, the limit is 59"),
    ]:
        answered = worker.answer(
            {
                "path": str(tmp_path / "a.csv"),
                "spool": str(tmp_path / "spool"),
                "own_too": False,
                "passwords": (),
                "max_mb": 1,
                "max_rows": rules.max_rows,
                "max_cells": rules.max_cells,
            }
        )
        assert answered["status"] == "limit"
        assert str(answered["value"]) in said


def test_macros_and_external_links_are_parts_that_nobody_opens(
    good: Path, asked: Callable[..., tuple[list[Grid], list[Problem]]]
) -> None:
    link = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" '
        b'Target="http://127.0.0.1:9/never.xlsx" TargetMode="External"/></Relationships>'
    )
    with_link = changed(good, "xl/externalLinks/_rels/externalLink1.xml.rels", link)
    with_macro = changed(with_link.rename(good.with_name("l.xlsx")), "xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 macro")
    (grid,), problems = asked(with_macro.rename(good.with_name("m.xlsm")))
    assert (grid.cells.shape, problems) == ((2, 2), [])


def _container(nexts: list[int], tables: int = 1) -> bytes:
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HH", header, 30, 9, 6)
    struct.pack_into("<I", header, 44, tables)
    struct.pack_into("<IIIII", header, 48, 1, 0, 4096, 0xFFFFFFFE, 0)
    struct.pack_into("<II", header, 68, 0xFFFFFFFE, 0)
    struct.pack_into("<109I", header, 76, 0, *[0xFFFFFFFF] * 108)
    table = struct.pack("<128I", *nexts, *[0xFFFFFFFF] * (128 - len(nexts)))
    return bytes(header) + table + bytes(1024)


def test_sectors_that_run_in_a_circle(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    for nexts, is_circle in [([0xFFFFFFFD, 2, 1], True), ([0xFFFFFFFD, 2, 0xFFFFFFFE], False)]:
        path.write_bytes(_container(nexts))
        if is_circle:
            with pytest.raises(Unsafe, match="circle"):
                container.inspect(path)
        else:
            container.inspect(path)
    path.write_bytes(io.BytesIO(_container([0])).getvalue()[:100])
    container.inspect(path)
