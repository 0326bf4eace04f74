"""Merged cells in the data: texts and dates go for every row, amounts count once, banners stay where they are."""

from collections.abc import Callable
from pathlib import Path
from time import process_time

import openpyxl
import pyarrow as pa
import xlsxwriter
from grids_by_hand import grid_of, table, told

from crm_sheets.playbook import Playbook
from crm_sheets.reading.columns.headers import find_heading
from crm_sheets.reading.opening.grids import Grid
from crm_sheets.reading.opening.layout import MOST_MERGED
from crm_sheets.reading.sheet_reader import SheetRows, read_sheet
from crm_sheets.reading.tables import read_tables

Read = Callable[..., SheetRows]
SAMPLE = Path(__file__).parents[2] / "samples" / "zh" / "回访记录.xlsx"
HEADING = ["日期", "客户", "产品", "数量", "单价", "金额"]


def test_every_visit_of_the_sample_has_the_name_that_is_merged_beside_it() -> None:
    reading = read_tables([SAMPLE], Playbook.default())
    visits = reading.tables["visits"]
    assert len(visits) == visits["staff"].notna().sum() == 150
    areas = openpyxl.load_workbook(SAMPLE).active.merged_cells.ranges
    meant = {row: str(area.start_cell.value) for area in areas for row in range(area.min_row, area.max_row + 1)}
    assert visits["staff"].tolist() == [meant[row] for row in visits["source_row"]]
    (note,) = [problem for problem in reading.problems if problem.code == "cells_merged"]
    assert note.details == {"count": 6}


def test_date_and_customer_merged_over_three_rows_of_a_workbook(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        page = book.add_worksheet()
        page.write_row(0, 1, HEADING)
        for row, line in enumerate((["茶", 1, 5, 5], ["杯", 2, 5, 10], ["壶", 1, 50, 50]), start=1):
            page.write_row(row, 3, line)
        page.merge_range("B2:B4", "2026-05-01")
        page.merge_range("C2:C4", "张三")
    reading = read_tables([tmp_path], Playbook.default())
    sales = reading.tables["sales"]
    assert sales["date"].dt.strftime("%Y-%m-%d").tolist() == ["2026-05-01"] * 3
    assert sales["customer_name"].tolist() == ["张三"] * 3
    assert told(reading.problems) == [("cells_merged", None, "", "")]
    assert reading.problems.counts == {"error": 0, "warning": 0, "note": 1}


def test_a_merged_amount_counts_once_and_is_not_computed_again(read_rows: Read) -> None:
    rows = [["2026-05-01", "张三", "茶", 1, 5, 60], ["", "", "杯", 2, 5, ""], ["2026-05-02", "李四", "壶", 1, 50, ""]]
    sheet = read_rows(HEADING, *rows, merged=((1, 0, 2, 0), (1, 1, 2, 1), (1, 5, 2, 5)))
    assert table(sheet, "date", "customer_name", "amount", "quantity") == [
        ["2026-05-01", "张三", 60.0, 1.0],
        ["2026-05-01", "张三", 0.0, 2.0],
        ["2026-05-02", "李四", 50.0, 1.0],
    ]
    assert [code for code, *_ in told(sheet.problems)] == ["cells_merged", "amount_from_price"]


def test_numbers_other_than_the_amount_stay_in_the_first_row(read_rows: Read) -> None:
    sheet = read_rows(
        HEADING, ["2026-05-01", "张三", "茶", 3, "", 5], ["2026-05-01", "张三", "茶", "", "", 6], merged=((1, 3, 2, 3),)
    )
    assert table(sheet, "quantity", "amount") == [[3.0, 5.0], [None, 6.0]]


def test_a_merged_amount_that_is_empty_is_still_missed(read_rows: Read) -> None:
    rows = [["2026-05-01", "张三", "茶", "", "", ""], ["2026-05-01", "张三", "杯", "", "", ""]]
    sheet = read_rows(HEADING, *rows, merged=((1, 5, 2, 5),))
    assert told(sheet.problems) == [("value_missing", 2, "F", ""), ("value_missing", 3, "F", "")]


def test_cells_merged_across_columns(read_rows: Read) -> None:
    heading = ["电话", "地址", "地区", "姓名"]
    sheet = read_rows(heading, ["13800138000", "杭州", "", "张三"], merged=((1, 1, 1, 2),))
    assert table(sheet, "address", "region", "name") == [["杭州", "杭州", "张三"]]


def test_a_banner_and_the_blank_rows_of_an_area_are_not_filled(read_rows: Read) -> None:
    rows = [["", "VIP客户", "", ""], ["1", "张三", "13800138000", "杭州"], [], ["2", "", "", "宁波"]]
    merged = ((1, 1, 1, 3), (2, 1, 4, 1), (2, 2, 4, 2))
    sheet = read_rows(["级别", "姓名", "电话", "地址"], *rows, merged=merged)
    assert table(sheet, "name", "phone", "source_row") == [["张三", "13800138000", 3], ["张三", "13800138000", 5]]
    assert ("row_section_unused", 2, "", "VIP客户") in told(sheet.problems)


def test_areas_of_the_heading_or_outside_the_table_fill_nothing(read_rows: Read) -> None:
    line = ["2026-05-01", "张三", "", 1, 5, 5]
    sheet = read_rows(HEADING, line, merged=((0, 2, 1, 2), (1, -1, 1, 2), (90, 0, 99, 0)))
    assert table(sheet, "product") == [[None]]
    assert told(sheet.problems) == []


def test_as_many_areas_as_there_may_be_in_a_moment() -> None:
    rows = 2 * MOST_MERGED
    small = grid_of(["日期", "客户", "金额"])
    names = pa.array(["客户", *["张三", None] * MOST_MERGED])
    days, amounts = pa.array(["日期", *["2026-05-01"] * rows]), pa.array(["金额", *["5"] * rows])
    areas = tuple((row, 1, row + 1, 1) for row in range(1, rows, 2))
    grid = Grid(small.file, small.sheet, pa.table({"0": days, "1": names, "2": amounts}), 0, areas)
    start = process_time()
    heading = find_heading(grid)
    assert heading is not None
    sheet = read_sheet(grid, heading, Playbook.default())
    assert process_time() - start < 5
    assert (sheet.rows["customer_name"] == "张三").all()
    assert sheet.used == rows
