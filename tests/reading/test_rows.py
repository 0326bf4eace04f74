"""Rows under a heading: used, left out as a fault with its cell named, or no data at all; the counts add up."""

from collections.abc import Callable

import pytest
from grids_by_hand import table, told

from crm_sheets.reading.finding.footer_patterns import furniture
from crm_sheets.reading.sheet_reader import SheetRows

Read = Callable[..., SheetRows]
HEADING = ["日期", "客户", "电话", "数量", "单价", "金额"]
GOOD = ["2026-05-01", "张三", "13800138000", 2, 30, 60]


@pytest.mark.parametrize(
    ("row", "code", "words"),
    [
        (["小计", "", "", 2, "", 60], "row_total", "小计"),
        (["", "合 计", "", "", "", "60"], "row_total", "合 计"),
        (["合计：60.00元"], "row_total", "合计：60.00元"),
        (["2026年5月小计", "", "", "", "", 60], "row_total", "2026年5月小计"),
        (["2026-05-01", "小计", "", 2, "", 60], "row_total", "小计"),  # whole, with a total for a customer
        (["Grand Total", "", "", "", "", 60], "row_total", "Grand Total"),
        (["", "Total", "", "", "", 60], "row_total", "Total"),
        (["May subtotal", "", "", "", "", 60], "row_total", "May subtotal"),
        (["制表人：王五", "", "审核：赵六"], "row_signature", "制表人：王五"),
        (["制表人", "王五"], "row_signature", "制表人"),
        (["备注：以上含税"], "row_signature", "备注：以上含税"),
        (["Prepared by: Tom"], "row_signature", "Prepared by: Tom"),
        (HEADING, "row_heading_again", "日期"),
    ],
)
def test_rows_that_are_no_data(read_rows: Read, row: list[object], code: str, words: str) -> None:
    sheet = read_rows(HEADING, GOOD, row, GOOD)
    assert told(sheet.problems) == [(code, 3, "", words)]
    assert table(sheet, "source_row") == [[2], [4]]
    assert (sheet.read, sheet.used) == (3, 2)


def test_titles_and_headings_that_every_page_repeats(read_rows: Read) -> None:
    sheet = read_rows(["青禾茶行"], HEADING, GOOD, ["青禾茶行"], HEADING, GOOD)
    assert [(code, row) for code, row, _, _ in told(sheet.problems)] == [
        ("row_heading_again", 4),
        ("row_heading_again", 5),
    ]
    assert sheet.used == 2


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (["", *GOOD[1:]], ("value_missing", 2, "A", "")),
        (["N/A", *GOOD[1:]], ("value_says_nothing", 2, "A", "N/A")),
        ([*GOOD[:3], "", "", "#N/A"], ("value_is_error", 2, "F", "#N/A")),
        ([*GOOD[:3], "", "", "#REF!"], ("value_is_error", 2, "F", "#REF!")),
        (["下周", *GOOD[1:]], ("date_not_understood", 2, "A", "下周")),
        ([*GOOD[:3], "", "", ""], ("value_missing", 2, "F", "")),
        ([*GOOD[:3], "", 30, "面议"], ("number_not_understood", 2, "F", "面议")),
    ],
)
def test_rows_that_cannot_be_used(read_rows: Read, row: list[object], problem: tuple[object, ...]) -> None:
    sheet = read_rows(HEADING, row, GOOD)
    assert told(sheet.problems) == [problem]
    assert sheet.problems.counts["error"] == 1
    assert (sheet.read, sheet.used, table(sheet, "source_row")) == (2, 1, [[3]])


def test_sales_to_walk_ins_are_kept_without_a_customer(read_rows: Read) -> None:
    sheet = read_rows(HEADING, ["2026-05-01", "", "", 2, 30, 60], ["2026-05-01", "散客", "无", 1, 9, 9], GOOD)
    assert told(sheet.problems) == [("sales_without_customer", None, "", "")]
    assert sheet.problems.counts == {"error": 0, "warning": 0, "note": 1}
    assert (sheet.read, sheet.used) == (3, 3)
    assert table(sheet, "amount")[:2] == [[60], [9]]


def test_a_total_with_a_date_is_no_walk_in(read_rows: Read) -> None:
    sheet = read_rows(HEADING, GOOD, ["2026-05-31", "", "合计", 2, "", 60])
    assert [code for code, *_ in told(sheet.problems)] == ["row_total"]


