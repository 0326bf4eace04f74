"""Which row is the heading, which table it heads, and what each column is taken for."""

from collections.abc import Callable
from time import process_time

import pytest
from grids_by_hand import grid_of, table, told

from crm_sheets.reading.columns.headers import closest_heading, find_heading
from crm_sheets.reading.columns.read_as import plausible
from crm_sheets.reading.sheet_reader import SheetRows
from crm_sheets.text.column_letters import letters

Read = Callable[..., SheetRows]
SALES = ["日期", "客户", "产品", "数量", "单价", "金额"]
LINE = ["2026-05-01", "张三", "龙井", 2, 30, 60]


def test_heading_in_the_first_row(read_rows: Read) -> None:
    sheet = read_rows(SALES, LINE)
    assert sheet.table == "sales"
    assert table(sheet, "date", "customer_name", "amount", "source_row") == [["2026-05-01", "张三", 60.0, 2]]
    assert told(sheet.problems) == []


def test_heading_under_title_rows(read_rows: Read) -> None:
    sheet = read_rows(["青禾茶行销售明细"], ["制表人：王五", None, "单位：元"], [], SALES, LINE)
    assert table(sheet, "amount", "source_row") == [[60.0, 5]]


def test_heading_of_two_rows_with_merged_groups(read_rows: Read) -> None:
    # 基本信息 spans A:C, 销售 spans D:E, 备注 goes down over both rows, as merged cells hold it: in the first cell only
    sheet = read_rows(
        ["基本信息", "", "", "销售", "", "备注"],
        ["客户编号", "客户名称", "电话", "客户经理", "地区", ""],
        ["KH1", "张三", "13800138000", "李四", "杭州", "老客户"],
        merged=((0, 0, 0, 2), (0, 3, 0, 4), (0, 5, 1, 5)),
    )
    assert sheet.table == "customers"
    row = table(sheet, "customer_id", "name", "phone", "owner", "region", "notes", "source_row")
    assert row == [["KH1", "张三", "13800138000", "李四", "杭州", "老客户", 3]]


def test_heading_of_two_rows_without_merging(read_rows: Read) -> None:
    sheet = read_rows(
        ["客户名称", "电话", "其他", ""], ["", "", "微信", "地区"], ["张三", "13800138000", "wx1", "杭州"]
    )
    assert table(sheet, "name", "phone", "chat", "region") == [["张三", "13800138000", "wx1", "杭州"]]


def test_a_merged_range_that_begins_left_of_the_table(read_rows: Read) -> None:
    sheet = read_rows(SALES, LINE, first_column=2, merged=((0, -2, 0, 0), (0, 90, 3, 99)))
    assert sheet.used == 1


def test_addresses_of_a_table_that_starts_in_column_c(read_rows: Read) -> None:
    sheet = read_rows([], [], SALES, ["下周", *LINE[1:]], first_column=2)
    assert told(sheet.problems) == [("date_not_understood", 4, "C", "下周")]


@pytest.mark.parametrize(
    ("headings", "name"),
    [
        (["Date", "Customer", "Amount"], "sales"),
        (["Order No.", "Order Date", "Client Name", "Qty", "Price"], "sales"),
        (["小票号", "结账时间", "会员卡号", "商品名称", "实收金额"], "sales"),
        (["姓名", "手机号码"], "customers"),
        (["*客户名称（必填）", "联系 电话", "地址"], "customers"),
        (["回访日期", "客户名称", "回访方式", "回访结果"], "visits"),
        (["投诉编号", "投诉时间", "投诉内容", "处理人"], "complaints"),
        (["姓名", "岗位", "邮箱", "每日上限"], "staff"),
        (["商品名称", "进价", "零售价"], "products"),
        (["客户编号", "会回我们的电话", "认为我们最好"], "relationship"),
        (["客户名称", "期数", "应收日期", "应收金额", "已收金额"], "instalments"),
        (["Customer", "Due date", "Amount due", "Amount paid", "Status"], "instalments"),
        (["Invoice no", "Invoice date", "Due date", "Customer", "Amount", "Amount paid"], "sales"),
        (["客户名称", "电话", "商品", "登记日期", "是否到货"], "waiting"),
        (["Customer", "Phone", "Product", "Requested on", "Back in stock"], "waiting"),
        (["序号", "提交答卷时间", "1、您是否满意？", "2、您会推荐吗？"], "answers"),
        (["Respondent ID", "End Date", "How satisfied are you?"], "answers"),
        (["Submitted at", "Name", "How satisfied are you with us? (1-5)"], "answers"),
        (["提交时间", "姓名", "您对我们满意吗", "是否愿意推荐"], "answers"),
        (["Timestamp", "Name", "How satisfied are you with us", "Would you recommend us"], "answers"),
        (["投诉时间", "客户", "投诉内容", "是否满意"], "complaints"),
        (["序号", "投诉时间", "客户名称", "电话", "投诉内容", "处理人", "是否满意"], "complaints"),
        (["Case ID", "Date received", "Customer", "Complaint", "Customer satisfied"], "complaints"),
        (["序号", "姓名", "电话", "地址", "推荐人"], "customers"),
        (["序号", "姓名", "电话", "地址", "是否推荐过客户"], "customers"),
        (["投诉日期", "客户", "内容"], "complaints"),
        (["受理时间", "姓名", "电话", "情况", "处理人"], "complaints"),
        (["投诉时间", "客户名称", "问题"], "complaints"),
        (["回访日期", "客户名称", "内容", "结果"], "visits"),
        (["日期", "客户", "内容", "负责人", "备注"], "visits"),
        (["拜访时间", "客户", "回访方式", "情况", "问题", "结果"], "visits"),
    ],
)
def test_kind_of_table(headings: list[str], name: str) -> None:
    heading = find_heading(grid_of(headings, ["x"] * len(headings)))
    assert heading is not None
    assert heading.table.name == name


