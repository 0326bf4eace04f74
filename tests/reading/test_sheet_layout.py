"""What real workbooks say beside their cells: hidden rows and columns, pivot tables, chart sheets."""

from pathlib import Path

import openpyxl
import xlsxwriter
from grids_by_hand import told
from regions_by_hand import changed, with_pivot

from crm_sheets.playbook import Playbook
from crm_sheets.problems import Problems
from crm_sheets.reading.tables import Reading, read_tables

HEADING = ["日期", "客户", "产品", "数量", "单价", "金额"]
LINE = ["2026-05-01", "张三", "茶", 1, 5, 5]


def read(path: Path) -> Reading:
    return read_tables([path], Playbook.default())


def places(problems: Problems, code: str) -> list[dict[str, object]]:
    return [problem.details for problem in problems if problem.code == code]


def test_hidden_and_filtered_rows_and_columns_are_read_and_named(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        page = book.add_worksheet()
        page.write_row(2, 2, HEADING)
        for row in range(3, 9):
            page.write_row(row, 2, LINE)
        for row in (4, 5, 7, 30):
            page.set_row(row, None, None, {"hidden": True})
        page.set_column("E:F", None, None, {"hidden": True})
        page.set_column("J:XFD", None, None, {"hidden": True})
    reading = read(tmp_path)
    assert len(reading.tables["sales"]) == 6
    assert sorted(told(reading.problems)) == [("columns_hidden", None, "", ""), ("rows_hidden", None, "", "")]
    assert places(reading.problems, "rows_hidden") == [{"count": 3, "place": "5-6, 8"}]
    assert places(reading.problems, "columns_hidden") == [{"count": 2, "place": "E-F"}]


def test_rows_that_libreoffice_writes_as_not_hidden(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "plain.xlsx") as book:
        page = book.add_worksheet()
        for row, line in enumerate((HEADING, LINE, LINE)):
            page.write_row(row, 0, line)
    changed(
        tmp_path / "plain.xlsx",
        tmp_path / "a.xlsx",
        lambda text: text.replace(b'<row r="3"', b'<row r="3" hidden="true"').replace(
            b'<row r="2"', b'<row r="2" hidden="false"'
        ),
    )
    (tmp_path / "plain.xlsx").unlink()
    assert places(read(tmp_path).problems, "rows_hidden") == [{"count": 1, "place": "3"}]


def test_a_pivot_table_is_left_alone_and_the_data_beside_it_are_read(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "plain.xlsx") as book:
        page = book.add_worksheet()
        for row, line in enumerate((HEADING, LINE, LINE)):
            page.write_row(row, 1, line)
        for row, line in enumerate((["区域", "(全部)"], [], ["客户", "电话"], ["张三", 10], ["总计", 10])):
            page.write_row(row, 8, line)
    with_pivot(tmp_path / "plain.xlsx", tmp_path / "a.xlsx", "I3:J5", ' rowPageCount="1"')
    reading = read(tmp_path)
    assert reading.rows.to_numpy().tolist() == [["sales", 2, 2, 0]]
    assert told(reading.problems) == [("sheet_pivot", None, "", "")]
    assert places(reading.problems, "sheet_pivot") == [{"place": "I1:J5"}]


def test_a_sheet_that_is_a_pivot_table_holds_nothing_to_read(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "plain.xlsx") as book:
        page = book.add_worksheet()
        for row, line in enumerate((HEADING, LINE)):
            page.write_row(row, 0, line)
    with_pivot(tmp_path / "plain.xlsx", tmp_path / "a.xlsx", "A1:F2")
    reading = read(tmp_path)
    assert told(reading.problems) == [("sheet_pivot", None, "", "")]
    assert reading.rows.empty


def test_chart_sheets_are_passed_over(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=数据!$F$2:$F$3"})
        book.add_chartsheet("图").set_chart(chart)
        page = book.add_worksheet("数据")
        for row, line in enumerate((HEADING, LINE, LINE)):
            page.write_row(row, 0, line)
    reading = read(tmp_path)
    assert len(reading.tables["sales"]) == 2
    assert told(reading.problems) == [("sheet_chart", None, "", "")]


def test_two_tables_in_a_hidden_sheet_are_noted_once(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.create_sheet("旧")
    for line in (HEADING, LINE, [], ["员工"], ["姓名", "岗位", "邮箱"], ["赵六", "店长", "z@example.com"]):
        page.append(line)
    page.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    reading = read(tmp_path)
    assert reading.rows["table"].tolist() == ["sales", "staff"]
    assert sorted(code for code, *_ in told(reading.problems)) == ["sheet_empty", "sheet_hidden", "sheet_tables"]


def test_a_last_row_that_was_formatted_and_cleared_costs_nothing(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        page, grey = book.add_worksheet(), book.add_format({"bg_color": "gray"})
        for row, line in enumerate((HEADING, LINE)):
            page.write_row(row, 0, line)
        page.write_blank(1_048_575, 3, None, grey)
    reading = read(tmp_path)
    assert reading.rows.to_numpy().tolist() == [["sales", 1, 1, 0]]
    assert told(reading.problems) == []