def test_a_unit_cost_is_multiplied_and_a_line_cost_is_not(read_rows: Read) -> None:
    heading = ["日期", "客户", "数量", "金额", "进价"]
    assert table(read_rows(heading, ["2026-05-01", "张三", 3, 60, 12.5]), "cost") == [[37.5]]
    assert table(read_rows([*heading[:4], "成本"], ["2026-05-01", "张三", 3, 60, 12.5]), "cost") == [[12.5]]


def test_a_row_is_named_once_however_many_faults_it_has(read_rows: Read) -> None:
    sheet = read_rows(HEADING, ["下周", "", "", "", "", "面议"], GOOD)
    assert told(sheet.problems) == [("date_not_understood", 2, "A", "下周")]


def test_bad_cells_in_optional_columns_are_named_and_the_row_used(read_rows: Read) -> None:
    sheet = read_rows(HEADING, ["2026-05-01", "张三", "12ab", "两包", 30, 60])
    assert told(sheet.problems) == [("cell_not_understood", 2, "C", "12ab"), ("cell_not_understood", 2, "D", "两包")]
    assert table(sheet, "phone", "quantity", "amount") == [[None, None, 60.0]]


def test_amounts_are_computed_where_they_are_missing_and_said_so(read_rows: Read) -> None:
    sheet = read_rows(HEADING, GOOD, ["2026-05-02", "李四", "", 3, "0.1", ""])
    assert told(sheet.problems) == [("amount_from_price", 3, "F", "")]
    assert table(sheet, "amount") == [[60.0], [0.3]]


def test_a_sheet_without_amounts_is_told_once(read_rows: Read) -> None:
    sheet = read_rows(HEADING[:5], GOOD[:5], GOOD[:5])
    assert told(sheet.problems) == [("amount_from_price", None, "", "")]
    assert table(sheet, "amount") == [[60.0], [60.0]]


def test_what_lacks_for_an_amount_is_named(read_rows: Read) -> None:
    sheet = read_rows(HEADING[:5], [*GOOD[:3], "", 30], [*GOOD[:4], "面议"], GOOD[:5])
    assert told(sheet.problems) == [
        ("value_missing", 2, "D", ""),
        ("number_not_understood", 3, "E", "面议"),
        ("amount_from_price", None, "", ""),
    ]


def test_a_price_without_any_quantity_column_is_the_amount(read_rows: Read) -> None:
    sheet = read_rows(["日期", "客户", "单价"], ["2026-05-01", "张三", 30])
    assert table(sheet, "customer_name", "amount") == [["张三", 30.0]]


def test_blank_rows_are_passed_over_and_row_numbers_stay(read_rows: Read) -> None:
    sheet = read_rows(HEADING, [], GOOD, [], [], GOOD)
    assert table(sheet, "source_row") == [[3], [6]]
    assert (sheet.read, sheet.used) == (2, 2)


def test_a_heading_without_rows(read_rows: Read) -> None:
    sheet = read_rows(HEADING)
    assert told(sheet.problems) == [("sheet_no_rows", None, "", "")]
    assert (sheet.read, sheet.used) == (0, 0)


def test_hidden_sheets_and_formulas_without_values_are_said(read_rows: Read) -> None:
    sheet = read_rows(HEADING, GOOD, hidden=True, uncalculated=7)
    assert told(sheet.problems) == [("sheet_hidden", None, "", ""), ("sheet_uncalculated", None, "", "")]


def test_totals_in_a_customer_list_are_no_customers(read_rows: Read) -> None:
    heading = ["客户编号", "客户名称", "电话", "获客成本"]
    sheet = read_rows(heading, ["1", "张三", "13800138000", 30], ["合计", "共1位", "", 30], heading)
    assert table(sheet, "name") == [["张三"]]
    assert [code for code, *_ in told(sheet.problems)] == ["row_total", "row_heading_again"]


@pytest.mark.parametrize(
    "name", ["Source Books", "Noteworthy", "单位食堂", "总计科技", "Checkers", "Totally Tea", "注册会计师"]
)
def test_customers_whose_names_begin_like_furniture_stay(read_rows: Read, name: str) -> None:
    sheet = read_rows(["姓名", "电话"], [name, "13800138000"])
    assert table(sheet, "name") == [[name]]


def test_a_customer_with_an_id_alone_is_one(read_rows: Read) -> None:
    sheet = read_rows(["客户编号", "客户名称", "地区"], ["KH1", "", "杭州"], ["", "", "杭州"])
    assert table(sheet, "customer_id") == [["KH1"]]
    assert told(sheet.problems) == [("identity_missing", 3, "", "")]


def test_what_is_no_furniture() -> None:
    assert furniture(["2026-05-01", "张三", ""], ("日期", "客户", "金额")) is None
    assert furniture(["", "", ""], ("日期", "客户", "金额")) is None