def test_a_sales_sheet_with_one_question_in_its_heading_stays_one(read_rows: Read) -> None:
    sheet = read_rows(["序号", *SALES, "是否开票？"], [1, *LINE, "是"])
    assert sheet.table == "sales"


def test_decimals_and_dates_in_rows_are_no_numbered_questions() -> None:
    heading = find_heading(grid_of(["姓名", "电话", "a", "b", "c"], ["张三", "13800138000", "12.5", "3.5", "26.05.01"]))
    assert heading is not None
    assert (heading.table.name, heading.row) == ("customers", 0)


def test_sales_without_a_date_do_not_pass_for_customers() -> None:
    grid = grid_of(["客户", "电话", "产品", "数量", "单价", "金额", "哪天"], ["张三", "138", "茶", 1, 2, 2, "x"])
    close = closest_heading(grid)
    assert find_heading(grid) is None
    assert close is not None
    assert (close.table.name, close.missing) == ("sales", ("date",))


def test_sales_without_a_date_nor_a_customer_are_still_closest_to_sales() -> None:
    close = closest_heading(grid_of(["产品", "数量", "单价", "金额", "几月"], ["茶", 1, 2, 2, "x"]))
    assert close is not None
    assert (close.table.name, close.missing) == ("sales", ("date",))  # nobody named: walk-ins


def test_a_row_of_data_that_looks_like_a_heading_does_not_replace_it(read_rows: Read) -> None:
    sheet = read_rows([*SALES, "电话"], LINE, ["日期", "客户", "姓名", "电话", "", ""], [*LINE, "13800138000"])
    assert sheet.table == "sales"
    assert table(sheet, "source_row") == [[2], [4]]


def test_two_columns_for_one_field_and_one_that_nobody_knows(read_rows: Read) -> None:
    sheet = read_rows(["姓名", "手机", "固定电话", "电话", "星座"], ["张三", "13800138000", "", "057188886666", "狮子"])
    assert table(sheet, "phone") == [["13800138000"]]
    assert told(sheet.problems) == [
        ("column_twice", 1, "C", "固定电话"),
        ("column_twice", 1, "D", "电话"),
        ("column_unknown", 1, "E", "星座"),
    ]


def test_of_very_many_unknown_columns_the_first_are_named_and_the_others_counted(read_rows: Read) -> None:
    unknown = [f"星座{i}" for i in range(400)]
    sheet = read_rows(["日期", "客户", "金额", *unknown], ["2026-05-01", "张三", 5], first_column=1)
    *named, rest = sheet.problems
    assert [p.column for p in named] == [letters(column) for column in range(4, 24)]
    assert {p.code for p in named} == {"column_unknown"}
    assert next(rest.lines("en"))[-1] == "Further columns not known and not used: 380 (Y-ON)."


def test_what_was_paid_goes_before_what_was_asked(read_rows: Read) -> None:
    sheet = read_rows(["日期", "会员", "应收金额", "优惠", "实收金额"], ["2026-05-01", "张三", 100, 20, 80])
    assert table(sheet, "amount", "discount") == [[80.0, 20.0]]
    assert told(sheet.problems) == [("column_twice", 1, "C", "应收金额")]


def test_the_unit_of_the_heading_is_applied(read_rows: Read) -> None:
    sheet = read_rows(["日期", "客户", "金额（万元）", "成本/千元"], ["2026-05-01", "张三", "1.5", "2"])
    assert table(sheet, "amount", "cost") == [[15_000.0, 2_000.0]]


def test_a_sheet_with_every_column_that_excel_has_is_looked_through_in_a_moment() -> None:
    grid = grid_of([f"列{i}" for i in range(16_384)], *([[i] * 16_384 for i in range(20)]))
    start = process_time()
    assert find_heading(grid) is None
    assert process_time() - start < 10


def test_visits_with_a_column_of_content_are_no_complaints(read_rows: Read) -> None:
    sheet = read_rows(["Customer ID", "Visit date", "Visited by", "Content"], ["C1", "2026-05-01", "Bob Ray", "quiet"])
    assert (sheet.table, told(sheet.problems)) == ("visits", [])
    assert table(sheet, "date", "staff", "purpose") == [["2026-05-01", "Bob Ray", "quiet"]]


def test_rows_of_yes_and_no_are_no_headings() -> None:
    """The form of a telecom's list of contracts (21 columns, most of them Yes or No): "No" is also said for a number."""
    heading = ("customerID", "Partner", "Dependents", "tenure", *(f"Service{i}" for i in range(9)), "Contract", "Churn")
    row = ("7590-QX", "Yes", "No", "1", *("No", "Yes", "No") * 3, "Month-to-month", "No")
    assert plausible(row) < plausible(heading) / 2
